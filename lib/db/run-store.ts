import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { PortalDatabase } from './database'

export type RunState = 'running' | 'completed' | 'failed' | 'interrupted'

export interface RunCounts {
  read: number
  added: number
  updated: number
  unchanged: number
  quarantined: number
}

export interface QuarantineEntry {
  runId: number
  place: string
  format: string | undefined
  reason: string
  sourceKey: string | undefined
  bytes: Uint8Array
  seenAt: string
}

/** Whether a run with exactly this request has been completed and set nothing aside. */
export function hasCompletedRun(database: PortalDatabase, request: unknown): boolean {
  const row = database
    .prepare(
      `SELECT 1 FROM ingest_run WHERE state = 'completed' AND quarantined = 0 AND request = ? LIMIT 1`,
    )
    .get(JSON.stringify(request))
  return row !== undefined
}

export interface LiveRun {
  state: RunState
  startedAt: string
  request: { since: string | null }
  checkpoint: unknown
}

/** Runs that asked a registry's live service for the same thing, the latest first. */
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

export interface QuarantinedRecord {
  place: string
  reason: string
  format: string | null
  /** How many bytes are kept, packed. */
  bytes: number
  /** ISO 8601, UTC. */
  seenAt: string
}

/** What is set aside and not yet replaced by a good version, the latest first. */
export function findQuarantined(database: PortalDatabase): QuarantinedRecord[] {
  return database
    .prepare<[], QuarantinedRecord>(
      `SELECT place, reason, format, length(bytes) AS bytes, seen_at AS seenAt
         FROM quarantined_record WHERE cleared_at IS NULL ORDER BY id DESC`,
    )
    .all()
}

export type RunStore = ReturnType<typeof openRunStore>

/** Prepares the statements that keep ingest runs and what they set aside. */
export function openRunStore(database: PortalDatabase) {
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
  // Not one upsert: see the index writer on what they cost.
  const findQuarantinedByHash = database
    .prepare<[string], number>('SELECT id FROM quarantined_record WHERE hash = ?')
    .pluck()
  const insertQuarantined = database.prepare(
    `INSERT INTO quarantined_record (run_id, place, format, reason, source_key, hash, bytes, seen_at)
     VALUES (@runId, @place, @format, @reason, @sourceKey, @hash, @bytes, @seenAt)`,
  )
  const updateQuarantined = database.prepare(
    `UPDATE quarantined_record SET run_id = @runId, place = @place, reason = @reason, cleared_at = NULL
      WHERE id = @id`,
  )
  const clearQuarantined = database.prepare(
    'UPDATE quarantined_record SET cleared_at = ? WHERE source_key = ? AND cleared_at IS NULL',
  )
  const clearQuarantinedAt = database.prepare(
    'UPDATE quarantined_record SET cleared_at = ? WHERE place = ? AND cleared_at IS NULL',
  )
  const openQuarantine = database
    .prepare<[], number>('SELECT count(*) FROM quarantined_record WHERE cleared_at IS NULL')
    .pluck()

  return {
    startRun(request: unknown, now: string): number {
      // Whatever still says "running" was killed: the lock proves that no other run is under way.
      interruptRuns.run()
      return Number(insertRun.run(JSON.stringify(request), now).lastInsertRowid)
    },
    saveCounts(id: number, counts: RunCounts): void {
      updateCounts.run({ ...counts, id })
    },
    saveCheckpoint(id: number, checkpoint: unknown): void {
      setCheckpoint.run(JSON.stringify(checkpoint), id)
    },
    finishRun(
      id: number,
      state: Exclude<RunState, 'running'>,
      now: string,
      drift: unknown,
      message?: string,
    ): void {
      finishRun.run(state, now, message ?? null, JSON.stringify(drift), id)
    },
    quarantine(entry: QuarantineEntry): void {
      const { runId, place, reason } = entry
      const hash = createHash('sha1').update(entry.bytes).digest('base64url')
      const id = findQuarantinedByHash.get(hash)
      if (id !== undefined) {
        updateQuarantined.run({ id, runId, place, reason })
        return
      }
      insertQuarantined.run({
        ...entry,
        format: entry.format ?? null,
        sourceKey: entry.sourceKey ?? null,
        hash,
        bytes: deflateRawSync(entry.bytes),
      })
    },
    /** A good version came, by its number or in the same place: what was set aside for it is done with. */
    clearQuarantine(sourceKey: string, place: string, now: string): void {
      clearQuarantined.run(now, sourceKey)
      clearQuarantinedAt.run(now, place)
    },
    countQuarantined(): number {
      return openQuarantine.get() ?? 0
    },
  }
}
