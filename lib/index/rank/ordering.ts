import type { Database } from 'better-sqlite3'
import { getIndexedField } from '@/lib/search/document/field-numbers'
import type { ListOrder } from '@/lib/search/engine'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { SortKey } from '@/lib/search/request/search-request'
import { lastOpenRank, type DocValues } from '../memory/doc-values'
import type { ComparePositions } from './select-page'
import type { SpanValues } from '../memory/span-values'
import type { Matches } from './text-search'

// The order of results. With any sort, ties are broken by open trials first, then the latest update, then the highest
// registry number, then the id: a total order, the same on every page. A trial's id depends on when it was added, so it
// decides nothing if numbers or addresses differ.

export interface Ordering {
  /** Compares two positions of the matches. */
  compare(
    sort: SortKey,
    matches: Matches,
    docValues: DocValues,
    options?: OrderOptions,
  ): ComparePositions
  /** Compares them by any fields. */
  compareBy(
    order: readonly ListOrder[],
    matches: Matches,
    docValues: DocValues,
    spans: SpanValues,
  ): ComparePositions
}

interface OrderOptions {
  /** Distances by slot, for the sort that needs them. */
  metres?: Float64Array | undefined
  /** In reverse. Values that are not stated still come last. */
  reversed?: boolean | undefined
}

export function createOrdering(database: Database): Ordering {
  const readTitles = database.prepare<[], { id: number; title: string }>(
    'SELECT id, title_key AS title FROM search_entry ORDER BY title_key',
  )
  let ranks = new Int32Array(0)
  let generation = -1

  /** Rank of each slot by title, read again only if the data has changed and a page sorts by title. */
  const getTitleRanks = (docValues: DocValues): Int32Array => {
    if (generation === docValues.generation) return ranks
    ranks = new Int32Array(docValues.slotCount)
    let rank = 0
    let last = ''
    for (const { id, title } of readTitles.iterate()) {
      if (title !== last) rank++
      last = title
      const slot = docValues.slotOf(id)
      if (slot >= 0) ranks[slot] = rank
    }
    generation = docValues.generation
    return ranks
  }

  return {
    compare(sort, matches, docValues, { metres, reversed = false } = {}) {
      const { slots, scores } = matches
      const tie = compareTies(docValues)
      const bySlot = (compareSlots: (a: number, b: number) => number): ComparePositions => {
        return (a, b) => {
          const slotA = slots[a] ?? 0
          const slotB = slots[b] ?? 0
          return compareSlots(slotA, slotB) || tie(slotA, slotB)
        }
      }
      switch (sort) {
        case 'relevance':
          if (!scores) return bySlot(() => 0)
          return (a, b) => {
            const difference = (scores[b] ?? 0) - (scores[a] ?? 0)
            return difference !== 0 ? difference : tie(slots[a] ?? 0, slots[b] ?? 0)
          }
        case 'distance':
          // Unknown positions are infinitely far away and come last.
          if (!metres) return bySlot(() => 0)
          return bySlot((a, b) => {
            const [one = Infinity, other = Infinity] = [metres[a], metres[b]]
            const isKnown = Number.isFinite(one) && Number.isFinite(other)
            return compareNumbers(one, other) * (reversed && isKnown ? -1 : 1)
          })
        case 'updated':
          return bySlot(latestFirst('updated', docValues, reversed))
        case 'started':
          return bySlot(latestFirst('started', docValues, reversed))
        case 'posted':
          return bySlot(latestFirst('firstPosted', docValues, reversed))
        case 'enrollment':
          return bySlot(latestFirst('enrollment', docValues, reversed))
        case 'title': {
          const titleRanks = getTitleRanks(docValues)
          const sign = reversed ? -1 : 1
          return bySlot((a, b) => sign * ((titleRanks[a] ?? 0) - (titleRanks[b] ?? 0)))
        }
      }
    },

    compareBy(order, matches, docValues, spans) {
      const { slots, scores } = matches
      const tie = compareTies(docValues)
      const wanted = order.length > 0 ? order : (['relevance'] as const)
      const comparisons = wanted.map((each): ComparePositions => {
        if (each === 'relevance' || each === 'least relevant first') {
          const sign = each === 'relevance' ? 1 : -1
          return (a, b) => (scores ? sign * ((scores[b] ?? 0) - (scores[a] ?? 0)) : 0)
        }
        const values = spans.listFirsts(getIndexedField(each.field).number)
        const sign = each.descending ? -1 : 1
        return (a, b) => compareStated(values[slots[a] ?? 0], values[slots[b] ?? 0], sign)
      })
      return (a, b) => {
        for (const compare of comparisons) {
          const difference = compare(a, b)
          if (difference !== 0) return difference
        }
        return tie(slots[a] ?? 0, slots[b] ?? 0)
      }
    },
  }
}

/** Values that are not stated come last in either direction. */
function compareStated(a = NaN, b = NaN, sign: 1 | -1): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return sign * compareNumbers(a, b)
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Largest or smallest first. Values that are not stated come last. */
function latestFirst(
  id: FilterId,
  docValues: DocValues,
  reversed = false,
): (a: number, b: number) => number {
  const values = docValues.rangeColumn(id)?.min.data ?? new Float64Array(0)
  return (a, b) => compareStated(values[a], values[b], reversed ? 1 : -1)
}

/** In metres. Within one town, or between towns of one region, nobody minds which is nearer. */
const sameDistance = 25_000

/** For equally relevant trials: those accepting participants first, and among them the nearer ones. */
export function compareNearby(
  { statusRanks }: DocValues,
  metres: Float64Array,
): (a: number, b: number) => number {
  const statusOf = (slot: number) => Math.min(lastOpenRank + 1, statusRanks.data[slot] ?? 0)
  const stepOf = (slot: number) => Math.floor((metres[slot] ?? Infinity) / sameDistance)
  return (a, b) => statusOf(a) - statusOf(b) || compareNumbers(stepOf(a), stepOf(b))
}

function compareTies(docValues: DocValues): (a: number, b: number) => number {
  const status = docValues.statusRanks.data
  const numbers = docValues.addressNumbers.data
  const ids = docValues.ids.data
  const byUpdate = latestFirst('updated', docValues)
  return (a, b) =>
    (status[a] ?? 0) - (status[b] ?? 0) ||
    byUpdate(a, b) ||
    (numbers[b] ?? 0) - (numbers[a] ?? 0) ||
    (ids[a] ?? 0) - (ids[b] ?? 0)
}
