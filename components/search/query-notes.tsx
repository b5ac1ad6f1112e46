import Link from 'next/link'
import type { SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { withQuery } from '@/lib/search/request/request-links'
import { toSearchHref } from './search-href'

interface QueryNotesProps {
  request: SearchRequest
  page: SearchPage
}

/** Notes on the typed words: mistakes with their position, and records that could not be searched. */
export function QueryNotes({ request, page }: QueryNotesProps) {
  return (
    <>
      <QueryProblems request={request} page={page} />
      {page.unchecked !== undefined && page.unchecked > 0 && (
        <p className="side-note">
          {page.unchecked.toLocaleString('en')} more trials might match, too many to check in one
          search. Add a word or a filter.
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
          ? 'We could not read part of this search, so we searched for the closest meaning'
          : 'About this search'}
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

/** The typed text around a position, with the position marked; at the end of the text there is a separate mark. */
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
