import type { QuarantinedRecord, QuarantineEntry } from '../store'
import { toKeptEntry, unpackKept } from '../kept-entry'
import type { PortalDatabase } from './database'

// Records that could not be read, kept with their bytes until they are cleared.

export function findQuarantined(database: PortalDatabase): QuarantinedRecord[] {
  const rows = database
    .prepare<[], QuarantinedRecord & { packed: Buffer }>(
      `SELECT id, place, reason, format, bytes AS packed, seen_at AS seenAt
         FROM quarantined_record WHERE cleared_at IS NULL ORDER BY seen_at DESC, id DESC`,
    )
    .iterate()
  const records: QuarantinedRecord[] = []
  // Row by row: only the lengths are needed, not all bytes at once.
  for (const { packed, ...row } of rows) {
    records.push({ ...row, bytes: unpackKept(packed).length })
  }
  return records
}

export function getQuarantinedBytes(database: PortalDatabase, id: number): Buffer | null {
  const packed = database
    .prepare<[number], Buffer>(
      'SELECT bytes FROM quarantined_record WHERE id = ? AND cleared_at IS NULL',
    )
    .pluck()
    .get(id)
  return packed === undefined ? null : unpackKept(packed)
}

/** Prepares the statements that keep and clear records in quarantine. */
export function createQuarantine(database: PortalDatabase) {
  // Not one upsert: see the index writer for its cost.
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
  const isListed = database
    .prepare<[number], number>(
      'SELECT 1 FROM quarantined_record WHERE id = ? AND cleared_at IS NULL',
    )
    .pluck()
  const clearNumber = database.prepare(
    'UPDATE quarantined_record SET cleared_at = ? WHERE source_key = ? AND cleared_at IS NULL',
  )
  const clearEntry = database.prepare('UPDATE quarantined_record SET cleared_at = ? WHERE id = ?')
  const unnumbered = database.prepare<[string, string], { id: number; place: string }>(
    `SELECT id, place FROM quarantined_record
      WHERE place >= ? AND place < ? AND source_key IS NULL AND cleared_at IS NULL`,
  )
  const countOpen = database
    .prepare<[], number>('SELECT count(*) FROM quarantined_record WHERE cleared_at IS NULL')
    .pluck()

  return {
    add(entry: QuarantineEntry): void {
      const { packed, bytesHash, ...values } = toKeptEntry(entry)
      // Earlier versions of the program stored only the hash of the bytes.
      const id =
        findQuarantinedByHash.get(values.hash) ?? findUnnumberedAt.get(bytesHash, values.place)
      if (id !== undefined) updateQuarantined.run({ ...values, id })
      else insertQuarantined.run({ ...values, bytes: packed() })
    },
    clearNumbers(sourceKeys: readonly string[], now: string): void {
      for (const sourceKey of sourceKeys) clearNumber.run(now, sourceKey)
    },
    findUnnumbered(prefix: string): { id: number; place: string }[] {
      return unnumbered.all(prefix, `${prefix}\u{10ffff}`)
    },
    clearEntries(ids: readonly number[], now: string): void {
      for (const id of ids) clearEntry.run(now, id)
    },
    count(): number {
      return countOpen.get() ?? 0
    },
    /** All or none, see `QuarantineLog`. */
    dismiss(ids: readonly number[], now: string): number | null {
      const dismissAll = database.transaction(() => {
        const unknown = ids.find((id) => isListed.get(id) === undefined)
        if (unknown !== undefined) return unknown
        for (const id of ids) clearEntry.run(now, id)
        return null
      })
      return dismissAll.immediate()
    },
  }
}
