import { filters } from '@/lib/search/filters'
import type { Facet, FacetValue, FilterId } from '@/lib/search/types'
import type { Narrowed } from './narrow'
import type { Matches } from './text-search'
import type { ValueColumn } from './value-column'

/** Values of a closed vocabulary that a page lists by count, if no more are asked for. */
const longestByCount = 30

export interface FacetOptions {
  chosen: readonly string[]
  limit: number
}

/** How many trials have each value of a filter, its own choice left out. The index is the value's number. */
export function countValues(
  id: FilterId,
  column: ValueColumn,
  matches: Matches,
  narrowed: Narrowed,
): Int32Array {
  const counts = new Int32Array(column.values.length)
  const starts = column.starts.data
  const numbers = column.numbers.data
  const slots = matches.slots
  const addPosition = (position: number) => {
    const slot = slots[position] ?? 0
    const end = starts[slot + 1] ?? 0
    for (let i = starts[slot] ?? 0; i < end; i++) {
      const number = numbers[i] ?? 0
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
  const { passing, count } = narrowed
  for (let i = 0; i < count; i++) addPosition(passing[i] ?? 0)
  for (const position of narrowed.failingOnly.get(id) ?? []) addPosition(position)
  return counts
}

/** The facet that a page shows: a closed vocabulary in its own order, other values most frequent first. */
export function toFacet(
  id: FilterId,
  column: ValueColumn,
  counts: Int32Array,
  { chosen, limit }: FacetOptions,
): Facet {
  const selected = new Set(chosen)
  const filter = filters[id]
  const present: number[] = []
  for (let number = 0; number < counts.length; number++) {
    if ((counts[number] ?? 0) > 0) present.push(number)
  }
  const toValue = (number: number): FacetValue => {
    const value = column.values[number] ?? ''
    const count = counts[number] ?? 0
    return { value, label: column.labelOf(number), count, selected: selected.has(value) }
  }
  const inOrder = filter.kind === 'choice' && filter.byCount !== true
  const most = filter.kind === 'choice' ? Math.max(limit, longestByCount) : limit
  const shown = inOrder ? present : takeMostFrequent(present, counts, column, most)
  const values = shown.map(toValue)
  for (const value of chosen) {
    if (values.some((each) => each.value === value)) continue
    const number = column.numberOf(value)
    values.push(
      number < 0
        ? { value, label: filter.labelOf(value), count: 0, selected: true }
        : toValue(number),
    )
  }
  if (inOrder) {
    values.sort((a, b) => filter.values.indexOf(a.value) - filter.values.indexOf(b.value))
  }
  return { filter: id, values, distinct: present.length }
}

/** Most frequent first, values of the same count in the order of their letters. */
export function takeMostFrequent(
  numbers: readonly number[],
  counts: Int32Array,
  column: ValueColumn,
  limit: number,
): number[] {
  // Values below the count of the last one shown need no sorting, and most values are rare.
  const tally = new Map<number, number>()
  for (const number of numbers) {
    const count = counts[number] ?? 0
    tally.set(count, (tally.get(count) ?? 0) + 1)
  }
  let least = 1
  let soFar = 0
  for (const count of [...tally.keys()].sort((a, b) => b - a)) {
    least = count
    soFar += tally.get(count) ?? 0
    if (soFar >= limit) break
  }
  return numbers
    .filter((number) => (counts[number] ?? 0) >= least)
    .sort(
      (a, b) =>
        (counts[b] ?? 0) - (counts[a] ?? 0) || compareText(column.values[a], column.values[b]),
    )
    .slice(0, limit)
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
