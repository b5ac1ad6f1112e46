import { withFilterToggled } from '@/lib/search/request-links'
import type { FacetValue, FilterId, SearchRequest } from '@/lib/search/types'
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
