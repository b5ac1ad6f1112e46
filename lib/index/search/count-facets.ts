import { defaultFacetLimit, type SearchOptions } from '@/lib/search/engine'
import { filterIds, type FilterId, type FilterValues } from '@/lib/search/filters/filter-ids'
import type { Facet } from '@/lib/search/result'
import {
  countAllValues,
  countStated,
  countValues,
  listPassingSlots,
  toFacet,
} from '../facets/facet-counts'
import type { Narrowed } from '../facets/narrow'
import { toBits, type Bits } from '../memory/bits'
import type { DocValues } from '../memory/doc-values'
import type { ValueColumn } from '../memory/value-column'
import type { Matches } from '../rank/text-search'

/** Counts the requested facets. `columnOf` gives the column if values other than the filters' own are counted. */
export type CountFacets = (
  chosen: FilterValues,
  options: Pick<SearchOptions, 'facets' | 'facetLimit'>,
  matches: Matches,
  narrowed: Narrowed,
  columnOf?: (id: FilterId) => ValueColumn | undefined,
) => Facet[]

export function createCountFacets(docValues: DocValues): CountFacets {
  const ownColumn = (id: FilterId) => docValues.valueColumn(id)
  /** For trials that `createFind` keeps; another page has the same counts. */
  const kept = new WeakMap<Narrowed, Map<string, Facet[]>>()

  return (chosen, options, matches, narrowed, columnOf = ownColumn) => {
    if (columnOf !== ownColumn) return countAnew(chosen, options, matches, narrowed, columnOf)
    const known = kept.get(narrowed) ?? new Map<string, Facet[]>()
    kept.set(narrowed, known)
    const key = JSON.stringify([chosen, options.facets, options.facetLimit])
    const facets = known.get(key) ?? countAnew(chosen, options, matches, narrowed, columnOf)
    known.set(key, facets)
    return facets
  }

  function countAnew(
    chosen: FilterValues,
    {
      facets: asked,
      facetLimit: limit = defaultFacetLimit,
    }: Pick<SearchOptions, 'facets' | 'facetLimit'>,
    matches: Matches,
    narrowed: Narrowed,
    columnOf: (id: FilterId) => ValueColumn | undefined,
  ): Facet[] {
    const passingSlots = listPassingSlots(matches, narrowed)
    let passing: Bits | undefined
    const toPassing = () => (passing ??= toBits(passingSlots, docValues.slotCount))
    const countAll =
      asked === undefined ? countAllValues(docValues, passingSlots, matches, narrowed) : undefined
    return (asked ?? filterIds).flatMap((id) => {
      const column = columnOf(id)
      if (!column) return []
      const counts =
        countAll?.(id, column) ?? countValues(id, column, passingSlots, matches, narrowed)
      const stated = countStated(id, column, counts, toPassing, matches, narrowed)
      const facet = toFacet(id, column, counts, { chosen: chosen[id] ?? [], limit })
      return stated ? { ...facet, stated } : facet
    })
  }
}
