import { Disclosure } from '@/components/ui/disclosure'
import { isDefaultChoice } from '@/lib/search/default-filters'
import { listChosenValues } from '@/lib/search/request-links'
import type { Facet, FilterId, SearchRequest } from '@/lib/search/types'
import { FacetList } from './facet-list'

interface FacetsPanelProps {
  facets: readonly Facet[]
  request: SearchRequest
}

/** Most people's first questions, in their order; the first four are open. */
const firstFilters: readonly FilterId[] = [
  'status',
  'phase',
  'cellType',
  'condition',
  'targetAntigen',
  'donorSource',
  'intervention',
  'country',
  'sponsor',
]
const openFilters = 4

/** All filters with counts: beside the results where there is room, folded away on phones. */
export function FacetsPanel({ facets, request }: FacetsPanelProps) {
  const filled = facets.filter((facet) => facet.values.length > 0)
  if (filled.length === 0) return null
  const first = firstFilters.flatMap((id) => filled.filter((facet) => facet.filter === id))
  const others = filled.filter((facet) => !first.includes(facet))
  const chosen = listChosenValues(request.filters).length
  const isChosen = ({ filter }: Facet) =>
    (request.filters[filter] ?? []).length > 0 && !isDefaultChoice(request, filter)
  return (
    <section aria-labelledby="facets-title">
      <h2 id="facets-title" className="sr-only">
        Narrow the list
      </h2>
      <details className="disclosure side-panel rounded-lg border border-line bg-surface px-4 py-1.5">
        <summary className="min-h-9!">Narrow the list{chosen > 0 && ` (${chosen} chosen)`}</summary>
        <div>
          {first.map((facet, index) => (
            <FacetList
              key={facet.filter}
              facet={facet}
              request={request}
              folded={index >= openFilters}
            />
          ))}
          {others.length > 0 && (
            <div className="border-t border-line py-2.5">
              <Disclosure summary="More filters" open={others.some(isChosen)}>
                {others.map((facet) => (
                  <FacetList key={facet.filter} facet={facet} request={request} folded />
                ))}
              </Disclosure>
            </div>
          )}
        </div>
      </details>
    </section>
  )
}
