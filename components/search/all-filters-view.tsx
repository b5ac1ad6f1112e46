import Form from 'next/form'
import { Crumb } from '@/components/ui/crumb'
import { FirstPartEnd } from '@/components/layout/first-part-end'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { toFilterId } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import { isValueFilter, type ChoiceId, type FilterId } from '@/lib/search/filters/filter-ids'
import { defaultFilters, listChosenFilters } from '@/lib/search/request/default-filters'
import { describeRequest } from '@/lib/search/request/describe-request'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withPage } from '@/lib/search/request/request-links'
import type { RequestProblem, SearchRequest } from '@/lib/search/request/search-request'
import type { SearchPage } from '@/lib/search/result'
import { FacetList } from './facet-list'
import { FinderForms } from './finder-forms'
import { KeptFields } from './kept-fields'
import { filterSections } from './panel-filters'
import { ProblemList } from './problem-list'
import { RangeFields } from './range-fields'
import { toSearchHref } from './search-href'

interface AllFiltersViewProps {
  request: SearchRequest
  problems: readonly RequestProblem[]
  page: SearchPage
  /** A filter value in the spelling of the records. */
  labelOf: (id: ChoiceId, value: string) => string
}

/** All filters of a search in one form, each with an explanation; it applies when it is sent. */
export function AllFiltersView({ request, problems, page, labelOf }: AllFiltersViewProps) {
  const byFilter = new Map(page.facets.map((facet) => [facet.filter, facet]))
  const chosen = new Set(listChosenFilters(request).map(toFilterId))
  const isShown = (id: FilterId) =>
    !isValueFilter(id) || (byFilter.get(id)?.values.length ?? 0) > 0 || chosen.has(id)
  const kept = formatSearchRequest({ ...withPage(request, 1), filters: defaultFilters })
  return (
    <div className="wrap">
      <Crumb label="Search" href={toSearchHref(request)}>
        Back to {describeTrialCount(page.total)}
      </Crumb>
      <h1 className="mt-2">All filters</h1>
      <p className="mt-1 break-words text-ink-3">{describeRequest(request, labelOf)}</p>
      <ProblemList problems={problems} />
      <FinderForms facets={page.facets} request={request} />
      <Form action="/trials" prefetch={false} aria-label="Filters" className="all-filters">
        <KeptFields search={kept} />
        {filterSections.map(({ label, ids }, index) => {
          const shown = ids.filter(isShown)
          if (shown.length === 0) return null
          return (
            <section key={label} aria-label={label}>
              <h2>{label}</h2>
              {shown.map((id) => {
                const facet = byFilter.get(id)
                return (
                  <div key={id} className="all-filters-one">
                    <h3>{filters[id].label}</h3>
                    <p>{filters[id].help}</p>
                    {facet ? (
                      <FacetList facet={facet} request={request} labelOf={labelOf} />
                    ) : (
                      <RangeFields filter={id} request={request} problems={problems} />
                    )}
                  </div>
                )
              })}
              <p className="all-filters-end">
                <button type="submit" className="button">
                  Show trials
                </button>
              </p>
              {index === 1 && <FirstPartEnd />}
            </section>
          )
        })}
      </Form>
    </div>
  )
}
