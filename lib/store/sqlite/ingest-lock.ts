import { isFileLocked, tryFileLock } from '@/lib/sqlite/file-lock'
import { IngestLockedError } from '../store'

/**
 * Takes the ingest lock of the database at `databasePath` and returns its release.
 * @throws IngestLockedError if another run is active
 */
export function takeIngestLock(databasePath: string): () => void {
  if (databasePath === ':memory:') return () => undefined
  const release = tryFileLock(toLockPath(databasePath))
  if (release !== null) return release
  throw new IngestLockedError(
    'Another ingest is running on this database. Wait for it to end, then run the command again.',
  )
}

/** Whether a run holds the ingest lock at this moment. */
export function isIngestUnderWay(databasePath: string): boolean {
  return databasePath !== ':memory:' && isFileLocked(toLockPath(databasePath))
}

function toLockPath(databasePath: string): string {
  return `${databasePath}-ingest-lock`
}
