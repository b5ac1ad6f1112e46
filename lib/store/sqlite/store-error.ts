import { describeFullDisk } from '@/lib/sqlite/full-disk'
import { DamagedRecordError, StoreError } from '../store'

/** Codes that concern values and not the database. */
const refusals = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/

/** How to recover from a damaged store. */
export const restoreRemedy =
  'Restore it from a backup: npm run restore -- FILE. Without a backup, set DATABASE_URL to a new file and import the records again.'

/** The file is not a database at all. */
export function describeOtherFile(path: string): string {
  return `${path} is not a SQLite database: it is a file of another kind, or its beginning is damaged. ${restoreRemedy}`
}

/**
 * Converts an error of SQLite: a store error gets the file's name, and a remedy if one is known; any other error is
 * returned unchanged.
 */
export function toStoreError(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error
  if (isPackingError(error)) {
    return new DamagedRecordError(`A record in ${path} is damaged. ${restoreRemedy}`, {
      cause: error,
    })
  }
  const code = 'code' in error ? String(error.code) : ''
  if (error.message.includes('file is not a database')) {
    return new StoreError(describeOtherFile(path), { cause: error })
  }
  // Prisma reports SQLite's message, but not its code.
  if (/malformed|disk I\/O error/.test(error.message)) {
    return new StoreError(
      `The database file ${path} is damaged (${lastLine(error.message)}). ${restoreRemedy}`,
      { cause: error },
    )
  }
  if (!code.startsWith('SQLITE_') || refusals.test(code)) return error
  const full = describeFullDisk(error, path)
  if (full !== null) return new StoreError(full, { cause: error })
  // SQLite says what is missing, but not where.
  if (code === 'SQLITE_ERROR') {
    return new StoreError(
      `${path} is not a database of this version of the portal (${error.message}). ` +
        "Set DATABASE_URL to the portal's own file; npm start creates or updates it.",
      { cause: error },
    )
  }
  return new StoreError(error.message, { cause: error })
}

/** For an error of unpacking: the stored document was intact when it was written. */
function isPackingError({ name, message }: Error): boolean {
  return name === 'SyntaxError' || /^(?:Decompression failed|unexpected end of file)/.test(message)
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''
