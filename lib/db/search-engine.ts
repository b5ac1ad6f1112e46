import type { SearchEngine, StoredStudy } from '@/lib/search/engine'
import { openSqliteEngine } from '@/lib/search/engines/sqlite/engine'
import type { PortalDatabase } from './database'
import { unpackStudy } from './documents'

/** The search engine on an open database, with the stored records at hand for what the index cannot answer. */
export function openSearchEngine(database: PortalDatabase): SearchEngine {
  return openSqliteEngine(database, { readStudy: openStudyReader(database) })
}

function openStudyReader(database: PortalDatabase): (id: number) => StoredStudy | null {
  // A trial of several records has a merged document; any other has one record.
  const read = database
    .prepare<[number], Buffer>(
      `SELECT coalesce(t.merged, (
                SELECT v.study FROM trial_record r JOIN record_version v ON v.id = r.current_version_id
                 WHERE r.trial_id = t.id LIMIT 1))
         FROM trial t WHERE t.id = ?`,
    )
    .pluck()
  return (id) => {
    const packed = read.get(id)
    return packed === undefined ? null : { study: unpackStudy(packed) }
  }
}
