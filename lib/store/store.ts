import type { Copy } from '@/lib/registries/compose-copies'
import type { CopyPlace } from '@/lib/study/copy-order'
import type { Extent } from '@/lib/study/extent'
import type { Identifier } from '@/lib/study/identifiers'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Study } from '@/lib/study/schema'
import type { ParseWarning } from '@/lib/registries/source-format'

// What a store keeps: records with their versions, which of them are one trial, ingest runs and the quarantine.
// Everything is asynchronous and works in batches, because a database may be across a network. Every implementation
// must pass `tests/support/store-contract.ts`.

export interface Store extends TrialReader, RunReader, SyncLog, QuarantineLog {
  /** The setting by which other threads and processes can open it; null for a store that only this thread can use. */
  readonly url: string | null
  /**
   * Brings the tables up to date.
   * @param folder contains a folder of migrations for each kind of database
   * @returns names of the migrations applied now, in order
   * @throws StoreError if the store was made by a newer program
   */
  migrate(folder: string): Promise<string[]>
  /**
   * Takes the store's only ingest lock, which ends with the process that holds it.
   * @returns its release
   * @throws IngestLockedError if another run is active
   */
  takeIngestLock(): Promise<() => Promise<void>>
  isIngestUnderWay(): Promise<boolean>
  /** Opens the writer of trials; only one at a time. */
  openWriter(options?: WriterOptions): Promise<StoreWriter>
  /** Hash of the current content of each record, in the order of the keys; null for an unknown record. */
  findHashes(keys: readonly RecordKey[]): Promise<(string | null)[]>
  /**
   * Trials with a number of ClinicalTrials.gov, sorted by number from the one after `last` on, and whether the
   * registry no longer has their record.
   */
  listNumbered(last: string, count: number): Promise<NumberedTrial[]>
  /** The content of a record's current copy, packed; null for an unknown record. */
  getCurrentCopy(key: RecordKey): Promise<Uint8Array | null>
  /** The present state of the store. */
  getState(): Promise<StoreState>
  /** One state of the store for as long as it is open, whatever is written meanwhile. */
  openSnapshot(): Promise<StoreSnapshot>
  /** The version of the readers by which the stored documents were read. */
  getReadingVersion(): Promise<number>
  close(): Promise<void>
}

export interface StoreState {
  /** Its identity, which its copies share. */
  store: string
  /** Grows with each transaction that changes trials. */
  revision: number
  /** When the store reached this revision, ISO 8601 in UTC; null if it never had a trial. */
  changedAt: string | null
  /**
   * Identifies the changes of this revision: another store may have reached the same number by other changes. Null if
   * none was stored.
   */
  mark: string | null
  /** The rules that decided which records are one trial, see `StoreTransaction.setRules`. */
  rules: string
}

export interface StoreSnapshot {
  state: StoreState
  /** Ids of trials in ascending order, from the one after `last` on. */
  listTrialIds(last: number, count: number): Promise<number[]>
  /** The same for those that changed after a revision; they may have been removed. */
  listChangedIds(revision: number, last: number, count: number): Promise<number[]>
  countChanged(revision: number): Promise<number>
  /** The mark of a revision, see `StoreState`; null if there is none. */
  getMark(revision: number): Promise<string | null>
  /** The content of trials; unknown ids are left out. */
  loadTrials(ids: readonly number[]): Promise<TrialDocument[]>
  close(): Promise<void>
}

export interface TrialDocument {
  id: number
  /** The current study, packed. */
  study: Uint8Array
  /** What its pages state, as JSON. */
  page: string | null
}

// ── Reading trials ──────────────────────────────────────────────────────────────────────────────────────────────

