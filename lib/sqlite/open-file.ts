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
  } else {
    refuseUnreadable(database)
  }
  database.pragma('foreign_keys = ON')
  return database
}

/**
 * Even a reader needs files of its own beside the database, so a folder that cannot be written makes it unreadable.
 * SQLite only says so at the first statement. Damage is left for the caller to find.
 */
function refuseUnreadable(database: SqliteDatabase): void {
  try {
    database.pragma('schema_version')
  } catch (error) {
    if (!isUnopenable(error)) return
    database.close()
    throw error
  }
}

/** Whether an error of SQLite says that a file or its folder can't be opened, and nothing about its content. */
export function isUnopenable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(?:CANTOPEN|READONLY)/.test(code)
}
