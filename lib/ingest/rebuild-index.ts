import type { PortalDatabase } from '@/lib/db/database'
import { openTrialStore } from '@/lib/db/trial-store'
import { mergeRecords } from '@/lib/registries/merge'
import { openIndexWriter } from '@/lib/search/engines/sqlite/index-writer'
import { prepareTrial } from './prepare'
import { toMergeOrder } from './write-record'

/**
 * Builds the search index anew from the stored records when it was made by another version of the
 * program, all in one transaction. Does nothing when it is current.
 * @returns how many trials were indexed, or null when there was nothing to do.
 */
export function rebuildIndexIfStale(database: PortalDatabase): number | null {
  const index = openIndexWriter(database)
  if (index.isCurrent()) return null
  const store = openTrialStore(database)
  const rebuild = database.transaction(() => {
    index.clear()
    const trialIds = database.prepare<[], number>('SELECT id FROM trial ORDER BY id').pluck().all()
    for (const id of trialIds) {
      const [first, ...others] = toMergeOrder(store.findRecordsOfTrial(id))
      if (first === undefined) continue
      const { study, page } = mergeRecords([first, ...others])
      index.writeRow(id, prepareTrial(study, page).index)
    }
    return trialIds.length
  })
  return rebuild.immediate()
}
