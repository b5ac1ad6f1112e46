import type { PortalDatabase } from '@/lib/db/database'
import { unpackStudy } from '@/lib/db/documents'
import { openTrialStore, type TrialStore } from '@/lib/db/trial-store'
import {
  mergeRecords,
  toMergeOrder,
  type MergeInput,
  type OrderedRecord,
} from '@/lib/registries/merge'
import type { PageStatements, SourceFormatId } from '@/lib/registries/source-format'
import { openIndexWriter } from '@/lib/search/engines/sqlite/index-writer'
import type { Identifier } from '@/lib/study/identifiers'
import type { Study } from '@/lib/study/schema'
import {
  prepareTrial,
  type FindKnownHash,
  type PreparedContent,
  type PreparedTrial,
} from './prepare'

export interface PlacedRecord {
  formatId: SourceFormatId
  sourceKey: string
  hash: string
  place: string
  content: PreparedContent
}

export type Outcome = 'added' | 'updated' | 'unchanged'

export interface RecordWriter {
  /** Hash of what the store has as the current content of a source's record, or null. */
  findKnownHash: FindKnownHash
  /** Compares with what is there; keeps a version, merges sources, writes trial and index. */
  write(record: PlacedRecord, runId: number, now: string): Outcome
}

/** Prepares the statements of an ingest run. The caller opens and commits transactions. */
export function openRecordWriter(database: PortalDatabase): RecordWriter {
  const store = openTrialStore(database)
  const index = openIndexWriter(database)

  /** The trial that a record belongs to. Others that turn out to be the same become part of it. */
  const joinTrials = (knownId: number | undefined, content: PreparedContent) => {
    const twins = new Set(knownId === undefined ? [] : [knownId])
    for (const id of findTwins(store, content)) twins.add(id)
    const [twin, ...others] = twins
    if (twin === undefined) return null
    for (const other of others) {
      store.absorbTrial(other, twin)
      index.remove(other)
    }
    return twin
  }

  return {
    findKnownHash: (formatId, sourceKey) => store.findRecord(formatId, sourceKey)?.hash ?? null,

    write({ formatId, sourceKey, hash, place, content }, runId, now) {
      const known = store.findRecord(formatId, sourceKey)
      if (known?.hash === hash) return 'unchanged'
      const unpack = () => ({
        study: unpackStudy(content.study),
        page: content.page === null ? null : (JSON.parse(content.page) as PageStatements),
      })
      let versionHash = hash
      if (known !== null) {
        const { study, page } = unpack()
        versionHash = store.findEqualVersion(known.recordId, study, page, content.unmapped) ?? hash
        if (versionHash === known.hash) return 'unchanged'
      }

      const twin = joinTrials(known?.trialId, content)
      const others = (twin === null ? [] : store.findRecordsOfTrial(twin)).filter(
        (other) => other.source !== formatId || other.sourceKey !== sourceKey,
      )
      let merged: MergedContent = { ...content.trial, study: undefined }
      if (others.length > 0) {
        const { study, page } = unpack()
        // New records come after those that were there; a known one keeps its place.
        const id = known?.recordId ?? Infinity
        const own = { id, source: formatId, study, ...(page !== null && { page }) }
        merged = mergeStored([...others, own])
      }
      const trial = { ...merged.columns, merged: merged.study }
      const trialId = twin ?? store.insertTrial(trial, now)
      if (twin !== null) store.updateTrial(twin, trial, now)
      const recordId = known?.recordId ?? store.insertRecord(trialId, formatId, sourceKey, now)
      store.addVersion({
        recordId,
        runId,
        hash: versionHash,
        seenAt: now,
        place,
        study: content.study,
        page: content.page,
        warnings: content.warnings,
        unmapped: content.unmapped,
        sourceBytes: content.sourceBytes,
      })
      store.addIdentifiers(trialId, content.identifiers)
      index.writeRow(trialId, merged.index)
      return twin === null ? 'added' : 'updated'
    },
  }
}

export interface MergedContent extends PreparedTrial {
  /** Only where there are several records. */
  study: Study | undefined
}

/** What is stored of a trial with these records, of which there is at least one. */
export function mergeStored(records: readonly (MergeInput & OrderedRecord)[]): MergedContent {
  const [first, ...rest] = toMergeOrder(records)
  if (first === undefined) throw new Error('a trial has at least one record')
  const { study, page } = mergeRecords([first, ...rest])
  return { ...prepareTrial(study, page), study: rest.length === 0 ? undefined : study }
}

/**
 * Trials that are the same as this record by a registry's number. Two trials with different NCT numbers are never
 * one: only an alias joins them. Any other number that several of them mention does not say which of them a record
 * without an NCT number is about, and joins it to none.
 */
function findTwins(store: TrialStore, { trial, identifiers }: PreparedContent): number[] {
  const { address, nctId } = trial.columns
  const byAddress = store.findTrialByAddress(address)
  const found = new Set<number>(byAddress === null ? [] : [byAddress])
  for (const { value, kind } of identifiers) {
    if (!canJoin({ kind })) continue
    const matches = store.findTrialsByIdentifier(value).filter(canJoin)
    const nctIds = new Set([nctId, ...matches.map((match) => match.nctId)].filter(Boolean))
    for (const match of matches) {
      const isAlias = kind === 'nct-alias' || match.kind === 'nct-alias'
      const isSame = nctId !== null && match.nctId === nctId
      if (isAlias || isSame || nctIds.size <= 1) found.add(match.trialId)
    }
  }
  return [...found]
}

function canJoin({ kind }: Pick<Identifier, 'kind'>): boolean {
  return kind === 'nct' || kind === 'nct-alias' || kind === 'registry'
}
