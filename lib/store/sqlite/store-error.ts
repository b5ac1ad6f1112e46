import { StoreError } from '../store'

/** Codes that say what is wrong with values and not with the database. */
const refusals = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/

/**
 * What an error of SQLite means to the rest of the program: of the store, with the file's name and a remedy where one
 * is known, or the very error where it is none of the store's.
 */
export function toStoreError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!(error instanceof Error) || !code.startsWith('SQLITE_') || refusals.test(code)) return error
  // SQLite says what it misses and not where.
  if (code === 'SQLITE_ERROR' || code === 'SQLITE_NOTADB') {
    return new StoreError(
      `${path} is not a database of this version of the portal (${error.message}). ` +
        "Set DATABASE_URL to the portal's own file; npm start makes it and brings it up to date.",
      { cause: error },
    )
  }
  return new StoreError(error.message, { cause: error })
}
