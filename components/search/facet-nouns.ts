import { filters } from '@/lib/search/filters/filters'
import type { FilterId } from '@/lib/search/filters/filter-ids'

export interface FacetNouns {
  /** "Find a condition" */
  one: string
  /** "All 40 conditions" */
  many: string
}

const nouns: Partial<Record<FilterId, readonly [string, string]>> = {
  status: ['status', 'statuses'],
  phase: ['phase', 'phases'],
  condition: ['condition', 'conditions'],
  intervention: ['treatment', 'treatments'],
  interventionType: ['type of treatment', 'types of treatment'],
  cellType: ['cell type', 'cell types'],
  targetAntigen: ['target', 'targets'],
  tissue: ['tissue', 'tissues'],
  modification: ['modification', 'modifications'],
  indicationGroup: ['disease group', 'disease groups'],
  route: ['route', 'routes'],
  product: ['product', 'products'],
  country: ['country', 'countries'],
  state: ['state or province', 'states and provinces'],
  city: ['city', 'cities'],
  facility: ['hospital or site', 'hospitals and sites'],
  sponsor: ['sponsor', 'sponsors'],
  donorSource: ['kind of donor', 'kinds of donor'],
}

/** Whether values of a filter have a name of their own. */
export function hasNoun(id: FilterId): boolean {
  return nouns[id] !== undefined
}

/** What the values of a filter are called in a sentence. */
export function describeValues(id: FilterId): FacetNouns {
  const label = filters[id].label.toLowerCase()
  const [one, many] = nouns[id] ?? [`value of ${label}`, `values of ${label}`]
  return { one, many }
}
