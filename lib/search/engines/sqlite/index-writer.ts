import type { Database } from 'better-sqlite3'
import type { IndexDocument } from '@/lib/search/document'
import { indexColumns, indexVersion } from '@/lib/search/index-columns'

/** Writes the index inside whatever transaction is open; keeps nothing in memory but statements. */
export interface IndexWriter {
  /** Adds or replaces the entry of the trial with this id (the database's own integer). */
  write(id: number, document: IndexDocument): void
  /** Takes a trial out; without effect when it is not there. */
  remove(id: number): void
  /** Empties the index, before everything is built anew with `indexVersion`. */
  clear(): void
  /** False when the index was made by another version of the program and must be built anew. */
  isCurrent(): boolean
}

export function openIndexWriter(database: Database): IndexWriter {
  const names = indexColumns.map(({ name }) => `"${name}"`).join(', ')
  const marks = indexColumns.map(() => '?').join(', ')
  const nextRevision = database
    .prepare<[], number>(
      `UPDATE search_state SET revision = revision + 1,
         changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = 1 RETURNING revision`,
    )
    .pluck()
  const findEntry = database
    .prepare<[number], number>('SELECT 1 FROM search_entry WHERE id = ?')
    .pluck()
  const saveEntry = database.prepare(
    `INSERT INTO search_entry (id, revision, address, title_key, filter_values, spans, sites, summary)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, address = excluded.address,
       title_key = excluded.title_key, filter_values = excluded.filter_values,
       spans = excluded.spans, sites = excluded.sites, summary = excluded.summary`,
  )
  const deleteEntry = database.prepare('DELETE FROM search_entry WHERE id = ?')
  const insertText = database.prepare(
    `INSERT INTO search_text (rowid, ${names}) VALUES (?, ${marks})`,
  )
  const deleteText = database.prepare('DELETE FROM search_text WHERE rowid = ?')
  const saveRemoved = database.prepare(
    'INSERT INTO search_removed (id, revision) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision',
  )
  const forgetRemoved = database.prepare('DELETE FROM search_removed WHERE id = ?')
  const readVersion = database
    .prepare<[], number>('SELECT index_version FROM search_state WHERE id = 1')
    .pluck()

  return {
    write(id, document) {
      const revision = nextRevision.get() ?? 0
      if (findEntry.get(id) === undefined) forgetRemoved.run(id)
      else deleteText.run(id)
      insertText.run(id, ...document.columns)
      saveEntry.run(
        id,
        revision,
        document.trialId,
        document.titleKey,
        JSON.stringify(document.values),
        JSON.stringify(document.spans),
        JSON.stringify(document.sites),
        JSON.stringify(document.summary),
      )
    },
    remove(id) {
      if (findEntry.get(id) === undefined) return
      deleteText.run(id)
      deleteEntry.run(id)
      saveRemoved.run(id, nextRevision.get() ?? 0)
    },
    clear() {
      const revision = nextRevision.get() ?? 0
      database
        .prepare(
          'INSERT OR REPLACE INTO search_removed (id, revision) SELECT id, ? FROM search_entry',
        )
        .run(revision)
      database.exec(
        `DELETE FROM search_entry; INSERT INTO search_text(search_text) VALUES ('delete-all')`,
      )
      database.prepare('UPDATE search_state SET index_version = ? WHERE id = 1').run(indexVersion)
    },
    isCurrent: () => readVersion.get() === indexVersion,
  }
}
