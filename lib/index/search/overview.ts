import type { SearchOptions } from '@/lib/search/engine'
import { recruitingNow } from '@/lib/search/filters/dated-values'
import type { FilterId, FilterValues } from '@/lib/search/filters/filter-ids'
import { filters } from '@/lib/search/filters/filters'
import { emptyRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { CollectionOverview, OverviewCount, SearchPage } from '@/lib/search/result'
import { readIndexState } from '../index-file'
import { keepUntilChange } from '../memory/until-change'
import type { SearchParts } from './parts'

const overviewLimit = 12

interface OverviewParts extends Pick<SearchParts, 'database' | 'docValues'> {
  search: (request: SearchRequest, options: SearchOptions) => SearchPage
  countOf: (request: SearchRequest, options: SearchOptions) => number
}

/** Counts of the trials that pass some filters, see `SearchEngine.getOverview`. */
export function createGetOverview({
  database,
  docValues,
  search,
  countOf,
}: OverviewParts): (chosen: FilterValues) => CollectionOverview {
  const readLatestUpdate = database
    .prepare<[], string>(`SELECT max(summary ->> 'lastUpdateDate') FROM search_entry`)
    .pluck()
  // Reads every summary.
  const getLatestUpdate = keepUntilChange(docValues, () => readLatestUpdate.get())

  return (chosen) => {
    const { total, facets } = search(
      { ...emptyRequest, filters: chosen, sort: 'updated', pageSize: 1 },
      {
        facets: ['status', 'phase', 'cellType', 'condition', 'country'],
        facetLimit: overviewLimit,
      },
    )
    const facetOf = (id: FilterId) => facets.find(({ filter }) => filter === id)
    const recruiting = countOf(
      { ...emptyRequest, filters: { ...chosen, ...recruitingNow } },
      { facets: [] },
    )
    const countsOf = (id: FilterId): OverviewCount[] =>
      (facetOf(id)?.values ?? []).map(({ value, label, count }) => ({
        value: filters[id].formatValue(value),
        label,
        count,
      }))
    const latestUpdate = getLatestUpdate()
    const { changedAt } = readIndexState(database)
    return {
      total,
      recruiting,
      countries: facetOf('country')?.distinct ?? 0,
      ...(latestUpdate && { latestUpdate }),
      ...(changedAt && { changedAt }),
      byCellType: countsOf('cellType'),
      byCondition: countsOf('condition'),
      byPhase: countsOf('phase'),
      byStatus: countsOf('status'),
    }
  }
}
