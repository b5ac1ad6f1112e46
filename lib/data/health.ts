import 'server-only'
import { connection } from 'next/server'
import { emptyRequest } from '@/lib/search/request/request'
import { getPortal } from './portal'

/** Figures of the data, by the names that Prometheus knows them by. */
export async function getFigures(): Promise<Record<string, number>> {
  await connection()
  const { engine, store } = getPortal()
  const [trials, completedAt, isUnderWay, quarantine] = await Promise.all([
    store.countTrials(),
    store.getLastCompletedAt(),
    store.isIngestUnderWay(),
    store.countQuarantined(),
  ])
  return {
    portal_trials: trials,
    portal_quarantined_records: quarantine.total,
    portal_index_changed_timestamp_seconds: toSeconds(engine.getChangedAt()),
    portal_ingest_completed_timestamp_seconds: toSeconds(completedAt),
    portal_ingest_running: isUnderWay ? 1 : 0,
  }
}

/** Zero for what has not happened yet. */
function toSeconds(time: string | null | undefined): number {
  return time ? Date.parse(time) / 1000 : 0
}

/**
 * Searches and reads a trial, as visitors do.
 * @returns how many trials can be searched
 * @throws Error when either cannot be done
 */
export async function checkPortal(): Promise<number> {
  await connection()
  const { engine, store } = getPortal()
  const { total, trials } = engine.search({ ...emptyRequest, pageSize: 1 }, { facets: [] })
  for (const { trialId } of trials) {
    if ((await store.getTrial(trialId)) === null) {
      throw new Error(`The trial ${trialId} is found and cannot be read.`)
    }
  }
  return total
}
