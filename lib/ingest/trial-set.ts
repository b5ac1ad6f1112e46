import { chooseCopies, composeCopies } from '@/lib/registries/compose-copies'
import { unpackStudy } from '@/lib/documents/pack'
import type {
  KnownRecord,
  KnownTrial,
  KnownVersion,
  NewVersion,
  RecordKey,
  StoreChanges,
  StoreState,
  StoreTransaction,
  TrialContent,
  VersionContent,
  VersionKey,
} from '@/lib/store/store'
import { orderCopies } from '@/lib/study/copy-order'
import type { Extent } from '@/lib/study/extent'
import type { Identifier, IdentifierKind } from '@/lib/study/identifiers'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Study } from '@/lib/study/schema'

// The part of a store that a batch of records touches, as it will be after the batch. Missing parts are read from the
// store, for the whole batch at once if they are known in advance, and all changes are written at the end together.
// So a thousand records take only a few requests to a store across a network.

interface RecordState extends KnownRecord {
  isNew: boolean
  /** Set once they were read or written. */
  versions: KnownVersion[] | null
}

export interface AddedVersion {
  /** False for content that was already stored. */
  isNew: boolean
  /** Whether it is now the record's newest version. */
  isCurrent: boolean
  /** Whether the record's content may have changed. */
  changesRecord: boolean
}

interface TrialState {
  id: number
  isNew: boolean
  /** What will be written; null while nothing has changed. */
  written: (TrialContent & { now: string }) | null
  address: string | null
  nctId: string | null
  merged: Uint8Array | null
  mergedPage: string | null
  /** By kind and value. */
  identifiers: Map<string, Identifier>
  records: RecordState[]
  saved: { address: string; nctId: string | null; identifiers: ReadonlyMap<string, Identifier> }
}

/** The current content of a record. */
export interface StoredRecord {
  id: number
  trialId: number
  source: SourceFormatId
  sourceKey: string
  /** Hash of the current version. */
  hash: string
  /** The content composed of the newest copy and what older ones add. */
  study: Study
  /** Whether an older copy adds to the newest. */
  isComposed: boolean
  /** The newest copy, packed. */
  packed: Uint8Array
  page?: PageStatements
}

/** A trial that has an identifier; a plain one is a single record with an NCT number. */
export interface IdentifierMatch {
  trialId: number
  kind: IdentifierKind
  isPlain: boolean
}

export class TrialSet {
  private readonly records = new Map<string, RecordState | null>()
  private readonly recordsById = new Map<number, RecordState>()
  private readonly trials = new Map<number, TrialState>()
  /** Addresses and values for which every matching trial is loaded. */
  private readonly soughtAddresses = new Set<string>()
  private readonly soughtValues = new Set<string>()
  private readonly byAddress = new Map<string, number>()
  private readonly byValue = new Map<string, Set<number>>()
  private readonly removedTrials: number[] = []
  private readonly newRecords: StoreChanges['newRecords'] = []
  private readonly movedRecords = new Set<RecordState>()
  private readonly renamedRecords: StoreChanges['renamedRecords'] = []
  private readonly newVersions: NewVersion[] = []
  private readonly arrivals = new Map<string, VersionKey & { arrival: number }>()
  private readonly changedRecords = new Set<RecordState>()
  /** Contents of versions, by record and hash: read or written. */
  private readonly contents = new Map<string, VersionContent>()
  private spareTrialIds: number[] = []
  private spareRecordIds: number[] = []

  constructor(private readonly transaction: StoreTransaction) {}

  // ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────

  /** Reads the records with these keys that are not loaded yet. */
  async loadRecords(keys: readonly RecordKey[]): Promise<void> {
    const missing = keys.filter((key) => !this.records.has(toKeyText(key)))
    if (missing.length === 0) return
    for (const key of missing) this.records.set(toKeyText(key), null)
    for (const record of await this.transaction.findRecords(missing)) this.addRecord(record)
  }

  /** Reads the trials with these ids, addresses and identifiers that are not loaded yet. */
  async loadTrials(wanted: {
    ids?: readonly number[]
    addresses?: readonly string[]
    identifiers?: readonly string[]
  }): Promise<void> {
    const addresses = takeNew(wanted.addresses ?? [], this.soughtAddresses)
    const identifiers = takeNew(wanted.identifiers ?? [], this.soughtValues)
    const isSought = addresses.length > 0 || identifiers.length > 0
    const found = isSought ? await this.transaction.findTrialIds({ addresses, identifiers }) : []
    const missing = new Set([...(wanted.ids ?? []), ...found].filter((id) => !this.trials.has(id)))
    for (const id of this.removedTrials) missing.delete(id)
    if (missing.size === 0) return
    for (const trial of await this.transaction.loadTrials([...missing])) this.addTrial(trial)
  }

