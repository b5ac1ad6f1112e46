import type { ValueKind } from './values'

/** How an area affects the terms inside it. */
export interface TermContext {
  kind: ValueKind
  /** Type name in the registry's data model, for closed vocabularies. */
  type: string
  /** Piece name of the field, or the name of the search area. */
  name: string
  /** The readable name. */
  label: string
  /** Dotted path, if it is a field. */
  path?: string
}

export const plainContext: TermContext = { kind: 'text', type: 'text', name: '', label: '' }
