import type { QuarantinedRecord, QuarantineEntry } from '../store'
import { toKeptEntry, unpackKept } from '../kept-entry'
import { beginReading, type ConnectionPool, type Session } from './connection'
import { toIndexable } from './columns'

/** Records held in memory at a time: only their lengths are needed, not all bytes at once. */
const batchEntries = 200

export function findQuarantined(database: ConnectionPool): Promise<QuarantinedRecord[]> {
  return database.transaction(async (session) => {
    const records: QuarantinedRecord[] = []
    for (let last = 0; ; last = records.at(-1)?.id ?? last) {
      const rows = await session.query<Omit<QuarantinedRecord, 'bytes'> & { packed: Buffer }>(
        `SELECT id, place, reason, format, bytes AS packed, seen_at AS "seenAt"
           FROM quarantined_record WHERE cleared_at IS NULL AND id > $1 ORDER BY id LIMIT $2`,
        [last, batchEntries],
      )
      for (const { packed, ...row } of rows) {
        records.push({ ...row, bytes: unpackKept(packed).length })
      }
      if (rows.length < batchEntries) break
    }
    return records.sort((a, b) =>
      a.seenAt === b.seenAt ? b.id - a.id : a.seenAt < b.seenAt ? 1 : -1,
    )
  }, beginReading)
}

export async function getQuarantinedBytes(session: Session, id: number): Promise<Buffer | null> {
  const [row] = await session.query<{ packed: Buffer }>(
    'SELECT bytes AS packed FROM quarantined_record WHERE id = $1::bigint AND cleared_at IS NULL',
    [id],
  )
  return row === undefined ? null : unpackKept(row.packed)
}

/** All or none, see `QuarantineLog`. */
export function dismissQuarantined(
  database: ConnectionPool,
  ids: readonly number[],
  now: string,
): Promise<number | null> {
  return database.transaction(async (session) => {
    const listed = await session.query<{ id: number }>(
      `SELECT id FROM quarantined_record WHERE id = ANY ($1::bigint[]) AND cleared_at IS NULL
        FOR UPDATE`,
      [ids],
    )
    const known = new Set(listed.map(({ id }) => id))
    const unknown = ids.find((id) => !known.has(id))
    if (unknown !== undefined) return unknown
    await clearEntries(session, ids, now)
    return null
  })
}

/** Keeps and clears records in quarantine, in the caller's transaction. */
export function createQuarantine(session: Session) {
  return {
    async add(entry: QuarantineEntry): Promise<void> {
      const { packed, bytesHash: _bytesHash, ...kept } = toKeptEntry(entry)
      const { runId, place, format, reason, sourceKey, hash, seenAt } = kept
      await session.query(
        `INSERT INTO quarantined_record (run_id, place, format, reason, source_key, hash, seen_at, bytes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (hash) DO UPDATE SET run_id = excluded.run_id, place = excluded.place,
            format = excluded.format, reason = excluded.reason, source_key = excluded.source_key,
            seen_at = excluded.seen_at, cleared_at = NULL`,
        [
          runId,
          toIndexable(place),
          format,
          reason,
          sourceKey === null ? null : toIndexable(sourceKey),
          hash,
          seenAt,
          packed(),
        ],
      )
    },
    async clearNumbers(sourceKeys: readonly string[], now: string): Promise<void> {
      await session.query(
        `UPDATE quarantined_record SET cleared_at = $1
          WHERE source_key = ANY ($2::text[]) AND cleared_at IS NULL`,
        [now, sourceKeys.map(toIndexable)],
      )
    },
    findUnnumbered: (prefix: string) =>
      session.query<{ id: number; place: string }>(
        `SELECT id, place FROM quarantined_record
          WHERE place >= $1 AND place < $2 AND source_key IS NULL AND cleared_at IS NULL`,
        [prefix, `${prefix}\u{10ffff}`],
      ),
    clearEntries: (ids: readonly number[], now: string) => clearEntries(session, ids, now),
    async count(): Promise<number> {
      const [row] = await session.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM quarantined_record WHERE cleared_at IS NULL',
      )
      return row?.count ?? 0
    },
  }
}

async function clearEntries(session: Session, ids: readonly number[], now: string): Promise<void> {
  await session.query('UPDATE quarantined_record SET cleared_at = $1 WHERE id = ANY ($2::int[])', [
    now,
    ids,
  ])
}
