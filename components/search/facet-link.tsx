import { withFilterToggled } from '@/lib/search/request/request-links'
import type { FacetValue } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { FacetOption } from './facet-option'
import { toSearchHref } from './search-href'

interface FacetLinkProps {
  filter: FilterId
  value: FacetValue
  request: SearchRequest
}

/** One value of a filter in a search. */
export function FacetLink({ filter, value: { value, ...shown }, request }: FacetLinkProps) {
  return <FacetOption href={toSearchHref(withFilterToggled(request, filter, value))} {...shown} />
}
