import { IngestLockedError, StoreError } from '../store'
import type { ConnectionPool, Session } from './connection'

// The one ingest across all servers: an advisory lock of a transaction that stays open, which ends with its connection
// however that ends. It holds no snapshot, so it blocks no clean-up.

/** What the error says if the connection of a writer is lost. */
export const howToGoOn = 'What was imported is kept. Run the command again to continue.'

const lockClass = 1414742339
const ingestKey = 2

const begin = 'BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0'
/** Something is sent so often, so that nothing on the way takes the connection for dead. */
const beatMs = 15_000

export interface IngestLock {
  /** @throws StoreError when the connection that held the right is gone: another run may be under way by now */
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
          howToGoOn,
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
