import { FirstPartEnd } from '@/components/layout/first-part-end'
import { unitOfRadius } from '@/lib/search/place/near'
import type { SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { TrialCard } from './trial-card'

interface TrialListProps {
  /** The search that was run. */
  request: SearchRequest
  page: SearchPage
  /** Number of the first trial in the whole list. */
  start?: number
  /** For each trial the word of the search that it lacks; empty for none. */
  lacking?: readonly string[]
  /** The number of them after which the page's first part ends, if it ends in this list. */
  firstPart?: number | undefined
}

/** The trials of one page of results, with the places of matches and the nearest sites. */
export function TrialList({ request, page, start = 1, lacking = [], firstPart }: TrialListProps) {
  const near = page.near?.kind === 'found' ? page.near : undefined
  const unit = request.near && unitOfRadius(request.near.radius)
  return (
    <ol start={start} className="trial-list">
      {page.trials.map((trial, index) => (
        <li key={trial.trialId}>
          <TrialCard
            trial={trial}
            request={request}
            matches={page.highlights?.[index]}
            lacks={lacking[index]}
            near={near && unit && { sites: near.sites[index] ?? null, unit }}
          />
          {index + 1 === firstPart && <FirstPartEnd />}
        </li>
      ))}
    </ol>
  )
}
