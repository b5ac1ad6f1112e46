import { join } from 'node:path'
import type { Store } from '../store'
import { findNumbers, listAddresses } from '../prisma/address-finder'
import type { PortalDatabase } from './database'
import { getHistoryByAddress, loadVersions } from '../prisma/history-reader'
import { isIngestUnderWay, takeIngestLock } from './ingest-lock'
import { migrate } from './migrate'
import { openPackedReader } from './packed-studies'
import type { PrismaClient } from './prisma'
import { findQuarantined, getQuarantinedBytes, openQuarantine } from './quarantine'
import {
  countBySource,
  countByUpdate,
  countQuarantined,
  findRuns,
  getLastCompletedAt,
} from '../prisma/run-reader'
import { findLiveRuns, hasCompletedRun } from './run-store'
import { readStudies } from './study-export'
import { openSqliteSnapshot, readStoreState } from './snapshot'
import { openSqliteWriter } from './sqlite-writer'
import { toStoreError } from './store-error'
import { findAddress, findTrialsAlike, getTrialByAddress } from '../prisma/trial-reader'
import { openRecordFinder } from './trial-writer'

/**
 * The store in an open SQLite database, which it closes with itself. Pages are read by Prisma on a connection of its
 * own, so that a database in memory serves everything but them.
 */
export function createSqliteStore(database: PortalDatabase): Store {
  const url = database.memory ? null : `file:${database.name}`
  const read = <Result>(work: () => Result): Promise<Result> =>
    new Promise((resolve) => resolve(wrap(work)))
  let prisma: Promise<PrismaClient> | null = null
  // The generated client is loaded for pages alone: no command waits for it.
  const openPrisma = async () => (await import('./prisma')).openPrisma(url ?? '')
  const readPages = async <Result>(work: (prisma: PrismaClient) => Promise<Result>) =>
    work(await (prisma ??= openPrisma()))
  let findRecord: ReturnType<typeof openRecordFinder> | null = null

  return {
    url,
    migrate: (folder) => read(() => migrate(database, join(folder, 'sqlite'))),
    takeIngestLock: () =>
      read(() => {
        const release = takeIngestLock(database.name)
        return () => read(release)
      }),
    isIngestUnderWay: () => read(() => isIngestUnderWay(database.name)),
    openWriter: (options) => read(() => openSqliteWriter(database, options)),
    findHashes: (keys) =>
      read(() => {
        const find = (findRecord ??= openRecordFinder(database))
        return keys.map((key) => find(key)?.hash ?? null)
      }),
    getState: () => read(() => readStoreState(database)),
    openSnapshot: () => read(() => openSqliteSnapshot(database)),
    getReadingVersion: () =>
      read(() => {
        const read = database.prepare<[], number>('SELECT version FROM reading_state WHERE id = 1')
        return read.pluck().get() ?? 0
      }),

    getTrial: (address) => readPages((client) => getTrialByAddress(client, address)),
    getPackedStudy: (address) =>
      read(() => {
        const id = database
          .prepare<[string], number>('SELECT id FROM trial WHERE address = ?')
          .pluck()
          .get(address)
        return (id === undefined ? undefined : openPackedReader(database)(id)) ?? null
      }),
    findTrialsAlike: (trial) => readPages((client) => findTrialsAlike(client, trial)),
    findAddress: (text) => readPages((client) => findAddress(client, text)),
    findNumbers: (numbers) => readPages((client) => findNumbers(client, numbers)),
    listAddresses: (range) => readPages((client) => listAddresses(client, range)),
    countTrials: () =>
      read(() => database.prepare<[], number>('SELECT count(*) FROM trial').pluck().get() ?? 0),
    countBySource: () => readPages(countBySource),
    countByUpdate: () => readPages(countByUpdate),
    getHistory: (address) => readPages((client) => getHistoryByAddress(client, address)),
    loadVersions: (ids) => readPages((client) => loadVersions(client, ids)),
    readStudies: (options) => iterate(() => readStudies(database, options)),

    findRuns: (limit) => readPages((client) => findRuns(client, limit)),
    getLastCompletedAt: () => readPages(getLastCompletedAt),
    hasCompletedRun: (request) => read(() => hasCompletedRun(database, request)),
    findLiveRuns: (wanted) => read(() => findLiveRuns(database, wanted)),

    findQuarantined: () => read(() => findQuarantined(database)),
    getQuarantinedBytes: (id) => read(() => getQuarantinedBytes(database, id)),
    countQuarantined: () => readPages(countQuarantined),
    dismissQuarantined: (ids, now) => read(() => openQuarantine(database).dismiss(ids, now)),

    async close() {
      await (await prisma)?.$disconnect()
      database.close()
    },
  }

  function wrap<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw toStoreError(error, database.name)
    }
  }

  /** Gives what there is one by one, as a store must that waits for each. */
  async function* iterate<Item>(open: () => Iterable<Item>): AsyncGenerator<Item> {
    const iterator = wrap(open)[Symbol.iterator]()
    try {
      for (;;) {
        const next = await read(() => iterator.next())
        if (next.done === true) return
        yield next.value
      }
    } finally {
      iterator.return?.()
    }
  }
}