  /** Whether a requested trial exists. */
  has(trialId: number): boolean {
    return this.trials.has(trialId)
  }

  /** The record that a source published under a key. */
  async findRecord(key: RecordKey): Promise<KnownRecord | null> {
    const text = toKeyText(key)
    if (!this.records.has(text)) await this.loadRecords([key])
    return this.records.get(text) ?? null
  }

  async findTrialByAddress(address: string): Promise<number | null> {
    if (!this.soughtAddresses.has(address)) await this.loadTrials({ addresses: [address] })
    return this.byAddress.get(address) ?? null
  }

  /** Trials with this number, sorted by id. */
  async findTrialsByIdentifier(value: string): Promise<IdentifierMatch[]> {
    if (!this.soughtValues.has(value)) await this.loadTrials({ identifiers: [value] })
    const ids = [...(this.byValue.get(value) ?? [])].sort((a, b) => a - b)
    return ids.flatMap((trialId) => {
      const { nctId, records, identifiers } = this.getState(trialId)
      const isPlain = nctId !== null && records.length === 1
      return [...identifiers.values()]
        .filter((identifier) => identifier.value === value)
        .map(({ kind }) => ({ trialId, kind, isPlain }))
    })
  }

  async findIdentifiers(trialId: number): Promise<Identifier[]> {
    return [...(await this.getTrial(trialId)).identifiers.values()]
  }

  async getAddress(trialId: number): Promise<string | null> {
    return (await this.getTrial(trialId)).address
  }

  /** The stored document of a trial with several records or copies. */
  async getMerged(trialId: number): Promise<Pick<TrialContent, 'merged' | 'mergedPage'>> {
    const { merged, mergedPage } = await this.getTrial(trialId)
    return { merged, mergedPage }
  }

  async findRecordsOfTrial(trialId: number): Promise<StoredRecord[]> {
    const { records } = await this.getTrial(trialId)
    await this.loadContents(records.map(({ id, hash }) => ({ recordId: id, hash })))
    const stored: StoredRecord[] = []
    for (const record of records) {
      const { id, source, sourceKey, hash, isWhole } = record
      const content = this.contents.get(toVersionText({ recordId: id, hash }))
      if (content === undefined) continue
      const composed = isWhole ? null : await this.composeRecord(record)
      stored.push({
        ...{ id, trialId, source, sourceKey, hash },
        study: composed ?? unpackStudy(content.study),
        isComposed: composed !== null,
        packed: content.study,
        ...(content.page !== null && { page: JSON.parse(content.page) as PageStatements }),
      })
    }
    return stored
  }

  /** The contents of all versions of a record, the latest arrival first. */
  async findVersions(recordId: number): Promise<VersionContent[]> {
    const versions = await this.getVersions(this.getRecord(recordId))
    await this.loadContents(versions)
    return versions.toReversed().flatMap((key) => this.contents.get(toVersionText(key)) ?? [])
  }

  // ── Changing ────────────────────────────────────────────────────────────────────────────────────────────────

  async insertTrial(content: TrialContent, now: string): Promise<number> {
    const id = this.spareTrialIds.shift() ?? (await this.reserve('trial'))
    const saved = { address: '', nctId: null, identifiers: new Map<string, Identifier>() }
    const state = { ...saved, identifiers: new Map(), records: [], written: null }
    const nothing = { address: null, merged: null, mergedPage: null }
    this.trials.set(id, { ...state, ...nothing, id, isNew: true, saved })
    await this.updateTrial(id, content, now)
    return id
  }

  /** Rewrites a trial's columns. Its former address must be kept separately: see `keepAddress`. */
  async updateTrial(id: number, content: TrialContent, now: string): Promise<void> {
    await this.vacateTrial(id)
    const trial = this.getState(id)
    trial.written = { ...content, now }
    trial.address = content.address
    trial.nctId = content.nctId
    trial.merged = content.merged
    trial.mergedPage = content.mergedPage
    this.byAddress.set(content.address, id)
  }

  /** Removes a trial's address and NCT number so that others can have them; `updateTrial` gives it new ones. */
  async vacateTrial(id: number): Promise<void> {
    const trial = await this.getTrial(id)
    if (trial.address !== null) this.byAddress.delete(trial.address)
    trial.address = null
    trial.nctId = null
  }

  /** Lets a former address still lead to a trial, unless another trial has it now. */
  async keepAddress(id: number, address: string): Promise<void> {
    if ((await this.findTrialByAddress(address)) !== null) return
    this.addIdentifier(await this.getTrial(id), { value: address, kind: 'address' })
  }

