import { setTimeout as pause } from 'node:timers/promises'
import type { StoreState } from '../store'
import type { StoreWatch } from '../store-watch'
import { openPool, type Session } from './connection'
import type { PostgresOptions } from './postgres-store'
import { openReaders } from './readers'
import { readStoreState } from './snapshot'

/** How often to check the database for changes. */
const lookEveryMs = 500

/**
 * Polls the database. The state of the pages comes from the server that pages are read from, the store's state from
 * the primary. While neither answers, the last known state is kept.
 */
export async function watchPostgres(
  url: string,
  { readUrls = [] }: PostgresOptions,
): Promise<StoreWatch> {
  // A pooler holds a statement for two minutes while its server restarts; without a time limit changes would not be
  // noticed meanwhile.
  const options = { connections: 1, answerWithinMs: 5_000 }
  const primary = openPool(url, options)
  const readers = openReaders(primary, readUrls, options)
  const lookAtPages = async () => {
    const mark = await readers.read(({ database }) => readMark(database))
    pages = mark
    if (readUrls.length === 0) state = mark.state
  }
  const lookAtPrimary = async () => {
    state = await readStoreState(primary)
  }
  const closed = new AbortController()
  const close = async () => {
    closed.abort()
    await readers.close()
    await primary.close()
  }
  let pages: Omit<Mark, 'state'> = { trials: '', runs: '' }
  let state: StoreState
  try {
    state = await readStoreState(primary)
    await lookAtPages()
  } catch (error) {
    await close()
    throw error
  }
  // Separate loops: a primary that doesn't answer must not hide what a replica has.
  const poll = async (look: () => Promise<void>) => {
    while (!closed.signal.aborted) {
      await pause(lookEveryMs, undefined, { ref: false })
      try {
        if (!closed.signal.aborted) await look()
      } catch {
        // Tried again at the next interval.
        continue
      }
    }
  }
  void poll(lookAtPages)
  if (readUrls.length > 0) void poll(lookAtPrimary)
  return {
    read: () => pages.trials,
    readRuns: () => `${pages.trials}.${pages.runs}`,
    getState: () => state,
    close,
  }
}

interface Mark {
  trials: string
  runs: string
  state: StoreState
}

/** Identifies everything that pages show: trials by their revision, runs and the quarantine by their latest rows. */
async function readMark(session: Session): Promise<Mark> {
  const state = await readStoreState(session)
  const [row] = await session.query<{ copies: string; runs: string }>(
    `SELECT concat_ws('.',
        (SELECT version FROM reading_state WHERE id = 1),
        (SELECT max(id) FROM record_version)) AS copies,
      concat_ws('.',
        (SELECT concat_ws('.', id, state, read, quarantined, finished_at)
           FROM ingest_run ORDER BY id DESC LIMIT 1),
        (SELECT count(*) FROM quarantined_record WHERE cleared_at IS NULL),
        (SELECT concat_ws('.', next_at, succeeded_at, failed_at) FROM sync_state)) AS runs`,
  )
  return {
    trials: `${state.store}.${state.revision}.${state.mark}.${state.rules}.${row?.copies ?? ''}`,
    runs: row?.runs ?? '',
    state,
  }
}
