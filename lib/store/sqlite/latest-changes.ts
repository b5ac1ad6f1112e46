import type { PortalDatabase } from './database'

/**
 * Addresses of those trials among `ids` that changed last. Reads the whole change log, which has a row for each
 * change.
 */
export function listLatestChanged(
  database: PortalDatabase,
  ids: readonly number[],
  count: number,
): string[] {
  return database
    .prepare<[string, number], string>(
      `SELECT t.address FROM trial t
         JOIN (SELECT trial_id, max(revision) AS revision FROM trial_change
                WHERE trial_id IN (SELECT value FROM json_each(?)) GROUP BY trial_id) c
           ON c.trial_id = t.id ORDER BY c.revision DESC, t.id DESC LIMIT ?`,
    )
    .pluck()
    .all(JSON.stringify(ids), count)
}
