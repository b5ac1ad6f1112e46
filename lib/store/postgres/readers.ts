import { setTimeout as pause } from 'node:timers/promises'
import type { TrialClient } from '../prisma/trial-client'
import { openPool, type ConnectionPool, type PoolOptions } from './connection'
import { StoreUnreachableError } from '../store'
import { isConnectionLost, isOfReplica, toStoreError } from './store-error'

// Where pages are read from: the first replica that answers, else the primary. If none answers, it tries again for a
// while, so that a failover or the restart of a pooler causes a delay and not an error.

/** Not retried, because the wait was long enough. */
class StoreLateError extends StoreUnreachableError {}

export interface Reader {
  database: ConnectionPool
  /** Loaded only for pages, so that commands don't wait for the generated client. */
  prisma: () => Promise<TrialClient>
}

export interface Readers {
  /** Runs `work` on a server that answers; `work` may run more than once. */
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** How long a server that did not answer is tried last; longer after each further failure. */
const minRestMs = 250
const maxRestMs = 5_000
const pausesMs = [100, 400, 1_500]
/** A pooler holds a statement while its server is gone, for longer than a visitor waits for a page. */
const answerMs = 15_000

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
    return { database, prisma, disconnect, restsUntil: 0, failures: 0 }
  })

  const readFrom = async <Result>(
    reader: Reader,
    work: (reader: Reader) => Promise<Result>,
  ): Promise<Result> => {
    const late = new AbortController()
    try {
      return await Promise.race([
        work(reader),
        pause(answerMs, undefined, { signal: late.signal }).then(() => {
          throw new StoreLateError(`${reader.database.name} did not answer in time.`)
        }),
      ])
    } finally {
      late.abort()
    }
  }

  const readOnce = async <Result>(work: (reader: Reader) => Promise<Result>): Promise<Result> => {
    const rests = ({ restsUntil }: { restsUntil: number }) => restsUntil > performance.now()
    const inOrder = readers.toSorted((a, b) => Number(rests(a)) - Number(rests(b)))
    let failure: unknown = null
    for (const reader of inOrder) {
      try {
        const result = await readFrom(reader, work)
        reader.failures = 0
        return result
      } catch (error) {
        const mayNext = reader.database === primary ? isConnectionLost : isOfReplica
        if (!mayNext(error)) throw toStoreError(error, reader.database.name)
        const ms = Math.min(maxRestMs, minRestMs * 2 ** reader.failures++)
        reader.restsUntil = performance.now() + ms
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
          if (error instanceof StoreLateError || !isConnectionLost(error)) throw error
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
