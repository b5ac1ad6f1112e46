import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { openTrialStore, type StoredRecord } from '@/lib/store/sqlite/trial-store'
import { openIndexWriter } from '@/lib/index/writer'
import { getNctId } from '@/lib/study/document'
import { toIdentifiers, toSourceKey } from '@/lib/study/identifiers'
import { openTrialGrouping, toTrialNumbers } from './group-trials'
import { mergeStored } from './merge-stored'
import { readingVersion, rereadCopies } from './reread'

/**
 * Builds the search index anew from the stored records when it or they were made by another version of the program, all
 * in one transaction, and with it what else the program makes of the records: their identity, which of them are one
 * trial, the trial's address, numbers and merged record. A former address still leads to its trial. Does nothing
 * when it is current.
 * @returns how many trials were indexed, or null when there was nothing to do.
 */
export function rebuildIndexIfStale(database: PortalDatabase, now = new Date()): number | null {
  const index = openIndexWriter(database)
  const store = openTrialStore(database)
  const isReread = store.getReadingVersion() === readingVersion
  if (index.isCurrent() && isReread) return null
  const grouping = openTrialGrouping(store, index)
  const time = now.toISOString()
  const countTrials = database.prepare<[], number>('SELECT count(*) FROM trial').pluck()

  const refresh = (id: number, records: readonly StoredRecord[]) => {
    const { columns, study, index: row } = mergeStored(records)
    const trial = { ...columns, merged: study }
    const before = store.getAddress(id)
    const holder = store.findTrialByAddress(columns.address)
    if (!store.isTrialAs(id, trial) && (holder === null || holder === id)) {
      store.updateTrial(id, trial, time)
      if (before !== null) store.keepAddress(id, before)
    }
    index.writeRow(id, row)
  }

  const rebuild = database.transaction(() => {
    if (!isReread) rereadCopies(store)
    index.clear()
    const trialIds = database.prepare<[], number>('SELECT id FROM trial ORDER BY id').pluck().all()
    const mixed: number[] = []
    for (const id of trialIds) {
      const records = store.findRecordsOfTrial(id)
      const [first] = records
      if (first === undefined) continue
      for (const record of records) {
        const sourceKey = toSourceKey(record.study)
        if (sourceKey !== record.sourceKey) store.renameRecord(record.id, sourceKey)
      }
      const identifiers = records.flatMap(({ study }) => toIdentifiers(study))
      store.setIdentifiers(id, identifiers)
      if (records.length === 1 && getNctId(first.study) !== null) refresh(id, records)
      else mixed.push(id)
    }
    // Only once all numbers are known.
    for (const id of mixed) {
      const [first] = store.findRecordsOfTrial(id)
      const concerned = first && grouping.findConcerned(toTrialNumbers(first.study), id)
      if (concerned) grouping.regroup(concerned, null, time)
    }
    for (const id of mixed) {
      const records = store.findRecordsOfTrial(id)
      if (records.length > 0) refresh(id, records)
    }
    return countTrials.get() ?? 0
  })
  return rebuild.immediate()
}