export interface TrialReader {
  /** A trial with everything its sources say, by its address; null if there is none. */
  getTrial(address: string): Promise<StoredTrial | null>
  /** The packed current study of a trial by its address; null if there is none. */
  getPackedStudy(address: string): Promise<PackedStudy | null>
  /** Trials that may be the same as this one: equal in title and sponsor, and not joined by a number. */
  findTrialsAlike(trial: Pick<StoredTrial, 'id' | 'study'>): Promise<TrialTitle[]>
  /**
   * The current address of a trial, found by its address, its number of ClinicalTrials.gov, a former number or
   * address, or another registry's number. Null if no trial has it, or if several state the number, so that it is
   * ambiguous. An NCT number that a trial only mentions is another trial's.
   */
  findAddress(text: string): Promise<string | null>
  /**
   * Which of these registry numbers belong to stored trials, former ones included. A number of ClinicalTrials.gov
   * that a trial only mentions is another trial's.
   */
  findNumbers(numbers: readonly string[]): Promise<Set<string>>
  /**
   * Addresses of all trials and when each last changed (ISO 8601, UTC): `count` of them, beginning at index `start`.
   */
  listAddresses(range: {
    start: number
    count: number
  }): Promise<{ address: string; changedAt: string }[]>
  countTrials(): Promise<number>
  /** Addresses of those of these trials that changed last, the latest change first, at most `count`. */
  listLatestChanged(ids: readonly number[], count: number): Promise<string[]>
  /** Number of records and versions by source, the largest first. */
  countBySource(): Promise<SourceCounts[]>
  /** Number of records by the month of the last update of their current copy, in any order. */
  countByUpdate(): Promise<UpdateCounts[]>
  /** The versions of a trial's records; null if there is no trial at this address. */
  getHistory(address: string): Promise<StoredHistory | null>
  /** The content of versions by their ids; unknown ids are left out. */
  loadVersions(
    ids: readonly number[],
  ): Promise<Map<number, { study: Study; page?: PageStatements }>>
  /** The same as JSON on one line, for passing it on unparsed. */
  loadVersionTexts(ids: readonly number[]): Promise<Map<number, VersionTexts>>
  /**
   * The current `Study` of every trial as JSON text, in the order in which the trials came: as its most trusted
   * source gave it, followed by the records of former numbers that this source still has. With `merged`, one study
   * for each trial, including what other sources add.
   */
  readStudies(options: {
    merged: boolean
    /** Receives the names of unreadable trials, which are left out; without it they are an error. */
    onDamaged?: (trial: string) => void
  }): AsyncIterable<string>
}

export interface StoredTrial {
  id: number
  address: string
  study: Study
  page?: PageStatements
  records: {
    id: number
    source: SourceFormatId
    sourceKey: string
    place: string
    seenAt: string
    study: Study
    page?: PageStatements
    /** What this and the older copies can hold together. */
    extent: Extent
    /** What this copy alone can hold. */
    ownExtent: Extent
    updatedOn: string | null
    /** Older copies that still contribute what newer ones cannot hold, newest first; usually none. */
    older: OlderCopy[]
    warnings: ParseWarning[]
    /** What the source states outside of the model, by its own names. */
    unmapped?: Record<string, string>
  }[]
}

export interface OlderCopy extends Copy {
  place: string
  seenAt: string
}

export interface TrialTitle {
  address: string
  briefTitle: string
}

export interface PackedStudy {
  /** The trial's address. */
  address: string
  /** For `unpackStudy` or `unpackText`. */
  packed: Uint8Array
  /** The `removedOn` of its page statements. */
  removedOn: string | null
}

export interface UpdateCounts {
  source: SourceFormatId
  /** A partial date, `2026-08` or `2026`; null if the copy states no update. */
  month: string | null
  records: number
}

export interface SourceCounts {
  source: SourceFormatId
  records: number
  versions: number
}

/** A trial's records with their versions, without the documents. */
export interface StoredHistory {
  address: string
  briefTitle: string
  /** The winning source first. */
  records: {
    source: SourceFormatId
    sourceKey: string
    currentVersionId: number | null
    /** The oldest first, regardless of when it came. */
    versions: StoredVersion[]
  }[]
}

