import Link from 'next/link'
import { LinkPending } from '@/components/ui/link-pending'
import { withFilterToggled } from '@/lib/search/request-links'
import type { FacetValue, FilterId, SearchRequest } from '@/lib/search/types'
import { toSearchHref } from './search-href'

interface FacetLinkProps {
  filter: FilterId
  value: FacetValue
  request: SearchRequest
}

/**
 * Looks like a box to tick and is a link: it works without script and can be opened in a new tab. A page has
 * hundreds of these, so the box is drawn by the style sheet.
 */
export function FacetLink({
  filter,
  value: { value, label, count, selected },
  request,
}: FacetLinkProps) {
  return (
    <Link
      href={toSearchHref(withFilterToggled(request, filter, value))}
      prefetch={false}
      scroll={false}
      rel="nofollow"
      aria-current={selected ? 'true' : undefined}
      className="facet-link"
    >
      <span>
        {label}
        {selected && <span className="sr-only"> (chosen, follow to remove)</span>}
        <LinkPending />
      </span>{' '}
      {count.toLocaleString('en')}
    </Link>
  )
}
