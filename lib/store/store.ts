import type { Copy } from '@/lib/registries/compose-copies'
import type { CopyPlace } from '@/lib/study/copy-order'
import type { Extent } from '@/lib/study/extent'
import type { Identifier } from '@/lib/study/identifiers'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Study } from '@/lib/study/schema'
import type { ParseWarning } from '@/lib/registries/source-format'

// What a store keeps: records with their versions, which of them are one trial, the runs of the ingest and what was set
// aside. Everything is asynchronous and taken in batches, since a database may be at the other end of a network.
// The contract that every implementation keeps is `tests/support/store-contract.ts`.

export interface Store extends TrialReader, RunReader, SyncLog, QuarantineLog {
  /** What other threads and processes open it by; null for a store that nobody else can see. */
  readonly url: string | null
  /**
   * Brings the tables up to date.
   * @param folder has a folder of migrations for each kind of database
   * @returns names of the migrations applied now, in order
   * @throws StoreError when the store was made by a newer program
   */
  migrate(folder: string): Promise<string[]>
  /**
   * Takes the right to ingest, of which there is one for a store; it ends with the process that has it.
   * @returns how to give it back
   * @throws IngestLockedError when another run is under way
   */
  takeIngestLock(): Promise<() => Promise<void>>
  isIngestUnderWay(): Promise<boolean>
  /** Opens what writes trials; there is one at a time. */
  openWriter(options?: WriterOptions): Promise<StoreWriter>
  /** Hash of the current content of each record, in the order of the keys; null for a record that is not there. */
  findHashes(keys: readonly RecordKey[]): Promise<(string | null)[]>
  /**
   * Trials with a number of ClinicalTrials.gov in the order of these numbers, from the one after `last` on, and whether
   * the registry was found to have the record no more.
   */
  listNumbered(last: string, count: number): Promise<NumberedTrial[]>
  /** What the current copy of a record says, packed; null for a record that is not there. */
  getCurrentCopy(key: RecordKey): Promise<Uint8Array | null>
  /** Where the store stands now. */
  getState(): Promise<StoreState>
  /** One state of the store, for as long as it is open, whatever is written meanwhile. */
  openSnapshot(): Promise<StoreSnapshot>
  /** By which version of the program's readers the stored documents were read. */
  getReadingVersion(): Promise<number>
  close(): Promise<void>
}

export interface StoreState {
  /** Its identity, which a copy of it shares. */
  store: string
  /** Grows with each transaction that changes trials. */
  revision: number
  /** When the store came to this revision, ISO 8601 in UTC; null while it has had no trial. */
  changedAt: string | null
  /** Stands for what was changed under this revision: another store may have come to it another way. Null where none was kept. */
  mark: string | null
  /** By which rules it was decided which records are one trial, see `StoreTransaction.setRules`. */
  rules: string
}

export interface StoreSnapshot {
  state: StoreState
  /** Ids of trials in their order, from the one after `last` on. */
  listTrialIds(last: number, count: number): Promise<number[]>
  /** The same of those that have changed after a revision; they may be gone. */
  listChangedIds(revision: number, last: number, count: number): Promise<number[]>
  countChanged(revision: number): Promise<number>
  /** The mark of a revision, see `StoreState`; null where there is none. */
  getMark(revision: number): Promise<string | null>
  /** What trials say; those that are not there are absent. */
  loadTrials(ids: readonly number[]): Promise<TrialDocument[]>
  close(): Promise<void>
}

export interface TrialDocument {
  id: number
  /** The present study, packed. */
  study: Uint8Array
  /** What its pages state, as JSON. */
  page: string | null
}

// ── Reading trials ──────────────────────────────────────────────────────────────────────────────────────────────

