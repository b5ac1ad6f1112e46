import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { IngestLockedError } from '../store'

/** A look at the lock holds it for less than this, and must not stop a run that begins just then. */
const lookMs = 500

/**
 * Takes the right to ingest into the database at `databasePath` and returns how to give it back. The lock
 * is SQLite's own exclusive lock on a small file beside the database: the operating system lets go of it
 * when the process ends in any way, so that a killed run never blocks the next.
 * @throws IngestLockedError when another run is under way.
 */
export function takeIngestLock(databasePath: string): () => void {
  if (databasePath === ':memory:') return () => undefined
  const lock = new Database(toLockPath(databasePath), { timeout: lookMs })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (isBusy(error)) {
      throw new IngestLockedError(
        'Another ingest run is under way on this database. Wait until it has ended, then run the command again.',
      )
    }
    throw error
  }
  return () => {
    lock.exec('ROLLBACK')
    lock.close()
  }
}

/** Whether a run holds the database at `databasePath` at this moment. */
export function isIngestUnderWay(databasePath: string): boolean {
  const path = toLockPath(databasePath)
  if (databasePath === ':memory:' || !existsSync(path)) return false
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

function toLockPath(databasePath: string): string {
  return `${databasePath}-ingest-lock`
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
}