  /** Removes a trial without records; its former addresses lead to another. */
  async removeTrial(id: number, intoId: number): Promise<void> {
    const trial = await this.getTrial(id)
    const heir = await this.getTrial(intoId)
    await this.vacateTrial(id)
    for (const identifier of trial.identifiers.values()) {
      this.byValue.get(identifier.value)?.delete(id)
      if (identifier.kind === 'address') this.addIdentifier(heir, identifier)
    }
    this.trials.delete(id)
    if (!trial.isNew) this.removedTrials.push(id)
  }

  async insertRecord(trialId: number, key: RecordKey, now: string): Promise<number> {
    const trial = await this.getTrial(trialId)
    const id = this.spareRecordIds.shift() ?? (await this.reserve('record'))
    const { source, sourceKey } = key
    const isFresh = { isNew: true, isWhole: true, versions: [] }
    const record = { id, trialId, source, sourceKey, hash: '', ...isFresh }
    this.records.set(toKeyText(key), record)
    this.recordsById.set(id, record)
    trial.records.push(record)
    this.newRecords.push({ id, trialId, source, sourceKey, firstSeenAt: now })
    return id
  }

  async moveRecord(recordId: number, trialId: number): Promise<void> {
    const record = this.recordsById.get(recordId)
    if (record === undefined || record.trialId === trialId) return
    const before = await this.getTrial(record.trialId)
    before.records = before.records.filter((each) => each !== record)
    record.trialId = trialId
    const { records } = await this.getTrial(trialId)
    records.push(record)
    records.sort((a, b) => a.id - b.id)
    this.movedRecords.add(record)
  }

  /** Gives a record another identity inside its source, unless another record already has it. */
  renameRecord(id: number, sourceKey: string): void {
    this.renamedRecords.push({ id, sourceKey })
  }

  /**
   * Adds a version to the copies of its record, the newest of which is current. A known hash is not stored twice but
   * counts as arriving again.
   */
  async addVersion(version: Omit<NewVersion, 'arrival'>): Promise<AddedVersion> {
    const record = this.getRecord(version.recordId)
    const versions = await this.getVersions(record)
    const arrival = Math.max(0, ...versions.map((each) => each.arrival)) + 1
    const known = versions.find(({ hash }) => hash === version.hash)
    const added = { ...version, arrival }
    if (known === undefined) {
      versions.push(added)
      this.newVersions.push(added)
      this.contents.set(toVersionText(version), version)
    } else {
      known.arrival = arrival
      const { recordId, hash } = known
      this.arrivals.set(toVersionText(known), { recordId, hash, arrival })
    }
    const newest = orderCopies(versions).at(-1)
    record.hash = newest?.hash ?? version.hash
    record.isWhole = (newest?.extent ?? null) === null
    this.changedRecords.add(record)
    const isCurrent = record.hash === version.hash
    return {
      isNew: known === undefined,
      isCurrent,
      // Older copies add nothing to a whole record.
      changesRecord: isCurrent || (known === undefined && !record.isWhole),
    }
  }

  /** Replaces a trial's identifiers by what its records state now; former addresses stay. */
  async setIdentifiers(trialId: number, identifiers: readonly Identifier[]): Promise<void> {
    const trial = await this.getTrial(trialId)
    for (const [key, { value, kind }] of trial.identifiers) {
      if (kind === 'address') continue
      trial.identifiers.delete(key)
      this.byValue.get(value)?.delete(trialId)
    }
    for (const { value, kind } of trial.identifiers.values()) {
      if (kind === 'address') this.getHolders(value).add(trialId)
    }
    for (const identifier of identifiers) this.addIdentifier(trial, identifier)
  }

  /** Writes all changes. The set must not be used afterwards. */
  async flush(): Promise<StoreState> {
    const trials = [...this.trials.values()]
    const changes: StoreChanges = {
      trials: trials.flatMap(({ id, isNew, written, saved }) => {
        if (written === null) return []
        const isSame = written.address === saved.address && written.nctId === saved.nctId
        return { ...written, id, kind: isNew ? 'new' : isSame ? 'updated' : 'readdressed' }
      }),
      removedTrials: this.removedTrials,
      newRecords: this.newRecords.map((record) => ({
        ...record,
        // A trial that existed only during this batch is not written.
        trialId: this.recordsById.get(record.id)?.trialId ?? record.trialId,
      })),
      movedRecords: [...this.movedRecords]
        .filter(({ isNew }) => !isNew)
        .map(({ id, trialId }) => ({ id, trialId })),
      renamedRecords: this.renamedRecords,
      newVersions: this.newVersions,
      arrivals: [...this.arrivals.values()],
      currentVersions: [...this.changedRecords].map(({ id, hash }) => ({ recordId: id, hash })),
      removedIdentifiers: trials.flatMap(({ id, identifiers, saved }) =>
        listAbsent(saved.identifiers, identifiers).map((each) => ({ ...each, trialId: id })),
      ),
      newIdentifiers: trials.flatMap(({ id, identifiers, saved }) =>
        listAbsent(identifiers, saved.identifiers).map((each) => ({ ...each, trialId: id })),
      ),
    }
    return this.transaction.write(changes)
  }

