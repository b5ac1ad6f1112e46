import type { ChoiceId } from '@/lib/search/filters/filter-ids'
import type { AskedOrder } from './question-order'

/** What is read apart from the words, and can be turned back into words. */
export type ReadPiece = ChoiceId | 'near' | 'sort'

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
