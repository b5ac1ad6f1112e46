import 'server-only'
import { filters } from '@/lib/search/filters/filters'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { describeRequest } from '@/lib/search/request/describe-request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { getPortal } from './portal'

/** The readable label of a filter value; for an open filter the most frequent spelling in the records. */
export function labelOf(filter: FilterId, value: string): string {
  return getPortal().engine.labelOf(filter, value) ?? filters[filter].labelOf(value)
}

/** The search as one sentence, in the spellings of the records. */
export function describeSearch(request: SearchRequest): string {
  return describeRequest(request, labelOf)
}