export interface StoredVersion {
  id: number
  hash: string
  seenAt: string
  place: string
  /** The day of the source's last update in it; null if it states none. */
  updatedOn: string | null
  extent: Extent
}

export interface VersionTexts {
  study: string
  /** Its `PageStatements`. */
  page?: string
}

export interface NumberedTrial {
  nctId: string
  briefTitle: string
  /** The `removedOn` stored with the registry's record. */
  removedOn: string | null
}

// ── Automatic updates ───────────────────────────────────────────────────────────────────────────────────────────

export interface SyncLog {
  /** Null if there never was a schedule. */
  getSyncState(): Promise<SyncState | null>
  saveSyncState(state: SyncState): Promise<void>
}

/** Times are ISO 8601 in UTC. */
export interface SyncState {
  /** The setting: `daily` or a cron expression. */
  schedule: string
  /** Null if no fetch is planned. */
  nextAt: string | null
  succeededAt: string | null
  failedAt: string | null
  /** Why the last failed fetch failed, in words. */
  failure: string | null
  /** Failures since the last success. */
  failures: number
}

// ── Runs of the ingest ──────────────────────────────────────────────────────────────────────────────────────────

export interface RunReader {
  /** The last runs, the latest first, and the total number of runs. */
  findRuns(limit: number): Promise<{ runs: StoredRun[]; total: number }>
  /** When the last completed run ended; null if none has completed. */
  getLastCompletedAt(): Promise<string | null>
  /** Whether a run with exactly this request has completed without quarantining anything. */
  hasCompletedRun(request: unknown): Promise<boolean>
  /** Runs that asked a live registry for the same thing, the latest first. */
  findLiveRuns(wanted: { baseUrl: string; query: string }): Promise<LiveRun[]>
}

export type RunState = 'running' | 'completed' | 'failed' | 'interrupted'

export interface RunCounts {
  read: number
  added: number
  updated: number
  unchanged: number
  quarantined: number
}

/** One run as it is stored. */
export interface StoredRun extends RunCounts {
  id: number
  /** JSON. */
  request: string
  state: string
  startedAt: string
  finishedAt: string | null
  /** JSON; null until the run has ended. */
  drift: string | null
  message: string | null
}

export interface LiveRun {
  state: RunState
  startedAt: string
  request: { since: string | null }
  checkpoint: unknown
}

// ── The quarantine ──────────────────────────────────────────────────────────────────────────────────────────────

export interface QuarantineLog {
  /** Quarantined records that no good version has replaced yet, the most recent first. */
  findQuarantined(): Promise<QuarantinedRecord[]>
  /** The original bytes of the quarantined record with this number; null if there is none. */
  getQuarantinedBytes(id: number): Promise<Uint8Array | null>
  /** The current quarantine: the number of records, and their reasons, the most frequent first. */
  countQuarantined(): Promise<{ total: number; reasons: { reason: string; count: number }[] }>
  /**
   * Removes entries from the list, all or none.
   * @param now ISO 8601, UTC
   * @returns the first number that is not in the list, or null if all were removed
   */
  dismissQuarantined(ids: readonly number[], now: string): Promise<number | null>
}

export interface QuarantinedRecord {
  /** Its permanent number in the list. */
  id: number
  place: string
  reason: string
  format: string | null
  /** The number of bytes kept. */
  bytes: number
  /** When it was last seen; ISO 8601, UTC. */
  seenAt: string
}

export interface QuarantineEntry {
  runId: number
  place: string
  format: string | undefined
  reason: string
  sourceKey: string | undefined
  bytes: Uint8Array
  seenAt: string
}

// ── Writing ─────────────────────────────────────────────────────────────────────────────────────────────────────

export interface WriterOptions {
  /**
   * Does everything in one transaction that is rolled back at the end; later steps see what earlier ones wrote.
   * Readers continue meanwhile, other writers wait.
   */
  dryRun?: boolean
}

