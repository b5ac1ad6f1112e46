import type { ValueKind } from './values'

/** What an area makes of the terms inside it. */
export interface TermContext {
  kind: ValueKind
  /** Type name of the registry's data model, for closed vocabularies. */
  type: string
  /** Piece name of the field, or the name of the search area. */
  name: string
  /** How people call it. */
  label: string
  /** Dotted path of the field, where it is one. */
  path?: string
}

export const plainContext: TermContext = { kind: 'text', type: 'text', name: '', label: '' }