  // ── Inside ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** Reserves ids for this many new records and their trials with one request each. */
  async reserveFor(newRecords: number): Promise<void> {
    if (newRecords === 0) return
    this.spareRecordIds = await this.transaction.reserveIds('record', newRecords)
    this.spareTrialIds = await this.transaction.reserveIds('trial', newRecords)
  }

  private async reserve(kind: 'trial' | 'record'): Promise<number> {
    const [id] = await this.transaction.reserveIds(kind, 1)
    if (id === undefined) throw new Error(`The store gave no id for a ${kind}.`)
    return id
  }

  private getRecord(id: number): RecordState {
    const record = this.recordsById.get(id)
    if (record === undefined) throw new Error(`The store has no record ${id}.`)
    return record
  }

  private async getVersions(record: RecordState): Promise<KnownVersion[]> {
    return (record.versions ??= await this.transaction.loadVersions([record.id]))
  }

  private async loadContents(versions: readonly VersionKey[]): Promise<void> {
    const missing = versions.filter((version) => !this.contents.has(toVersionText(version)))
    if (missing.length === 0) return
    for (const content of await this.transaction.loadContents(missing)) {
      this.contents.set(toVersionText(content), content)
    }
  }

  /** The combined content of a record's copies; null if the newest one is complete. */
  private async composeRecord(record: RecordState): Promise<Study | null> {
    const copies = orderCopies(await this.getVersions(record))
      .reverse()
      .map((copy) => ({ ...copy, extent: parseExtent(copy.extent) }))
    const chosen = chooseCopies(copies)
    if (chosen.length < 2) return null
    await this.loadContents(chosen)
    const read = chosen.flatMap((copy) => {
      const content = this.contents.get(toVersionText(copy))
      return content === undefined ? [] : [{ ...copy, study: unpackStudy(content.study) }]
    })
    const [newest, ...older] = read
    return newest === undefined || older.length === 0
      ? null
      : composeCopies([newest, ...older]).study
  }

  private async getTrial(id: number): Promise<TrialState> {
    if (!this.trials.has(id)) await this.loadTrials({ ids: [id] })
    return this.getState(id)
  }

  private getState(id: number): TrialState {
    const trial = this.trials.get(id)
    if (trial === undefined) throw new Error(`The store has no trial ${id}.`)
    return trial
  }

  private addTrial({ identifiers, records, ...trial }: KnownTrial): void {
    const { id, address, nctId } = trial
    const byKey = new Map(identifiers.map((each) => [toIdentifierKey(each), each]))
    const saved = { address, nctId, identifiers: new Map(byKey) }
    const state = { ...trial, isNew: false, written: null, identifiers: byKey }
    this.trials.set(id, { ...state, records: records.map((each) => this.addRecord(each)), saved })
    this.byAddress.set(address, id)
    for (const { value } of identifiers) this.getHolders(value).add(id)
  }

  private addRecord(record: KnownRecord): RecordState {
    const known = this.recordsById.get(record.id)
    if (known !== undefined) return known
    const state = { ...record, isNew: false, versions: null }
    this.recordsById.set(record.id, state)
    this.records.set(toKeyText(record), state)
    return state
  }

  private addIdentifier(trial: TrialState, identifier: Identifier): void {
    trial.identifiers.set(toIdentifierKey(identifier), identifier)
    this.getHolders(identifier.value).add(trial.id)
  }

  private getHolders(value: string): Set<number> {
    let holders = this.byValue.get(value)
    if (holders === undefined) this.byValue.set(value, (holders = new Set()))
    return holders
  }
}

const toKeyText = ({ source, sourceKey }: RecordKey) => `${source} ${sourceKey}`
const toVersionText = ({ recordId, hash }: VersionKey) => `${recordId} ${hash}`
const parseExtent = (extent: string | null): Extent =>
  extent === null ? undefined : (JSON.parse(extent) as string[])
const toIdentifierKey = ({ kind, value }: Identifier) => `${kind} ${value}`

/** The texts that are not in the set yet; adds them to it. */
function takeNew(texts: readonly string[], known: Set<string>): string[] {
  return texts.filter((text) => {
    const isNew = !known.has(text)
    known.add(text)
    return isNew
  })
}

/** The identifiers that are not among the others. */
function listAbsent(
  some: ReadonlyMap<string, Identifier>,
  others: ReadonlyMap<string, Identifier>,
): Identifier[] {
  return [...some].filter(([key]) => !others.has(key)).map(([, identifier]) => identifier)
}
