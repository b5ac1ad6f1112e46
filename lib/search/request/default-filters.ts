import { parsePastedNumbers } from '@/lib/search/registry-links/pasted-numbers'
import { cellRoles } from '@/lib/therapy/labels'
import { choiceIds, type ChoiceId, type FilterValues } from '@/lib/search/filters/filter-ids'
import { type SearchRequest } from './search-request'

// What a search leaves out unless it is asked for: trials in which cells are not what is tested. The choice is an
// ordinary one and stands in the request; only its way into the URL is special, since it is written by silence.

/** The choices of an address that says nothing. A request without any choice of a role finds every trial. */
export const defaultFilters: FilterValues = { role: ['PRODUCT'] }

/** Trials that have to do with cells, whatever part these play. */
export const cellsInAnyRole: readonly string[] = cellRoles

/** The URL value that takes a default choice off: `role=any`. */
export const anyValue = 'any'

export function hasDefault(id: ChoiceId): boolean {
  return defaultFilters[id] !== undefined
}

/** Whether the choice of a filter is the one that nobody made. */
export function isDefaultChoice(request: Pick<SearchRequest, 'filters'>, id: ChoiceId): boolean {
  const expected = defaultFilters[id]
  const chosen = request.filters[id]
  return (
    expected !== undefined &&
    chosen?.length === expected.length &&
    expected.every((value) => chosen.includes(value))
  )
}

/** Filters with a choice that somebody made, in the order of the page. */
export function listChosenFilters(request: Pick<SearchRequest, 'filters'>): ChoiceId[] {
  return choiceIds.filter(
    (id) => (request.filters[id] ?? []).length > 0 && !isDefaultChoice(request, id),
  )
}

/**
 * The filters that a search applies. Who types the numbers of trials wants these trials, whatever part cells
 * play in them, and who asks for a role in words has chosen one: the default does not count then.
 */
export function toAppliedFilters({
  query,
  filters,
}: Pick<SearchRequest, 'query' | 'filters'>): FilterValues {
  if (parsePastedNumbers(query) === null && !/\bAREA\s*\[\s*CellRole\b/i.test(query)) return filters
  const applied = choiceIds.filter((id) => !isDefaultChoice({ filters }, id))
  return Object.fromEntries(applied.flatMap((id) => (filters[id] ? [[id, filters[id]]] : [])))
}
