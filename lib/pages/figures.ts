import { filters } from '@/lib/search/filters/filters'
import {
  enrollmentBands,
  insightFilters,
  type SearchInsights,
  type YearCount,
} from '@/lib/search/insights'
import type { FilterValues } from '@/lib/search/filters/filter-ids'

// Insights as figures: titles, rows and the link of each row. Pages draw them, and files contain the same rows.

export interface Figure {
  /** Name of its file. */
  id: string
  title: string
  /** What the rows are called. */
  column: string
  rows: FigureRow[]
}

export interface FigureRow {
  label: string
  count: number
  /** The filter that a search for these trials adds; absent if no filter matches them. */
  filters?: FilterValues
  /** A year that is not over yet. */
  isUnfinished?: boolean
}

/** Years longer ago than this are one row. */
const maxYears = 12

const titles: Readonly<Record<(typeof insightFilters)[number], string>> = {
  status: 'Status',
  phase: 'Phase',
  cellType: 'Cell type',
  targetAntigen: 'Target',
  country: 'Countries with a site',
  sponsorClass: 'Kind of sponsor',
}

/** All figures of a search that have rows. */
export function toFigures(insights: SearchInsights, thisYear: number): Figure[] {
  const byFilter = insightFilters.flatMap((filter): Figure[] => {
    const facet = insights.facets.find((each) => each.filter === filter)
    if (!facet) return []
    const rows = facet.values
      .filter(({ count }) => count > 0)
      .map(({ value, label, count }) => ({ label, count, filters: { [filter]: [value] } }))
    return [
      {
        id: filters[filter].key,
        title: titles[filter],
        column: filters[filter].label,
        // Phases have their own order; everything else is easiest to read by size.
        rows: filter === 'phase' ? rows : rows.sort((a, b) => b.count - a.count),
      },
    ]
  })
  const figures = [toYears(insights, thisYear), ...byFilter, toEnrollment(insights)]
  return figures.filter(({ rows }) => rows.length > 0)
}

/**
 * The years to show, beginning with `first`: every year up to this one, so that gaps are visible. Of future years
 * only those that records name, because one may name a year that is far too late.
 */
export function listYears(byYear: readonly YearCount[], first: number, thisYear: number): number[] {
  const last = byYear.at(-1)?.year ?? -1
  const years = new Set<number>()
  for (let year = first; year <= Math.min(last, thisYear); year++) years.add(year)
  for (const { year } of byYear) if (year >= first) years.add(year)
  return [...years]
}

function toYears({ byYear, total }: SearchInsights, thisYear: number): Figure {
  const counts = new Map(byYear.map(({ year, count }) => [year, count]))
  const first = byYear[0]?.year ?? 0
  const shown = Math.max(first, thisYear - maxYears + 1)
  const early = byYear.reduce((sum, { year, count }) => (year < shown ? sum + count : sum), 0)
  const rows: FigureRow[] = []
  if (early > 0) {
    rows.push({
      label: `Before ${shown}`,
      count: early,
      filters: { started: [`..${shown - 1}`] },
    })
  }
  for (const year of listYears(byYear, shown, thisYear)) {
    rows.push({
      label: String(year),
      count: counts.get(year) ?? 0,
      filters: { started: [String(year)] },
      ...(year >= thisYear && { isUnfinished: true }),
    })
  }
  const unstated = total - byYear.reduce((sum, { count }) => sum + count, 0)
  if (unstated > 0) rows.push({ label: 'Not stated', count: unstated })
  return { id: 'started', title: 'Started', column: 'Year', rows: byYear.length > 0 ? rows : [] }
}

function toEnrollment({ byEnrollment, total }: SearchInsights): Figure {
  const rows = enrollmentBands.map((least, index): FigureRow => {
    const next = enrollmentBands[index + 1]
    const label =
      next === undefined
        ? `${least} or more`
        : index === 0
          ? `Fewer than ${next}`
          : `${least} to ${next - 1}`
    return {
      label,
      count: byEnrollment[index] ?? 0,
      filters: {
        enrollment: [`${least === 0 ? '' : least}..${next === undefined ? '' : next - 1}`],
      },
    }
  })
  const stated = byEnrollment.reduce((sum, count) => sum + count, 0)
  if (stated === 0) return { id: 'participants', title: '', column: '', rows: [] }
  if (total > stated) rows.push({ label: 'Not stated', count: total - stated })
  return { id: 'participants', title: 'Participants', column: 'Participants', rows }
}
