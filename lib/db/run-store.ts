import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
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
  /** How many bytes are kept, as they came. */
  bytes: number
  /** When it was last met; ISO 8601, UTC. */
  seenAt: string
}

/** What is set aside and not yet replaced by a good version, the one met last first. */
export function findQuarantined(database: PortalDatabase): QuarantinedRecord[] {
  const rows = database
    .prepare<[], QuarantinedRecord & { packed: Buffer }>(
      `SELECT place, reason, format, bytes AS packed, seen_at AS seenAt
         FROM quarantined_record WHERE cleared_at IS NULL ORDER BY seen_at DESC, id DESC`,
    )
    .iterate()
  const records: QuarantinedRecord[] = []
  // Row by row: the lengths are wanted, not all the bytes at once.
  for (const { packed, ...row } of rows) {
    records.push({ ...row, bytes: inflateRawSync(packed).length })
  }
  return records
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
  const findUnnumberedAt = database
    .prepare<[string, string], number>(
      'SELECT id FROM quarantined_record WHERE hash = ? AND place = ? AND source_key IS NULL',
    )
    .pluck()
  const insertQuarantined = database.prepare(
    `INSERT INTO quarantined_record (run_id, place, format, reason, source_key, hash, bytes, seen_at)
     VALUES (@runId, @place, @format, @reason, @sourceKey, @hash, @bytes, @seenAt)`,
  )
  const updateQuarantined = database.prepare(
    `UPDATE quarantined_record SET run_id = @runId, place = @place, format = @format, reason = @reason,
            source_key = @sourceKey, hash = @hash, seen_at = @seenAt, cleared_at = NULL
      WHERE id = @id`,
  )
  const clearNumber = database.prepare(
    'UPDATE quarantined_record SET cleared_at = ? WHERE source_key = ? AND cleared_at IS NULL',
  )
  const clearEntry = database.prepare('UPDATE quarantined_record SET cleared_at = ? WHERE id = ?')
  const unnumbered = database.prepare<[string, string], { id: number; place: string }>(
    `SELECT id, place FROM quarantined_record
      WHERE place >= ? AND place < ? AND source_key IS NULL AND cleared_at IS NULL`,
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
    /**
     * Keeps what could not be taken in. The same bytes are kept once where they are the same record: by the number
     * that could be read in them, else by their place, since five files may well hold the same error page.
     */
    quarantine(entry: QuarantineEntry): void {
      const { bytes, place, format = null, sourceKey = null, ...rest } = entry
      const bytesHash = createHash('sha1').update(bytes).digest('base64url')
      const hash =
        sourceKey === null
          ? createHash('sha1').update(`${place}\0`).update(bytes).digest('base64url')
          : bytesHash
      const values = { ...rest, place, format, sourceKey, hash }
      // Earlier versions of the program kept the hash of the bytes alone.
      const id = findQuarantinedByHash.get(hash) ?? findUnnumberedAt.get(bytesHash, place)
      if (id !== undefined) updateQuarantined.run({ ...values, id })
      else insertQuarantined.run({ ...values, bytes: deflateRawSync(bytes) })
    },
    /** A good version came, wherever it stood: what was set aside of this number is done with. */
    clearNumber(sourceKey: string, now: string): void {
      clearNumber.run(now, sourceKey)
    },
    /** What is set aside without a number at places that begin with `prefix`. */
    findUnnumbered(prefix: string): { id: number; place: string }[] {
      return unnumbered.all(prefix, `${prefix}\u{10ffff}`)
    },
    clearEntry(id: number, now: string): void {
      clearEntry.run(now, id)
    },
    countQuarantined(): number {
      return openQuarantine.get() ?? 0
    },
  }
}
