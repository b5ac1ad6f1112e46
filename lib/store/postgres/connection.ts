import pg from 'pg'
import { groupBy } from '@/lib/study/group'
import { isConnectionLost, toStoreError } from './store-error'

// Connections to PostgreSQL. No code here or above keeps state in a session: no SET, no named prepared statement, no
// lock outside of a transaction. A pooler may give each transaction another session.

export interface PoolOptions {
  /** Maximum number of connections of this process, five if not given. */
  connections?: number | undefined
  /** How long to wait for a statement's answer, 15 minutes if not given; the server's own limits come first. */
  answerWithinMs?: number
}

/** Runs statements: a pool, or a transaction on one of its connections. */
export interface Session {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

export interface ConnectionPool extends Session {
  /** Host and database without the password, for messages. */
  name: string
  url: string
  pool: pg.Pool
  /** Runs `work` in one transaction. */
  transaction<Result>(work: (session: Session) => Promise<Result>, begin?: string): Promise<Result>
  /** Opens a transaction that the caller ends. */
  begin(begin?: string): Promise<OpenTransaction>
  close(): Promise<void>
}

export interface OpenTransaction extends Session {
  /** Why the connection was lost; null while it is open. */
  lost(): Error | null
  commit(): Promise<void>
  /** Rolls back, unless the transaction has ended. */
  rollback(): Promise<void>
}

const connectTimeoutMs = 5_000
const usualAnswerMs = 15 * 60_000

/** The statements of a batch take seconds. If a lock takes longer than this, its holder hangs. */
export const beginWriting = `BEGIN; SET LOCAL lock_timeout = '30s'; SET LOCAL statement_timeout = '10min'; SET LOCAL idle_in_transaction_session_timeout = '15min'`
export const beginReading = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '5min'; SET LOCAL idle_in_transaction_session_timeout = '15min'`

/** Opens no connection yet; the first statement does. */
export function openPool(
  url: string,
  { connections = 5, answerWithinMs = usualAnswerMs }: PoolOptions = {},
): ConnectionPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: answerWithinMs,
    keepAlive: true,
    application_name: 'cell-therapy-trials',
  })
  // An idle connection that is lost is replaced by the next one.
  pool.on('error', () => undefined)
  // A connection that was given up because it didn't answer may still report that its server ends.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const name = describeDatabase(url)
  const begin = (statement = beginWriting) => openTransaction(pool, name, statement)

  return {
    name,
    url,
    pool,
    query: (text, values) => run(pool, name, text, values),
    begin,
    async transaction(work, statement) {
      const transaction = await begin(statement)
      try {
        const result = await work(transaction)
        await transaction.commit()
        return result
      } finally {
        await transaction.rollback()
      }
    },
    close: () => pool.end(),
  }
}

async function run<Row>(
  client: pg.Pool | pg.PoolClient,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  try {
    const result = await client.query(text, values.map(toStorable))
    return result.rows as Row[]
  } catch (error) {
    throw toStoreError(error, name)
  }
}

async function openTransaction(
  pool: pg.Pool,
  name: string,
  statement: string,
): Promise<OpenTransaction> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toStoreError(error, name)
  })
  let lost: Error | null = null
  let isOver = false
  const lose = (error: Error) => (lost ??= error)
  client.on('error', lose)
  const end = (error?: Error) => {
    if (isOver) return
    isOver = true
    client.off('error', lose)
    client.release(error ?? lost ?? undefined)
  }
  const query = async <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => {
    try {
      return await run<Row>(client, name, text, values)
    } catch (error) {
      if (isConnectionLost(error) && error instanceof Error) lose(error)
      throw error
    }
  }
  const transaction: OpenTransaction = {
    query,
    lost: () => lost,
    async commit() {
      try {
        const { command } = await client.query('COMMIT')
        // If a statement failed before, PostgreSQL rolls back at COMMIT without an error.
        if (command !== 'COMMIT') throw new Error('The transaction failed and was rolled back.')
      } catch (error) {
        end(error instanceof Error ? error : undefined)
        throw toStoreError(error, name)
      }
      end()
    },
    async rollback() {
      if (isOver) return
      try {
        await client.query('ROLLBACK')
        end()
      } catch (error) {
        // The server rolls back when it notices that the connection is gone.
        end(error instanceof Error ? error : new Error(String(error)))
      }
    },
  }
  try {
    await query(statement)
  } catch (error) {
    end(error instanceof Error ? error : undefined)
    throw error
  }
  return transaction
}

/** Removes what PostgreSQL's texts cannot hold: NUL. The driver replaces lone surrogates. */
function toStorable(value: unknown): unknown {
  if (typeof value === 'string') return toStorableText(value)
  if (Array.isArray(value) && value.some((item) => typeof item === 'string')) {
    return value.map(toStorable)
  }
  return value
}

export const toStorableText = (text: string): string =>
  text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text

/** `host:5432/database` of an address, without user name and password. */
export function describeDatabase(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'the database of DATABASE_URL'
  }
}

/** Rows grouped by trial; trials and rows keep their order. */
export function groupByTrial<Row extends { trialId: number }>(
  rows: readonly Row[],
): Map<number, Row[]> {
  return groupBy(rows, ({ trialId }) => trialId)
}
