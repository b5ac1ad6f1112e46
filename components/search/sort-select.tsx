import { formatSearchRequest } from '@/lib/search/request/request'
import { withSort } from '@/lib/search/request/request-links'
import { sortKeys, type SearchRequest, type SortKey } from '@/lib/search/request/search-request'
import { KeptFields } from './kept-fields'
import { LiveForm } from './live-form'

const labels: Record<SortKey, string> = {
  relevance: 'Best match',
  distance: 'Nearest',
  updated: 'Last update',
  started: 'Start date',
  posted: 'First posted',
  enrollment: 'Participants',
  title: 'Title',
}

/** The order of the list. The table's headers sort in both directions. */
export function SortSelect({ request }: { request: SearchRequest }) {
  const keys = sortKeys.filter((key) => key !== 'distance' || request.near !== undefined)
  return (
    <LiveForm state={formatSearchRequest(request)} label="Order of the list" className="sort-form">
      <KeptFields search={formatSearchRequest(withSort(request, 'relevance'))} />
      <label htmlFor="sort">Sort by</label>
      <select
        // Another search means another selection; without the key the old one would stay.
        key={request.sort}
        id="sort"
        name="sort"
        defaultValue={request.sort}
        className="field"
      >
        {keys.map((key) => (
          <option key={key} value={key === 'relevance' ? '' : key}>
            {labels[key]}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-quiet button-small without-script">
        Sort
      </button>
    </LiveForm>
  )
}
