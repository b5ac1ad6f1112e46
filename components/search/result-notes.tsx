import Link from 'next/link'
import type { ReactNode } from 'react'
import { cellsInAnyRole, defaultFilters } from '@/lib/search/request/default-filters'
import {
  withFilterValues,
  withNear,
  withoutFilter,
  withQuery,
  withSynonymsToggled,
} from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { NearFound, SearchPage } from '@/lib/search/result'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { DistanceNote } from './near-note'
import { toSearchHref } from './search-href'

interface ResultNotesProps {
  /** The search that was run. */
  request: SearchRequest
  page: SearchPage
}

/** What visitors should know before reading the list: a line of short sentences, the rest folded. */
export function ResultNotes({ request, page }: ResultNotesProps) {
  const near = page.near?.kind === 'found' ? page.near : undefined
  const { didYouMean, smallWords = [], alsoSearched = [] } = page
  return (
    <div className="result-notes">
      {didYouMean !== undefined && (
        <p>
          Did you mean <Step to={withQuery(request, didYouMean)}>{didYouMean}</Step>?
        </p>
      )}
      <LeftOut request={request} page={page} />
      {near && <Unmeasured request={request} near={near} />}
      {smallWords.length > 0 && (
        <p>
          Ignored common words: {smallWords.join(', ')}.{' '}
          <Step to={withQuery(request, `(${request.query})`)}>Require every word</Step>
        </p>
      )}
      {(request.synonymsOff ?? []).length > 0 && (
        <p>
          Some synonyms are off. <Step to={withoutSwitches(request)}>Search synonyms too</Step>
        </p>
      )}
      {(alsoSearched.length > 0 || near) && (
        <details className="disclosure">
          <summary>How we searched</summary>
          {near && <DistanceNote request={request} near={near} />}
          {alsoSearched.length > 0 && (
            <ul aria-label="Synonyms">
              {alsoSearched.map(({ concept, typed, phrases }) => (
                <li key={concept}>
                  Also searched for “{typed}”: {phrases.slice(0, shownPhrases).join(', ')}
                  {phrases.length > shownPhrases &&
                    ` and ${phrases.length - shownPhrases} more`}.{' '}
                  <Step to={withSynonymsToggled(request, concept)}>Search only “{typed}”</Step>
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
    </div>
  )
}

const shownPhrases = 6

function Step({ to, children }: { to: SearchRequest; children: ReactNode }) {
  return (
    <Link href={toSearchHref(to)} prefetch={false} rel="nofollow">
      {children}
    </Link>
  )
}

/** How many trials the list hides by default, and the link to them; or the link back. */
function LeftOut({ request, page: { leftOut = 0, rolesShown } }: ResultNotesProps) {
  const tested = (of: SearchRequest) => withFilterValues(of, 'role', defaultFilters.role ?? [])
  if (rolesShown === true) {
    const isOfAll = request.filters.role?.length === cellsInAnyRole.length
    const asWords = [...(request.asWords ?? []), 'role']
    return (
      <p>
        {isOfAll
          ? 'Includes trials that don’t test a cell therapy, because the best matches don’t.'
          : 'You seem to ask about what happens around a cell therapy, such as care or follow-up. Only such trials are listed.'}{' '}
        <Step to={tested({ ...request, asWords })}>Show trials that test a cell therapy</Step>
      </p>
    )
  }
  if (request.filters.role === undefined) {
    return (
      <p>
        Includes trials that don’t test a cell therapy. <Step to={tested(request)}>Hide them</Step>
      </p>
    )
  }
  if (leftOut === 0) return null
  const isOne = leftOut === 1
  return (
    <p>
      {leftOut.toLocaleString('en')} related {isOne ? 'trial doesn’t' : 'trials don’t'} test a cell
      therapy. <Step to={withoutFilter(request, 'role')}>Show {isOne ? 'it' : 'them'}</Step>
    </p>
  )
}

/** Trials that may be near, but whose distance is unknown. */
function Unmeasured({ request, near: { gaps } }: { request: SearchRequest; near: NearFound }) {
  const count = gaps.noSites + gaps.noPosition + gaps.somePositions
  if (!request.near || count === 0) return null
  return (
    <p>
      Distance unknown, not listed: {describeTrialCount(count)}.{' '}
      <Step to={withNear(request, { ...request.near, radius: 'any' })}>
        Show trials at any distance
      </Step>
    </p>
  )
}

function withoutSwitches({ synonymsOff: _, ...request }: SearchRequest): SearchRequest {
  return { ...request, page: 1 }
}
