import type { Rule } from '../pattern'

export interface CellRule extends Rule {
  /** Kinds of words the rule may read; all of them when absent. */
  only?: readonly ('title' | 'intervention' | 'arm' | 'prose')[]
  /** Holds only if the study's titles, names, conditions or prose also have these words. */
  needs?: string
  /** Never holds if they have these. */
  notWith?: string
  /** Holds only if the titles, names or conditions have these. */
  about?: string
  /** Never holds if the titles, names or conditions have these. */
  notAbout?: string
  /** Dropped when any of these types was found as well: the vaguer name of the same thing. */
  unless?: readonly string[]
  /** The body has these cells anyway, so counting or depleting them is no treatment. */
  native?: true
}
