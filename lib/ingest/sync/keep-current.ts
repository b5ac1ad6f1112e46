import type { Clock } from '@/lib/registries/ctgov-api/request'
import type { SyncLog, SyncState } from '@/lib/store/store'
import type { Schedule } from './schedule'

// Decides when to fetch, and remembers the last time. The fetch itself is a parameter: see `SyncOptions.run`.

/** The outcome of one fetch. `busy`: another ingest was running, which is not a failure. */
export type SyncOutcome = { kind: 'done' } | { kind: 'busy' } | { kind: 'failed'; reason: string }

export interface SyncOptions {
  schedule: Schedule
  /** Provides the store while `work` runs. */
  withStore: <Result>(work: (store: SyncLog) => Promise<Result>) => Promise<Result>
  run: () => Promise<SyncOutcome>
  clock: Clock
  /** From 0 to 1, as `Math.random`. */
  random: () => number
  signal: AbortSignal
  onPlanned?: (nextAt: Date) => void
  onOutcome?: (outcome: SyncOutcome) => void
}

const minuteMs = 60_000
/** Pauses after failures: the first one, which doubles each time, and the longest. */
const firstWaitMs = 5 * minuteMs
const maxWaitMs = 6 * 60 * minuteMs
/** A machine that was asleep or whose clock was set notices after at most this time. */
const maxSleepMs = 10 * minuteMs

const nothingKnown = { nextAt: null, succeededAt: null, failedAt: null, failure: null, failures: 0 }

/**
 * Fetches at the scheduled times until `signal` is aborted; a fetch that was missed while the portal was down is made
 * up for at once. After a failure it tries again with growing pauses. If several servers share a store, those that
 * come later see that it is done.
 */
export async function keepCurrent(options: SyncOptions): Promise<void> {
  const { schedule, withStore, clock, random, signal } = options
  let busy = false
  while (!signal.aborted) {
    const nextAt = await withStore(async (store) => {
      const state = await readState(store)
      const next = planNext(state, { schedule, now: clock.now(), random, busy })
      await store.saveSyncState({ ...state, schedule: schedule.text, nextAt: toTime(next) })
      return { time: next, succeededAt: state.succeededAt }
    })
    options.onPlanned?.(new Date(nextAt.time))
    await sleepUntil(nextAt.time)
    if (signal.aborted) return
    const isDone = await withStore(async (store) => {
      const { succeededAt } = await readState(store)
      return succeededAt !== nextAt.succeededAt
    })
    if (isDone) continue
    const outcome = await options.run()
    if (signal.aborted) return
    busy = outcome.kind === 'busy'
    await withStore(async (store) => {
      await store.saveSyncState(toState(await readState(store), outcome, toTime(clock.now())))
    })
    options.onOutcome?.(outcome)
  }

  async function sleepUntil(time: number): Promise<void> {
    while (!signal.aborted && clock.now() < time) {
      await clock
        .sleep(Math.min(time - clock.now(), maxSleepMs), signal)
        .catch((error: unknown) => {
          if (!signal.aborted) throw error
        })
    }
  }
}

/** Records in the store that no fetch is planned any more, if one was. */
export async function stopPromising(store: SyncLog): Promise<void> {
  const state = await store.getSyncState()
  if (state !== null && state.nextAt !== null) await store.saveSyncState({ ...state, nextAt: null })
}

async function readState(store: SyncLog): Promise<SyncState> {
  return (await store.getSyncState()) ?? { ...nothingKnown, schedule: '' }
}

interface Planning {
  schedule: Schedule
  now: number
  random: () => number
  busy: boolean
}

function planNext(
  { succeededAt, failedAt, failures }: SyncState,
  { schedule, now, random, busy }: Planning,
): number {
  const soon = now + random() * minuteMs
  if (busy) return now + firstWaitMs * (1 + random())
  if (failures > 0 && failedAt !== null) {
    const waitMs = Math.min(maxWaitMs, firstWaitMs * 2 ** (failures - 1))
    return Math.max(soon, Date.parse(failedAt) + waitMs * (1 - random() / 2))
  }
  if (succeededAt === null) return soon
  const due = schedule.next(Date.parse(succeededAt))
  return due <= now ? soon : due + random() * schedule.jitterMs
}

function toState(before: SyncState, outcome: SyncOutcome, now: string): SyncState {
  switch (outcome.kind) {
    case 'done':
      return { ...before, succeededAt: now, failures: 0 }
    case 'busy':
      return before
    case 'failed':
      return { ...before, failedAt: now, failure: outcome.reason, failures: before.failures + 1 }
  }
}

const toTime = (ms: number) => new Date(ms).toISOString()
