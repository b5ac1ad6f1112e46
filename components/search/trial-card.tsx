import Link from 'next/link'
import type { ReactNode } from 'react'
import { CountryName } from '@/components/trial/country-name'
import { StatusBadge } from '@/components/trial/status-badge'
import { LinkPending } from '@/components/ui/link-pending'
import { Stated } from '@/components/ui/stated'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { RadiusUnit } from '@/lib/search/place/near'
import type { FieldMatch, NearestSites, TrialSummary } from '@/lib/search/result'
import { describeEnrollment } from '@/lib/study/enrollment'
import { describePhases, labelOf } from '@/lib/study/labels'
import { describePageDate } from '@/lib/study/status-age'
import { CellTags } from './cell-tags'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { MatchReasons } from './match-reasons'
import { NearSites } from './near-sites'
import { toTrialHref } from './search-href'

const shownValues = 4

/** A trial in a list: enough to decide whether to open it. */
export function TrialCard({
  trial,
  request,
  matches = [],
  lacks = '',
  near,
}: {
  trial: TrialSummary
  /** The search that lists it; its page then leads back to it. */
  request?: SearchRequest
  /** Where the words of the search stand in it. */
  matches?: readonly FieldMatch[] | undefined
  /** The word of the search that does not stand in it. */
  lacks?: string | undefined
  /** Where its nearest sites are, in a search near a place. */
  near?: { sites: NearestSites | null; unit: RadiusUnit } | undefined
}) {
  const interventions = trial.interventions.map(({ type, name }) =>
    type ? `${labelOf('InterventionType', type)}: ${name}` : name,
  )
  return (
    <article className="card p-4 sm:p-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
        <StatusBadge {...trial.status} small />
        {trial.statusText && (
          <span className="text-ink-3">
            “{trial.statusText}”, {describePageDate(trial.pageDate)}
          </span>
        )}
        <span>{describePhaseWords(trial)}</span>
        <span className="text-ink-3 tabular-nums sm:ml-auto">
          {trial.nctId ?? 'No registry number'}
        </span>
      </p>
      <h3 className="mt-2 font-serif text-xl">
        <Link
          href={toTrialHref(trial.trialId, request)}
          prefetch={false}
          className="text-title no-underline hover:underline"
        >
          {trial.briefTitle.replace(/\s+/g, ' ').trim()}
          <LinkPending />
        </Link>
      </h3>
      {near && <NearSites {...near} trialStatus={trial.status} />}
      <CellTags trial={trial} />
      <dl className="mt-3 grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
        <Row label="Conditions">
          <ShortList values={trial.conditions} />
        </Row>
        <Row label="Treatments">
          <ShortList values={interventions} />
        </Row>
        <Row label="Sponsor">
          <Stated text={trial.leadSponsor} />
        </Row>
        <Row label="Where">
          <Places trial={trial} />
        </Row>
        <Row label="Enrollment">
          <Stated
            text={describeEnrollment({ count: trial.enrollmentCount, type: trial.enrollmentType })}
          />
        </Row>
        <Row label="Dates">
          <Dates trial={trial} />
        </Row>
      </dl>
      <MatchReasons matches={matches} lacks={lacks} />
    </article>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function ShortList({ values }: { values: readonly string[] }) {
  if (values.length === 0) return <Stated text={null} />
  const more = values.length - shownValues
  return (
    <>
      {values.slice(0, shownValues).join('; ')}
      {more > 0 && <span className="text-ink-3"> and {more} more</span>}
    </>
  )
}

function Places({ trial: { countries, locationCount } }: { trial: TrialSummary }) {
  const sites = locationCount > 0 && `${locationCount} ${locationCount === 1 ? 'site' : 'sites'}`
  if (countries.length === 0) return sites ? <>{sites}, not named</> : <Stated text={null} />
  const more = countries.length - shownValues
  return (
    <>
      {countries.slice(0, shownValues).map((country, index) => (
        <span key={country}>
          {index > 0 && ', '}
          <CountryName name={country} />
        </span>
      ))}
      {more > 0 && ` and ${more} more countries`}
      {sites && <span className="text-ink-3"> · {sites}</span>}
    </>
  )
}

function Dates({ trial: { startDate, lastUpdateDate } }: { trial: TrialSummary }) {
  if (!startDate && !lastUpdateDate) return <Stated text={null} />
  return (
    <>
      {startDate && (
        <>
          Start <TimeStamp value={startDate} />
        </>
      )}
      {startDate && lastUpdateDate && ' · '}
      {lastUpdateDate && (
        <>
          Updated <TimeStamp value={lastUpdateDate} />
        </>
      )}
    </>
  )
}

/** An observational study has no phase and need not say so. */
function describePhaseWords({ phases, studyType }: TrialSummary): string {
  if (phases.length === 0 && studyType && studyType !== 'INTERVENTIONAL') {
    return labelOf('StudyType', studyType)
  }
  const words = describePhases(phases)
  return /phase/i.test(words) ? words : `Phase ${words.toLowerCase()}`
}
