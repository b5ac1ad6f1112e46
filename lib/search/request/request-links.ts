import { defaultFilters, listChosenFilters } from './default-filters'
import type { Exclusion, FilterDefinition } from '../filters/definition'
import { choices } from '../filters/exclusions'
import type { Near } from '../place/near'
import {
  choiceIds,
  isValueFilter,
  toExclusionId,
  type ChoiceId,
  type FilterValues,
} from '@/lib/search/filters/filter-ids'
import type { ResultView } from './result-views'
import { type SearchRequest, type SortKey } from './search-request'

// Requests one step away from a given one: what facet links, chips and page links point to. Whatever changes
// the set of results goes back to page 1.

/**
 * Takes a value on or, when it is chosen already, off. A span filter has one value at most, and a value is either wanted
 * or left out.
 */
export function withFilterToggled(
  request: SearchRequest,
  id: ChoiceId,
  value: string,
): SearchRequest {
  const chosen = request.filters[id] ?? []
  if (chosen.includes(value))
    return withFilterValues(
      request,
      id,
      chosen.filter((each) => each !== value),
    )
  const opposite = getOpposite(id)
  const others = opposite === null ? undefined : request.filters[opposite]
  const without =
    opposite !== null && others?.includes(value)
      ? withFilterValues(
          request,
          opposite,
          others.filter((each) => each !== value),
        )
      : request
  return withFilterValues(without, id, [...chosen, value])
}

/** Replaces a filter's choice; an empty list takes the filter off. */
export function withFilterValues(
  request: SearchRequest,
  id: ChoiceId,
  values: readonly string[],
): SearchRequest {
  const ordered = sortChosen(choices[id], new Set(values))
  const next: Partial<Record<ChoiceId, readonly string[]>> = {}
  for (const each of choiceIds) {
    const kept = each === id ? ordered : request.filters[each]
    if (kept && kept.length > 0) next[each] = kept
  }
  return { ...request, filters: next, page: 1 }
}

/** The values of a choice in the order of an address. */
export function sortChosen(
  choice: FilterDefinition | Exclusion,
  values: ReadonlySet<string>,
): readonly string[] {
  const filter = choice.kind === 'exclusion' ? choice.of : choice
  if (filter.kind === 'choice') return filter.values.filter((value) => values.has(value))
  if (filter.kind === 'open') return [...values].sort()
  // A span is one: the last one given wins.
  return [...values].slice(-1)
}

export function withoutFilter(request: SearchRequest, id: ChoiceId): SearchRequest {
  return withFilterValues(request, id, [])
}

/** Takes off every choice that somebody made, the place included. */
export function withoutFilters(request: SearchRequest): SearchRequest {
  return withoutNear({ ...request, filters: defaultFilters, page: 1 })
}

export function withQuery(request: SearchRequest, query: string): SearchRequest {
  return { ...request, query, page: 1 }
}

/** Switches the synonyms of one concept off or on again; `all` stands for every concept. */
export function withSynonymsToggled(request: SearchRequest, concept: string): SearchRequest {
  const { synonymsOff = [], ...rest } = request
  const kept = synonymsOff.includes(concept)
    ? synonymsOff.filter((each) => each !== concept)
    : concept === 'all'
      ? ['all']
      : [...synonymsOff.filter((each) => each !== 'all'), concept].sort()
  return { ...rest, ...(kept.length > 0 && { synonymsOff: kept }), page: 1 }
}

/** Looks near a place, the nearest first unless somebody has chosen an order before. */
export function withNear(request: SearchRequest, near: Near): SearchRequest {
  return { ...request, near, sort: request.near ? request.sort : 'distance', page: 1 }
}

export function withoutNear(request: SearchRequest): SearchRequest {
  const { near, ...rest } = request
  if (!near) return request
  return request.sort === 'distance' ? withSort(rest, 'relevance') : { ...rest, page: 1 }
}

export function withPage(request: SearchRequest, page: number): SearchRequest {
  return { ...request, page }
}

/** In another order, in its own direction unless it is to be reversed. */
export function withSort(
  { reversed: _, ...request }: SearchRequest,
  sort: SortKey,
  reversed = false,
): SearchRequest {
  return { ...request, sort, ...(reversed && { reversed }), page: 1 }
}

/** The same results shown in another way; the list is what a search has by itself. */
export function withView(
  { view: _, columns: __, area: ___, ...request }: SearchRequest,
  view: ResultView,
): SearchRequest {
  return view === 'list' ? request : { ...request, view }
}

/** The map of the same results, showing another part of the world. */
export function withArea(request: SearchRequest, area: string): SearchRequest {
  return { ...withView(request, 'map'), area }
}

/** Every value that somebody chose, in the page's order: one chip each. */
export function listChosenValues(chosen: FilterValues): { filter: ChoiceId; value: string }[] {
  return listChosenFilters({ filters: chosen }).flatMap((filter) =>
    (chosen[filter] ?? []).map((value) => ({ filter, value })),
  )
}

/** The exclusion of a filter, or the filter of an exclusion; a span has none. */
function getOpposite(id: ChoiceId): ChoiceId | null {
  const choice = choices[id]
  if (choice.kind === 'exclusion') return choice.of.id
  return isValueFilter(choice.id) ? toExclusionId(choice.id) : null
}