export interface TrialReader {
  /** One trial with everything its sources say, by its address; null when there is none. */
  getTrial(address: string): Promise<StoredTrial | null>
  /** The present study of a trial by its address, as it is kept; null when there is none. */
  getPackedStudy(address: string): Promise<PackedStudy | null>
  /** Trials that may be the same as this one: equal in title and sponsor, and not joined by a number. */
  findTrialsAlike(trial: Pick<StoredTrial, 'id' | 'study'>): Promise<TrialTitle[]>
  /**
   * The address under which a trial is found now: by its own address, its number of ClinicalTrials.gov, a former one, a
   * former address, or another registry's number. Null when no trial has it, and when several state a number: which
   * of them it is cannot be told. An NCT number that a trial only mentions is another trial's.
   */
  findAddress(text: string): Promise<string | null>
  /**
   * Which of these numbers of registries trials have, former ones included. A number of ClinicalTrials.gov that a trial
   * only mentions is another trial's.
   */
  findNumbers(numbers: readonly string[]): Promise<Set<string>>
  /** Addresses of all trials and when each last changed (ISO 8601, UTC), `count` of them from the `start`th on, 0-based. */
  listAddresses(range: {
    start: number
    count: number
  }): Promise<{ address: string; changedAt: string }[]>
  countTrials(): Promise<number>
  /** Addresses of those of the trials (by their ids) that changed last, the latest change first, `count` at most. */
  listLatestChanged(ids: readonly number[], count: number): Promise<string[]>
  /** Records and their versions by source, the largest first. */
  countBySource(): Promise<SourceCounts[]>
  /** Records by the month of the update that their current copy names, in no order. */
  countByUpdate(): Promise<UpdateCounts[]>
  /** Which versions of a trial's records there are; null when there is no trial at this address. */
  getHistory(address: string): Promise<StoredHistory | null>
  /** What versions say, by their ids; unknown ids are left out. */
  loadVersions(
    ids: readonly number[],
  ): Promise<Map<number, { study: Study; page?: PageStatements }>>
  /** The same as JSON on one line, for those who pass it on. */
  loadVersionTexts(ids: readonly number[]): Promise<Map<number, VersionTexts>>
  /**
   * The current `Study` of every trial as JSON text, in the order in which they came: as its most trusted source gave
   * it, with the records of former numbers that this source still has after it; or, `merged`, one for each trial with
   * what the others add.
   */
  readStudies(options: {
    merged: boolean
    /** Is told of trials that cannot be read, by what they are called, which are left out; without it they are an error. */
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
    /** What this copy can hold alone. */
    ownExtent: Extent
    updatedOn: string | null
    /** Copies that go on saying what newer ones cannot hold, the newest first; mostly none. */
    older: OlderCopy[]
    warnings: ParseWarning[]
    /** What the source states outside the model, by its own names. */
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
  /** The `removedOn` of what its pages state. */
  removedOn: string | null
}

export interface UpdateCounts {
  source: SourceFormatId
  /** A partial date, `2026-08` or `2026`; null where the copy names no update. */
  month: string | null
  records: number
}

export interface SourceCounts {
  source: SourceFormatId
  records: number
  versions: number
}

/** A trial's records with the list of their versions, without the documents. */
export interface StoredHistory {
  address: string
  briefTitle: string
  /** The winning source first. */
  records: {
    source: SourceFormatId
    sourceKey: string
    currentVersionId: number | null
    /** The oldest word first, whenever it came. */
    versions: StoredVersion[]
  }[]
}

export interface StoredVersion {
  id: number
  hash: string
  seenAt: string
  place: string
  /** The day of the source's last update that it has in it; null where it names none. */
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
  /** The `removedOn` of what is stated with the registry's record. */
  removedOn: string | null
}

// ── Updates that the portal fetches by itself ───────────────────────────────────────────────────────────────────

export interface SyncLog {
  /** Null where there never was a schedule. */
  getSyncState(): Promise<SyncState | null>
  saveSyncState(state: SyncState): Promise<void>
}

/** Times are ISO 8601 in UTC. */
export interface SyncState {
  /** As it was set: `daily` or a cron expression. */
  schedule: string
  /** Null where none is to come. */
  nextAt: string | null
  succeededAt: string | null
  failedAt: string | null
  /** Why the last one that failed did so, in words. */
  failure: string | null
  /** Failures since the last success. */
  failures: number
}

// ── Runs of the ingest ──────────────────────────────────────────────────────────────────────────────────────────

export interface RunReader {
  /** The last runs, the latest first, and how many there are in all. */
  findRuns(limit: number): Promise<{ runs: StoredRun[]; total: number }>
  /** When the last completed run ended; null when none was completed. */
  getLastCompletedAt(): Promise<string | null>
  /** Whether a run with exactly this request has been completed and set nothing aside. */
  hasCompletedRun(request: unknown): Promise<boolean>
  /** Runs that asked a registry's live service for the same thing, the latest first. */
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
  /** What is in quarantine and not yet replaced by a good version, the one met last first. */
  findQuarantined(): Promise<QuarantinedRecord[]>
  /** What is in quarantine under this number, as it came; null when nothing is. */
  getQuarantinedBytes(id: number): Promise<Uint8Array | null>
  /** What is in quarantine now: how many records, and for which reasons, the most frequent first. */
  countQuarantined(): Promise<{ total: number; reasons: { reason: string; count: number }[] }>
  /**
   * Takes entries off the list, all or none.
   * @param now ISO 8601, UTC
   * @returns the first number that is not in the list, or null when all were taken off
   */
  dismissQuarantined(ids: readonly number[], now: string): Promise<number | null>
}

export interface QuarantinedRecord {
  /** Its number in the list, which it keeps. */
  id: number
  place: string
  reason: string
  format: string | null
  /** How many bytes are kept, as they came. */
  bytes: number
  /** When it was last met; ISO 8601, UTC. */
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
   * Everything is done in one transaction that is undone at the end: what was written before counts for what comes
   * later. Readers go on meanwhile, other writers wait.
   */
  dryRun?: boolean
}

export interface StoreWriter {
  /** Interrupts what still says "running": the lock proves that no other run is under way. */
  startRun(request: unknown, now: string): Promise<number>
  finishRun(id: number, end: RunEnd): Promise<void>
  /**
   * Does `work` in one transaction, which an error undoes.
   * @throws StoreError when the store itself fails, as when the disk is full; whatever else is thrown is of `work`, or
   * says that the store refuses what a record holds
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
  /** Does `work` so that an error undoes it alone and leaves the transaction open. */
  savepoint<Result>(work: () => Promise<Result>): Promise<Result>

  /** The records that sources published under these keys; those that are not there are absent. */
  findRecords(keys: readonly RecordKey[]): Promise<KnownRecord[]>
  /** Ids of the trials that have one of the addresses, or an identifier with one of the values. */
  findTrialIds(wanted: {
    addresses: readonly string[]
    identifiers: readonly string[]
  }): Promise<number[]>
  /** Ids of trials in their order, from the one after `last` on. */
  listTrialIds(last: number, count: number): Promise<number[]>
  /** Trials in the order of their ids; unknown ids are left out. */
  loadTrials(ids: readonly number[]): Promise<KnownTrial[]>
  /** The versions of records without what they say, in the order in which they first came. */
  loadVersions(recordIds: readonly number[]): Promise<KnownVersion[]>
  /** What versions say; those that are not there are absent. */
  loadContents(versions: readonly VersionKey[]): Promise<VersionContent[]>
  /** Ids for new trials or records, which nobody else gets. */
  reserveIds(kind: 'trial' | 'record', count: number): Promise<number[]>
  /**
   * Writes changes and notes which trials they change.
   * @returns the state to which the transaction brings the store
   */
  write(changes: StoreChanges): Promise<StoreState>
  setRules(rules: string): Promise<void>

  countQuarantined(): Promise<number>
  /** Keeps what could not be taken in; the same bytes are kept once where they are the same record. */
  addQuarantined(entry: QuarantineEntry): Promise<void>
  /** Good versions came, wherever they stood: these numbers leave the quarantine. */
  clearNumbers(sourceKeys: readonly string[], now: string): Promise<void>
  /** What is in quarantine without a number at places that begin with `prefix`. */
  findUnnumbered(prefix: string): Promise<{ id: number; place: string }[]>
  clearEntries(ids: readonly number[], now: string): Promise<void>

  /** Ids of records in their order, from the one after `last` on. */
  listRecordIds(last: number, count: number): Promise<number[]>
  /** All copies of a record in the order in which they first came. */
  listCopies(recordId: number): Promise<StoredCopy[]>
  /**
   * Replaces what was read out of the copies of a record. Copies that are not given are removed.
   * @param currentId of the copy that is the record's current content
   */
  replaceCopies(recordId: number, copies: readonly RereadCopy[], currentId: number): Promise<void>
  setReadingVersion(version: number): Promise<void>

  /** @param checkpoint where the source stands; left as it is if not given */
  saveRun(id: number, counts: RunCounts, checkpoint?: unknown): Promise<void>
}

/** What a source calls one of its records. */
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
  /** In the order of their ids. */
  records: KnownRecord[]
}

export interface VersionKey {
  recordId: number
  hash: string
}

/** What places a copy in time, and what it can hold; see `lib/study/copy-order.ts` and `extent.ts`. */
export interface CopyPlacing extends Omit<CopyPlace, 'arrival'> {
  /** JSON; null for a whole record. */
  extent: string | null
}

export interface KnownVersion extends VersionKey, CopyPlacing {
  arrival: number
}

/** What a copy says, in the form in which it is kept. */
export interface CopyContent {
  hash: string
  /** Packed. */
  study: Uint8Array
  /** `PageStatements` as JSON. */
  page: string | null
  /** What the source states outside the model, by its own names, as JSON. */
  unmapped: string | null
}

export interface VersionContent extends VersionKey, CopyContent {}

/** A copy with the document that it was read out of. */
export interface StoredCopy extends CopyContent {
  id: number
  source: SourceFormatId
  /** A list of `ParseWarning` as JSON. */
  warnings: string | null
  /** The source document, packed, where the `Study` was read out of a page or a table. */
  sourceBytes: Uint8Array | null
  arrival: number
}

export type RereadCopy = Omit<StoredCopy, 'source' | 'sourceBytes'> & CopyPlacing

/** What changes at once. Rows that are not named stay as they are. */
export interface StoreChanges {
  /** New trials and those whose content is written anew; those that get another address or number are `readdressed`. */
  trials: (TrialContent & { id: number; kind: 'new' | 'updated' | 'readdressed'; now: string })[]
  /** Trials that no record is left of. */
  removedTrials: number[]
  newRecords: (RecordKey & { id: number; trialId: number; firstSeenAt: string })[]
  movedRecords: { id: number; trialId: number }[]
  /** Of another identity inside its source, unless a record has that already. */
  renamedRecords: { id: number; sourceKey: string }[]
  /** Of contents that are not kept yet. */
  newVersions: NewVersion[]
  /** Versions whose content has come again. */
  arrivals: (VersionKey & { arrival: number })[]
  /** What is now the newest word of a record. */
  currentVersions: VersionKey[]
  removedIdentifiers: (Identifier & { trialId: number })[]
  newIdentifiers: (Identifier & { trialId: number })[]
}

/** What of a trial stands in columns. */
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
  /** Packed; only where the trial says more than the newest copy of one record. */
  merged: Uint8Array | null
  /** What the pages of such a trial state together, as JSON. */
  mergedPage: string | null
}

export interface NewVersion extends VersionContent, CopyPlacing {
  arrival: number
  runId: number
  seenAt: string
  place: string
  /** A list of `ParseWarning` as JSON. */
  warnings: string | null
  /** The source document, packed, where the `Study` was read out of a page or a table. */
  sourceBytes: Uint8Array | null
}

// ── Failures ────────────────────────────────────────────────────────────────────────────────────────────────────

/** The store cannot be opened, read or written, which is no fault of what was to be written. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

/** The server of the store does not answer, or the way to it is gone: the same may be done in a moment. */
export class StoreUnreachableError extends StoreError {}

/** A record is not what was stored; others may well be. */
export class DamagedRecordError extends Error {
  override readonly name = 'DamagedRecordError'
}

/** By its name: the build has the class in several bundles, and what one of them throws is no instance of another one's. */
export function isDamagedRecord(error: unknown): error is DamagedRecordError {
  return error instanceof Error && error.name === 'DamagedRecordError'
}

/** Another ingest run holds the store. */
export class IngestLockedError extends Error {
  override readonly name = 'IngestLockedError'
}
