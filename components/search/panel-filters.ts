import type { FilterGroup } from '@/lib/search/filters/definition'
import { filterIds, type FilterId } from '@/lib/search/filters/filter-ids'
import { toFilterId } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import { listChosenFilters } from '@/lib/search/request/default-filters'
import type { SearchRequest } from '@/lib/search/request/search-request'

/** Filters beside the results, in the order in which people use them; all others are on a separate page. */
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

/** The filters to count for a page of results: those beside it, and the selected ones, for their names. */
export function listCountedFilters(request: SearchRequest): FilterId[] {
  return [...new Set([...panelFilters, ...listChosenFilters(request).map(toFilterId)])]
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

/** All filters, in the order in which patients ask. */
export const filterSections: readonly FilterSection[] = groups.map(([group, label]) => ({
  group,
  label,
  ids: filterIds.filter((id) => filters[id].group === group),
}))
