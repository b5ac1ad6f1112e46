import type { ChoiceId } from '@/lib/search/filters/filter-ids'

/** What is read apart from the words, and can be turned back into words. */
export type ReadPiece = ChoiceId | 'near'

export interface ReadPart {
  /** The filter that the words mean, or the limit around a place. */
  id: ReadPiece
  /** As typed. */
  words: string
  /** Absent for a place. */
  values?: readonly string[]
}
