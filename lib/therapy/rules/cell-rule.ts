import type { Rule } from '../pattern'

export interface CellRule extends Rule {
  /** Kinds of words the rule may read; all if absent. */
  only?: readonly ('title' | 'intervention' | 'arm' | 'prose')[]
  /** Applies only if the study's titles, names, conditions or prose also have these words. */
  needs?: string
  /** Never applies if they have these words. */
  notWith?: string
  /** Applies only if the titles, names or conditions have these words. */
  about?: string
  /** Never applies if the titles, names or conditions have these words. */
  notAbout?: string
  /** Dropped if any of these types was also found, because this is a vaguer name for the same thing. */
  unless?: readonly string[]
  /** These cells are normally in the body, so counting or depleting them is not a treatment. */
  native?: true
}
