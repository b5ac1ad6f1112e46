import type { PortalDatabase } from '@/lib/db/database'
import { hashContent } from '@/lib/db/documents'
import { openRunStore, type RunCounts } from '@/lib/db/run-store'
import { openTrialStore, type TrialColumns, type TrialStore } from '@/lib/db/trial-store'
import { buildIndexDocument } from '@/lib/search/document'
import { openIndexWriter } from '@/lib/search/engines/sqlite/index-writer'
import { DriftCounter } from '@/lib/study/drift'
import { toIdentifiers, toSourceKey } from '@/lib/study/identifiers'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { mergeRecords, type MergeInput } from '@/lib/registries/merge'
import type { ReadRecord, SourceRecord } from './read/source-record'

// From parsed records to stored trials: compare with what is there, keep versions, merge sources, write
// documents and index together. Every transaction leaves the store whole, so that a run that is killed
// is completed by running it again.

export interface IngestOptions {
  database: PortalDatabase
  /** Reads and compares, writes nothing. */
  dryRun?: boolean
  /** What was asked for, kept with the run. */
  request: unknown
  now?: () => Date
  onProgress?: (counts: RunCounts) => void
  /**
   * How far the source is, to be kept with what was taken so far: whatever the source has called done was
   * handed over before, so that it is in the batch that is being written or in one before it.
   */
  checkpoint?: () => unknown
  /** Each failure as it is met, for the report. */
  onFailure?: (failure: { place: string; reason: string }) => void
}

export interface IngestSummary extends RunCounts {
  runId: number | null
  /** Unknown keys and values met, with the number of records that have them. */
  drift: Record<string, number>
  warnings: number
  seconds: number
}

type Outcome = 'added' | 'updated' | 'unchanged'

/** Records a transaction takes: large enough to be fast, small enough that readers and a kill lose little. */
const batchSize = 200

/**
 * Takes in `incoming`. A record that fails is set aside and counted; the others go on. Throws only when
 * the store itself cannot be written; everything before the failing batch stays.
 */
export async function ingest(
  incoming: AsyncIterable<SourceRecord> | Iterable<SourceRecord>,
  options: IngestOptions,
): Promise<IngestSummary> {
  const { database, dryRun = false } = options
  const now = () => (options.now?.() ?? new Date()).toISOString()
  const startedAt = performance.now()
  const runs = openRunStore(database)
  const writer = openRecordWriter(database)
  const drift = new DriftCounter()
  const counts: RunCounts = { read: 0, added: 0, updated: 0, unchanged: 0, quarantined: 0 }
  let warnings = 0
  const runId = dryRun ? null : runs.startRun(options.request, now())

  const quarantine = (item: SourceRecord, reason: string) => {
    counts.quarantined++
    options.onFailure?.({ place: item.place, reason })
    if (runId === null) return
    runs.quarantine({
      runId,
      place: item.place,
      format: item.formatId,
      reason,
      sourceKey: item.kind === 'failure' ? undefined : toSourceKey(item.record.study),
      bytes: item.bytes,
      seenAt: now(),
    })
  }

  const take = (item: SourceRecord) => {
    counts.read++
    if (item.kind === 'failure') {
      quarantine(item, item.reason)
      return
    }
    drift.add(item.record.study)
    warnings += item.record.warnings.length
    try {
      // A savepoint of its own: one record that cannot be written takes nothing else with it.
      const outcome = database.transaction(() => {
        const result = writer.write(item, runId ?? 0, now())
        if (runId !== null && result.outcome !== 'unchanged') {
          runs.clearQuarantine(result.sourceKey, item.place, now())
        }
        return result.outcome
      })()
      counts[outcome]++
    } catch (error) {
      if (isStoreFailure(error)) throw error
      const reason = error instanceof Error ? error.message : String(error)
      quarantine(item, reason)
    }
  }

  const takeBatch = database.transaction((batch: readonly SourceRecord[]) => {
    for (const item of batch) take(item)
    if (runId !== null) {
      runs.saveCounts(runId, counts)
      const checkpoint = options.checkpoint?.()
      if (checkpoint !== undefined) runs.saveCheckpoint(runId, checkpoint)
    }
    if (dryRun) throw new DryRunRollback()
  })
  const flush = (batch: readonly SourceRecord[]) => {
    try {
      takeBatch.immediate(batch)
    } catch (error) {
      if (!(error instanceof DryRunRollback)) throw error
    }
    options.onProgress?.(counts)
  }

  try {
    let batch: SourceRecord[] = []
    for await (const item of incoming) {
      batch.push(item)
      if (batch.length >= batchSize) {
        flush(batch)
        batch = []
      }
    }
    // Also when it is empty: the source may have called its last page done since the last batch.
    flush(batch)
  } catch (error) {
    if (runId !== null) {
      const message = error instanceof Error ? error.message : String(error)
      runs.finishRun(runId, 'failed', now(), drift.toCounts(), message)
    }
    throw error
  }
  if (runId !== null) runs.finishRun(runId, 'completed', now(), drift.toCounts())
  return {
    ...counts,
    runId,
    drift: drift.toCounts(),
    warnings,
    seconds: (performance.now() - startedAt) / 1000,
  }
}

