import Link from 'next/link'
import { choices, describeChoice } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import {
  isValueFilter,
  toExclusionId,
  type ChoiceId,
  type FilterId,
} from '@/lib/search/filters/filter-ids'
import { capitalise } from '@/lib/study/letter-case'
import { anyValue, hasDefault } from '@/lib/search/request/default-filters'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withPage } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Facet } from '@/lib/search/result'
import { FacetFinder } from './facet-finder'
import { FacetOptions, type FacetChoice } from './facet-options'
import { describeValues, hasNoun } from './facet-nouns'
import { toValuesHref } from './search-href'

const shownNames = 6
/** A closed vocabulary is shown completely unless it is long. */
const shownValues = 9

interface FacetListProps {
  facet: Facet
  request: SearchRequest
  /** A readable form of a value. */
  labelOf: (id: ChoiceId, value: string) => string
}

/** Whether a facet has too many values to list them all. */
export function isLongFacet({ filter, distinct }: Facet): boolean {
  return filters[filter].kind === 'open' && distinct > shownNames
}

/** The id of the form in which a long facet searches for a value. */
export function toFinderId(filter: FilterId): string {
  return `find-${filters[filter].key}`
}

/** The most frequent values of one filter and the selected ones, with a link to all others. */
export function FacetList({ facet, request, labelOf }: FacetListProps) {
  const { filter: id, distinct, stated, values } = facet
  const { key, label, kind } = filters[id]
  const most = kind === 'open' ? shownNames : shownValues
  const shown = values.filter((each, index) => index < most || each.selected)
  const { one, many } = describeValues(id)
  const options = shown.map(({ value, label, count, selected }): FacetChoice => {
    return [filters[id].formatValue(value), label, count, selected]
  })
  if (hasDefault(id)) {
    const total = values.reduce((sum, { count }) => sum + count, 0)
    options.push([anyValue, 'Any', total, request.filters[id] === undefined])
  }
  const hidden = Math.max(distinct, values.length) - shown.length
  const list = (
    <>
      <FacetOptions name={key} label={`${label}, with the number of trials`} options={options} />
      {(hidden > 0 || (values.length > 1 && hasNoun(id))) && isValueFilter(id) && (
        <Link
          href={toValuesHref({ filter: id, find: '', order: 'count', page: 1, search: request })}
          prefetch={false}
          rel="nofollow"
          className="facet-more"
        >
          {hidden > 0 ? (
            <>
              All {distinct.toLocaleString('en')} {many}
            </>
          ) : (
            <>Leave out a {one}</>
          )}
        </Link>
      )}
    </>
  )
  return (
    <>
      <ExcludedOptions filter={id} request={request} labelOf={labelOf} />
      {stated && (
        <p className="mb-1 text-xs text-ink-3">
          Stated by {stated.trials.toLocaleString('en')} of {stated.of.toLocaleString('en')}
        </p>
      )}
      {isLongFacet(facet) ? (
        <FacetFinder
          filterKey={key}
          formId={toFinderId(id)}
          state={formatSearchRequest(withPage(request, 1))}
          one={one}
          many={many}
        >
          {list}
        </FacetFinder>
      ) : (
        list
      )}
    </>
  )
}

/** The values that a search leaves out, each as a ticked box. */
function ExcludedOptions({
  filter,
  request,
  labelOf,
}: Pick<FacetListProps, 'request' | 'labelOf'> & { filter: FilterId }) {
  if (!isValueFilter(filter)) return null
  const id = toExclusionId(filter)
  const excluded = request.filters[id] ?? []
  if (excluded.length === 0) return null
  const choice = choices[id]
  const options = excluded.map((value): FacetChoice => {
    const { words } = describeChoice(id, [labelOf(id, value)])
    return [choice.formatValue(value), capitalise(words), null, true]
  })
  return <FacetOptions name={choice.key} label={choice.label} options={options} />
}
