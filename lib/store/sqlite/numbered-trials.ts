import type { NumberedTrial } from '../store'
import type { PortalDatabase } from './database'

/** Trials with a number of ClinicalTrials.gov, and what is stated with the registry's own record. */
export function listNumbered(
  database: PortalDatabase,
  last: string,
  count: number,
): NumberedTrial[] {
  return database
    .prepare<[string, number], NumberedTrial>(
      `SELECT t.nct_id AS nctId, t.brief_title AS briefTitle,
              (SELECT v.page ->> 'removedOn'
                 FROM trial_record r JOIN record_version v ON v.id = r.current_version_id
                WHERE r.source = 'ctgov-api' AND r.source_key = t.nct_id) AS removedOn
         FROM trial t WHERE t.nct_id > ? ORDER BY t.nct_id LIMIT ?`,
    )
    .all(last, count)
}
