import 'server-only'
import { choices } from '@/lib/search/filters/exclusions'
import type { ChoiceId } from '@/lib/search/filters/filter-ids'
import { describeRequest } from '@/lib/search/request/describe-request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { getPortal } from './portal'

/** The readable label of a filter value; for an open filter the most frequent spelling in the records. */
export function labelOf(filter: ChoiceId, value: string): string {
  return getPortal().engine.labelOf(filter, value) ?? choices[filter].labelOf(value)
}

/** The search as one sentence, in the spellings of the records. */
export function describeSearch(request: SearchRequest): string {
  return describeRequest(request, labelOf)
}
