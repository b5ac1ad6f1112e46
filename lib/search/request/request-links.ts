import { defaultFilters, listChosenFilters } from './default-filters'
import { filters } from '../filters/filters'
import type { Near } from '../place/near'
import { filterIds, type FilterId, type FilterValues } from '@/lib/search/filters/filter-ids'
import type { ResultView } from './result-views'
import { type SearchRequest, type SortKey } from './search-request'

// Requests one step away from a given one: what facet links, chips and page links point to. Whatever changes
// the set of results goes back to page 1.

/** Takes a value on or, when it is chosen already, off. A span filter has one value at most. */
export function withFilterToggled(
  request: SearchRequest,
  id: FilterId,
  value: string,
): SearchRequest {
  const chosen = request.filters[id] ?? []
  if (chosen.includes(value))
    return withFilterValues(
      request,
      id,
      chosen.filter((each) => each !== value),
    )
  return withFilterValues(request, id, isSpan(id) ? [value] : [...chosen, value])
}

/** Replaces a filter's choice; an empty list takes the filter off. */
export function withFilterValues(
  request: SearchRequest,
  id: FilterId,
  values: readonly string[],
): SearchRequest {
  const filter = filters[id]
  const unique = [...new Set(values)]
  const ordered =
    filter.kind === 'choice'
      ? filter.values.filter((value) => unique.includes(value))
      : unique.sort()
  const next: Partial<Record<FilterId, readonly string[]>> = {}
  for (const each of filterIds) {
    const kept = each === id ? ordered : request.filters[each]
    if (kept && kept.length > 0) next[each] = kept
  }
  return { ...request, filters: next, page: 1 }
}

export function withoutFilter(request: SearchRequest, id: FilterId): SearchRequest {
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
export function listChosenValues(chosen: FilterValues): { filter: FilterId; value: string }[] {
  return listChosenFilters({ filters: chosen }).flatMap((filter) =>
    (chosen[filter] ?? []).map((value) => ({ filter, value })),
  )
}

function isSpan(id: FilterId): boolean {
  const { kind } = filters[id]
  return kind === 'date' || kind === 'number' || kind === 'age'
}
