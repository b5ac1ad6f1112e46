import { resolve } from 'node:path'
import { openSqliteFile, type SqliteDatabase } from '@/lib/sqlite/open-file'

/** The store's database as better-sqlite3 gives it. */
export type PortalDatabase = SqliteDatabase

/**
 * Absolute path of the SQLite file that a `file:` address names, relative to the working directory.
 * `:memory:` stays as it is.
 */
export function toDatabasePath(url: string): string {
  const path = url.replace(/^file:(\/\/)?/, '')
  return path === ':memory:' ? path : resolve(path)
}

/**
 * Opens the database file, making its folder if need be.
 * @throws Error that names the file when it cannot be opened or is not a database.
 */
export function openDatabase(url: string, options: { readonly?: boolean } = {}): PortalDatabase {
  const path = toDatabasePath(url)
  try {
    return openSqliteFile(path, options)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The database file ${path} cannot be opened (${reason}). ` +
        'Set DATABASE_URL to a path that can be written, such as file:.data/portal.db.',
      { cause: error },
    )
  }
}
