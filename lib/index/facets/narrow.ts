import { choices, staysByOtherValue } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import {
  choiceIds,
  type ChoiceId,
  type FilterId,
  type FilterValues,
} from '@/lib/search/filters/filter-ids'
import type { DocValues } from '../memory/doc-values'
import type { ValueColumn } from '../memory/value-column'
import type { Matches } from '../rank/text-search'

// Applies filters and the limit around a place to the matches of a text. A facet's counts ignore its own choice, so a
// trial that fails exactly one filter still counts there. One pass sorts the matches into those that pass all filters
// and, for each filter, those that fail only it.

export type Limit = ChoiceId | 'near'

export interface Narrowed {
  /** Positions in the matches that pass every limit. */
  passing: Int32Array
  count: number
  /** Positions that fail only this limit. */
  failingOnly: ReadonlyMap<Limit, readonly number[]>
}

interface Test {
  limit: Limit
  passes(slot: number): boolean
}

/** `isNear` is the limit around a place, if there is one. */
export function narrow(
  matches: Matches,
  chosen: FilterValues,
  docValues: DocValues,
  isNear?: (slot: number) => boolean,
): Narrowed {
  const tests = buildTests(chosen, docValues)
  if (isNear) tests.push({ limit: 'near', passes: isNear })
  const passing = new Int32Array(matches.count)
  const failingOnly = new Map<Limit, number[]>()
  for (const { limit } of tests) failingOnly.set(limit, [])
  let count = 0
  for (let position = 0; position < matches.count; position++) {
    const slot = matches.slots[position] ?? 0
    let failed: Test | undefined
    let failures = 0
    for (const test of tests) {
      if (test.passes(slot)) continue
      failed = test
      if (++failures === 2) break
    }
    if (failures === 0) passing[count++] = position
    else if (failures === 1 && failed) failingOnly.get(failed.limit)?.push(position)
  }
  return { passing, count, failingOnly }
}

/** Tests whether a slot passes several filters. */
export function createFilters(
  chosen: FilterValues,
  docValues: DocValues,
): (slot: number) => boolean {
  const tests = buildTests(chosen, docValues)
  return (slot) => tests.every((test) => test.passes(slot))
}

function buildTests(chosen: FilterValues, docValues: DocValues): Test[] {
  const tests: Test[] = []
  for (const id of choiceIds) {
    const values = chosen[id]
    if (values && values.length > 0)
      tests.push({ limit: id, passes: buildChoiceTest(id, values, docValues) })
  }
  return tests
}

function buildChoiceTest(
  id: ChoiceId,
  values: readonly string[],
  docValues: DocValues,
): Test['passes'] {
  const choice = choices[id]
  return choice.kind === 'exclusion'
    ? buildExclusion(choice.of.id, values, docValues)
    : buildTest(choice.id, values, docValues)
}

/** Whether a slot has none of some values, or for a place another one as well. */
function buildExclusion(
  id: FilterId,
  values: readonly string[],
  docValues: DocValues,
): Test['passes'] {
  const column = docValues.valueColumn(id)
  if (!column) return () => true
  const isExcluded = createColumnTest(column, values)
  if (!staysByOtherValue(id)) return (slot) => !isExcluded(slot)
  const isElsewhere = createColumnTest(column, listOthers(column, values))
  if (id !== 'state' && id !== 'city') return (slot) => !isExcluded(slot) || isElsewhere(slot)
  // A site abroad need not state its state or town.
  const countries = docValues.valueColumn('country')
  const others = countries?.values.filter(
    (country) => !values.some((value) => value.endsWith(`, ${country}`)),
  )
  const isAbroad = countries && others && createColumnTest(countries, others)
  return (slot) => !isExcluded(slot) || isElsewhere(slot) || (isAbroad?.(slot) ?? false)
}

const listOthers = (column: ValueColumn, values: readonly string[]): string[] =>
  column.values.filter((value) => !values.includes(value))

function buildTest(
  id: FilterId,
  values: readonly string[],
  docValues: DocValues,
): (slot: number) => boolean {
  const filter = filters[id]
  if (filter.kind === 'choice' || filter.kind === 'open') {
    const column = docValues.valueColumn(id)
    return column ? createColumnTest(column, values) : () => false
  }
  const column = docValues.rangeColumn(id)
  if (!column) return () => false
  const asked = values.map((value) => filter.toRange(value))
  const min = column.min.data
  const max = column.max.data
  // NaN, for a span that is not stated, fails both comparisons.
  return (slot) =>
    asked.some((range) => (min[slot] ?? NaN) <= range.max && (max[slot] ?? NaN) >= range.min)
}

/** Tests whether a slot has one of several values. */
export function createColumnTest(
  column: ValueColumn,
  values: readonly string[],
): (slot: number) => boolean {
  const wanted = new Uint8Array(column.values.length)
  for (const value of values) {
    const number = column.numberOf(value)
    if (number >= 0) wanted[number] = 1
  }
  const starts = column.starts.data
  const numbers = column.numbers.data
  return (slot) => {
    const end = starts[slot + 1] ?? 0
    for (let i = starts[slot] ?? 0; i < end; i++) if (wanted[numbers[i] ?? 0] === 1) return true
    return false
  }
}
