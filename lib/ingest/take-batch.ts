import type { IndexChanges } from '@/lib/index/writer'
import {
  StoreError,
  type RunCounts,
  type StoreState,
  type StoreTransaction,
} from '@/lib/store/store'
import { findFailedNumber } from './failed-number'
import type { Batch } from './group-trials'
import { prepareItems, type PreparedItem, type PreparedRecord } from './prepare'
import type { PreparedChunk } from './prepare-chunks'
import type { IncomingRecord } from './read/source-record'
import {
  beginReading,
  clearByReading,
  isUnread,
  advanceReading,
  type SourceReading,
} from './source-reading'
import { TrialSet } from './trial-set'
import { loadForRecords, writeRecord, type Outcome } from './write-record'

// One batch of a run, in one transaction: its records are stored or quarantined, and the run's progress with them.

export interface RunProgress {
  /** Null in a dry run, which keeps neither a run nor a quarantine. */
  runId: number | null
  counts: RunCounts
  /** The source that is being read. */
  reading: SourceReading | null
  /** Whether there is anything in quarantine that could be cleared. */
  hasQuarantined: boolean
}

export interface BatchOptions {
  /** Writes each record in a savepoint of its own, so that a record that cannot be written fails alone. */
  isIsolated: boolean
  hasIndex: boolean
  now: () => string
}

export interface UnreadSource {
  source: string
  reason: string
}

/** What happened to one item. */
export type BatchResult = RecordResult | UnreadSource
type RecordResult = { outcome: Outcome; sourceKey: string } | RecordFailure
interface RecordFailure {
  reason: string
  sourceKey?: string
}

export interface TakenBatch {
  /** One for each item of the chunks. */
  results: BatchResult[]
  progress: RunProgress
  /** The store after the transaction. */
  state: StoreState
  changes: IndexChanges | undefined
}

/** @throws StoreError if the store fails; any other error is that of a record, unless the batch is isolated */
export async function takeBatch(
  transaction: StoreTransaction,
  chunks: readonly PreparedChunk[],
  before: RunProgress,
  { isIsolated, hasIndex, now }: BatchOptions,
): Promise<TakenBatch> {
  const { runId } = before
  const batch = openBatch(transaction, hasIndex)
  const quarantine = runId === null ? null : openQuarantine(transaction, runId, now)
  const writing = { runId: runId ?? 0, now }
  const results: BatchResult[] = []
  const counts = { ...before.counts }
  let { reading, hasQuarantined } = before
  if (!isIsolated) {
    const prepared = chunks.flatMap((chunk) => chunk.prepared)
    await loadForRecords(
      batch.trials,
      prepared.filter((record) => record.kind === 'record'),
    )
  }
  for (const chunk of chunks) {
    for (const [index, item] of chunk.items.entries()) {
      if (reading?.source !== item.source) {
        await quarantine?.clearGood()
        if (reading !== null && hasQuarantined) await quarantine?.clearRead(reading)
        reading = beginReading(item.source)
      }
      if (item.kind === 'failure' && isUnread(reading, item)) {
        results.push({ source: item.source, reason: item.reason })
        reading = { ...reading, hasFailedWhole: true }
        continue
      }
      const prepared: PreparedItem = chunk.prepared[index] ?? notPrepared
      const result =
        prepared.kind === 'failure'
          ? { reason: prepared.reason }
          : isIsolated
            ? await takeAlone(transaction, item, prepared, batch, writing)
            : await takeRecord(batch, item, prepared, writing)
      results.push(result)
      reading = advanceReading(reading, item, 'reason' in result)
      counts.read++
      if ('outcome' in result) {
        counts[toCounted(result.outcome)]++
        // Also for unchanged records: a killed run may have stored them without clearing the quarantine.
        if (hasQuarantined) quarantine?.noteGood(result.sourceKey)
      } else {
        counts.quarantined++
        hasQuarantined = true
        await quarantine?.add(item, result)
      }
    }
  }
  await quarantine?.clearGood()
  const state = await batch.trials.flush()
  if (runId !== null) await transaction.saveRun(runId, counts, chunks.at(-1)?.checkpoint)
  const progress = { runId, counts, reading, hasQuarantined }
  return { results, progress, state, changes: batch.index }
}

const notPrepared: PreparedItem = { kind: 'failure', reason: 'it was not prepared' }

/** An older copy doesn't change the trial that is shown. */
const toCounted = (outcome: Outcome) => (outcome === 'older' ? 'unchanged' : outcome)

const openBatch = (transaction: StoreTransaction, hasIndex: boolean): Batch => ({
  trials: new TrialSet(transaction),
  ...(hasIndex && { index: new Map() }),
})

interface WritingRun {
  runId: number
  now: () => string
}

async function takeRecord(
  batch: Batch,
  item: IncomingRecord,
  record: PreparedRecord,
  { runId, now }: WritingRun,
): Promise<RecordResult> {
  const known = await batch.trials.findRecord({
    source: record.formatId,
    sourceKey: record.sourceKey,
  })
  // It was unchanged when it was prepared, but an earlier record of this run has changed it since.
  const isStale = record.content === null && known?.hash !== record.hash
  const [current = record] = isStale ? await prepareItems([item], findNoHashes) : []
  if (current.kind === 'failure') return { reason: current.reason }
  const { content } = current
  const placed = content === null ? null : { ...current, content, place: item.place }
  return {
    outcome: placed === null ? 'unchanged' : await writeRecord(batch, placed, runId, now()),
    sourceKey: record.sourceKey,
  }
}

/** Like a store without records. */
const findNoHashes = (keys: readonly unknown[]) => Promise.resolve(keys.map(() => null))

function takeAlone(
  transaction: StoreTransaction,
  item: IncomingRecord,
  record: PreparedRecord,
  { index }: Batch,
  writing: WritingRun,
): Promise<RecordResult> {
  return transaction
    .savepoint(async () => {
      const batch = openBatch(transaction, index !== undefined)
      const result = await takeRecord(batch, item, record, writing)
      await batch.trials.flush()
      for (const [id, change] of batch.index ?? []) index?.set(id, change)
      return result
    })
    .catch((error: unknown) => {
      if (error instanceof StoreError) throw error
      const reason = error instanceof Error ? error.message : String(error)
      return { reason, sourceKey: record.sourceKey }
    })
}

/** Numbers of good records are collected, and cleared before any other change of the quarantine. */
function openQuarantine(transaction: StoreTransaction, runId: number, now: () => string) {
  let good: string[] = []
  const clearGood = async () => {
    if (good.length > 0) await transaction.clearNumbers(good, now())
    good = []
  }
  return {
    clearGood,
    noteGood(number: string): void {
      good.push(number)
    },
    clearRead: (reading: SourceReading) => clearByReading(transaction, reading, now()),
    async add(item: IncomingRecord, { reason, sourceKey }: RecordFailure): Promise<void> {
      await clearGood()
      const { place, formatId: format, bytes } = item
      const number = sourceKey ?? findFailedNumber(bytes, format) ?? undefined
      const entry = { runId, place, format, reason, sourceKey: number, bytes, seenAt: now() }
      await transaction.addQuarantined(entry)
    },
  }
}
