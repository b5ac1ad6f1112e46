import { resolve } from 'node:path'
import { openSqliteFile, type SqliteDatabase } from '@/lib/sqlite/open-file'
import { describeOtherFile, restoreRemedy } from './store-error'

/** The store's database as a better-sqlite3 object. */
export type PortalDatabase = SqliteDatabase

/**
 * Absolute path of the SQLite file that a `file:` address names, relative to the working directory. `:memory:` stays
 * unchanged.
 */
export function toDatabasePath(url: string): string {
  const path = url.replace(/^file:(\/\/)?/, '')
  return path === ':memory:' ? path : resolve(path)
}

/** Why a file cannot be opened, and how to fix it. */
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
 * Opens the database file, and creates its folder if needed.
 * @throws Error that names the file if it cannot be opened or is not a database
 */
export function openDatabase(url: string, options: { readonly?: boolean } = {}): PortalDatabase {
  const path = toDatabasePath(url)
  try {
    return openSqliteFile(path, options)
  } catch (error) {
    throw new Error(describeOpenError(error, path), { cause: error })
  }
}
