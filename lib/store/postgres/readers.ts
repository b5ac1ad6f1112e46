import { setTimeout as pause } from 'node:timers/promises'
import type { TrialClient } from '../prisma/trial-client'
import { openPool, type ConnectionPool, type PoolOptions } from './connection'
import { isConnectionLost, toStoreError } from './store-error'

// Where pages are read: from the first replica that answers, else from the primary, and again for a while when none
// does, so that a failover or a restart of a pooler is a delay and no error.

export interface Reader {
  database: ConnectionPool
  /** Loaded for pages alone: no command waits for the generated client. */
  prisma: () => Promise<TrialClient>
}

export interface Readers {
  /** Does `work` where it can be done; it may be done more than once. */
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** A server that did not answer is not asked again for so long. */
const restMs = 5_000
const pausesMs = [100, 400, 1_500]

/** @param primary is closed by the caller */
export function openReaders(
  primary: ConnectionPool,
  replicaUrls: readonly string[],
  options: PoolOptions,
): Readers {
  const replicas = replicaUrls.map((url) => openPool(url, options))
  const readers = [...replicas, primary].map((database) => {
    let client: Promise<TrialClient> | null = null
    const prisma = () =>
      (client ??= import('./prisma').then(({ openPrisma }) => openPrisma(database.pool)))
    const disconnect = async () => (await client)?.$disconnect()
    return { database, prisma, disconnect, restsUntil: 0 }
  })

  const readOnce = async <Result>(work: (reader: Reader) => Promise<Result>): Promise<Result> => {
    const awake = readers.filter(({ restsUntil }) => restsUntil <= performance.now())
    let failure: unknown = null
    for (const reader of awake.length > 0 ? awake : readers) {
      try {
        return await work(reader)
      } catch (error) {
        if (!isConnectionLost(error)) throw toStoreError(error, reader.database.name)
        if (readers.length > 1) reader.restsUntil = performance.now() + restMs
        failure = toStoreError(error, reader.database.name)
      }
    }
    throw failure
  }

  return {
    async read(work) {
      for (const ms of pausesMs) {
        try {
          return await readOnce(work)
        } catch (error) {
          if (!isConnectionLost(error)) throw error
          await pause(ms)
        }
      }
      return readOnce(work)
    },
    async close() {
      for (const { disconnect } of readers) await disconnect()
      for (const replica of replicas) await replica.close()
    },
  }
}
