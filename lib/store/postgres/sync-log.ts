import type { SyncState } from '../store'
import type { ConnectionPool, Session } from './connection'

export async function getSyncState(session: Session): Promise<SyncState | null> {
  const [row] = await session.query<SyncState>(
    `SELECT schedule, next_at AS "nextAt", succeeded_at AS "succeededAt", failed_at AS "failedAt", failure,
            failures
       FROM sync_state WHERE id = 1`,
  )
  return row ?? null
}

export async function saveSyncState(database: ConnectionPool, state: SyncState): Promise<void> {
  const { schedule, nextAt, succeededAt, failedAt, failure, failures } = state
  await database.transaction((session) =>
    session.query(
      `INSERT INTO sync_state (id, schedule, next_at, succeeded_at, failed_at, failure, failures)
       VALUES (1, $1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET schedule = $1, next_at = $2, succeeded_at = $3, failed_at = $4,
         failure = $5, failures = $6`,
      [schedule, nextAt, succeededAt, failedAt, failure, failures],
    ),
  )
}
