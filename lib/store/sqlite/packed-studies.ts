import type { PackedStudy, RecordKey } from '../store'
import type { PortalDatabase } from './database'

/** Reads the current study of a trial by the trial's database id, without unpacking it. */
export function createPackedReader(
  database: PortalDatabase,
): (id: number) => PackedStudy | undefined {
  // A trial with several records has a merged document; any other has one record.
  const read = database.prepare<[number], PackedStudy>(
    `SELECT t.address, coalesce(t.merged, v.study) AS packed,
            CASE WHEN t.merged IS NULL THEN v.page ELSE t.merged_page END ->> 'removedOn' AS removedOn
       FROM trial t JOIN trial_record r ON r.trial_id = t.id
       JOIN record_version v ON v.id = r.current_version_id WHERE t.id = ? LIMIT 1`,
  )
  return (id) => read.get(id)
}

/** The content of a record's current copy, packed. */
export function getCurrentCopy(
  database: PortalDatabase,
  { source, sourceKey }: RecordKey,
): Uint8Array | null {
  const read = database
    .prepare<[string, string], Uint8Array>(
      `SELECT v.study FROM trial_record r JOIN record_version v ON v.id = r.current_version_id
        WHERE r.source = ? AND r.source_key = ?`,
    )
    .pluck()
  return read.get(source, sourceKey) ?? null
}
