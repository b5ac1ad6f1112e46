import type { Database } from 'better-sqlite3'
import type { TermPart, TokenSequence } from '@/lib/expression/plan'
import { analyse } from '@/lib/search/analysis/analyse'
import type { DocValues } from '../memory/doc-values'
import { selectSorted, type ComparePositions } from './select-page'
import type { Matches } from './text-search'

// A trial whose title says everything that was asked for is about it. BM25 adds up one word at a time, so a record that
// repeats the commonest word often ranks above one that has each word once: "relapsed after CAR-T" is not what most
// trials of CAR-T for relapsed patients are about. The ranker notes which titles contain all words. Their order, if
// small words make it matter, is read in the titles themselves.

/** The most titles with all words whose order is read, best first; a page of results is 20. */
const maxRead = 500

/** Titles kept in memory, as their terms. */
const maxKept = 20_000

export interface TitleRanker {
  /**
   * Ranks matches whose titles contain everything that was asked for above all others, and first those that have it in
   * the typed order. Changes `scores`.
   *
   * @param inOrder the words as typed, including small ones; `null` if their order doesn't matter
   * @param positions the matches that are listed
   */
  raise(
    matches: Matches,
    inOrder: readonly TermPart[] | null,
    positions: Int32Array,
    compare: ComparePositions,
  ): void
}

export function createTitleRanker(database: Database, docValues: DocValues): TitleRanker {
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
    const terms = toTermText(analyse(readTitle.get(id) ?? ''))
    if (kept.size >= maxKept) kept.clear()
    kept.set(id, terms)
    return terms
  }

  return {
    raise({ slots, scores, titled }, inOrder, positions, compare) {
      if (!scores || !titled) return
      if (generation !== docValues.generation) {
        kept.clear()
        generation = docValues.generation
      }
      let step = 0
      for (const position of positions) step = Math.max(step, scores[position] ?? 0)
      const found = positions.filter((position) => titled[position] === 1)
      for (const position of found) scores[position] = (scores[position] ?? 0) + step
      if (inOrder === null) return
      const wording = inOrder.map(toWays)
      for (const position of selectSorted(found, 0, maxRead, compare)) {
        const terms = getTerms(docValues.ids.data[slots[position] ?? 0] ?? 0)
        if (holdsInOrder(terms, wording)) scores[position] = (scores[position] ?? 0) + step
      }
    },
  }
}

/** Terms separated by single spaces, with one at each end. */
const toTermText = (terms: TokenSequence) => ` ${terms.join(' ')} `

/** The ways to express one part. */
function toWays({ words, synonyms }: TermPart): string[] {
  return [...(words.length === 0 ? [] : [words.flat()]), ...synonyms].map(toTermText)
}

function holdsInOrder(title: string, wording: readonly (readonly string[])[]): boolean {
  let from = 0
  for (const ways of wording) {
    let end = Infinity
    for (const way of ways) {
      const start = title.indexOf(way, from)
      // Ends at the space after the words, where the next ones can begin.
      if (start >= 0) end = Math.min(end, start + way.length - 1)
    }
    if (end === Infinity) return false
    from = end
  }
  return true
}
