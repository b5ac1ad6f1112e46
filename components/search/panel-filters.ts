import type { FilterGroup } from '@/lib/search/filters/definition'
import { filterIds, type FilterId } from '@/lib/search/filters/filter-ids'
import { filters } from '@/lib/search/filters/filters'
import { listChosenFilters } from '@/lib/search/request/default-filters'
import type { SearchRequest } from '@/lib/search/request/search-request'

/** Filters beside the results, in the order in which people use them; all others have a page of their own. */
export const panelFilters: readonly FilterId[] = [
  'age',
  'sex',
  'status',
  'confirmed',
  'country',
  'cellType',
  'phase',
  'targetAntigen',
  'donorSource',
]

/** What is counted for a page of results: the filters beside it, and those that are chosen, for their names. */
export function listCountedFilters(request: SearchRequest): FilterId[] {
  return [...new Set([...panelFilters, ...listChosenFilters(request)])]
}

interface FilterSection {
  group: FilterGroup
  label: string
  ids: readonly FilterId[]
}

const groups: readonly (readonly [FilterGroup, label: string])[] = [
  ['participants', 'Who can take part'],
  ['place', 'Where'],
  ['topic', 'Condition and treatment'],
  ['cells', 'Cells'],
  ['stage', 'Status, phase and type'],
  ['time', 'Dates'],
  ['sponsor', 'Sponsor and funding'],
  ['design', 'Size and design'],
]

/** Every filter, in the order in which patients ask. */
export const filterSections: readonly FilterSection[] = groups.map(([group, label]) => ({
  group,
  label,
  ids: filterIds.filter((id) => filters[id].group === group),
}))
