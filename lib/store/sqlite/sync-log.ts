import type { SyncState } from '../store'
import type { PortalDatabase } from './database'

export function getSyncState(database: PortalDatabase): SyncState | null {
  const read = database.prepare<[], SyncState>(
    `SELECT schedule, next_at AS nextAt, succeeded_at AS succeededAt, failed_at AS failedAt, failure, failures
       FROM sync_state WHERE id = 1`,
  )
  return read.get() ?? null
}

export function saveSyncState(database: PortalDatabase, state: SyncState): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO sync_state (id, schedule, next_at, succeeded_at, failed_at, failure, failures)
       VALUES (1, @schedule, @nextAt, @succeededAt, @failedAt, @failure, @failures)`,
    )
    .run(state)
}
