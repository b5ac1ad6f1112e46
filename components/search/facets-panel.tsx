import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { toFilterId } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import {
  choiceIds,
  isValueFilter,
  type ChoiceId,
  type FilterId,
} from '@/lib/search/filters/filter-ids'
import { listChosenFilters } from '@/lib/search/request/default-filters'
import { formatSearchRequest } from '@/lib/search/request/request'
import { listChosenValues, withoutFilter, withPage } from '@/lib/search/request/request-links'
import type { Facet } from '@/lib/search/result'
import { FacetFrame } from './facet-frame'
import { FacetList } from './facet-list'
import { FinderForms } from './finder-forms'
import { KeptFields } from './kept-fields'
import { LiveForm } from './live-form'
import { NearForm, type NearFormProps } from './near-form'
import { panelFilters } from './panel-filters'
import { RangeFields } from './range-fields'
import { toFiltersHref } from './search-href'

interface FacetsPanelProps extends NearFormProps {
  facets: readonly Facet[]
  /** Number of trials in the search. */
  total: number
  /** A readable form of a value. */
  labelOf: (id: ChoiceId, value: string) => string
}

/** Open without a selection, because most people ask about these first. */
const openFilters: readonly FilterId[] = ['status', 'cellType']

/** What the fields of the panel say themselves. */
const panelChoices = choiceIds.filter((id) => panelFilters.includes(toFilterId(id)))

/** The most used filters, with counts: beside the results if there is room, folded on phones. */
export function FacetsPanel({
  facets,
  request,
  typed,
  problems,
  total,
  labelOf,
}: FacetsPanelProps) {
  const byFilter = new Map(facets.map((facet) => [facet.filter, facet]))
  const chosen = new Set(listChosenFilters(request).map(toFilterId))
  const isWrong = (id: FilterId) => problems.some(({ key }) => key === filters[id].key)
  const isOpen = (id: FilterId) => openFilters.includes(id) || isWrong(id) || chosen.has(id)
  const count = listChosenValues(request.filters).length + (request.near ? 1 : 0)
  const others = [...chosen].filter((id) => !panelFilters.includes(id)).length
  // A typed value that could not be understood has its message beside the field.
  const isTyped =
    typed !== undefined || problems.some(({ key }) => key === 'near') || isWrong('age')
  const kept = formatSearchRequest(panelChoices.reduce(withoutFilter, withPage(request, 1)))
  const sexes = byFilter.get('sex')
  const list = (id: FilterId) => {
    const facet = byFilter.get(id)
    return facet && <FacetList facet={facet} request={request} labelOf={labelOf} />
  }
  return (
    <section aria-labelledby="facets-title">
      <h2 id="facets-title" className="facets-title">
        Filters
      </h2>
      <details className="side-panel" open={isTyped}>
        <summary className="button button-quiet">
          <Icon name="filter" />
          Filters{count > 0 && ` (${count})`}
        </summary>
        <div className="panel-box">
          <div>
            <NearForm request={request} typed={typed} problems={problems} />
            <LiveForm state={formatSearchRequest(request)} id="panel" label="Filters">
              <KeptFields search={kept} />
              <FacetFrame label="Age and sex" open>
                <RangeFields filter="age" request={request} problems={problems} />
                {sexes && sexes.values.length > 0 && (
                  <>
                    <p className="label mt-3">Sex</p>
                    {list('sex')}
                  </>
                )}
              </FacetFrame>
              {panelFilters
                .filter((id) => isValueFilter(id) && id !== 'sex')
                .map((id) => {
                  const facet = byFilter.get(id)
                  // What is left out has its box here, also where no value is left.
                  if (!facet || (facet.values.length === 0 && !chosen.has(id))) return null
                  const { label, help } = filters[id]
                  return (
                    <FacetFrame key={id} label={label} help={help} open={isOpen(id)}>
                      {list(id)}
                    </FacetFrame>
                  )
                })}
              <p className="facet">
                <Link href={toFiltersHref(request)} prefetch={false} rel="nofollow">
                  More filters{others > 0 && ` (${others} chosen)`}
                </Link>
              </p>
            </LiveForm>
          </div>
          <p className="panel-end">
            <button type="submit" form="panel" className="button without-script">
              Apply filters
            </button>
            <a href="#results" className="button">
              Show {describeTrialCount(total)}
            </a>
          </p>
        </div>
      </details>
      <FinderForms
        facets={facets.filter(({ filter }) => panelFilters.includes(filter))}
        request={request}
      />
    </section>
  )
}
