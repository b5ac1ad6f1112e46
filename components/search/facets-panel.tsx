import { Disclosure } from '@/components/ui/disclosure'
import { listChosenFilters } from '@/lib/search/request/default-filters'
import { filters } from '@/lib/search/filters/filters'
import type { FilterGroup } from '@/lib/search/filters/definition'
import { listChosenValues } from '@/lib/search/request/request-links'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { filterIds, type FilterId } from '@/lib/search/filters/filter-ids'
import { type Facet } from '@/lib/search/result'
import { type RequestProblem, type SearchRequest } from '@/lib/search/request/search-request'
import { hasValues } from '@/lib/search/request/values-request'
import { FacetList } from './facet-list'
import { RangeFacet } from './range-facet'

interface FacetsPanelProps {
  facets: readonly Facet[]
  request: SearchRequest
  /** What was not understood, so that a form can say it beside its field. */
  problems: readonly RequestProblem[]
  /** Trials of the search. */
  total: number
}

/** Most people's first questions, open. */
const firstFilters: readonly FilterId[] = ['status', 'phase', 'cellType', 'condition']

interface Section {
  label: string
  groups: readonly FilterGroup[]
  /** Whether all of it is seen at once, because it is short. */
  unfolded?: boolean
}

/** The rest, folded, in the order in which patients ask. */
const sections: readonly Section[] = [
  { label: 'Who can take part', groups: ['participants'], unfolded: true },
  { label: 'Where', groups: ['place'] },
  { label: 'Treatment and cells', groups: ['topic', 'cells'] },
  { label: 'Dates', groups: ['time'] },
  { label: 'Sponsor and funding', groups: ['sponsor'] },
  { label: 'Type, size and design', groups: ['stage', 'design'] },
]

/** All filters with counts: beside the results where there is room, folded away on phones. */
export function FacetsPanel({ facets, request, problems, total }: FacetsPanelProps) {
  const byFilter = new Map(facets.map((facet) => [facet.filter, facet]))
  const isShown = (id: FilterId) => !hasValues(id) || (byFilter.get(id)?.values ?? []).length > 0
  const chosen = new Set(listChosenFilters(request))
  const isWrong = (id: FilterId) => problems.some(({ key }) => key === filters[id].key)
  const count = listChosenValues(request.filters).length
  if (count === 0 && facets.every(({ values }) => values.length === 0)) return null

  const show = (id: FilterId, folded: boolean) => {
    const facet = byFilter.get(id)
    return facet ? (
      <FacetList key={id} facet={facet} request={request} folded={folded} />
    ) : (
      <RangeFacet key={id} filter={id} request={request} problems={problems} folded={folded} />
    )
  }
  return (
    <section aria-labelledby="facets-title">
      <h2 id="facets-title" className="sr-only">
        Filters
      </h2>
      <details className="disclosure side-panel rounded-card border border-line bg-surface px-4 py-1.5">
        <summary className="min-h-9!">Filters{count > 0 && ` (${count})`}</summary>
        {/* What takes the focus is not to stand under the button that floats below. */}
        <div className="max-lg:[&_:is(a,button,input,summary)]:scroll-mb-20">
          {firstFilters.filter(isShown).map((id) => show(id, false))}
          {sections.map(({ label, groups, unfolded = false }) => {
            const ids = filterIds.filter(
              (id) =>
                groups.includes(filters[id].group) && !firstFilters.includes(id) && isShown(id),
            )
            if (ids.length === 0) return null
            const chosenHere = ids.filter((id) => chosen.has(id)).length
            return (
              <div key={label} className="border-t border-line py-2">
                <Disclosure
                  summary={`${label}${chosenHere > 0 ? ` (${chosenHere})` : ''}`}
                  open={ids.some((id) => chosen.has(id) || isWrong(id))}
                >
                  {ids.map((id, index) => show(id, !unfolded && index > 0))}
                </Disclosure>
              </div>
            )
          })}
          <p className="sticky bottom-2 py-1.5 lg:hidden">
            <a href="#results" className="button w-full">
              Show {describeTrialCount(total)}
            </a>
          </p>
        </div>
      </details>
    </section>
  )
}
