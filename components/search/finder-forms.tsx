import Form from 'next/form'
import { filters } from '@/lib/search/filters/filters'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withPage } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Facet } from '@/lib/search/result'
import { isLongFacet, toFinderId } from './facet-list'
import { KeptFields } from './kept-fields'

interface FinderFormsProps {
  facets: readonly Facet[]
  request: SearchRequest
}

/**
 * The forms of the boxes that search for a value: the boxes are inside the form of all filters, and forms cannot be
 * nested.
 */
export function FinderForms({ facets, request }: FinderFormsProps) {
  const kept = formatSearchRequest(withPage(request, 1))
  return facets.filter(isLongFacet).map(({ filter }) => (
    <Form key={filter} id={toFinderId(filter)} action="/search/values" prefetch={false}>
      <input type="hidden" name="filter" value={filters[filter].key} />
      <KeptFields search={kept} />
    </Form>
  ))
}
