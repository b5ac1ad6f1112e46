import { isDeepStrictEqual } from 'node:util'
import type { IndexWriter } from '@/lib/index/writer'
import { unpackStudy } from '@/lib/store/documents'
import type { Store, StoreTransaction } from '@/lib/store/store'
import { getNctId } from '@/lib/study/document'
import { toIdentifiers, toSourceKey } from '@/lib/study/identifiers'
import { findConcerned, regroup, toTrialContent, toTrialNumbers, type Batch } from './group-trials'
import { mergeStored } from './merge-stored'
import { readingVersion, rereadCopies } from './reread'
import { TrialSet, type StoredRecord } from './trial-set'

/** Trials that are held in memory at a time. */
const batchTrials = 200

/**
 * Builds the search index anew from the stored records when it or they were made by another version of the program, all
 * in one transaction, and with it what else the program makes of the records: their identity, which of them are one
 * trial, the trial's address, numbers and merged record. A former address still leads to its trial. Does nothing
 * when it is current.
 * @returns how many trials were indexed, or null when there was nothing to do.
 */
export async function rebuildIndexIfStale(
  { store, index }: { store: Store; index: IndexWriter },
  now = new Date(),
): Promise<number | null> {
  const isReread = (await store.getReadingVersion()) === readingVersion
  if (index.isCurrent() && isReread) return null
  const time = now.toISOString()
  const writer = await store.openWriter()
  try {
    await writer.transaction(async (transaction) => {
      if (!isReread) await rereadCopies(transaction)
      index.clear()
      const inBatch = async (work: (batch: Batch) => Promise<void>) => {
        const batch: Batch = { trials: new TrialSet(transaction), index: new Map() }
        await work(batch)
        await batch.trials.flush()
        index.writeAll(batch.index)
      }
      const mixed: number[] = []
      for await (const ids of listTrialIds(transaction)) {
        await inBatch(async (batch) => {
          await batch.trials.loadTrials({ ids })
          for (const id of ids) {
            if (await refreshNumbers(batch, id, time)) continue
            mixed.push(id)
          }
        })
      }
      // Only once all numbers are known.
      for (const id of mixed) await inBatch((batch) => sortAnew(batch, id, time))
      for (const id of mixed) {
        await inBatch(async (batch) => {
          await batch.trials.loadTrials({ ids: [id] })
          if (!batch.trials.has(id)) return
          const records = await batch.trials.findRecordsOfTrial(id)
          if (records.length > 0) await refresh(batch, id, records, time)
        })
      }
    })
  } finally {
    await writer.close()
  }
  return store.countTrials()
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

/** @returns whether the trial is done with; if not, its records may belong elsewhere */
async function refreshNumbers(batch: Batch, id: number, now: string): Promise<boolean> {
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
  await refresh(batch, id, records, now)
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
  { trials, index }: Batch,
  id: number,
  records: readonly StoredRecord[],
  now: string,
): Promise<void> {
  const merged = mergeStored(records)
  const { address } = merged.columns
  const before = await trials.getAddress(id)
  const stored = await trials.getMerged(id)
  const isSame =
    before === address &&
    isDeepStrictEqual(stored === null ? undefined : unpackStudy(stored), merged.study)
  const holder = await trials.findTrialByAddress(address)
  if (!isSame && (holder === null || holder === id)) {
    await trials.updateTrial(id, toTrialContent(merged), now)
    if (before !== null) await trials.keepAddress(id, before)
  }
  index.set(id, merged.index)
}
