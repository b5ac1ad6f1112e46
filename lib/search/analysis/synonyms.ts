import { concepts } from '@/lib/vocabulary/concepts'
import { places } from '@/lib/vocabulary/concepts/places'
import { buildSynonymFinder, type FindSynonyms } from '@/lib/vocabulary/synonyms'
import { analyseWithOffsets } from './analyse'

let finder: FindSynonyms | undefined

/**
 * Concepts of the curated table and countries in words as typed, with what is searched besides. Put records'
 * own synonyms behind the table with `buildSynonymFinder`.
 */
export const findSynonyms: FindSynonyms = (text, options) => {
  finder ??= buildSynonymFinder([...concepts, ...places], analyseWithOffsets)
  return finder(text, options)
}
