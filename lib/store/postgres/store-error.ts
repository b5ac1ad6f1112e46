import * as z from 'zod'
import { StoreError, StoreUnreachableError } from '../store'

/** Error classes of https://www.postgresql.org/docs/current/errcodes-appendix.html that concern values. */
const refusals = /^(22|23|54)/
/** The connection or the server is shutting down, or not ready yet. */
const lostCodes = /^(08\w{3}|57P0[1-5]|E[A-Z]+|P1001|P1002|P1008|P1017)$/
const lostWords =
  /did not answer in time|connection terminated|connection ended|timeout expired|timeout exceeded|server conn crashed|server closed|not queryable|query read timeout/i

/** Whether an error means that the connection is lost or cannot be made, so that another server may work. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (lostCodes.test(codeOf(error)) || lostWords.test(error.message)) return true
  return error.cause !== error && isConnectionLost(error.cause)
}

/**
 * Errors of a replica that has not received the portal's tables yet, or that cancels queries which block its replay.
 */
const replicaCodes = /^(42P01|42703|3D000|3F000|40001|40P01|P1003|P2021|P2022)$/

/** Whether another server may answer a query that failed on a replica. */
export function isOfReplica(error: unknown): boolean {
  if (isConnectionLost(error)) return true
  if (!(error instanceof Error)) return false
  return replicaCodes.test(codeOf(error)) || (error.cause !== error && isOfReplica(error.cause))
}

/**
 * Converts an error of PostgreSQL or its connection: a store error gets the database's name, and a remedy if one is
 * known; any other error is returned unchanged.
 * @param name of the database, without its password
 */
export function toStoreError(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const code = codeOf(error)
  if (refusals.test(code)) return error
  const why = describe(error, code)
  if (why === null) return error
  const Kind = isConnectionLost(error) ? StoreUnreachableError : StoreError
  return new Kind(`${name}: ${why}`, { cause: error })
}

function describe(error: Error, code: string): string | null {
  const { message } = error
  if (code === '28P01' || code === '28000') {
    return `the database refused this user (${message}). Check the name and password in DATABASE_URL.`
  }
  if (code === '3D000') return `${message}. Create the database, or correct DATABASE_URL.`
  if (code === '42P01' || code === '42703' || code === '3F000') {
    return `the database is not one of this version of the portal (${message}). npm start creates or updates it.`
  }
  if (code === '42501') return `${message}. The user of DATABASE_URL must own the portal's tables.`
  if (code === '25006') {
    return `the server is read-only at the moment (${message}). DATABASE_URL must lead to the primary server.`
  }
  if (code === '53100') {
    return `the disk of the database server is full (${message}). Free some space there and run this again. What was imported is kept.`
  }
  if (code === '53300') {
    return `the server has no connection left (${message}). Lower DATABASE_CONNECTIONS or raise its max_connections.`
  }
  if (code === '55P03') return `another process is writing (${message}). Run the command again.`
  if (isConnectionLost(error)) {
    const reason = message === '' ? code : message
    return `the database server cannot be reached (${reason}). Check that it is running and that DATABASE_URL is right.`
  }
  return /^[0-9A-Z]{5}$/.test(code) ? message : null
}

/** The server's error code in an error thrown by Prisma, if there is one. */
function codeOf(error: Error): string {
  const { data } = prismaErrorSchema.safeParse(error)
  if (data !== undefined) return data.meta.driverAdapterError.cause.originalCode
  return 'code' in error ? String(error.code) : ''
}

const prismaErrorSchema = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
  }),
})
