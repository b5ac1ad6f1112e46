import { notStated } from '@/lib/search/filters/definition'
import { filters } from '@/lib/search/filters/filters'
import type { Facet, FacetValue } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { compareByLetters } from '@/lib/study/text-order'
import { toBits, type Bits } from '../memory/bits'
import type { DocValues } from '../memory/doc-values'
import type { Narrowed } from './narrow'
import type { Matches } from '../rank/text-search'
import type { ValueColumn } from '../memory/value-column'

/** The default number of values that a page lists by count for a closed vocabulary. */
const maxByCount = 30

export interface FacetOptions {
  chosen: readonly string[]
  limit: number
}

/** How many trials have each value of a filter. Valid until the next count of the same column. */
export interface ValueCounts {
  /** By value number. */
  counts: Int32Array
  /** Numbers of the values that any trial has, in no order. */
  present: Int32Array
}

/** Slots that pass every filter, in one array, because each column reads it. */
export function listPassingSlots(matches: Matches, { passing, count }: Narrowed): Int32Array {
  const { slots } = matches
  return passing.subarray(0, count).map((position) => slots[position] ?? 0)
}

/** Counts the values of trials that pass all filters, and of those that fail only this one. */
export function countValues(
  id: FilterId,
  column: ValueColumn,
  passingSlots: Int32Array,
  matches: Matches,
  narrowed: Narrowed,
): ValueCounts {
  column.startCounting()
  column.addCounts(passingSlots)
  return finishCount(column, id, matches, narrowed)
}

/** Counts the values for every filter in one walk over the trials. */
export function countAllValues(
  docValues: DocValues,
  passingSlots: Int32Array,
  matches: Matches,
  narrowed: Narrowed,
): (id: FilterId, column: ValueColumn) => ValueCounts {
  docValues.countValues(passingSlots)
  return (id, column) => finishCount(column, id, matches, narrowed)
}

function finishCount(
  column: ValueColumn,
  id: FilterId,
  matches: Matches,
  narrowed: Narrowed,
): ValueCounts {
  column.addCounts(listOtherSlots(id, matches, narrowed))
  return column.getCounts()
}

const none = new Int32Array(0)

/** Slots that fail only this filter. */
function listOtherSlots(id: FilterId, matches: Matches, narrowed: Narrowed): Int32Array {
  const positions = narrowed.failingOnly.get(id)
  return positions ? Int32Array.from(positions, (position) => matches.slots[position] ?? 0) : none
}

/** How many of the counted trials state a value, among those that a closed vocabulary applies to. */
export function countStated(
  id: FilterId,
  column: ValueColumn,
  { counts }: ValueCounts,
  toPassing: () => Bits,
  matches: Matches,
  narrowed: Narrowed,
): Facet['stated'] {
  const number = filters[id].kind === 'choice' ? column.numberOf(notStated) : -1
  const unstated = number < 0 ? 0 : (counts[number] ?? 0)
  if (unstated === 0) return undefined
  const passing = toPassing()
  const others = listOtherSlots(id, matches, narrowed)
  const of =
    column.countFilled(passing) +
    (others.length === 0 ? 0 : column.countFilled(toBits(others, 32 * passing.length)))
  return { trials: of - unstated, of }
}

/** The facet that a page shows: a closed vocabulary in its own order, other values by count, highest first. */
export function toFacet(
  id: FilterId,
  column: ValueColumn,
  { counts, present }: ValueCounts,
  { chosen, limit }: FacetOptions,
): Facet {
  const selected = new Set(chosen)
  const filter = filters[id]
  const toValue = (number: number): FacetValue => {
    const value = column.values[number] ?? ''
    const count = counts[number] ?? 0
    return { value, label: column.labelOf(number), count, selected: selected.has(value) }
  }
  const inOrder = filter.kind === 'choice' && filter.byCount !== true
  const maxShown = filter.kind === 'choice' ? Math.max(limit, maxByCount) : limit
  // In a closed vocabulary, the numbers of values follow its order.
  const shown = inOrder
    ? present.slice().sort()
    : takeMostFrequent(present, counts, column, maxShown)
  const values = Array.from(shown, toValue)
  for (const value of chosen) {
    if (values.some((each) => each.value === value)) continue
    const number = column.numberOf(value)
    values.push(
      number < 0
        ? { value, label: filter.labelOf(value), count: 0, selected: true }
        : toValue(number),
    )
  }
  if (inOrder && chosen.length > 0) {
    values.sort((a, b) => filter.values.indexOf(a.value) - filter.values.indexOf(b.value))
  }
  return { filter: id, values, distinct: present.length }
}

/** Up to this many are inserted in order one by one; more are sorted at once. */
const shortList = 64

/** Highest count first, and equal counts in alphabetical order. */
export function takeMostFrequent(
  numbers: Iterable<number>,
  counts: Int32Array,
  column: ValueColumn,
  limit: number,
): number[] {
  const compare = (a: number, b: number) =>
    (counts[b] ?? 0) - (counts[a] ?? 0) ||
    compareByLetters(column.values[a] ?? '', column.values[b] ?? '')
  if (limit > shortList) return [...numbers].sort(compare).slice(0, limit)
  const best: number[] = []
  let least = 0
  for (const number of numbers) {
    // Most values are rarer than the last one kept.
    if (best.length === limit && (counts[number] ?? 0) < least) continue
    let at = best.length
    while (at > 0 && compare(number, best[at - 1] ?? 0) < 0) at--
    if (at === limit) continue
    best.splice(at, 0, number)
    if (best.length > limit) best.pop()
    least = counts[best[best.length - 1] ?? 0] ?? 0
  }
  return best
}
