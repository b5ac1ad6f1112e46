import 'server-only'
import { connection } from 'next/server'
import { emptyRequest } from '@/lib/search/request/request'
import { isDamagedRecord } from '@/lib/store/store'
import { getPortal } from './portal'

/** Trials to try before the records count as unreadable. */
const triedTrials = 5

/** Metrics of the data, under their Prometheus names. */
export async function getFigures(): Promise<Record<string, number>> {
  await connection()
  const { engine, store } = getPortal()
  const [trials, completedAt, isUnderWay, quarantine, sync] = await Promise.all([
    store.countTrials(),
    store.getLastCompletedAt(),
    store.isIngestUnderWay(),
    store.countQuarantined(),
    store.getSyncState(),
  ])
  return {
    portal_trials: trials,
    portal_quarantined_records: quarantine.total,
    portal_index_changed_timestamp_seconds: toSeconds(engine.getChangedAt()),
    portal_ingest_completed_timestamp_seconds: toSeconds(completedAt),
    portal_ingest_running: isUnderWay ? 1 : 0,
    portal_sync_succeeded_timestamp_seconds: toSeconds(sync?.succeededAt),
    portal_sync_next_timestamp_seconds: toSeconds(sync?.nextAt),
    portal_sync_failed_timestamp_seconds: toSeconds(sync?.failedAt),
    portal_sync_failures_in_a_row: sync?.failures ?? 0,
  }
}

/** Zero if it has not happened yet. */
function toSeconds(time: string | null | undefined): number {
  return time ? Date.parse(time) / 1000 : 0
}

/**
 * Searches and reads a trial, as visitors do.
 * @returns how many trials can be searched
 * @throws Error if either fails
 */
export async function checkPortal(): Promise<number> {
  await connection()
  const { engine, store } = getPortal()
  const { total, trials } = engine.search(
    { ...emptyRequest, pageSize: triedTrials },
    { facets: [] },
  )
  let damaged: Error | null = null
  for (const { trialId } of trials) {
    try {
      if ((await store.getTrial(trialId)) !== null) return total
      throw new Error(`Trial ${trialId} is in the search index, but its record cannot be read.`)
    } catch (error) {
      // One record is damaged; the others may be intact.
      if (!isDamagedRecord(error)) throw error
      damaged = error
    }
  }
  if (damaged !== null) throw damaged
  return total
}
