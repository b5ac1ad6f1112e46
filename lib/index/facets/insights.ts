import {
  enrollmentBands,
  insightFilters,
  type SearchInsights,
  type YearCount,
} from '@/lib/search/insights'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { Recency } from '@/lib/search/filters/dated-values'
import type { DocValues } from '../memory/doc-values'
import { toFacet } from './facet-counts'

const millisecondsOfDay = 86_400_000
/** Enough for every country. */
const maxValues = 300

/** Counts trials by everything that insights show, in one walk for each column. */
export function countInsights(docValues: DocValues, slots: Int32Array): SearchInsights {
  const count = (id: FilterId) => {
    const column = docValues.valueColumn(id)
    if (!column) return null
    column.startCounting()
    column.addCounts(slots)
    return { column, counts: column.getCounts() }
  }
  const facets = insightFilters.flatMap((id) => {
    const counted = count(id)
    if (counted === null) return []
    return toFacet(id, counted.column, counted.counts, { chosen: [], limit: maxValues })
  })
  const confirmed = count('confirmed')
  const confirmedAs = (value: Recency) =>
    confirmed?.counts.counts[confirmed.column.numberOf(value)] ?? 0
  const [withinYear, withinTwo, older] = [
    confirmedAs('1_YEAR'),
    confirmedAs('2_YEARS'),
    confirmedAs('OLDER'),
  ]
  return {
    total: slots.length,
    facets,
    byYear: countByYear(docValues, slots),
    byEnrollment: countByEnrollment(docValues, slots),
    // A trial confirmed within one year counts for two years as well.
    confirmed: {
      withinYear,
      withinTwoYears: withinTwo - withinYear,
      older,
      undated: slots.length - withinTwo - older,
    },
  }
}

export function countByYear(docValues: DocValues, slots: Int32Array): YearCount[] {
  const starts = docValues.rangeColumn('started')?.min.data
  const counts = new Map<number, number>()
  for (const slot of slots) {
    const day = starts?.[slot] ?? NaN
    if (!Number.isFinite(day)) continue
    const year = new Date(day * millisecondsOfDay).getUTCFullYear()
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count }))
}

function countByEnrollment(docValues: DocValues, slots: Int32Array): number[] {
  const numbers = docValues.rangeColumn('enrollment')?.min.data
  const counts = enrollmentBands.map(() => 0)
  for (const slot of slots) {
    const number = numbers?.[slot] ?? NaN
    const band = enrollmentBands.findLastIndex((least) => number >= least)
    if (band >= 0) counts[band] = (counts[band] ?? 0) + 1
  }
  return counts
}
