import type { Database } from 'better-sqlite3'
import type { TermPart, TokenSequence } from '@/lib/expression/plan'
import { analyse } from '@/lib/search/analysis/analyse'
import type { DocValues } from './doc-values'
import { selectSorted, type ComparePositions } from './select-page'
import type { Matches } from './text-search'

// A trial whose title says everything that was asked for is about it. BM25 adds up one word at a time, so that a
// record that says the commonest of them often stands before one that says all of them once: "relapsed after
// CAR-T" is not what most trials of CAR-T for relapsed patients are about. Titles of the best trials are compared
// with the words, since looking for every word in titles alone would cost a second search.

/** So many of the best trials by BM25 are looked at; a page of results is 20. */
const mostRead = 500

/** Titles kept in memory, as their terms. */
const mostKept = 20_000

export interface Wording {
  parts: readonly TermPart[]
  /** Whether the parts must stand in their order: "after" says something of what is before and behind it. */
  inOrder: boolean
}

export interface TitleRanker {
  /**
   * Raises the scores of those among the best matches whose titles hold all that a wording asks for, above all
   * others. Changes `scores`.
   *
   * @param wordings each harder to fulfil than the one before; a title that fulfils all of them comes first
   */
  raise(
    wordings: readonly Wording[],
    matches: Matches,
    positions: Int32Array,
    compare: ComparePositions,
  ): void
}

export function openTitleRanker(database: Database, docValues: DocValues): TitleRanker {
  const readTitle = database
    .prepare<[number], string | null>(
      `SELECT summary ->> 'briefTitle' FROM search_entry WHERE id = ?`,
    )
    .pluck()
  const kept = new Map<number, string>()
  let generation = -1

  const getTerms = (id: number): string => {
    const known = kept.get(id)
    if (known !== undefined) return known
    const terms = ` ${analyse(readTitle.get(id) ?? '').join(' ')} `
    if (kept.size >= mostKept) kept.clear()
    kept.set(id, terms)
    return terms
  }

  return {
    raise(wordings, { slots, scores }, positions, compare) {
      if (!scores || wordings.length === 0) return
      if (generation !== docValues.generation) {
        kept.clear()
        generation = docValues.generation
      }
      const best = selectSorted(positions.slice(), 0, mostRead, compare)
      const step = scores[best[0] ?? 0] ?? 0
      for (const position of best) {
        const title = getTerms(docValues.ids.data[slots[position] ?? 0] ?? 0)
        const fulfilled = wordings.filter((wording) => fulfils(title, wording))
        scores[position] = (scores[position] ?? 0) + fulfilled.length * step
      }
    },
  }
}

/** `title` holds terms between single blanks, with one at each end. */
function fulfils(title: string, { parts, inOrder }: Wording): boolean {
  let from = 0
  for (const { words, synonyms } of parts) {
    const ways = words.length === 0 ? synonyms : [words.flat(), ...synonyms]
    const ends = ways.flatMap((way) => findEnd(title, way, from) ?? [])
    if (inOrder) {
      if (ends.length === 0) return false
      from = Math.min(...ends)
    } else if (ends.length === 0 && !hasAll(title, words)) return false
  }
  return true
}

/** Where the first place of terms side by side ends, on a blank. */
function findEnd(title: string, terms: readonly string[], from: number): number | null {
  const text = ` ${terms.join(' ')} `
  const start = title.indexOf(text, from)
  return start < 0 ? null : start + text.length - 1
}

function hasAll(title: string, words: readonly TokenSequence[]): boolean {
  return words.length > 0 && words.every((word) => findEnd(title, word, 0) !== null)
}
