import Link from 'next/link'
import { isDefaultChoice } from '@/lib/search/request/default-filters'
import { filters } from '@/lib/search/filters/filters'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withPage } from '@/lib/search/request/request-links'
import type { Facet } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { FacetFinder } from './facet-finder'
import { FacetFrame } from './facet-frame'
import { FacetLink } from './facet-link'
import { describeValues } from './facet-nouns'
import { toValuesHref } from './search-href'

interface FacetListProps {
  facet: Facet
  request: SearchRequest
  /** Folded until somebody asks; a facet with a choice is open in any case. */
  folded: boolean
}

const shownValues = 6

/** One filter with its values and how many trials each would give. */
export function FacetList({ facet, request, folded }: FacetListProps) {
  const { key, label, help, kind } = filters[facet.filter]
  const shown = facet.values.filter((each, index) => index < shownValues || each.selected)
  const rest = facet.values.filter((each) => !shown.includes(each))
  // The few values of a closed vocabulary are all here, folded; of the names in the records there are thousands.
  const isLong =
    facet.distinct > facet.values.length || (kind === 'open' && facet.distinct > shown.length)
  const isChosen = facet.values.some((each) => each.selected)
  const isOpen = !folded || (isChosen && !isDefaultChoice(request, facet.filter))
  const { one, many } = describeValues(facet.filter)
  const link = (each: Facet['values'][number]) => (
    <li key={each.value}>
      <FacetLink filter={facet.filter} value={each} request={request} />
    </li>
  )
  const list = <ul aria-label={`${label}, with the number of trials`}>{shown.map(link)}</ul>
  return (
    <FacetFrame label={label} help={help} open={isOpen}>
      {facet.stated && (
        <p className="mb-2 text-xs text-ink-3">
          Stated by {facet.stated.trials.toLocaleString('en')} of{' '}
          {facet.stated.of.toLocaleString('en')}
        </p>
      )}
      {isLong ? (
        <FacetFinder
          filterKey={key}
          state={formatSearchRequest(withPage(request, 1))}
          one={one}
          many={many}
        >
          {list}
          <Link
            href={toValuesHref({
              filter: facet.filter,
              find: '',
              order: 'count',
              page: 1,
              search: request,
            })}
            prefetch={false}
            rel="nofollow"
            className="mt-1.5 inline-flex min-h-7 items-center text-sm"
          >
            All {facet.distinct.toLocaleString('en')} {many}
          </Link>
        </FacetFinder>
      ) : (
        list
      )}
      {!isLong && rest.length > 0 && (
        <details className="disclosure mt-1 text-sm">
          <summary>{rest.length} more</summary>
          <ul aria-label={`${label}, continued`} className="mt-1 max-h-96 overflow-y-auto">
            {rest.map(link)}
          </ul>
        </details>
      )}
    </FacetFrame>
  )
}
