import { describeFullDisk } from '@/lib/sqlite/full-disk'
import type { ColumnTerms, IndexDocument } from '@/lib/search/document/document'
import { indexColumns } from '@/lib/search/document/index-columns'
import { fillGazetteer, type GazetteerTown } from './near/gazetteer'
import { readIndexState, type IndexDatabase, type IndexState } from './index-file'
import { mergeSegments } from './merge-segments'

/** An index document as it is stored: made on any thread, written on one. */
export interface IndexRow {
  columns: ColumnTerms
  trialId: string
  titleKey: string
  isInModelForm: boolean
  /** JSON, like everything below. */
  values: string
  spans: string
  sites: string
  summary: string
}

export function toIndexRow(document: IndexDocument): IndexRow {
  const { columns, trialId, titleKey, isInModelForm, values, spans, sites, summary } = document
  return {
    columns,
    trialId,
    titleKey,
    isInModelForm,
    values: JSON.stringify(values),
    spans: JSON.stringify(spans),
    sites: JSON.stringify(sites),
    summary: JSON.stringify(summary),
  }
}

/** What SQLite is given for each column: bytes, which it reads as text. */
function toValues({ bytes, ends }: ColumnTerms): (Uint8Array | '')[] {
  let start = 0
  return ends.map((end) => {
    const value = end === start ? '' : bytes.subarray(start, end)
    start = end
    return value
  })
}

/** What the index keeps of a trial. */
export interface IndexChange {
  row: IndexRow
  /** The current study, packed. */
  document: Uint8Array
}

/** Changes by trial id; null if the trial was removed. */
export type IndexChanges = Map<number, IndexChange | null>

/** The state of a store that an index is at. */
export interface StorePoint {
  store: string
  revision: number
  mark: string | null
  changedAt: string | null
}

export interface IndexWriter {
  readState(): IndexState
  /**
   * Brings the index from one state of its store to another, in one transaction, which an error rolls back.
   * @param from the revision that it must be at
   * @returns whether it was; if not, nothing was done
   */
  advance(
    from: number,
    to: StorePoint,
    work: (write: (changes: IndexChanges) => void) => Promise<void> | void,
  ): Promise<boolean>
  /** Adds, replaces and removes, inside the current transaction. */
  write(changes: IndexChanges, revision: number): void
  /** Adds the towns of the world, unless the index has them. */
  fillGazetteer(listTowns: () => Iterable<GazetteerTown>): void
  close(): void
}

/** Prepares the statements that write an index. `close` closes the database. */
export function openIndexWriter(database: IndexDatabase): IndexWriter {
  const names = indexColumns.map(({ name }) => `"${name}"`).join(', ')
  const marks = indexColumns.map(() => '?').join(', ')
  // FTS5 writes out its buffer at every savepoint, and SQLite opens one for each statement that may fail halfway, such
  // as RETURNING and upserts. Plain statements keep the buffer across a batch of records.
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
  const insertDocument = database.prepare(
    'INSERT INTO search_document (document, in_model_form, id) VALUES (?, ?, ?)',
  )
  const updateDocument = database.prepare(
    'UPDATE search_document SET document = ?, in_model_form = ? WHERE id = ?',
  )
  const deleteDocument = database.prepare('DELETE FROM search_document WHERE id = ?')
  const saveRemoved = database.prepare(
    'INSERT INTO search_removed (id, revision) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision',
  )
  const forgetRemoved = database.prepare('DELETE FROM search_removed WHERE id = ?')
  const saveState = database.prepare(
    'UPDATE search_state SET store = @store, revision = @revision, mark = @mark, changed_at = @changedAt WHERE id = 1',
  )

  const writeTrial = (id: number, row: IndexRow, document: Uint8Array, revision: number) => {
    const isKnown = findEntry.get(id) !== undefined
    if (isKnown) deleteText.run(id)
    else forgetRemoved.run(id)
    insertText.run(id, ...toValues(row.columns))
    const { trialId, titleKey, values, spans, sites, summary } = row
    const saveEntry = isKnown ? updateEntry : insertEntry
    saveEntry.run(revision, trialId, titleKey, values, spans, sites, summary, id)
    const saveDocument = isKnown ? updateDocument : insertDocument
    saveDocument.run(document, Number(row.isInModelForm), id)
  }

  const removeTrial = (id: number, revision: number) => {
    if (findEntry.get(id) === undefined) return
    deleteText.run(id)
    deleteEntry.run(id)
    deleteDocument.run(id)
    saveRemoved.run(id, revision)
  }

  const write = (changes: IndexChanges, revision: number) => {
    for (const [id, change] of changes) {
      if (change === null) removeTrial(id, revision)
      else writeTrial(id, change.row, change.document, revision)
    }
  }

  return {
    readState: () => readIndexState(database),
    write,
    async advance(from, to, work) {
      database.exec('BEGIN IMMEDIATE')
      try {
        const isThere = readIndexState(database).revision === from
        if (isThere) {
          await work((changes) => write(changes, to.revision))
          saveState.run(to)
        }
        database.exec('COMMIT')
        if (isThere) mergeSegments(database)
        return isThere
      } catch (error) {
        // If the disk is full, SQLite has already rolled back.
        if (database.inTransaction) database.exec('ROLLBACK')
        throw toWriteError(error, database.name)
      }
    },
    fillGazetteer(listTowns) {
      try {
        return fillGazetteer(database, listTowns)
      } catch (error) {
        throw toWriteError(error, database.name)
      }
    },
    close: () => database.close(),
  }
}

function toWriteError(error: unknown, path: string): unknown {
  const full = describeFullDisk(error, path)
  return full === null ? error : new Error(full, { cause: error })
}
