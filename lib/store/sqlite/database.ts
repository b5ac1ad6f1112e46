import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'

/** The embedded database as better-sqlite3 gives it: for bulk writing and for the search engine. */
export type PortalDatabase = Database.Database

/** How long a reader or writer waits for another process before it gives up. */
const busyTimeoutMs = 10_000

/**
 * Absolute path of the SQLite file that a `file:` address names, relative to the working directory.
 * `:memory:` stays as it is.
 */
export function toDatabasePath(url: string): string {
  const path = url.replace(/^file:(\/\/)?/, '')
  return path === ':memory:' ? path : resolve(path)
}

/**
 * Opens the database file, making its folder if need be. Write-ahead logging lets the portal read
 * while an ingest run writes; `synchronous = NORMAL` is safe with it when a process is killed
 * (https://www.sqlite.org/wal.html).
 * @throws Error that names the file when it cannot be opened or is not a database.
 */
export function openDatabase(url: string, options: { readonly?: boolean } = {}): PortalDatabase {
  const path = toDatabasePath(url)
  const readonly = options.readonly ?? false
  try {
    if (path !== ':memory:' && !readonly) mkdirSync(dirname(path), { recursive: true })
    const database = new Database(path, { timeout: busyTimeoutMs, readonly })
    if (!readonly) {
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = NORMAL')
    }
    database.pragma('foreign_keys = ON')
    return database
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The database file ${path} cannot be opened (${reason}). ` +
        'Set DATABASE_URL to a path that can be written, such as file:.data/portal.db.',
      { cause: error },
    )
  }
}
