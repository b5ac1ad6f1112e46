import Link from 'next/link'
import { withSynonymsToggled } from '@/lib/search/request/request-links'
import type { Related } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'
import { TrialList } from './trial-list'

interface RelatedListProps {
  related: Related
  /** The search that was run. */
  request: SearchRequest
  /** Number of trials that match. */
  total: number
  /** Number of the first trial in the whole list. */
  start?: number
  /** The number of them after which the page's first part ends, if it ends in this list. */
  firstPart?: number | undefined
}

const shownParts = 6

/** Trials that match most of the search, listed after those that match it all. */
export function RelatedList({ related, request, total, start = 1, firstPart }: RelatedListProps) {
  const { trials, lacking, near, respelt, parts, told, allRoles, leads } = related
  if (trials.length === 0) return null
  const asked = parts.slice(0, shownParts).map((part) => `“${part}”`)
  return (
    <section aria-labelledby="related-title" className="my-6 space-y-5 border-y border-line py-6">
      <div className="space-y-1 break-words">
        <h2 id="related-title">Closest matches</h2>
        <p className="text-ink-3">
          {leads
            ? 'These trials have most of what you asked for. They are not counted as matches. Trials that mention all of your words follow.'
            : `No ${total === 0 ? '' : 'other '}trial matches all of this. These have most of it, and are not counted as matches.`}{' '}
          We looked for {asked.join(', ')}.
        </p>
        {told.map(({ label, concept }) => (
          <p key={concept} className="text-ink-3">
            You didn’t name {label}. We looked for it because texts about it use words like yours.
            That is not a diagnosis.{' '}
            <Link
              href={toSearchHref(withSynonymsToggled(request, concept))}
              prefetch={false}
              rel="nofollow"
            >
              Search without {label}
            </Link>
          </p>
        ))}
        {respelt !== undefined && (
          <p className="text-ink-3">Searched with the spelling “{respelt}”.</p>
        )}
        {allRoles && (
          <p className="text-ink-3">
            Includes trials that don’t test a cell therapy, because the best matches don’t.
          </p>
        )}
      </div>
      <TrialList
        request={request}
        page={{ trials, total, facets: [], page: 1, pageCount: 1, ...(near && { near }) }}
        start={start}
        lacking={lacking.map((words) => words.join(', '))}
        firstPart={firstPart}
      />
    </section>
  )
}
