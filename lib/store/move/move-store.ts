import { createHash } from 'node:crypto'
import { StoreError, type Store } from '../store'
import { tables, type Row, type StoreTables, type Table } from './tables'

// Copies a store to another database, of the same or another kind: every row with its number, the change log and the
// store's identity, so that an index of one works with the other.

export interface MovedTable {
  name: string
  rows: number
  /** Hash of all values; equal content has equal hashes in every kind of database. */
  hash: string
}

export interface MoveOptions {
  onProgress?: (table: string, rows: number) => void
  /** Rows per transaction, 500 if not given; only tests want fewer. */
  batchRows?: number
}

const defaultBatchRows = 500

/**
 * Copies all rows, continues where an earlier attempt stopped, and compares counts and hashes at the end. Nothing may
 * write to either store meanwhile: the caller holds both ingest locks.
 * @returns what both have now
 * @throws StoreError if the target has content of its own, the source has changed since an earlier attempt, or the
 * two differ at the end
 */
export async function moveStore(
  from: StoreTables,
  to: StoreTables,
  options: MoveOptions = {},
): Promise<MovedTable[]> {
  const { onProgress, batchRows = defaultBatchRows } = options
  const standing = await from.readStanding()
  const mark = `moving ${standing.identity} ${standing.revision}`
  const held = await to.readStanding()
  if (held.identity !== mark) {
    if (held.identity.startsWith('moving ')) {
      throw new StoreError(
        'The source has changed since the move began. Empty the target and start again.',
      )
    }
    for (const table of tables) {
      if ((await to.findLastKey(table)) > 0) {
        throw new StoreError(
          'The target is not empty. Name an empty database. Nothing was changed.',
        )
      }
    }
    await to.writeStanding({ ...held, identity: mark })
  }
  for (const table of tables) {
    let last = await to.findLastKey(table)
    let count = 0
    for (;;) {
      const rows = await from.readRows(table, last, batchRows)
      const end = rows.at(-1)?.[table.key]
      if (typeof end !== 'number') break
      await to.writeRows(
        table,
        rows.map((row) => toKept(to, table, row)),
      )
      last = end
      count += rows.length
      onProgress?.(table.name, count)
    }
    if (table.key === 'id') await to.writeLastId(table, await from.readLastId(table))
  }
  const kept: MovedTable[] = []
  for (const table of tables) {
    const wanted = await hashTable(from, table, batchRows, (row) => toKept(to, table, row))
    const found = await hashTable(to, table, batchRows, (row) => row)
    if (wanted.rows !== found.rows || wanted.hash !== found.hash) {
      throw new StoreError(
        `The table ${table.name} differs: ${wanted.rows} rows with the hash ${wanted.hash} in the source, ` +
          `${found.rows} with ${found.hash} in the target. Empty the target and start again.`,
      )
    }
    kept.push(found)
  }
  await to.writeStanding(standing)
  return kept
}

function toKept(to: StoreTables, table: Table, row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, to.toKept(table, column, value)]),
  )
}

async function hashTable(
  store: StoreTables,
  table: Table,
  batchRows: number,
  read: (row: Row) => Row,
): Promise<MovedTable> {
  const hash = createHash('sha256')
  let count = 0
  for (let last = 0; ;) {
    const rows = await store.readRows(table, last, batchRows)
    const end = rows.at(-1)?.[table.key]
    if (typeof end !== 'number') break
    count += rows.length
    last = end
    // Rows with the same key come in no fixed order.
    const lines = rows.map((row) => toLine(table, read(row)))
    for (const line of table.key === 'id' ? lines : lines.sort()) hash.update(line).update('\n')
  }
  return { name: table.name, rows: count, hash: hash.digest('hex').slice(0, 16) }
}

function toLine(table: Table, row: Row): string {
  return JSON.stringify(
    Object.keys(table.columns).map((name) => {
      const value = row[name]
      return Buffer.isBuffer(value) ? createHash('sha256').update(value).digest('base64url') : value
    }),
  )
}

/** Holds the ingest locks of both stores during `work`. */
export async function withBothLocked<Result>(
  from: Store,
  to: Store,
  work: () => Promise<Result>,
): Promise<Result> {
  const releaseFrom = await from.takeIngestLock()
  try {
    const releaseTo = await to.takeIngestLock()
    try {
      return await work()
    } finally {
      await releaseTo()
    }
  } finally {
    await releaseFrom()
  }
}