export interface StoreWriter {
  /** Marks runs that are still "running" as interrupted: the lock proves that no other run is active. */
  startRun(request: unknown, now: string): Promise<number>
  finishRun(id: number, end: RunEnd): Promise<void>
  /**
   * Runs `work` in one transaction, which an error rolls back.
   * @throws StoreError if the store itself fails, for example because the disk is full. Other errors come from
   * `work`, or mean that the store refuses a record's content
   */
  transaction<Result>(work: (transaction: StoreTransaction) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export interface RunEnd {
  state: Exclude<RunState, 'running'>
  now: string
  drift: unknown
  /** Why a run failed, in words. */
  message?: string
}

/** What a batch of an ingest reads and writes. */
export interface StoreTransaction {
  /** Runs `work` in a savepoint: an error undoes only `work` and leaves the transaction open. */
  savepoint<Result>(work: () => Promise<Result>): Promise<Result>

  /** The records that sources published under these keys; unknown keys are left out. */
  findRecords(keys: readonly RecordKey[]): Promise<KnownRecord[]>
  /** Ids of the trials that have one of the addresses, or an identifier with one of the values. */
  findTrialIds(wanted: {
    addresses: readonly string[]
    identifiers: readonly string[]
  }): Promise<number[]>
  /** Ids of trials in ascending order, from the one after `last` on. */
  listTrialIds(last: number, count: number): Promise<number[]>
  /** Trials sorted by id; unknown ids are left out. */
  loadTrials(ids: readonly number[]): Promise<KnownTrial[]>
  /** The versions of records without their content, in the order of their first arrival. */
  loadVersions(recordIds: readonly number[]): Promise<KnownVersion[]>
  /** The content of versions; unknown ones are left out. */
  loadContents(versions: readonly VersionKey[]): Promise<VersionContent[]>
  /** Reserves ids for new trials or records. */
  reserveIds(kind: 'trial' | 'record', count: number): Promise<number[]>
  /**
   * Writes changes and records which trials they change.
   * @returns the store's state after the transaction
   */
  write(changes: StoreChanges): Promise<StoreState>
  setRules(rules: string): Promise<void>

  countQuarantined(): Promise<number>
  /** Keeps a record that could not be read; equal bytes of the same record are kept once. */
  addQuarantined(entry: QuarantineEntry): Promise<void>
  /** Removes these numbers from the quarantine, because good versions came, from whatever source. */
  clearNumbers(sourceKeys: readonly string[], now: string): Promise<void>
  /** Quarantined records without a number at places that begin with `prefix`. */
  findUnnumbered(prefix: string): Promise<{ id: number; place: string }[]>
  clearEntries(ids: readonly number[], now: string): Promise<void>

  /** Ids of records in ascending order, from the one after `last` on. */
  listRecordIds(last: number, count: number): Promise<number[]>
  /** All copies of a record in the order of their first arrival. */
  listCopies(recordId: number): Promise<StoredCopy[]>
  /**
   * Replaces what was read from the copies of a record. Copies that are not passed are removed.
   * @param currentId the copy with the record's current content
   */
  replaceCopies(recordId: number, copies: readonly RereadCopy[], currentId: number): Promise<void>
  setReadingVersion(version: number): Promise<void>

  /** @param checkpoint the position of the source; unchanged if not given */
  saveRun(id: number, counts: RunCounts, checkpoint?: unknown): Promise<void>
}

/** The id of a record within its source. */
export interface RecordKey {
  source: SourceFormatId
  sourceKey: string
}

export interface KnownRecord extends RecordKey {
  id: number
  trialId: number
  /** Hash of the current version. */
  hash: string
  /** Whether the current version is a whole record, to which older ones add nothing. */
  isWhole: boolean
}

export interface KnownTrial {
  id: number
  address: string
  nctId: string | null
  merged: Uint8Array | null
  mergedPage: string | null
  /** Former addresses too. */
  identifiers: Identifier[]
  /** Sorted by id. */
  records: KnownRecord[]
}

export interface VersionKey {
  recordId: number
  hash: string
}

/** The place of a copy in time, and what it can hold; see `lib/study/copy-order.ts` and `extent.ts`. */
export interface CopyPlacing extends Omit<CopyPlace, 'arrival'> {
  /** JSON; null for a whole record. */
  extent: string | null
}

export interface KnownVersion extends VersionKey, CopyPlacing {
  arrival: number
}

/** The content of a copy, as it is stored. */
export interface CopyContent {
  hash: string
  /** Packed. */
  study: Uint8Array
  /** `PageStatements` as JSON. */
  page: string | null
  /** What the source states outside of the model, by its own names, as JSON. */
  unmapped: string | null
}

export interface VersionContent extends VersionKey, CopyContent {}

/** A copy with the document from which it was read. */
export interface StoredCopy extends CopyContent {
  id: number
  source: SourceFormatId
  /** A list of `ParseWarning` as JSON. */
  warnings: string | null
  /** The source document, packed, if the `Study` was read from a page or a table. */
  sourceBytes: Uint8Array | null
  arrival: number
}

export type RereadCopy = Omit<StoredCopy, 'source' | 'sourceBytes'> & CopyPlacing

/** Changes that are written together. Rows that are not listed stay unchanged. */
export interface StoreChanges {
  /** New trials and those with new content; those with another address or number are `readdressed`. */
  trials: (TrialContent & { id: number; kind: 'new' | 'updated' | 'readdressed'; now: string })[]
  /** Trials without any record left. */
  removedTrials: number[]
  newRecords: (RecordKey & { id: number; trialId: number; firstSeenAt: string })[]
  movedRecords: { id: number; trialId: number }[]
  /** Records with another id within their source; ignored if another record already has it. */
  renamedRecords: { id: number; sourceKey: string }[]
  /** Versions with content that is not stored yet. */
  newVersions: NewVersion[]
  /** Versions whose content has arrived again. */
  arrivals: (VersionKey & { arrival: number })[]
  /** The newest version of each changed record. */
  currentVersions: VersionKey[]
  removedIdentifiers: (Identifier & { trialId: number })[]
  newIdentifiers: (Identifier & { trialId: number })[]
}

/** The columns of a trial. */
export interface TrialColumns {
  address: string
  nctId: string | null
  briefTitle: string
  overallStatus: string | null
  studyType: string | null
  leadSponsor: string | null
  startDate: string | null
  lastUpdateDate: string | null
}

export interface TrialContent extends TrialColumns {
  /** Packed; only if the trial's content is more than the newest copy of one record. */
  merged: Uint8Array | null
  /** The combined page statements of such a trial, as JSON. */
  mergedPage: string | null
}

export interface NewVersion extends VersionContent, CopyPlacing {
  arrival: number
  runId: number
  seenAt: string
  place: string
  /** A list of `ParseWarning` as JSON. */
  warnings: string | null
  /** The source document, packed, if the `Study` was read from a page or a table. */
  sourceBytes: Uint8Array | null
}

// ── Failures ────────────────────────────────────────────────────────────────────────────────────────────────────

/** The store cannot be opened, read or written; the cause is not the content to be written. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/** The store's server doesn't answer, or the connection to it is gone. Trying again may help. */
export class StoreUnreachableError extends StoreError {}

/** For a database without the row that says which store it is. */
export const describeMissingState = (name: string) =>
  `${name} does not say which collection it is (store_state is empty). Restore a backup, or name another database.`

/** A record differs from what was stored; others may be intact. */
export class DamagedRecordError extends Error {
  override readonly name = 'DamagedRecordError'
}

/**
 * By name: the build has this class in several bundles, and an error thrown by one is no instance of another's class.
 */
export function isDamagedRecord(error: unknown): error is DamagedRecordError {
  return error instanceof Error && error.name === 'DamagedRecordError'
}

/** Another ingest run holds the store's lock. */
export class IngestLockedError extends Error {
  override readonly name = 'IngestLockedError'
}
