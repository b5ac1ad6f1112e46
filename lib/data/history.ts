import 'server-only'
import type { StoredHistory } from '@/lib/store/store'
import {
  chooseVersions,
  compareContents,
  summariseVersions,
  toVersionId,
  type ComparisonRequest,
  type RecordHistory,
  type TrialHistory,
  type VersionPlace,
} from '@/lib/pages/trial-history'
import type { TrialId } from '@/lib/study/trial-id'
import { getPortal } from './portal'
import { toRecordLabel } from './record-label'

/** Versions of a record that are summed up, the newest ones: each has to be unpacked and compared. */
const maxSummarised = 50

/**
 * Every version that the portal has seen of a trial's records, and what changed between two of them; null
 * when there is no trial at this address. Version ids that are unknown are a problem in words.
 */
export async function getTrialHistory(
  trialId: TrialId,
  request: ComparisonRequest,
): Promise<TrialHistory | null> {
  const { store } = getPortal()
  const stored = await store.getHistory(trialId)
  if (stored === null) return null
  const records = await Promise.all(
    stored.records.map((record) => toRecordHistory(record, stored.records)),
  )
  const history = { trialId: stored.address, briefTitle: stored.briefTitle, records }
  const choice = chooseVersions(records, request)
  if (choice.kind === 'problem') return { ...history, comparison: null, problem: choice.message }
  if (choice.kind === 'nothing') return { ...history, comparison: null }

  const { from, to } = choice
  const toStoredId = ({ record, version }: VersionPlace) =>
    stored.records[records.indexOf(record)]?.versions[record.versions.indexOf(version)]?.id ?? 0
  const contents = await store.loadVersions([toStoredId(from), toStoredId(to)])
  const before = contents.get(toStoredId(from))
  const after = contents.get(toStoredId(to))
  if (before === undefined || after === undefined) return { ...history, comparison: null }
  return {
    ...history,
    comparison: {
      from: { label: from.record.label, version: from.version },
      to: { label: to.record.label, version: to.version },
      isSameSource: from.record === to.record,
      groups: compareContents(before, after),
    },
  }
}

async function toRecordHistory(
  record: StoredHistory['records'][number],
  records: StoredHistory['records'],
): Promise<RecordHistory> {
  const { source, sourceKey, currentVersionId, versions } = record
  // One more than is summed up: the oldest of them is compared with the one before it.
  const read = versions.slice(-maxSummarised - 1)
  const contents = await getPortal().store.loadVersions(read.map(({ id }) => id))
  return {
    format: source,
    label: toRecordLabel(record, records),
    sourceKey,
    versions: summariseVersions(
      versions.map(({ id, hash, seenAt, place }) => ({
        versionId: toVersionId(hash),
        seenAt,
        place,
        isCurrent: id === currentVersionId,
        content: contents.get(id),
      })),
    ),
  }
}
