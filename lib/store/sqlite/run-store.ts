import type { LiveRun, RunCounts, RunEnd, RunState } from '../store'
import type { PortalDatabase } from './database'

/** Whether a run with exactly this request has completed without quarantining anything. */
export function hasCompletedRun(database: PortalDatabase, request: unknown): boolean {
  const row = database
    .prepare(
      `SELECT 1 FROM ingest_run WHERE state = 'completed' AND quarantined = 0 AND request = ? LIMIT 1`,
    )
    .get(JSON.stringify(request))
  return row !== undefined
}

/** Runs that asked a live registry for the same thing, the latest first. */
export function findLiveRuns(
  database: PortalDatabase,
  { baseUrl, query }: { baseUrl: string; query: string },
): LiveRun[] {
  return database
    .prepare<
      [string, string],
      { state: RunState; startedAt: string; since: string | null; checkpoint: string | null }
    >(
      `SELECT state, started_at AS startedAt, request ->> 'since' AS since, checkpoint
         FROM ingest_run
        WHERE request ->> 'live' = 1 AND request ->> 'baseUrl' = ? AND request ->> 'query' = ?
        ORDER BY id DESC`,
    )
    .all(baseUrl, query)
    .map(({ since, checkpoint, ...run }) => ({
      ...run,
      request: { since },
      checkpoint: checkpoint === null ? null : (JSON.parse(checkpoint) as unknown),
    }))
}

/** Prepares the statements for ingest runs; `quarantine.ts` has those for the quarantine. */
export function createRunStore(database: PortalDatabase) {
  const insertRun = database.prepare(
    `INSERT INTO ingest_run (request, state, started_at) VALUES (?, 'running', ?)`,
  )
  const updateCounts = database.prepare(
    `UPDATE ingest_run SET read = @read, added = @added, updated = @updated, unchanged = @unchanged,
            quarantined = @quarantined WHERE id = @id`,
  )
  const finishRun = database.prepare(
    'UPDATE ingest_run SET state = ?, finished_at = ?, message = ?, drift = ? WHERE id = ?',
  )
  const interruptRuns = database.prepare(
    `UPDATE ingest_run SET state = 'interrupted' WHERE state = 'running'`,
  )
  const setCheckpoint = database.prepare('UPDATE ingest_run SET checkpoint = ? WHERE id = ?')

  return {
    startRun(request: unknown, now: string): number {
      // A run that is still "running" was killed: the lock proves that no other run is active.
      interruptRuns.run()
      return Number(insertRun.run(JSON.stringify(request), now).lastInsertRowid)
    },
    saveCounts(id: number, counts: RunCounts): void {
      updateCounts.run({ ...counts, id })
    },
    saveCheckpoint(id: number, checkpoint: unknown): void {
      setCheckpoint.run(JSON.stringify(checkpoint), id)
    },
    finishRun(id: number, { state, now, drift, message }: RunEnd): void {
      finishRun.run(state, now, message ?? null, JSON.stringify(drift), id)
    },
  }
}
