import Link from 'next/link'
import type { SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { withQuery, withSynonymsToggled } from '@/lib/search/request/request-links'
import { toSearchHref } from './search-href'

interface QueryNotesProps {
  request: SearchRequest
  page: SearchPage
}

/** What was made of the typed words: mistakes with their place, other spellings, synonyms that were searched too. */
export function QueryNotes({ request, page }: QueryNotesProps) {
  return (
    <>
      <QueryProblems request={request} page={page} />
      {page.didYouMean !== undefined && (
        <p>
          Did you mean{' '}
          <QueryLink request={request} query={page.didYouMean}>
            {page.didYouMean}
          </QueryLink>
          ?
        </p>
      )}
      <SmallWordsNote request={request} page={page} />
      <AlsoSearchedNote request={request} page={page} />
      {page.unchecked !== undefined && page.unchecked > 0 && (
        <p className="text-ink-3">
          This question has to be answered by reading records one by one, and{' '}
          {page.unchecked.toLocaleString('en')} more might match than are read for one search. Add a
          word or a filter to narrow it.
        </p>
      )}
    </>
  )
}

function QueryProblems({ request, page: { problems = [], hints = [] } }: QueryNotesProps) {
  if (problems.length === 0 && hints.length === 0) return null
  return (
    <section
      aria-labelledby="query-problems-title"
      className="rounded-card border-l-4 border-warn-line bg-warn-bg p-4 text-ink"
    >
      <h2 id="query-problems-title" className="heading-plain">
        {problems.length > 0
          ? 'The search text could not be read as it stands; its nearest reading was searched'
          : 'A remark on the search text'}
      </h2>
      <ul className="mt-1 space-y-2 break-words">
        {[...problems, ...hints].map(({ message, location, suggestion }, index) => (
          <li key={index}>
            <MarkedQuery query={request.query} location={location} />
            <p>{message}</p>
            {suggestion !== undefined && suggestion !== request.query && (
              <p>
                Try{' '}
                <QueryLink request={request} query={suggestion}>
                  {suggestion}
                </QueryLink>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">
        <Link href="/help/search" prefetch={false}>
          How to write a search
        </Link>
      </p>
    </section>
  )
}

const shownAround = 60

/** The typed text around a place, with the place marked; the end of the text has a mark of its own. */
function MarkedQuery({
  query,
  location: { start, end },
}: {
  query: string
  location: { start: number; end: number }
}) {
  const from = Math.max(0, start - shownAround)
  const to = Math.min(query.length, end + shownAround)
  const marked = query.slice(start, Math.min(end, to))
  return (
    <p className="font-mono text-sm">
      {from > 0 && '…'}
      {query.slice(from, start)}
      <mark className="bg-transparent font-semibold text-inherit underline decoration-wavy underline-offset-4">
        {marked === '' ? '▲' : marked}
      </mark>
      {query.slice(Math.max(start, end), to)}
      {to < query.length && '…'}
    </p>
  )
}

function QueryLink({
  request,
  query,
  children,
}: {
  request: SearchRequest
  query: string
  children: string
}) {
  return (
    <Link href={toSearchHref(withQuery(request, query))} prefetch={false}>
      {children}
    </Link>
  )
}

/** Words of a sentence that need not be found, and the way to ask for them all the same. */
function SmallWordsNote({ request, page: { smallWords = [] } }: QueryNotesProps) {
  if (smallWords.length === 0) return null
  return (
    <p className="text-sm break-words text-ink-3">
      Not looked for, since {smallWords.length === 1 ? 'it says' : 'they say'} little:{' '}
      {smallWords.map((word) => `“${word}”`).join(', ')}.{' '}
      <QueryLink request={request} query={`(${request.query})`}>
        Require every word
      </QueryLink>
    </p>
  )
}

const shownPhrases = 6

function AlsoSearchedNote({ request, page: { alsoSearched = [] } }: QueryNotesProps) {
  const off = request.synonymsOff ?? []
  if (alsoSearched.length === 0 && off.length === 0) return null
  return (
    <section aria-label="Synonyms" className="text-sm text-ink-3">
      {alsoSearched.length > 0 && (
        <ul className="space-y-1">
          {alsoSearched.map(({ concept, typed, phrases }) => (
            <li key={concept} className="break-words">
              Also searched for “{typed}”: {phrases.slice(0, shownPhrases).join(', ')}
              {phrases.length > shownPhrases && ` and ${phrases.length - shownPhrases} more`}.{' '}
              <Link
                href={toSearchHref(withSynonymsToggled(request, concept))}
                prefetch={false}
                rel="nofollow"
              >
                Search only “{typed}”
              </Link>
            </li>
          ))}
        </ul>
      )}
      {off.length > 0 && (
        <p>
          Some synonyms are switched off.{' '}
          <Link href={toSearchHref(withoutSwitches(request))} prefetch={false} rel="nofollow">
            Search synonyms too
          </Link>
        </p>
      )}
    </section>
  )
}

function withoutSwitches({ synonymsOff: _, ...request }: SearchRequest): SearchRequest {
  return { ...request, page: 1 }
}
