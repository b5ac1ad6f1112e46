import type { LiveRun, RunCounts, RunEnd, RunState } from '../store'
import type { Session } from './connection'

export async function hasCompletedRun(session: Session, request: unknown): Promise<boolean> {
  const rows = await session.query(
    `SELECT 1 FROM ingest_run WHERE state = 'completed' AND quarantined = 0 AND request = $1 LIMIT 1`,
    [JSON.stringify(request)],
  )
  return rows.length > 0
}

interface LiveRequest {
  live?: unknown
  baseUrl?: unknown
  query?: unknown
  since?: string | null
}

export async function findLiveRuns(
  session: Session,
  { baseUrl, query }: { baseUrl: string; query: string },
): Promise<LiveRun[]> {
  const rows = await session.query<{
    state: RunState
    startedAt: string
    request: string
    checkpoint: string | null
  }>(
    `SELECT state, started_at AS "startedAt", request, checkpoint FROM ingest_run
      WHERE request LIKE '%"live":true%' ORDER BY id DESC`,
  )
  // Requests are parsed here: in SQL, one text that PostgreSQL doesn't accept as JSON would fail the whole query.
  return rows.flatMap(({ request, checkpoint, ...run }) => {
    const asked = JSON.parse(request) as LiveRequest
    if (asked.live !== true || asked.baseUrl !== baseUrl || asked.query !== query) return []
    return {
      ...run,
      request: { since: asked.since ?? null },
      checkpoint: checkpoint === null ? null : (JSON.parse(checkpoint) as unknown),
    }
  })
}

export async function startRun(session: Session, request: unknown, now: string): Promise<number> {
  // A run that is still "running" was killed: the lock proves that no other run is active.
  await session.query(`UPDATE ingest_run SET state = 'interrupted' WHERE state = 'running'`)
  const [run] = await session.query<{ id: number }>(
    `INSERT INTO ingest_run (request, state, started_at) VALUES ($1, 'running', $2) RETURNING id`,
    [JSON.stringify(request), now],
  )
  if (run === undefined) throw new Error('The run was not stored.')
  return run.id
}

export async function saveRun(
  session: Session,
  id: number,
  { read, added, updated, unchanged, quarantined }: RunCounts,
  checkpoint: unknown,
): Promise<void> {
  await session.query(
    `UPDATE ingest_run SET read = $2, added = $3, updated = $4, unchanged = $5, quarantined = $6,
            checkpoint = coalesce($7, checkpoint) WHERE id = $1`,
    [
      id,
      read,
      added,
      updated,
      unchanged,
      quarantined,
      checkpoint === undefined ? null : JSON.stringify(checkpoint),
    ],
  )
}

export async function finishRun(
  session: Session,
  id: number,
  { state, now, drift, message }: RunEnd,
): Promise<void> {
  await session.query(
    'UPDATE ingest_run SET state = $2, finished_at = $3, message = $4, drift = $5 WHERE id = $1',
    [id, state, now, message ?? null, JSON.stringify(drift)],
  )
}
