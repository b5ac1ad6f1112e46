import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import { ListPages } from '@/components/ui/list-pages'
import { TimeStamp } from '@/components/ui/time-stamp'
import { listPageKey, toListPage } from '@/lib/pages/list-page'
import type { RecordHistory, RecordVersion } from '@/lib/pages/trial-history'
import { describePlace } from '@/lib/study/describe-place'
import type { TrialId } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'

interface VersionListProps {
  trialId: TrialId
  record: RecordHistory
  /** 1-based page of the list. */
  listPage?: number
}

const shownVersions = 10
/** A record that changes every day has hundreds of versions a year. */
const versionsOfPage = 100

/** The versions of one record, the newest first, each with its changes. */
export function VersionList({ trialId, record, listPage = 1 }: VersionListProps) {
  const { items, page, pageCount } = toListPage(
    record.versions.toReversed(),
    versionsOfPage,
    listPage,
  )
  // A request for a later page is one for the whole list.
  const shown = page === 1 ? shownVersions : versionsOfPage
  const list = (versions: RecordVersion[]) => (
    <ol className="space-y-3">
      {versions.map((version) => (
        <li key={version.versionId}>
          <Version
            trialId={trialId}
            version={version}
            before={record.versions[version.number - 2]}
          />
        </li>
      ))}
    </ol>
  )
  return (
    <div>
      {list(items.slice(0, shown))}
      {items.length > shown && (
        <div className="mt-3">
          <Disclosure summary={`${items.length - shown} older versions`}>
            {list(items.slice(shown))}
          </Disclosure>
        </div>
      )}
      <ListPages
        label="Pages of versions"
        page={page}
        pageCount={pageCount}
        toHref={(number) =>
          `${toTrialPath(trialId)}/history${number > 1 ? `?${listPageKey}=${number}` : ''}`
        }
      />
    </div>
  )
}

interface VersionProps {
  trialId: TrialId
  version: RecordVersion
  before: RecordVersion | undefined
}

function Version({ trialId, version, before }: VersionProps) {
  return (
    <article className="rounded-card border border-line bg-surface p-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong className="font-semibold">Version {version.number}</strong>
        {version.isCurrent && (
          <span className="rounded-full bg-old-bg px-2 py-px text-xs font-semibold text-old-fg">
            Current
          </span>
        )}
        <span className="text-sm text-ink-3">
          First seen here <TimeStamp value={version.seenAt} />
          {version.lastUpdate !== undefined && (
            <>
              {' · '}record updated <TimeStamp value={version.lastUpdate} />
            </>
          )}
        </span>
      </p>
      {version.isPlacedByArrival && (
        <p className="mt-1.5 text-sm text-ink-3">
          This copy names no update, so it is listed in the order in which we received it.
        </p>
      )}
      {version.isSameUpdate && (
        <p className="mt-1.5 text-sm text-ink-3">
          The source changed this without posting an update.
        </p>
      )}
      <p className="mt-1.5">
        {version.number === 1
          ? 'The first version that this portal has seen.'
          : (version.summary ?? 'Compare it with the one before to see what changed.')}
      </p>
      <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-3">
        <span className="break-all">{describePlace(version.place)}</span>
        {before !== undefined && (
          <Link
            href={`${toTrialPath(trialId)}/history?from=${before.versionId}&to=${version.versionId}#changes`}
            prefetch={false}
            className="no-print inline-block min-h-6"
          >
            What changed
            <span className="sr-only">
              {' '}
              from version {before.number} to version {version.number}
            </span>
          </Link>
        )}
      </p>
    </article>
  )
}
