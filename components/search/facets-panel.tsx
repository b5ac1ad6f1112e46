import type { Facet, SearchRequest } from '@/lib/search/types'
import { FacetList } from './facet-list'

interface FacetsPanelProps {
  facets: readonly Facet[]
  request: SearchRequest
}

/** These answer most people's first questions; the other filters wait folded below them. */
const openFilters = new Set(['status', 'phase', 'condition'])

/** All filters with counts: beside the results where there is room, folded away on phones. */
export function FacetsPanel({ facets, request }: FacetsPanelProps) {
  const filled = facets.filter((facet) => facet.values.length > 0)
  if (filled.length === 0) return null
  const chosen = Object.values(request.filters).flat().length
  return (
    <section aria-labelledby="facets-title">
      <h2 id="facets-title" className="sr-only">
        Narrow the list
      </h2>
      <details className="disclosure side-panel rounded-lg border border-line bg-surface px-4 py-2 lg:py-2">
        <summary>Narrow the list{chosen > 0 && ` (${chosen} chosen)`}</summary>
        <div>
          {filled.map((facet) => (
            <FacetList
              key={facet.filter}
              facet={facet}
              request={request}
              folded={!openFilters.has(facet.filter)}
            />
          ))}
        </div>
      </details>
    </section>
  )
}
