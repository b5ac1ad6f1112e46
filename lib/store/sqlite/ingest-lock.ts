import { isFileLocked, tryFileLock } from '@/lib/sqlite/file-lock'
import { IngestLockedError } from '../store'

/**
 * Takes the right to ingest into the database at `databasePath` and returns how to give it back.
 * @throws IngestLockedError when another run is under way.
 */
export function takeIngestLock(databasePath: string): () => void {
  if (databasePath === ':memory:') return () => undefined
  const release = tryFileLock(toLockPath(databasePath))
  if (release !== null) return release
  throw new IngestLockedError(
    'Another ingest is running on this database. Wait for it to end, then run the command again.',
  )
}

/** Whether a run holds the database at `databasePath` at this moment. */
export function isIngestUnderWay(databasePath: string): boolean {
  return databasePath !== ':memory:' && isFileLocked(toLockPath(databasePath))
}

function toLockPath(databasePath: string): string {
  return `${databasePath}-ingest-lock`
}
