import type { ChoiceId } from '@/lib/search/filters/filter-ids'
import type { SortKey } from '../request/search-request'

/** What is read apart from the words, and can be turned back into words. */
export type ReadPiece = ChoiceId | 'near' | 'sort'

/** An order that words ask for. */
export interface AskedOrder {
  sort: SortKey
  /** Against the order's own direction: "oldest first". */
  reversed?: true
}

export interface ReadPart {
  /** The filter that the words mean, the limit around a place, or the order. */
  id: ReadPiece
  /** As typed. */
  words: string
  /** Absent for a place and an order. */
  values?: readonly string[]
  /** Set for an order. */
  order?: AskedOrder
}
