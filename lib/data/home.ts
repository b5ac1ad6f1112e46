import 'server-only'
import type { Home, HomeList } from '@/lib/pages/home'
import { recruitingNow } from '@/lib/search/filters/dated-values'
import type { FilterValues } from '@/lib/search/filters/filter-ids'
import { defaultFilters } from '@/lib/search/request/default-filters'
import { defaultRequest } from '@/lib/search/request/request'
import type { SearchRequest, SortKey } from '@/lib/search/request/search-request'
import { addMonths, formatPartialDate, parsePartialDate, toPartialDate } from '@/lib/study/dates'
import { notStated } from '@/lib/therapy/labels'
import { getPortal } from './portal'

const shownTrials = 4
/** "New" means posted or begun within this many months of the newest record. */
const newMonths = 6

/** What the home page shows about the trials that a search without words lists. */
export function getHome(today: Date): Promise<Home> {
  const { engine } = getPortal()
  const overview = engine.getOverview(defaultFilters)
  const { facets } = engine.search(
    { ...defaultRequest, sort: 'updated', pageSize: 1 },
    { facets: ['indicationGroup', 'cellType'], facetLimit: 100 },
  )
  const valuesOf = (id: string, from = facets) =>
    (from.find(({ filter }) => filter === id)?.values ?? [])
      .filter(({ value, count }) => value !== notStated && count > 0)
      .sort((a, b) => b.count - a.count)
  const recruiting = withFilters(recruitingNow, 'started')
  const { facets: places } = engine.search(
    { ...recruiting, pageSize: 1 },
    { facets: ['country'], facetLimit: 6 },
  )
  const day = today.toISOString().slice(0, 10)
  const newest = parsePartialDate(overview.latestUpdate ?? day) ?? parsePartialDate(day)
  const since = newest ? formatPartialDate(toPartialDate(addMonths(newest, -newMonths))) : day
  const list = (filters: FilterValues, sort: SortKey): HomeList => {
    const request = withFilters(filters, sort)
    return {
      request,
      trials: engine.search({ ...request, pageSize: shownTrials }, { facets: [] }).trials,
    }
  }
  return Promise.resolve({
    overview,
    towns: engine.findTowns(recruiting),
    byDisease: valuesOf('indicationGroup'),
    byCellType: valuesOf('cellType'),
    byCountry: valuesOf('country', places),
    byYear: engine.countByStartYear(defaultRequest),
    thisYear: today.getUTCFullYear(),
    recruiting,
    // A start in the future is a plan.
    newlyRecruiting: list({ ...recruitingNow, started: [`${since}..${day}`] }, 'started'),
    newlyPosted: list({ firstPosted: [`${since}..`] }, 'posted'),
  })
}

const withFilters = (filters: FilterValues, sort: SortKey): SearchRequest => ({
  ...defaultRequest,
  filters: { ...defaultRequest.filters, ...filters },
  sort,
})
