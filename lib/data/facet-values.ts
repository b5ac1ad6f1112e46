import 'server-only'
import type { FacetValuesPage } from '@/lib/search/engine'
import { valuesPageSize, type ValuesRequest } from '@/lib/search/request/values-request'
import { getPortal } from './portal'

/** The most frequent values that match the typed text. */
export function findFacetValues(
  { search, filter, find }: ValuesRequest,
  pageSize: number,
): Promise<FacetValuesPage> {
  const { engine } = getPortal()
  return Promise.resolve(engine.findFacetValues(search, filter, { text: find, pageSize }))
}

/** One page of a filter's values within a search. */
export function getFacetValuesPage({
  search,
  filter,
  find: text,
  order,
  page,
}: ValuesRequest): Promise<FacetValuesPage> {
  const { engine } = getPortal()
  const options = { text, order, page, pageSize: valuesPageSize }
  return Promise.resolve(engine.findFacetValues(search, filter, options))
}
