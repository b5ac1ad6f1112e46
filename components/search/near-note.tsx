import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatPlace } from '@/lib/search/place/near'
import { withPlaceChoice } from '@/lib/search/place/near-request'
import { labelOfChoice, type PlaceChoice } from '@/lib/search/place/places'
import { withNear } from '@/lib/search/request/request-links'
import { describeTrialCount } from '@/lib/pages/trial-count'
import type { NearFound, NearGaps, NearNotFound, NearPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'

interface NearNoteProps {
  /** With the place as typed. */
  request: SearchRequest
  near: NearPage | undefined
}

/** What the typed place was taken for, and which trials may be near without anybody knowing. */
export function NearNote({ request, near }: NearNoteProps) {
  if (!near || !request.near) return null
  if (near.kind !== 'found') return <NotFound request={request} near={near} />
  return (
    <div className="space-y-1 text-sm break-words text-ink-3">
      <p>
        Distances are straight lines from {near.label}
        {near.town !== undefined && ` (near ${near.town})`} to the town of each site, where
        ClinicalTrials.gov places it.
        {near.others.length > 0 && (
          <>
            {' '}
            Or did you mean{' '}
            {near.others.map((choice, index) => (
              <span key={labelOfChoice(choice)}>
                {index > 0 && ', '}
                <ChoiceLink request={request} choice={choice} />
              </span>
            ))}
            ?
          </>
        )}
      </p>
      <Gaps request={request} gaps={near.gaps} />
    </div>
  )
}

function Gaps({ request, gaps }: { request: SearchRequest; gaps: NearFound['gaps'] }) {
  const parts = describeGaps(gaps)
  if (!request.near || parts.length === 0) return null
  return (
    <p>
      Not in this list, since nobody can tell how far they are: {parts.join('; ')}.{' '}
      <Link
        href={toSearchHref(withNear(request, { ...request.near, radius: 'any' }))}
        prefetch={false}
        rel="nofollow"
      >
        Show trials at any distance
      </Link>
      , these last.
    </p>
  )
}

function describeGaps({ noSites, noPosition, somePositions }: NearGaps): string[] {
  return [
    ...(noSites > 0 ? [`${describeTrialCount(noSites)} without listed sites`] : []),
    ...(noPosition > 0 ? [`${describeTrialCount(noPosition)} with sites of unknown position`] : []),
    ...(somePositions > 0
      ? [
          `${describeTrialCount(somePositions)} with sites farther away and others of unknown position`,
        ]
      : []),
  ]
}

function NotFound({ request, near }: { request: SearchRequest; near: NearNotFound }) {
  const typed = request.near ? formatPlace(request.near.place) : ''
  return (
    <section
      aria-labelledby="place-title"
      className="rounded-card border-l-4 border-warn-line bg-warn-bg p-4 break-words text-ink"
    >
      <h2 id="place-title" className="heading-plain">
        {titleOf(near, typed)}
      </h2>
      <p className="mt-1">{explain(near)}</p>
      {near.choices.length > 0 && (
        <ul className="mt-1 list-disc space-y-1 pl-5">
          {near.choices.map((choice) => (
            <li key={`${choice.kind} ${labelOfChoice(choice)}`}>
              <ChoiceLink request={request} choice={choice} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function titleOf({ kind }: NearNotFound, typed: string): string {
  switch (kind) {
    case 'several':
      return `Several places are called “${typed}”`
    case 'region':
      return `“${typed}” is a country or a state, too large to measure from`
    case 'unknown':
      return `No trial has a site in a place called “${typed}”`
  }
}

function explain({ kind, choices }: NearNotFound): ReactNode {
  switch (kind) {
    case 'several':
      return 'Choose one; until then the list is not limited to a place.'
    case 'region':
      return 'List the trials with a site there instead, or type a town; until then the list is not limited to a place.'
    case 'unknown':
      return choices.length > 0
        ? 'Perhaps you mean one of these; until then the list is not limited to a place.'
        : 'Type a larger town near it, or coordinates such as 45.76,4.84. Until then the list is not limited to a place.'
  }
}

function ChoiceLink({ request, choice }: { request: SearchRequest; choice: PlaceChoice }) {
  return (
    <Link href={toSearchHref(withPlaceChoice(request, choice))} prefetch={false} rel="nofollow">
      {choice.kind === 'region' && 'All trials in '}
      {labelOfChoice(choice)}
    </Link>
  )
}
