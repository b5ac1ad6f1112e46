import { join } from 'node:path'
import { keepPageSums } from '@/lib/sqlite/page-sums'
import type { Store } from '../store'
import { findNumbers, listAddresses } from '../prisma/address-finder'
import { beginWriting } from './damage'
import { createDamageGuard } from './damage-guard'
import { listNumbered } from './numbered-trials'
import type { PortalDatabase } from './database'
import { getHistoryByAddress, loadVersions, loadVersionTexts } from '../prisma/history-reader'
import { isIngestUnderWay, takeIngestLock } from './ingest-lock'
import { createRecordFinder } from './known-trials'
import { listLatestChanged } from './latest-changes'
import { migrate } from './migrate'
import { getCurrentCopy, createPackedReader } from './packed-studies'
import type { PrismaClient } from './prisma'
import { findQuarantined, getQuarantinedBytes, createQuarantine } from './quarantine'
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
import { getSyncState, saveSyncState } from './sync-log'
import { findAddress, findTrialsAlike, loadTrial, type TrialTables } from '../read-trial'
import { openTrialTables } from './trial-tables'

/**
 * The store in an open SQLite database, which it closes with itself. Prisma reads what only few pages show, on a
 * separate connection; a database in memory therefore serves everything but that.
 */
export function createSqliteStore(database: PortalDatabase): Store {
  const url = database.memory ? null : `file:${database.name}`
  const read = <Result>(work: () => Result): Promise<Result> =>
    new Promise((resolve) => resolve(wrap(work)))
  let prisma: Promise<PrismaClient> | null = null
  // The generated client is loaded only for pages, so that commands don't wait for it.
  const openPrisma = async () => (await import('./prisma')).openPrisma(url ?? '')
  const readPages = async <Result>(work: (prisma: PrismaClient) => Promise<Result>) => {
    try {
      return await work(await (prisma ??= openPrisma()))
    } catch (error) {
      throw guard.toError(error)
    }
  }
  let statements: ReturnType<typeof prepareReading> | null = null
  // Created at the first read: an empty database has no tables yet.
  const prepared = () => (statements ??= prepareReading(database))
  const guard = createDamageGuard(database, (address) => prepared().findId.get(address))
  const readTables = async <Result>(work: (tables: TrialTables) => Promise<Result>) => {
    try {
      return await work(prepared().tables)
    } catch (error) {
      throw guard.toError(error)
    }
  }
  /** Writes outside of an ingest. The page checksums are those of the file before it. */
  const write = <Result>(work: () => Result): Promise<Result> =>
    read(() =>
      database
        .transaction(() => {
          beginWriting(database)
          return work()
        })
        .immediate(),
    )
  let findRecord: ReturnType<typeof createRecordFinder> | null = null

  return {
    url,
    migrate: (folder) => read(() => migrate(database, join(folder, 'sqlite'))),
    takeIngestLock: () =>
      read(() => {
        guard.checkWriting()
        const release = takeIngestLock(database.name)
        beginWriting(database)
        return () =>
          read(() => {
            try {
              if (url !== null) keepPageSums(database.name)
            } finally {
              release()
            }
          })
      }),
    isIngestUnderWay: () => read(() => isIngestUnderWay(database.name)),
    openWriter: (options) => read(() => openSqliteWriter(database, options)),
    findHashes: (keys) =>
      read(() => {
        const find = (findRecord ??= createRecordFinder(database))
        return keys.map((key) => find(key)?.hash ?? null)
      }),
    listNumbered: (last, count) => read(() => listNumbered(database, last, count)),
    getCurrentCopy: (key) => read(() => getCurrentCopy(database, key)),
    getState: () => read(() => readStoreState(database)),
    openSnapshot: () => read(() => openSqliteSnapshot(database, guard.isDamaged)),
    getReadingVersion: () =>
      read(() => {
        const read = database.prepare<[], number>('SELECT version FROM reading_state WHERE id = 1')
        return read.pluck().get() ?? 0
      }),

    getTrial: (address) =>
      read(() => guard.checkReading(address)).then(() =>
        readTables((tables) => loadTrial(tables, address)),
      ),
    getPackedStudy: (address) =>
      read(() => {
        guard.checkReading(address)
        const id = prepared().findId.get(address)
        return (id === undefined ? undefined : prepared().readPacked(id)) ?? null
      }),
    findTrialsAlike: (trial) => readTables((tables) => findTrialsAlike(tables, trial)),
    findAddress: (text) =>
      read(() => guard.checkReading())
        .then(() => readTables((tables) => findAddress(tables, text)))
        .then((address) => {
          if (address !== null) guard.checkReading(address)
          return address
        }),
    findNumbers: (numbers) => readPages((client) => findNumbers(client, numbers)),
    listAddresses: (range) => readPages((client) => listAddresses(client, range)),
    countTrials: () =>
      read(() => database.prepare<[], number>('SELECT count(*) FROM trial').pluck().get() ?? 0),
    listLatestChanged: (ids, count) => read(() => listLatestChanged(database, ids, count)),
    countBySource: () => readPages(countBySource),
    countByUpdate: () => readPages(countByUpdate),
    getHistory: (address) =>
      read(() => guard.checkReading(address)).then(() =>
        readPages((client) => getHistoryByAddress(client, address)),
      ),
    loadVersions: (ids) => readPages((client) => loadVersions(client, ids)),
    loadVersionTexts: (ids) => readPages((client) => loadVersionTexts(client, ids)),
    readStudies: (options) => iterate(() => readStudies(database, options, guard.isDamaged)),

    getSyncState: () => read(() => getSyncState(database)),
    saveSyncState: (state) => write(() => saveSyncState(database, state)),

    findRuns: (limit) => readPages((client) => findRuns(client, limit)),
    getLastCompletedAt: () => readPages(getLastCompletedAt),
    hasCompletedRun: (request) => read(() => hasCompletedRun(database, request)),
    findLiveRuns: (wanted) => read(() => findLiveRuns(database, wanted)),

    findQuarantined: () => read(() => findQuarantined(database)),
    getQuarantinedBytes: (id) => read(() => getQuarantinedBytes(database, id)),
    countQuarantined: () => readPages(countQuarantined),
    dismissQuarantined: (ids, now) => write(() => createQuarantine(database).dismiss(ids, now)),

    async close() {
      await (await prisma)?.$disconnect()
      database.close()
    },
  }

  function wrap<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw guard.toError(error)
    }
  }

  /** An async iterable of synchronous values, as the `Store` interface requires. */
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

/** Statements for most answers are prepared once: preparing takes longer than running them. */
const prepareReading = (database: PortalDatabase) => ({
  tables: openTrialTables(database),
  findId: database.prepare<[string], number>('SELECT id FROM trial WHERE address = ?').pluck(),
  readPacked: createPackedReader(database),
})
