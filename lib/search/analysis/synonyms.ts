import { concepts, getConcept } from '@/lib/vocabulary/concepts'
import { places } from '@/lib/vocabulary/concepts/places'
import { findForeignAbbreviations } from '@/lib/vocabulary/foreign-abbreviations'
import { buildSynonymFinder, type FindSynonyms, type SynonymMatch } from '@/lib/vocabulary/synonyms'
import { analyseWithOffsets } from './analyse'

let finder: FindSynonyms | undefined

/**
 * Concepts of the curated table and countries in words as typed, with what is searched besides. Put records'
 * own synonyms behind the table with `buildSynonymFinder`.
 */
export const findSynonyms: FindSynonyms = (text, options) => {
  finder ??= buildSynonymFinder([...concepts, ...places], analyseWithOffsets)
  const found = finder(text, options)
  const foreign = findForeignAbbreviations(text)
  if (foreign.length === 0) return found
  const read = foreign.flatMap(({ id, start, end }): SynonymMatch[] => {
    const label = getConcept(id)?.label ?? ''
    const [match] = finder?.(label, options) ?? []
    if (match === undefined) return []
    const alternatives = [label, ...match.alternatives]
    const matchedText = text.slice(start, end)
    return [
      // Records in English have the word for something else.
      { ...match, matchedAs: 'word', matchedText, start, end, alternatives, replaces: true },
    ]
  })
  const others = found.filter((each) => !read.some((other) => overlaps(each, other)))
  return [...others, ...read].sort((a, b) => a.start - b.start)
}

const overlaps = (a: SynonymMatch, b: SynonymMatch) => a.start < b.end && a.end > b.start

let wordsOfField: ReadonlySet<string> | undefined

/** Whether a word is in a name of the curated table, as written there. */
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
