import Link from 'next/link'
import { PartOrigins } from '@/components/history/part-origins'
import { SourceDisagreements } from '@/components/history/source-disagreements'
import { ExternalLink } from '@/components/ui/external-link'
import { TimeStamp } from '@/components/ui/time-stamp'
import { toStudyPath } from '@/lib/ctgov-api/api-paths'
import type { TrialDetail, TrialSource } from '@/lib/pages/trial-detail'
import { describePlace } from '@/lib/study/describe-place'
import { getNctId } from '@/lib/study/document'
import { getOtherNumber } from '@/lib/study/trial-id'
import { toStudyUrl } from '@/lib/study/registry-urls'

/** Where every word on the page came from, so that anybody can check it. */
export function ProvenanceSection({ trial }: { trial: TrialDetail }) {
  const nctId = getNctId(trial.study)
  const otherNumber = getOtherNumber(trial.study)
  const address = toStudyPath(trial.trialId)
  return (
    <>
      <ul className="space-y-4">
        {trial.sources.map((source, index) => (
          <li key={index} className="rounded-card bg-sunken p-4 sm:p-5">
            <Source source={source} leads={index === 0 && trial.sources.length > 1} />
          </li>
        ))}
      </ul>
      <TrialsAlike trials={trial.alike} />
      <SourceDisagreements disagreements={trial.disagreements} />
      <PartOrigins origins={trial.origins} />
      <p>
        <Link href={`/trials/${encodeURIComponent(trial.trialId)}/history`} prefetch={false}>
          Versions of this record, and what changed between them
        </Link>
      </p>
      <p>
        For programs: <a href={address}>this record as JSON</a> or{' '}
        <a href={`${address}?format=csv`}>as CSV</a>, from the{' '}
        <Link href="/help/api" prefetch={false}>
          API for developers
        </Link>
        .
      </p>
      {nctId ? (
        <p>
          <ExternalLink href={toStudyUrl(nctId)}>Read {nctId} at ClinicalTrials.gov</ExternalLink>,
          the registry that the sponsor keeps up to date.
        </p>
      ) : (
        <p>
          {otherNumber
            ? `This record names no number of ClinicalTrials.gov. Its number in another registry is ${otherNumber}.`
            : 'This record has no registry number, so there is no registry page to link to.'}
        </p>
      )}
    </>
  )
}

/** No number joins them, so that whether they are one trial is for the reader to find out. */
function TrialsAlike({ trials = [] }: { trials: TrialDetail['alike'] }) {
  if (trials.length === 0) return null
  return (
    <div>
      <p>
        {trials.length === 1
          ? 'Another record has the same title and sponsor. It may be about the same trial:'
          : 'Other records have the same title and sponsor. They may be about the same trial:'}
      </p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {trials.map(({ trialId, briefTitle }) => (
          <li key={trialId}>
            <Link href={`/trials/${encodeURIComponent(trialId)}`} prefetch={false}>
              {briefTitle}
            </Link>{' '}
            <span className="text-sm text-ink-3">({trialId})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Source({ source, leads }: { source: TrialSource; leads: boolean }) {
  return (
    <>
      <p>
        Taken from <strong className="font-semibold">{source.label}</strong> on{' '}
        <TimeStamp value={source.seenAt} />
        {leads && '; where sources differ, this one counts'}.
      </p>
      <p className="mt-1 text-sm break-all text-ink-3">{describePlace(source.place)}</p>
      {source.warnings.length > 0 && (
        <details className="disclosure mt-2">
          <summary>
            {source.warnings.length === 1
              ? 'One place was repaired or not understood'
              : `${source.warnings.length} places were repaired or not understood`}
          </summary>
          <ul className="mt-2 list-disc space-y-1 pl-5 text-sm">
            {source.warnings.map((warning, index) => (
              <li key={index}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      {source.unmapped.length > 0 && (
        <details className="disclosure mt-2">
          <summary>What this source says besides, in its own words</summary>
          <dl className="mt-2 space-y-3 text-sm">
            {source.unmapped.map(({ name, text }) => (
              <div key={name}>
                <dt className="text-sm break-words text-ink-3">{name}</dt>
                <dd className="break-words whitespace-pre-line">{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}
