import 'server-only'
import type { FoundFacetValues } from '@/lib/search/engine'
import type { FacetValue } from '@/lib/search/types'
import { valuesPageSize, type ValuesRequest } from '@/lib/search/values-request'
import { getPortal } from './portal'

export interface FacetValuesPage extends FoundFacetValues {
  /** Trials of the search. */
  trials: number
  /** What is chosen already, whether it is listed or not. */
  chosen: FacetValue[]
  /** The page actually shown: a page past the end shows the last one. */
  page: number
  pageCount: number
}

/** The most frequent values that fit what is typed. */
export function findFacetValues(
  { search, filter, find }: ValuesRequest,
  limit: number,
): Promise<FoundFacetValues> {
  return Promise.resolve(getPortal().engine.findFacetValues(search, filter, { text: find, limit }))
}

/** One page of a filter's values within a search. */
export function getFacetValuesPage(request: ValuesRequest): Promise<FacetValuesPage> {
  const { engine } = getPortal()
  const { search, filter, find, order } = request
  const read = (page: number) =>
    engine.findFacetValues(search, filter, {
      text: find,
      order,
      offset: (page - 1) * valuesPageSize,
      limit: valuesPageSize,
    })
  let { page } = request
  let found = read(page)
  const pageCount = Math.max(1, Math.ceil(found.total / valuesPageSize))
  if (page > pageCount) {
    page = pageCount
    found = read(page)
  }
  const { total, facets } = engine.search(
    { ...search, sort: 'updated', pageSize: 1 },
    { facets: [filter], facetLimit: 1 },
  )
  const chosen = (facets[0]?.values ?? []).filter(({ selected }) => selected)
  return Promise.resolve({ ...found, trials: total, chosen, page, pageCount })
}
