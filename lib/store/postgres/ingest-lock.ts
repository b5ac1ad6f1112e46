import { IngestLockedError, StoreError } from '../store'
import type { ConnectionPool, Session } from './connection'

// Allows one ingest across all servers: an advisory lock of a transaction that stays open and ends with its
// connection, however that happens. It holds no snapshot, so it doesn't block vacuuming.

/** The message of the error if a writer's connection is lost. */
export const resumeHint = 'What was imported is kept. Run the command again to continue.'

const lockClass = 1414742339
const ingestKey = 2

const begin = 'BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0'
/** Interval of keep-alive statements, so that nothing on the way drops the connection. */
const beatMs = 15_000

export interface IngestLock {
  /** @throws StoreError if the connection that held the lock is gone: another run may have started */
  check(): void
  release(): Promise<void>
}

export async function takeIngestLock(database: ConnectionPool): Promise<IngestLock> {
  const transaction = await database.begin(begin)
  try {
    const [row] = await transaction.query<{ taken: boolean }>(
      `SELECT pg_try_advisory_xact_lock(${lockClass}, ${ingestKey}) AS taken`,
    )
    if (row?.taken !== true) {
      throw new IngestLockedError(
        'Another ingest is running on this database. Wait for it to end, then run the command again.',
      )
    }
  } catch (error) {
    await transaction.rollback()
    throw error
  }
  const beat = setInterval(() => void transaction.query('SELECT 1').catch(() => undefined), beatMs)
  beat.unref()
  return {
    check() {
      const lost = transaction.lost()
      if (lost === null) return
      throw new StoreError(
        `${database.name}: the connection that held the ingest lock was lost (${lost.message}). ` +
          resumeHint,
        { cause: lost },
      )
    },
    async release() {
      clearInterval(beat)
      await transaction.rollback()
    },
  }
}

export async function isIngestUnderWay(session: Session): Promise<boolean> {
  const rows = await session.query(
    `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND classid = ${lockClass} AND objid = ${ingestKey}
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  )
  return rows.length > 0
}
