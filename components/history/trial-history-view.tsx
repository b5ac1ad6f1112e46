import { Crumb } from '@/components/ui/crumb'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { RecordHistory, TrialHistory } from '@/lib/pages/trial-history'
import { isNctId } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'
import { ComparisonForm } from './comparison-form'
import { ComparisonView } from './comparison-view'
import { VersionList } from './version-list'

/** Every version of a trial's records that the portal has seen, and a comparison of two. */
export function TrialHistoryView({
  history,
  listPage = 1,
}: {
  history: TrialHistory
  /** 1-based page of the lists of versions. */
  listPage?: number
}) {
  const { trialId, briefTitle, records, comparison, problem } = history
  const versionCount = records.reduce((count, { versions }) => count + versions.length, 0)
  const title = briefTitle.replace(/\s+/g, ' ').trim()
  return (
    <article className="wrap">
      <div className="max-w-4xl space-y-10">
        <header>
          <Crumb label="Trial" href={toTrialPath(trialId)}>
            Back to the trial{isNctId(trialId) && ` ${trialId}`}
          </Crumb>
          <h1>History of this record</h1>
          <p className="mt-2 text-lg text-ink-3">{title}</p>
          <p className="mt-3 max-w-prose">
            We keep every version of a record, ordered by the updates that the source posted. “First
            seen” is the day on which we first received a version.
          </p>
        </header>
        <section aria-labelledby="versions-title" className="space-y-6">
          <h2 id="versions-title">Versions</h2>
          {records.map((record) => (
            <section key={`${record.format} ${record.sourceKey}`} className="space-y-3">
              <h3 className="text-lg">
                {record.label}
                <span className="font-normal text-ink-3"> · {describeCount(record)}</span>
              </h3>
              <ReturnedVersion record={record} />
              <VersionList trialId={trialId} record={record} listPage={listPage} />
            </section>
          ))}
          {versionCount === 1 && (
            <p>
              We have seen only one version of this record, so there is nothing to compare yet. When
              the source changes, we keep both versions here.
            </p>
          )}
        </section>
        {versionCount > 1 && (
          <section aria-labelledby="compare-title" className="space-y-4">
            <h2 id="compare-title">Compare two versions</h2>
            {problem !== undefined && (
              <p role="status" className="rounded-card bg-warn-bg p-4 text-warn-fg">
                {problem}
              </p>
            )}
            <ComparisonForm history={history} />
            {comparison === null && problem === undefined && (
              <p>Each source has been seen in one version only. Choose versions of two sources.</p>
            )}
          </section>
        )}
        {comparison !== null && <ComparisonView comparison={comparison} />}
      </div>
    </article>
  )
}

function describeCount({ versions }: RecordHistory): string {
  return versions.length === 1 ? 'one version' : `${versions.length} versions`
}

/** If a source reverts a change, an earlier version's content comes back. */
function ReturnedVersion({ record }: { record: RecordHistory }) {
  const current = record.versions.find(({ isCurrent }) => isCurrent)
  const last = record.versions.at(-1)
  if (current === undefined || last === undefined || current === last) return null
  return (
    <p>
      The source went back to the content of version {current.number} after version {last.number} of{' '}
      <TimeStamp value={last.seenAt} />.
    </p>
  )
}
