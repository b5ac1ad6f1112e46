import type { Database } from 'better-sqlite3'
import type { ColumnTerms, IndexDocument } from '@/lib/search/document/document'
import { indexColumns, indexVersion } from '@/lib/search/document/index-columns'

/** An index document in the form in which it is stored: made on any thread, written on one. */
export interface IndexRow {
  columns: ColumnTerms
  trialId: string
  titleKey: string
  /** JSON, like all that follows. */
  values: string
  spans: string
  sites: string
  summary: string
}

export function toIndexRow(document: IndexDocument): IndexRow {
  const { columns, trialId, titleKey, values, spans, sites, summary } = document
  return {
    columns,
    trialId,
    titleKey,
    values: JSON.stringify(values),
    spans: JSON.stringify(spans),
    sites: JSON.stringify(sites),
    summary: JSON.stringify(summary),
  }
}

/** What SQLite is given for each column: bytes, which it reads as the text that they are. */
function toValues({ bytes, ends }: ColumnTerms): (Uint8Array | '')[] {
  let start = 0
  return ends.map((end) => {
    const value = end === start ? '' : bytes.subarray(start, end)
    start = end
    return value
  })
}

/** What becomes of trials by their ids: a new row, or null for one that is gone. */
export type IndexChanges = Map<number, IndexRow | null>

/** Writes the index inside whatever transaction is open; keeps nothing in memory but statements. */
export interface IndexWriter {
  /** Adds or replaces the entry of the trial with this id (the database's own integer). */
  write(id: number, document: IndexDocument): void
  /** Adds, replaces and takes out. */
  writeAll(changes: IndexChanges): void
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
  // FTS5 writes its buffer out at every savepoint, and SQLite opens one for each statement that may fail
  // half-way: RETURNING and upserts do. Plain statements keep the buffer across a batch of records.
  const raiseRevision = database.prepare(
    `UPDATE search_state SET revision = revision + 1,
       changed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = 1`,
  )
  const readRevision = database
    .prepare<[], number>('SELECT revision FROM search_state WHERE id = 1')
    .pluck()
  const nextRevision = () => {
    raiseRevision.run()
    return readRevision.get() ?? 0
  }
  const findEntry = database
    .prepare<[number], number>('SELECT 1 FROM search_entry WHERE id = ?')
    .pluck()
  const insertEntry = database.prepare(
    `INSERT INTO search_entry (revision, address, title_key, filter_values, spans, sites, summary, id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const updateEntry = database.prepare(
    `UPDATE search_entry SET revision = ?, address = ?, title_key = ?, filter_values = ?, spans = ?,
            sites = ?, summary = ? WHERE id = ?`,
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

  const writeRow = (id: number, row: IndexRow) => {
    const isKnown = findEntry.get(id) !== undefined
    if (isKnown) deleteText.run(id)
    else forgetRemoved.run(id)
    insertText.run(id, ...toValues(row.columns))
    const { trialId, titleKey, values, spans, sites, summary } = row
    const saveEntry = isKnown ? updateEntry : insertEntry
    saveEntry.run(nextRevision(), trialId, titleKey, values, spans, sites, summary, id)
  }

  const remove = (id: number) => {
    if (findEntry.get(id) === undefined) return
    deleteText.run(id)
    deleteEntry.run(id)
    saveRemoved.run(id, nextRevision())
  }

  return {
    write: (id, document) => writeRow(id, toIndexRow(document)),
    writeAll(changes) {
      for (const [id, row] of changes) {
        if (row === null) remove(id)
        else writeRow(id, row)
      }
    },
    remove,
    clear() {
      const revision = nextRevision()
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
