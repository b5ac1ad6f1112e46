import type { SourceFormatId } from '@/lib/study/source'
import type { ChangeGroup } from '@/lib/study/describe-changes'
import type { TrialId } from '@/lib/study/trial-id'

/** The data of a trial's history page: every version that the portal has seen, and a comparison of two. */
export interface TrialHistory {
  trialId: TrialId
  briefTitle: string
  /** The winning source first. */
  records: RecordHistory[]
  comparison: VersionComparison | null
  /** Why the requested versions are not compared, in a sentence. */
  problem?: string
}

/** The versions from one source. */
export interface RecordHistory {
  format: SourceFormatId
  /** Readable name of the record, unique within the trial. */
  label: string
  /** The record's id within the source. */
  sourceKey: string
  /** The oldest first, regardless of when the portal got it. */
  versions: RecordVersion[]
}

export interface RecordVersion {
  /** Beginning of the hash of the received bytes: the same bytes have the same id in every store. */
  versionId: string
  /** Ids of other copies of the same version, which also lead to it; absent if there are none. */
  otherIds?: string[]
  /** 1 for the first version of the record. */
  number: number
  /** When the portal first got this content, ISO 8601 in UTC. */
  seenAt: string
  /** Its place in the input: `bulk.jsonl.gz line 17`. */
  place: string
  /** Whether this is the source's present content; an earlier content may have come back. */
  isCurrent: boolean
  /** The update that the record states; absent if it states none or was not read. */
  lastUpdate?: string
  /** States no update, so it is listed by its arrival. */
  isPlacedByArrival?: true
  /** The source changed the record without a new update. */
  isSameUpdate?: true
  /** Changes since the version before, in one line; absent for the first and for very old ones. */
  summary?: string
}

export interface VersionComparison {
  from: ComparedVersion
  to: ComparedVersion
  /** Whether both are versions of one source's record, so that differences are changes over time. */
  isSameSource: boolean
  /** Whether one of them cannot hold all fields of a record, so that only the common ones are compared. */
  isPartial: boolean
  groups: ChangeGroup[]
}

export interface ComparedVersion {
  label: string
  version: RecordVersion
}

/** Enough letters of a hash to distinguish the versions of a trial. */
const versionIdLength = 10

/** The public id of a version, from the hash of its content. */
export function toVersionId(hash: string): string {
  return hash.slice(0, versionIdLength)
}

/** Which two versions are requested, as in a URL. */
export interface ComparisonRequest {
  from?: string | undefined
  to?: string | undefined
}

/** The two versions to compare, older first; or why they cannot be compared. */
export type ComparisonChoice =
  | { kind: 'compare'; from: VersionPlace; to: VersionPlace }
  | { kind: 'nothing' }
  | { kind: 'problem'; message: string }

/** A version with the record it belongs to. */
export interface VersionPlace {
  record: RecordHistory
  version: RecordVersion
}

/**
 * Chooses what to compare: the two requested versions; for a single one, the version before it; without any, the last
 * two of the first record that has two.
 */
export function chooseVersions(
  records: readonly RecordHistory[],
  { from, to }: ComparisonRequest,
): ComparisonChoice {
  const all = records.flatMap((record) => record.versions.map((version) => ({ record, version })))
  const find = (id: string) =>
    all.find(({ version }) => version.versionId === id || version.otherIds?.includes(id))
  const asked = [from, to].filter((id) => id !== undefined && id !== '')
  const unknown = asked.filter((id) => id !== undefined && find(id) === undefined)
  if (unknown.length > 0) {
    return {
      kind: 'problem',
      message:
        unknown.length === 2
          ? 'The portal has no such versions of this trial. Choose two from the list.'
          : 'The portal has no such version of this trial. Choose two from the list.',
    }
  }
  const first = from === undefined ? undefined : find(from)
  const second = to === undefined ? undefined : find(to)
  if (first !== undefined && second !== undefined) {
    if (first === second) {
      return { kind: 'problem', message: 'This is the same version twice. Choose two others.' }
    }
    return inOrder(first, second)
  }
  const single = first ?? second
  if (single !== undefined) {
    const { versions } = single.record
    const index = versions.indexOf(single.version)
    const neighbour = versions[index === 0 ? 1 : index - 1]
    if (neighbour === undefined) return { kind: 'nothing' }
    return inOrder({ record: single.record, version: neighbour }, single)
  }
  const last = findLastChange(records)
  return last === null ? { kind: 'nothing' } : { kind: 'compare', ...last }
}

interface VersionPair {
  from: VersionPlace
  to: VersionPlace
}

/** The last two versions of the first record that has two. */
function findLastChange(records: readonly RecordHistory[]): VersionPair | null {
  const record = records.find(({ versions }) => versions.length > 1)
  const to = record && findCurrent(record)
  const before = record?.versions.findLast((version) => version !== to?.version)
  if (record === undefined || to === undefined || before === undefined) return null
  return { from: { record, version: before }, to }
}

function findCurrent(record: RecordHistory): VersionPlace | undefined {
  const version = record.versions.find(({ isCurrent }) => isCurrent) ?? record.versions.at(-1)
  return version && { record, version }
}

/**
 * Initial choice of the form for two versions while none are compared: the last change, or the present versions of
 * two records. Null if there is only one version.
 */
export function suggestVersions(records: readonly RecordHistory[]): VersionPair | null {
  const [from, to] = records.flatMap((record) => findCurrent(record) ?? [])
  return findLastChange(records) ?? (from && to ? { from, to } : null)
}

/** Of two versions of one record the older one comes first, unless the newer was later reverted. */
function inOrder(first: VersionPlace, second: VersionPlace): ComparisonChoice {
  const swap =
    first.record === second.record &&
    first.version.number > second.version.number &&
    !second.version.isCurrent
  return swap
    ? { kind: 'compare', from: second, to: first }
    : { kind: 'compare', from: first, to: second }
}
