import { resolve } from 'node:path'
import { openSqliteFile, type SqliteDatabase } from '@/lib/sqlite/open-file'
import { describeOtherFile, restoreRemedy } from './store-error'

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

/** Why a file cannot be opened, with what mends that very fault. */
function describeOpenError(error: unknown, path: string): string {
  const reason = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_NOTADB')) return describeOtherFile(path)
  if (code.startsWith('SQLITE_CORRUPT')) {
    return `The database file ${path} is damaged, perhaps cut off (${reason}). ${restoreRemedy}`
  }
  return (
    `The database file ${path} cannot be opened (${reason}). ` +
    'Set DATABASE_URL to a path that can be written, such as file:.data/portal.db.'
  )
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
    throw new Error(describeOpenError(error, path), { cause: error })
  }
}
