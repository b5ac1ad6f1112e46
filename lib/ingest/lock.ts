import Database from 'better-sqlite3'

/** Thrown when another ingest run holds the store. */
export class IngestLockedError extends Error {
  override readonly name = 'IngestLockedError'
}

/**
 * Takes the right to ingest into the database at `databasePath` and returns how to give it back. The lock
 * is SQLite's own exclusive lock on a small file beside the database: the operating system lets go of it
 * when the process ends in any way, so that a killed run never blocks the next.
 * @throws IngestLockedError when another run is under way.
 */
export function takeIngestLock(databasePath: string): () => void {
  if (databasePath === ':memory:') return () => undefined
  const lock = new Database(`${databasePath}-ingest-lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') {
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
