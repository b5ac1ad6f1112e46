import Link from 'next/link'
import { isDefaultChoice } from '@/lib/search/default-filters'
import { filters } from '@/lib/search/filters'
import type { Facet, FilterId, SearchRequest } from '@/lib/search/types'
import { FacetLink } from './facet-link'

interface FacetListProps {
  facet: Facet
  request: SearchRequest
  /** Folded until somebody asks; a facet with a choice is open in any case. */
  folded: boolean
}

const shownValues = 10

/** Filters whose every value has a page of its own. */
const browsed: ReadonlySet<FilterId> = new Set(['cellType', 'targetAntigen', 'indicationGroup'])

/** One filter with its values and how many trials each would give. */
export function FacetList({ facet, request, folded }: FacetListProps) {
  const { label, help } = filters[facet.filter]
  const shown = facet.values.filter((each, index) => index < shownValues || each.selected)
  const rest = facet.values.filter((each) => !shown.includes(each))
  const unlisted = facet.distinct - facet.values.length
  const isChosen = facet.values.some((each) => each.selected)
  const isOpen = !folded || (isChosen && !isDefaultChoice(request, facet.filter))
  const link = (each: Facet['values'][number]) => (
    <li key={each.value}>
      <FacetLink filter={facet.filter} value={each} request={request} />
    </li>
  )
  return (
    <details className="facet group border-t border-line first:border-t-0" open={isOpen}>
      <summary className="flex min-h-11 items-center justify-between gap-2 font-semibold">
        <h3>{label}</h3>
      </summary>
      <div className="pb-4">
        <p className="mb-2 text-[0.8125rem] leading-snug text-muted">{help}</p>
        <ul aria-label={`${label}, with the number of trials`}>{shown.map(link)}</ul>
        {rest.length > 0 && (
          <details className="disclosure mt-1 text-[0.9375rem]">
            <summary>{rest.length} more</summary>
            <ul aria-label={`${label}, continued`} className="mt-1 max-h-96 overflow-y-auto">
              {rest.map(link)}
            </ul>
          </details>
        )}
        {unlisted > 0 && (
          <p className="mt-2 text-[0.8125rem] text-muted">
            {unlisted} rarer {unlisted === 1 ? 'value is' : 'values are'} not listed
            {browsed.has(facet.filter) ? (
              <>
                ;{' '}
                <Link href="/cells" prefetch={false} className="text-link">
                  browse them all
                </Link>
              </>
            ) : (
              '; the search box finds them'
            )}
            .
          </p>
        )}
      </div>
    </details>
  )
}
