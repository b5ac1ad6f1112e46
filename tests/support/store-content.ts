import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { unpackStudy, unpackText } from '@/lib/documents/pack'
import { createSqliteEngine } from '@/lib/index/engine'
import type { IndexDatabase } from '@/lib/index/index-file'
import { indexOf } from './database'
import { parseSearchRequest } from '@/lib/search/request/request'

const queries = [
  'role=any',
  'q=lymphoma&role=any',
  'q=cells+donor&role=any',
  'q=autologous+cells',
  'q=%22heart+failure%22&status=recruiting&role=any',
  'q=unnumbered&sort=title&role=any',
]

/**
 * All content of a store, without what differs between two runs of the same content: database ids, times and the list
 * of runs. Versions are sorted, because a record may return to an earlier one.
 */
export function readContent(database: PortalDatabase) {
  const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[]
  const unpack = (value: unknown) => (value === null ? null : unpackStudy(value as Buffer))
  return {
    trials: all(
      `SELECT address, nct_id, brief_title, overall_status, study_type, lead_sponsor, start_date,
              last_update_date, merged FROM trial ORDER BY address`,
    ).map((row) => ({ ...row, merged: unpack(row.merged) })),
    records: all(
      `SELECT t.address, r.source, r.source_key, v.hash FROM trial_record r
         JOIN trial t ON t.id = r.trial_id JOIN record_version v ON v.id = r.current_version_id
        ORDER BY r.source, r.source_key`,
    ),
    versions: all(
      `SELECT r.source, r.source_key, v.hash, v.place, v.study, v.page, v.warnings, v.source AS bytes
         FROM record_version v JOIN trial_record r ON r.id = v.record_id
        ORDER BY r.source, r.source_key, v.hash`,
    ).map((row) => ({
      ...row,
      study: unpack(row.study),
      bytes: row.bytes === null ? null : unpackText(row.bytes as Buffer),
    })),
    identifiers: all(
      `SELECT t.address, i.value, i.kind FROM trial_identifier i JOIN trial t ON t.id = i.trial_id
        ORDER BY i.value, i.kind, t.address`,
    ),
    quarantine: all(
      `SELECT place, format, reason, source_key, hash, bytes, cleared_at IS NULL AS open
         FROM quarantined_record ORDER BY hash`,
    ),
    ...readIndexContent(indexOf(database)),
  }
}

/** All content of an index, without database ids and times. */
export function readIndexContent(index: IndexDatabase) {
  return {
    entries: index
      .prepare(
        `SELECT address, title_key, filter_values, spans, sites, summary FROM search_entry
        ORDER BY address`,
      )
      .all(),
    words: index.prepare('SELECT term, doc, cnt FROM search_word ORDER BY term').all(),
    searches: queries.map((query) => {
      const { request } = parseSearchRequest(new URLSearchParams(query))
      const engine = createSqliteEngine(index)
      const { total, facets, trials } = engine.search({ ...request, pageSize: 100_000 })
      return { query, total, facets, trials }
    }),
  }
}

/** What SQLite and FTS5 find wrong with the file; empty if nothing. */
export function findDamage(database: PortalDatabase): string[] {
  const problems = database.prepare<[], string>('PRAGMA integrity_check').pluck().all()
  const foreign = database.prepare('PRAGMA foreign_key_check').all()
  try {
    indexOf(database).exec(`INSERT INTO search_text (search_text) VALUES ('integrity-check')`)
  } catch (error) {
    problems.push(`full-text index: ${error instanceof Error ? error.message : String(error)}`)
  }
  return [
    ...problems.filter((problem) => problem !== 'ok'),
    ...foreign.map((row) => `foreign key: ${JSON.stringify(row)}`),
  ]
}
