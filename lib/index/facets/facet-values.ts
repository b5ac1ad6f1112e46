import { findSynonyms } from '@/lib/search/analysis/synonyms'
import { findConceptNames, foldName, listFoldedNames } from '@/lib/search/suggest/concept-names'
import type { FacetValueOptions, FacetValuesPage } from '@/lib/search/engine'
import { compareByLetters } from '@/lib/study/text-order'
import { takeMostFrequent, type ValueCounts } from './facet-counts'
import type { ValueColumn } from '../memory/value-column'

// Finds the values of a long facet that match what someone has typed so far. Their counts are known by then.

/** Shorter words must begin a word of the value, because "ms" is in "symptoms". */
const minLettersInside = 4

/** One page of the values that match a text, in the requested order. */
export function findValues(
  column: ValueColumn,
  { counts, present }: ValueCounts,
  chosen: readonly string[],
  { text = '', order = 'count', page = 1, pageSize }: FacetValueOptions,
): Pick<FacetValuesPage, 'values' | 'total' | 'page' | 'pageCount'> {
  const fits = toValueTest(text)
  const found = present.filter((number) => fits(column.foldedLabelOf(number)))
  const pageCount = Math.max(1, Math.ceil(found.length / pageSize))
  const shown = Math.min(page, pageCount)
  const end = shown * pageSize
  const listed =
    order === 'count'
      ? takeMostFrequent(found, counts, column, end)
      : sortByName(found, column).slice(0, end)
  const selected = new Set(chosen)
  return {
    values: listed.slice(end - pageSize).map((number) => {
      const value = column.values[number] ?? ''
      const count = counts[number] ?? 0
      return { value, label: column.labelOf(number), count, selected: selected.has(value) }
    }),
    total: found.length,
    page: shown,
    pageCount,
  }
}

/** Returns a test for whether a folded name contains every typed word, or another name of the thing that was typed. */
function toValueTest(text: string): (name: string) => boolean {
  const typed = foldName(text)
  if (typed === '') return () => text.trim() === ''
  const words = typed.split(' ').map((word) => (word.length < minLettersInside ? ` ${word}` : word))
  // A beginning shared by several names doesn't identify any of them yet.
  const meant = findConceptNames(text, 2).filter(
    ({ name }, _, all) => all.length === 1 || foldName(name) === typed,
  )
  // "ms" is an abbreviation, too short to be the beginning of a name.
  const upper = text.trim().toUpperCase()
  const whole = findSynonyms(upper).filter(({ start, end }) => start === 0 && end === upper.length)
  const synonyms = [...meant, ...whole].flatMap(({ concept }) =>
    listFoldedNames(concept).map((name) => ` ${name} `),
  )
  return (name) => {
    const padded = ` ${name} `
    return (
      words.every((word) => padded.includes(word)) ||
      synonyms.some((synonym) => padded.includes(synonym))
    )
  }
}

function sortByName(numbers: Int32Array, column: ValueColumn): number[] {
  return [...numbers]
    .map((number) => ({ number, name: column.foldedLabelOf(number) }))
    .sort((a, b) => compareByLetters(a.name, b.name) || a.number - b.number)
    .map(({ number }) => number)
}
