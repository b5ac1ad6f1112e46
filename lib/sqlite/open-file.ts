import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

/** An open SQLite file, or a database in memory. */
export type SqliteDatabase = Database.Database

/** How long a reader or writer waits for another process before it gives up. */
const busyTimeoutMs = 10_000

/**
 * Opens a SQLite file, making its folder if need be. Write-ahead logging lets others read while one writes;
 * `synchronous = NORMAL` is safe with it when a process is killed (https://www.sqlite.org/wal.html).
 * @throws Error of SQLite when it cannot be opened or is not a database
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
