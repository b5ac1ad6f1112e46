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

let wordsOfField: ReadonlySet<string> | undefined

/** Whether a word stands in a name of the curated table, as it is written there. */
export function isWordOfField(word: string): boolean {
  wordsOfField ??= new Set(
    concepts.flatMap(({ label, variants }) =>
      [label, ...variants.map(({ text }) => text)].flatMap(
        (name) =>
          name
            .normalize('NFC')
            .toLowerCase()
            .match(/\p{L}[\p{L}\p{M}]*/gu) ?? [],
      ),
    ),
  )
  return wordsOfField.has(word.normalize('NFC').toLowerCase())
}
