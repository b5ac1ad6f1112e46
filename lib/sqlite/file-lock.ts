import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

// Locks between processes: SQLite's exclusive lock on a small file. The operating system releases it however the
// process ends, so a killed process blocks nobody.

/** Checking a lock holds it for less than this, and must not block a process that wants to take it. */
const lookMs = 500

/** Takes the lock and returns its release; null if another process holds it. */
export function tryFileLock(path: string): (() => void) | null {
  const lock = openLock(path)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (isBusy(error)) return null
    throw error
  }
  return () => {
    lock.exec('ROLLBACK')
    lock.close()
  }
}

function openLock(path: string): Database.Database {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return new Database(path, { timeout: lookMs })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The file ${path} cannot be created (${reason}). ` +
        'Set DATABASE_URL and INDEX_PATH to paths that can be written.',
      { cause: error },
    )
  }
}

/** Whether some process holds the lock at this moment. */
export function isFileLocked(path: string): boolean {
  if (!existsSync(path)) return false
  const lock = new Database(path, { timeout: 0, readonly: true })
  try {
    lock.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    if (isBusy(error)) return true
    throw error
  } finally {
    lock.close()
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
}
