import { isDeepStrictEqual } from 'node:util'
import { unpackStudy } from '@/lib/documents/pack'
import type { Store, StoreTransaction } from '@/lib/store/store'
import { getNctId } from '@/lib/study/document'
import { toIdentifiers, toSourceKey } from '@/lib/study/identifiers'
import { findConcerned, regroup, toTrialNumbers, type Batch } from './group-trials'
import { mergeStored } from './merge-stored'
import { rereadCopies } from './reread'
import { TrialSet, type StoredRecord } from './trial-set'

/** The rules by which stored records were made; a store with the same rules is current. */
export interface StoreRules {
  /** Identifies the rules by which records are grouped into trials. */
  trials: string
  /** Identifies the readers of documents. */
  reading: number
}

/** Trials held in memory at a time. */
const batchTrials = 200

/**
 * Updates a store made by other rules, all in one transaction: what was read from documents, the records' identity,
 * which of them are one trial, and the trial's address, numbers and merged record. A former address still leads to
 * its trial. Does nothing if the store is current.
 * @returns how many trials were looked at, or null if there was nothing to do
 */
export async function refreshTrials(
  store: Store,
  rules: StoreRules,
  now = new Date(),
): Promise<number | null> {
  const isReread = async () => (await store.getReadingVersion()) === rules.reading
  const isCurrent = async () =>
    (await store.getState()).rules === rules.trials && (await isReread())
  if (await isCurrent()) return null
  const releaseLock = await store.takeIngestLock()
  const time = now.toISOString()
  const writer = await store.openWriter()
  try {
    // Another process may have done it meanwhile.
    if (await isCurrent()) return null
    await writer.transaction(async (transaction) => {
      const reread = (await isReread())
        ? new Set<number>()
        : await rereadCopies(transaction, rules.reading)
      const refreshing: Refreshing = { now: time, reread }
      const inBatch = async (work: (batch: Batch) => Promise<void>) => {
        const batch: Batch = { trials: new TrialSet(transaction) }
        await work(batch)
        await batch.trials.flush()
      }
      const mixed: number[] = []
      for await (const ids of listTrialIds(transaction)) {
        await inBatch(async (batch) => {
          await batch.trials.loadTrials({ ids })
          for (const id of ids) {
            if (await refreshNumbers(batch, id, refreshing)) continue
            mixed.push(id)
          }
        })
      }
      // Only after all numbers are known.
      for (const id of mixed) await inBatch((batch) => sortAnew(batch, id, time))
      for (const id of mixed) {
        await inBatch(async (batch) => {
          await batch.trials.loadTrials({ ids: [id] })
          if (!batch.trials.has(id)) return
          const records = await batch.trials.findRecordsOfTrial(id)
          if (records.length > 0) await refresh(batch, id, records, refreshing)
        })
      }
      await transaction.setRules(rules.trials)
    })
  } finally {
    await writer.close()
    await releaseLock()
  }
  return store.countTrials()
}

interface Refreshing {
  now: string
  /** Records whose content changed when they were read again. */
  reread: ReadonlySet<number>
}

async function* listTrialIds(transaction: StoreTransaction): AsyncGenerator<number[]> {
  let last = 0
  for (;;) {
    const ids = await transaction.listTrialIds(last, batchTrials)
    const end = ids.at(-1)
    if (end === undefined) return
    yield ids
    last = end
  }
}

/** @returns whether the trial is finished; if not, its records may belong elsewhere */
async function refreshNumbers(batch: Batch, id: number, refreshing: Refreshing): Promise<boolean> {
  const { trials } = batch
  const records = await trials.findRecordsOfTrial(id)
  const [first] = records
  if (first === undefined) return true
  for (const record of records) {
    const sourceKey = toSourceKey(record.study)
    if (sourceKey !== record.sourceKey) trials.renameRecord(record.id, sourceKey)
  }
  await trials.setIdentifiers(
    id,
    records.flatMap(({ study }) => toIdentifiers(study)),
  )
  if (records.length > 1 || getNctId(first.study) === null) return false
  await refresh(batch, id, records, refreshing)
  return true
}

async function sortAnew(batch: Batch, id: number, now: string): Promise<void> {
  await batch.trials.loadTrials({ ids: [id] })
  if (!batch.trials.has(id)) return
  const [first] = await batch.trials.findRecordsOfTrial(id)
  const concerned = first && (await findConcerned(batch.trials, toTrialNumbers(first.study), id))
  if (concerned) await regroup(batch, concerned, null, now)
}

async function refresh(
  { trials }: Batch,
  id: number,
  records: readonly StoredRecord[],
  { now, reread }: Refreshing,
): Promise<void> {
  const { content } = mergeStored(records)
  const { address } = content
  const before = await trials.getAddress(id)
  const stored = await trials.getMerged(id)
  const isSame =
    before === address &&
    !records.some((record) => reread.has(record.id)) &&
    stored.mergedPage === content.mergedPage &&
    isEqual(stored.merged, content.merged)
  const holder = await trials.findTrialByAddress(address)
  if (!isSame && (holder === null || holder === id)) {
    await trials.updateTrial(id, content, now)
    if (before !== null) await trials.keepAddress(id, before)
  }
}

function isEqual(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other
  return isDeepStrictEqual(unpackStudy(one), unpackStudy(other))
}
