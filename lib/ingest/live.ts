import type { Store } from '@/lib/store/store'
import {
  isSameWindow,
  parseCheckpoint,
  type RegistryCheckpoint,
} from '@/lib/registries/ctgov-api/checkpoint'

/** What is fetched from a registry without a query: matches of words, or a look at every study. */
export const liveScopes = ['words', 'cells'] as const
export type LiveScope = (typeof liveScopes)[number]

/** What a run asks the live registry for; stored with the run, to find it again. */
export interface LiveRequest {
  live: true
  baseUrl: string
  query: string
  /** Absent if the operator wrote the query. */
  scope?: LiveScope
  /** First day of updates to fetch; null for everything. */
  since: string | null
}

export interface LivePlan {
  request: LiveRequest
  /** Where an interrupted run of the same request stopped; null to begin at the first page. */
  checkpoint: RegistryCheckpoint | null
}

/**
 * Decides what to ask the registry for. An interrupted run is resumed. Otherwise, unless the caller names a day, it
 * asks for what changed since the data that the completed runs of this query have read. That day is asked for again,
 * because records may have been posted on it after the run.
 *
 * Without a day from the caller only runs without a gap count: those that began with everything, or not later than
 * the day reached before them. With one, only a run of the same day is resumed.
 */
export async function planLiveRun(
  store: Pick<Store, 'findLiveRuns'>,
  wanted: { baseUrl: string; query: string; scope?: LiveScope; since?: string },
): Promise<LivePlan> {
  let readUpTo: string | null = null
  let interrupted: RegistryCheckpoint | null = null
  for (const run of (await store.findLiveRuns(wanted)).reverse()) {
    const { since } = run.request
    const checkpoint = parseCheckpoint(run.checkpoint)
    const leavesNoGap = covers(since, wanted.since ?? readUpTo)
    if (run.state === 'completed') {
      if (!leavesNoGap) continue
      interrupted = null
      const day = (checkpoint?.dataTimestamp ?? run.startedAt).slice(0, 10)
      if (readUpTo === null || day > readUpTo) readUpTo = day
    } else if (checkpoint !== null && !checkpoint.isComplete) {
      const window = { baseUrl: wanted.baseUrl, query: wanted.query, since }
      const isOwn = wanted.since === undefined ? leavesNoGap : since === wanted.since
      if (isOwn && isSameWindow(checkpoint.window, window)) interrupted = checkpoint
    }
  }
  const since = interrupted === null ? (wanted.since ?? readUpTo) : interrupted.window.since
  return {
    request: {
      live: true,
      baseUrl: wanted.baseUrl,
      query: wanted.query,
      ...(wanted.scope !== undefined && { scope: wanted.scope }),
      since,
    },
    checkpoint: interrupted === null || interrupted.pages === 0 ? null : interrupted,
  }
}

/** Whether a window that begins at `since` includes everything in one that begins at `day`; null is everything. */
function covers(since: string | null, day: string | null): boolean {
  return since === null || (day !== null && since <= day)
}
