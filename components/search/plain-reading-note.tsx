import Link from 'next/link'
import type { ReactNode } from 'react'
import { listTurningWords } from '@/lib/search/question/plain-reading'
import { describeRequest } from '@/lib/search/request/describe-request'
import { toSpokenRequest } from '@/lib/search/place/near-request'
import { describeTrialCount } from '@/lib/pages/trial-count'
import type { ChoiceId } from '@/lib/search/filters/filter-ids'
import type { NearPage, PlainReading } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'

const maxParts = 3

/** Suggests filters for a question in a sentence, or the nearest to them. */
export function PlainReadingNote({
  reading: { request, total, ofWords, without, joins, addsFilters },
  near,
  typed,
  labelOf,
}: {
  reading: PlainReading
  /** What came of the place that was asked for. */
  near?: NearPage | undefined
  /** The words that were searched. */
  typed: string
  labelOf: (id: ChoiceId, value: string) => string
}) {
  const describe = (each: SearchRequest) => describeRequest(toSpokenRequest(each, near), labelOf)
  const parts = without.slice(0, maxParts)
  return (
    <section
      aria-label="Your question as filters"
      className="rounded-card border-l-4 border-accent bg-tint p-4 break-words text-ink"
    >
      <p>
        {joins && `We searched for ${listJoining(typed)}. `}
        {total === 0 ? (
          'No trial matches all of this. These searches ask for less:'
        ) : (
          <>
            {ofWords !== undefined
              ? `${describeTrialCount(ofWords)} use these words. To see trials by the cells they give, whatever the record calls them:`
              : addsFilters
                ? 'Did you mean:'
                : 'Try fewer words:'}{' '}
            <SearchLink request={request}>{describe(request)}</SearchLink>
            {` – ${describeTrialCount(total)}.`}
          </>
        )}
      </p>
      {parts.length > 0 && (
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {parts.map((part) => (
            <li key={part.label}>
              <SearchLink request={part.request}>{describe(part.request)}</SearchLink> –{' '}
              {describeTrialCount(part.total)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** “or” and “without” as ordinary words: as typed, each once. */
function listJoining(typed: string): string {
  const words = [...new Set(listTurningWords(typed))].map((word) => `“${word}”`)
  const listed = [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ')
  return `${listed} as ${words.length === 1 ? 'an ordinary word' : 'ordinary words'}`
}

function SearchLink({ request, children }: { request: SearchRequest; children: ReactNode }) {
  return (
    <Link href={toSearchHref(request)} prefetch={false} rel="nofollow">
      {children}
    </Link>
  )
}
