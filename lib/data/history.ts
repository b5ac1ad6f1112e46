import 'server-only'
import { loadBounded, readRecordHistory } from '@/lib/storage/record-history'
import type { StoredHistory } from '@/lib/store/store'
import {
  chooseVersions,
  toVersionId,
  type ComparisonRequest,
  type RecordHistory,
  type TrialHistory,
  type VersionPlace,
} from '@/lib/pages/trial-history'
import { compareContents, type VersionContent } from '@/lib/pages/record-versions'
import { cutText } from '@/lib/study/bounded'
import { groupChanges } from '@/lib/study/describe-changes'
import type { TrialId } from '@/lib/study/trial-id'
import { getPortal } from './portal'

const maxTitleLength = 5_000
/** The number of newest versions that are summarised: each has to be unpacked and compared. */
const maxSummarised = 50

/**
 * Every version of a trial's records that the portal has seen, and what changed between two of them; null if there is
 * no trial at this address. An unknown version id gives a problem in words.
 */
export async function getTrialHistory(
  trialId: TrialId,
  request: ComparisonRequest,
): Promise<TrialHistory | null> {
  const { store } = getPortal()
  const stored = await store.getHistory(trialId)
  if (stored === null) return null
  const read = await Promise.all(
    stored.records.map((record) => toRecordHistory(record, stored.records)),
  )
  const records = read.map(({ history }) => history)
  const history = {
    trialId: stored.address,
    briefTitle: cutText(stored.briefTitle, maxTitleLength),
    records,
  }
  const choice = chooseVersions(records, request)
  if (choice.kind === 'problem') return { ...history, comparison: null, problem: choice.message }
  if (choice.kind === 'nothing') return { ...history, comparison: null }

  const { from, to } = choice
  const getContent = ({ record, version }: VersionPlace) =>
    read[records.indexOf(record)]?.contents.get(version.versionId)
  const before = await getContent(from)?.()
  const after = await getContent(to)?.()
  if (before === undefined || after === undefined) return { ...history, comparison: null }
  return {
    ...history,
    comparison: {
      from: { label: from.record.label, version: from.version },
      to: { label: to.record.label, version: to.version },
      isSameSource: from.record === to.record,
      isPartial: before.extent !== undefined || after.extent !== undefined,
      groups: groupChanges(compareContents(before, after)),
    },
  }
}

async function toRecordHistory(
  record: StoredHistory['records'][number],
  records: StoredHistory['records'],
) {
  const { source, sourceKey, versions } = record
  const { label, versions: found } = await readRecordHistory(
    getPortal().store,
    record,
    records,
    maxSummarised,
  )
  const idOf = new Map(versions.map(({ id, hash }) => [toVersionId(hash), id]))
  const extentOf = new Map(versions.map(({ id, extent }) => [id, extent]))
  const loadOne = async (versionId: string): Promise<VersionContent | undefined> => {
    const id = idOf.get(versionId) ?? 0
    const content = (await loadBounded(getPortal().store, [id])).get(id)
    return content && { ...content, extent: extentOf.get(id) }
  }
  const history: RecordHistory = {
    format: source,
    label,
    sourceKey,
    versions: found.map(({ version }) => version),
  }
  return {
    history,
    /** The content of each version; old ones are read only when requested. */
    contents: new Map(
      found.map(({ version: { versionId }, content }) => [
        versionId,
        () => (content === undefined ? loadOne(versionId) : Promise.resolve(content)),
      ]),
    ),
  }
}
