import type { PackedStudy } from '../store'
import type { PortalDatabase } from './database'

/** Reads the present study of a trial by the trial's id in the database, without unpacking it. */
export function openPackedReader(
  database: PortalDatabase,
): (id: number) => PackedStudy | undefined {
  // A trial of several records has a merged document; any other has one record.
  const read = database.prepare<[number], PackedStudy>(
    `SELECT t.address, coalesce(t.merged, (
              SELECT v.study FROM trial_record r JOIN record_version v ON v.id = r.current_version_id
               WHERE r.trial_id = t.id LIMIT 1)) AS packed
       FROM trial t WHERE t.id = ?`,
  )
  return (id) => read.get(id)
}
