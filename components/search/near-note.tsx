import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatPlace, ownPlace } from '@/lib/search/place/near'
import { withPlaceChoice } from '@/lib/search/place/near-request'
import { labelOfChoice, type PlaceChoice } from '@/lib/search/place/places'
import { describeTrialCount } from '@/lib/pages/trial-count'
import type { NearFound, NearGaps, NearNotFound } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'

interface DistanceNoteProps {
  /** The place under its name in the records. */
  request: SearchRequest
  near: NearFound
}

/** How distances are measured, and which trials have none. */
export function DistanceNote({ request, near }: DistanceNoteProps) {
  const parts = describeGaps(near.gaps)
  return (
    <p>
      Distances are straight lines from {near.label}
      {near.town !== undefined && ` (near ${near.town})`} to the town of each site.
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
      {parts.length > 0 && ` Distance unknown: ${parts.join('; ')}.`}
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

interface UnknownPlaceProps {
  /** The place as typed. */
  request: SearchRequest
  near: NearNotFound
}

/** What a typed place may mean, if it is not one place. */
export function UnknownPlace({ request, near }: UnknownPlaceProps) {
  const typed = request.near ? formatPlace(request.near.place) : ''
  if (typed === formatPlace(ownPlace)) return <OwnPlace />
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

/** "Near me": nothing says where that is. */
function OwnPlace() {
  return (
    <section
      aria-labelledby="place-title"
      className="rounded-card border-l-4 border-warn-line bg-warn-bg p-4 text-ink"
    >
      <h2 id="place-title" className="heading-plain">
        Where are you?
      </h2>
      <p className="mt-1">
        We don’t know where you are. Type your town or postcode in the place field. Until then, the
        list shows trials everywhere.
      </p>
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
      return 'Choose one. Until then, the list shows trials everywhere.'
    case 'region':
      return 'Choose it as a filter, or type a town. Until then, the list shows trials everywhere.'
    case 'unknown':
      return choices.length > 0
        ? 'Did you mean one of these? Until you choose, the list shows trials everywhere.'
        : 'Type a larger town nearby, or coordinates such as 45.76,4.84. Until then, the list shows trials everywhere.'
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
