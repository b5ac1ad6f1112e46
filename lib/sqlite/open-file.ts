import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

/** An open SQLite file, or a database in memory. */
export type SqliteDatabase = Database.Database

/** How long a reader or writer waits for another process before it gives up. */
const busyTimeoutMs = 10_000

/**
 * Opens a SQLite file, and creates its folder if needed. With write-ahead logging others can read while one process
 * writes; `synchronous = NORMAL` is then safe if a process is killed (https://www.sqlite.org/wal.html).
 * @throws Error of SQLite if it cannot be opened or is not a database
 */
export function openSqliteFile(path: string, options: { readonly?: boolean } = {}): SqliteDatabase {
  const readonly = options.readonly ?? false
  if (path !== ':memory:' && !readonly) mkdirSync(dirname(path), { recursive: true })
  const database = new Database(path, { timeout: busyTimeoutMs, readonly })
  if (!readonly) {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
  }
  database.pragma('foreign_keys = ON')
  return database
}
