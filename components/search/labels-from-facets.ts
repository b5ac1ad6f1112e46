import { filters } from '@/lib/search/filters/filters'
import type { Facet } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'

/**
 * People's words for chosen values. Facets know how the records spell an open value ("Multiple Sclerosis");
 * the filter itself knows its canonical form only.
 */
export function labelsFromFacets(
  facets: readonly Pick<Facet, 'filter' | 'values'>[],
): (id: FilterId, value: string) => string {
  const spelled = new Map(
    facets.flatMap(({ filter, values }) =>
      values.map(({ value, label }) => [`${filter} ${value}`, label] as const),
    ),
  )
  return (id, value) => spelled.get(`${id} ${value}`) ?? filters[id].labelOf(value)
}
