import type { PortalDatabase } from '@/lib/db/database'
import { openTrialStore } from '@/lib/db/trial-store'
import { openIndexWriter } from '@/lib/search/engines/sqlite/index-writer'
import { toSourceKey } from '@/lib/study/identifiers'
import { mergeStored } from './write-record'

/**
 * Builds the search index anew from the stored records when it was made by another version of the program, all in
 * one transaction, and with it what else the program makes of the records: their identity, the trial's address and its merged record.
 * A former address still leads to its trial. Does nothing when it is current.
 * @returns how many trials were indexed, or null when there was nothing to do.
 */
export function rebuildIndexIfStale(database: PortalDatabase, now = new Date()): number | null {
  const index = openIndexWriter(database)
  if (index.isCurrent()) return null
  const store = openTrialStore(database)
  const rebuild = database.transaction(() => {
    index.clear()
    const trialIds = database.prepare<[], number>('SELECT id FROM trial ORDER BY id').pluck().all()
    for (const id of trialIds) {
      const records = store.findRecordsOfTrial(id)
      if (records.length === 0) continue
      for (const record of records) {
        const sourceKey = toSourceKey(record.study)
        if (sourceKey !== record.sourceKey) store.renameRecord(record.id, sourceKey)
      }
      const { columns, study, index: row } = mergeStored(records)
      const trial = { ...columns, merged: study }
      const holder = store.findTrialByAddress(columns.address)
      if (!store.isTrialAs(id, trial) && (holder === null || holder === id)) {
        store.updateTrial(id, trial, now.toISOString())
      }
      index.writeRow(id, row)
    }
    return trialIds.length
  })
  return rebuild.immediate()
}
