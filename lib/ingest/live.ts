import type { PortalDatabase } from '@/lib/db/database'
import { findLiveRuns } from '@/lib/db/run-store'
import {
  isSameWindow,
  parseCheckpoint,
  type RegistryCheckpoint,
} from '@/lib/registries/ctgov-api/checkpoint'

/** What a run on the live registry asks for; kept with the run, to find it again. */
export interface LiveRequest {
  live: true
  baseUrl: string
  query: string
  /** Day from which on updates count; null for everything. */
  since: string | null
}

export interface LivePlan {
  request: LiveRequest
  /** Where an interrupted run of the same request stopped; null to begin at the first page. */
  checkpoint: RegistryCheckpoint | null
}

/**
 * Decides what to ask the registry for: an interrupted run is gone on with; otherwise, unless the caller
 * names a day, what changed since the data that the last completed run of this query had read. The day
 * itself is asked for again: records may have been posted after that run on the same day.
 */
export function planLiveRun(
  database: PortalDatabase,
  wanted: { baseUrl: string; query: string; since?: string },
): LivePlan {
  for (const run of findLiveRuns(database, wanted)) {
    const checkpoint = parseCheckpoint(run.checkpoint)
    const since = run.request.since
    if (run.state === 'completed') {
      const readUpTo = (checkpoint?.dataTimestamp ?? run.startedAt).slice(0, 10)
      return begin(wanted.since ?? readUpTo)
    }
    if (checkpoint === null || checkpoint.isComplete) continue
    if (wanted.since !== undefined && wanted.since !== since) continue
    const window = { baseUrl: wanted.baseUrl, query: wanted.query, since }
    if (!isSameWindow(checkpoint.window, window)) continue
    return { request: { live: true, ...window }, checkpoint }
  }
  return begin(wanted.since ?? null)

  function begin(since: string | null): LivePlan {
    const { baseUrl, query } = wanted
    return { request: { live: true, baseUrl, query, since }, checkpoint: null }
  }
}
