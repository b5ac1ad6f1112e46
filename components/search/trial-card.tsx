import Link from 'next/link'
import { SaveOne } from '@/components/saved/save-one'
import { Fit } from '@/components/trial/fit'
import { StatusBadge } from '@/components/trial/status-badge'
import { LinkPending } from '@/components/ui/link-pending'
import type { RadiusUnit } from '@/lib/search/place/near'
import { toPerson } from '@/lib/search/request/to-person'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { FieldMatch, NearestSites, TrialSummary } from '@/lib/search/result'
import { lowerFirst } from '@/lib/study/letter-case'
import { describePageDate } from '@/lib/study/status-age'
import {
  describeCells,
  describeDonor,
  describeFit,
  describeNearest,
  describePhase,
  describePlaces,
  describeSize,
  describeTarget,
  describeTreatments,
  describeWho,
} from './describe-summary'
import { MatchReasons } from './match-reasons'
import { PickBox } from './pick-box'
import { toTrialHref } from './search-href'

export interface ListedNear {
  /** `null` if no site has a known position. */
  sites: NearestSites | null
  unit: RadiusUnit
}

interface TrialCardProps {
  trial: TrialSummary
  /** The search that lists it: its page then links back, and the trial can be selected for comparison. */
  request?: SearchRequest | undefined
  /** Where the words of the search occur in it. */
  matches?: readonly FieldMatch[] | undefined
  /** The word of the search that it lacks. */
  lacks?: string | undefined
  /** Its nearest sites, in a search near a place. */
  near?: ListedNear | undefined
}

/** A trial in a list: what is needed to decide whether to open it, in few lines. */
export function TrialCard({ trial, request, matches = [], lacks = '', near }: TrialCardProps) {
  const phase = describePhase(trial)
  return (
    <article className="trial-card">
      {request && <PickBox trial={trial} />}
      <div>
        <p className="trial-card-head">
          <StatusBadge {...trial.status} small />
          {trial.statusText && (
            <span>
              “{trial.statusText}”, {describePageDate(trial.pageDate)}
            </span>
          )}
          <span className="wide">{phase}</span>
          <span className="wide">{trial.nctId ?? 'No registry number'}</span>
        </p>
        <h3>
          <Link href={toTrialHref(trial.trialId, request)} prefetch={false}>
            {trial.briefTitle.replace(/\s+/g, ' ').trim()}
            <LinkPending />
          </Link>
        </h3>
        <p>
          <span className="narrow">{phase} · </span>
          <Treatment trial={trial} />
          <span className="wide">{describeSponsor(trial)}</span>
        </p>
        <div className="trial-card-foot">
          <Who trial={trial} request={request} />
          <MatchReasons matches={matches} lacks={lacks} />
        </div>
      </div>
      {/* If a trial doesn't match the place, its distance was not measured. */}
      <Place trial={trial} near={lacks !== '' && near?.sites === null ? undefined : near} />
      {request && (
        <SaveOne id={trial.trialId} name={trial.nctId ?? trial.briefTitle.slice(0, 80)} />
      )}
    </article>
  )
}

function Treatment({ trial }: { trial: TrialSummary }) {
  const cells = describeCells(trial)
  if (trial.cells === undefined) return describeTreatments(trial) ?? 'Treatment not stated'
  const target = describeTarget(trial)
  return (
    <>
      <b>{cells ?? 'Cell type not stated'}</b>,{' '}
      {lowerFirst(describeDonor(trial) ?? 'donor not stated')}
      {target && ` · ${target}`}
    </>
  )
}

function describeSponsor(trial: TrialSummary): string {
  const size = describeSize(trial)
  const parts = [
    trial.leadSponsor,
    size && `${size} ${size === '1' ? 'participant' : 'participants'}`,
  ].filter(Boolean)
  return parts.map((part) => ` · ${part}`).join('')
}

function Who({ trial, request }: Pick<TrialCardProps, 'trial' | 'request'>) {
  const fit = request && describeFit(trial, toPerson(request))
  const who = describeWho(trial)
  return (
    <p className="trial-card-who">
      {fit && (
        <>
          <Fit fit={fit.fit} words={fit.words} />{' '}
        </>
      )}
      <span>{fit ? lowerFirst(who) : who}</span>
    </p>
  )
}

function Place({ trial, near }: Pick<TrialCardProps, 'trial' | 'near'>) {
  if (near) {
    if (near.sites === null) {
      return <p className="trial-card-place">No site with a known position</p>
    }
    const { label, distance, name, note } = describeNearest(near.sites, near.unit, trial.status)
    const others = trial.locationCount
    return (
      <p className="trial-card-place">
        <small>{label} </small>
        <b>{distance}</b> {name}
        {others > 1 && `, one of ${others.toLocaleString('en')} sites`}
        {note !== '' && <small> {note}</small>}
      </p>
    )
  }
  const places = describePlaces(trial)
  return (
    <p className="trial-card-place">
      {places === null ? (
        'Place not stated'
      ) : (
        <>
          {places.sites !== '' && <b>{places.sites} </b>}
          {places.countries}
        </>
      )}
    </p>
  )
}