class DryRunRollback extends Error {}

/** The disk is full, the file is locked or damaged: no fault of a record, so the run must stop. */
function isStoreFailure(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(?!CONSTRAINT|MISMATCH|TOOBIG|RANGE)/.test(code)
}

interface RecordWriter {
  write(item: ReadRecord, runId: number, now: string): { outcome: Outcome; sourceKey: string }
}

function openRecordWriter(database: PortalDatabase): RecordWriter {
  const store = openTrialStore(database)
  const index = openIndexWriter(database)
  return {
    write({ record, formatId, place, bytes }, runId, now) {
      const { study, page, warnings } = record
      const sourceKey = toSourceKey(study)
      const hash = hashContent({ study, page })
      const known = store.findRecord(formatId, sourceKey)
      if (known?.hash === hash) return { outcome: 'unchanged', sourceKey }

      const twins = known === null ? findTwins(store, study) : [known.trialId]
      const [twin, ...more] = twins
      for (const other of more) {
        if (twin === undefined) break
        store.absorbTrial(other, twin)
        index.remove(other)
      }
      const others = twin === undefined ? [] : store.findRecordsOfTrial(twin)
      const input: MergeInput = { source: formatId, study, ...(page && { page }) }
      const merged = mergeRecords([
        input,
        ...others.filter((other) => other.source !== formatId || other.sourceKey !== sourceKey),
      ])
      const content = {
        ...toColumns(merged.study),
        hash: hashContent({ study: merged.study, page: merged.page }),
        merged: merged.study === study ? undefined : merged.study,
        disagreements:
          merged.disagreements.length === 0 ? undefined : JSON.stringify(merged.disagreements),
      }
      const trialId = twin ?? store.insertTrial(content, now)
      if (twin !== undefined) store.updateTrial(twin, content, now)
      const recordId = known?.recordId ?? store.insertRecord(trialId, formatId, sourceKey, now)
      store.addVersion({
        recordId,
        runId,
        hash,
        seenAt: now,
        place,
        study,
        page,
        warnings,
        // The registry's own documents are the `Study` itself; nothing else needs keeping.
        sourceBytes: formatId === 'ctgov-api' ? undefined : bytes,
      })
      store.addIdentifiers(trialId, toIdentifiers(study))
      index.write(trialId, buildIndexDocument({ study: merged.study, page: merged.page }))
      return { outcome: twin === undefined ? 'added' : 'updated', sourceKey }
    },
  }
}

/**
 * Trials that are the same as this record by a registry's number. Two trials with different NCT numbers
 * are never one: a number that one of them merely mentions joins nothing, only an alias does.
 */
function findTwins(store: TrialStore, study: Study): number[] {
  const byAddress = store.findTrialByAddress(toTrialId(study))
  const nctId = study.protocolSection.identificationModule.nctId
  const found = new Set<number>(byAddress === null ? [] : [byAddress])
  for (const { value, kind } of toIdentifiers(study)) {
    if (kind !== 'nct' && kind !== 'nct-alias' && kind !== 'registry') continue
    for (const match of store.findTrialsByIdentifier(value)) {
      const aliased = kind === 'nct-alias' || match.kind === 'nct-alias'
      const joins = match.kind === 'nct' || match.kind === 'nct-alias' || match.kind === 'registry'
      const contradicts = nctId !== undefined && match.nctId !== null && match.nctId !== nctId
      if (joins && (aliased || !contradicts)) found.add(match.trialId)
    }
  }
  return [...found]
}

function toColumns(study: Study): TrialColumns {
  const { identificationModule, statusModule, designModule, sponsorCollaboratorsModule } =
    study.protocolSection
  return {
    address: toTrialId(study),
    nctId: identificationModule.nctId?.toUpperCase() ?? null,
    briefTitle: identificationModule.briefTitle,
    overallStatus: statusModule?.overallStatus ?? null,
    studyType: designModule?.studyType ?? null,
    leadSponsor: sponsorCollaboratorsModule?.leadSponsor?.name ?? null,
    startDate: statusModule?.startDateStruct?.date ?? null,
    lastUpdateDate: statusModule?.lastUpdatePostDateStruct?.date ?? null,
  }
}
