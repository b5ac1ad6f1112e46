import { join } from 'node:path'
import { findNumbers, listAddresses } from '../prisma/address-finder'
import { getHistoryByAddress, loadVersions, loadVersionTexts } from '../prisma/history-reader'
import {
  countBySource,
  countByUpdate,
  countQuarantined,
  findRuns,
  getLastCompletedAt,
} from '../prisma/run-reader'
import { openTrialTables } from '../prisma/trial-reader'
import type { TrialClient } from '../prisma/trial-client'
import { findAddress, findTrialsAlike, loadTrial } from '../read-trial'
import type { NumberedTrial, PackedStudy, Store } from '../store'
import { openPool, toStorableText, type PoolOptions, type Session } from './connection'
import { isIngestUnderWay, takeIngestLock, type IngestLock } from './ingest-lock'
import { migrate } from './migrate'
import { openPostgresWriter } from './postgres-writer'
import { dismissQuarantined, findQuarantined, getQuarantinedBytes } from './quarantine'
import { openReaders } from './readers'
import { findLiveRuns, hasCompletedRun } from './run-store'
import { openPostgresSnapshot, readStoreState } from './snapshot'
import { readStudies } from './study-export'
import { getSyncState, saveSyncState } from './sync-log'
import { findHashes } from './known-trials'

export interface PostgresOptions extends PoolOptions {
  /** Replicas that pages are read from, in order of preference. Everything else uses the primary. */
  readUrls?: readonly string[] | undefined
}

/** The store in PostgreSQL. Opens no connection before the first query. */
export function openPostgresStore(
  url: string,
  { readUrls = [], ...options }: PostgresOptions = {},
): Store {
  const primary = openPool(url, options)
  const pages = openReaders(primary, readUrls, options)
  const main = readUrls.length === 0 ? pages : openReaders(primary, [], options)
  const ask = <Result>(work: (session: Session) => Promise<Result>) =>
    main.read(({ database }) => work(database))
  const read = <Result>(work: (session: Session) => Promise<Result>) =>
    pages.read(({ database }) => work(database))
  const readPages = <Result>(work: (prisma: TrialClient) => Promise<Result>) =>
    pages.read(async ({ prisma }) => work(await prisma()))
  let lock: IngestLock | null = null

  return {
    url,
    migrate: (folder) => migrate(primary, join(folder, 'postgresql')),
    async takeIngestLock() {
      const taken = await takeIngestLock(primary)
      lock = taken
      return async () => {
        lock = null
        await taken.release()
      }
    },
    isIngestUnderWay: () => ask(isIngestUnderWay),
    openWriter: (options) => openPostgresWriter(primary, () => lock?.check(), options),
    findHashes: (keys) => ask((session) => findHashes(session, keys)),
    listNumbered: (last, count) =>
      ask((session) =>
        session.query<NumberedTrial>(
          `SELECT t.nct_id AS "nctId", t.brief_title AS "briefTitle",
                  (SELECT v.page::json ->> 'removedOn'
                     FROM trial_record r JOIN record_version v ON v.id = r.current_version_id
                    WHERE r.source = 'ctgov-api' AND r.source_key = t.nct_id) AS "removedOn"
             FROM trial t WHERE t.nct_id > $1 ORDER BY t.nct_id LIMIT $2::int`,
          [last, count],
        ),
      ),
    getCurrentCopy: ({ source, sourceKey }) =>
      ask(async (session) => {
        const [row] = await session.query<{ study: Uint8Array }>(
          `SELECT v.study FROM trial_record r JOIN record_version v ON v.id = r.current_version_id
            WHERE r.source = $1 AND r.source_key = $2`,
          [source, sourceKey],
        )
        return row?.study ?? null
      }),
    getState: () => ask(readStoreState),
    openSnapshot: () => main.read(({ database }) => openPostgresSnapshot(database)),
    getReadingVersion: () =>
      ask(async (session) => {
        const [row] = await session.query<{ version: number }>(
          'SELECT version FROM reading_state WHERE id = 1',
        )
        return row?.version ?? 0
      }),

    getTrial: (address) =>
      readPages((client) => loadTrial(openTrialTables(client), toStorableText(address))),
    getPackedStudy: (address) =>
      read(async (session) => {
        // A trial with several records has a merged document; any other has one record.
        const [row] = await session.query<PackedStudy>(
          `SELECT t.address, coalesce(t.merged, v.study) AS packed,
                  CASE WHEN t.merged IS NULL THEN v.page ELSE t.merged_page END::json ->> 'removedOn'
                    AS "removedOn"
             FROM trial t JOIN trial_record r ON r.trial_id = t.id
             JOIN record_version v ON v.id = r.current_version_id WHERE t.address = $1 LIMIT 1`,
          [address],
        )
        return row ?? null
      }),
    findTrialsAlike: (trial) =>
      readPages((client) => findTrialsAlike(openTrialTables(client), trial)),
    findAddress: (text) =>
      readPages((client) => findAddress(openTrialTables(client), toStorableText(text))),
    findNumbers: (numbers) => readPages((client) => findNumbers(client, numbers)),
    listAddresses: (range) => readPages((client) => listAddresses(client, range)),
    countTrials: () =>
      read(async (session) => {
        const [row] = await session.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM trial',
        )
        return row?.count ?? 0
      }),
    listLatestChanged: (ids, count) =>
      read(async (session) => {
        const rows = await session.query<{ address: string }>(
          `SELECT t.address FROM trial t
             JOIN (SELECT trial_id, max(revision) AS revision FROM trial_change
                    WHERE trial_id = ANY($1::int[]) GROUP BY trial_id) c
               ON c.trial_id = t.id ORDER BY c.revision DESC, t.id DESC LIMIT $2`,
          [ids, count],
        )
        return rows.map(({ address }) => address)
      }),
    countBySource: () => readPages(countBySource),
    countByUpdate: () => readPages(countByUpdate),
    getHistory: (address) =>
      readPages((client) => getHistoryByAddress(client, toStorableText(address))),
    loadVersions: (ids) => readPages((client) => loadVersions(client, ids)),
    loadVersionTexts: (ids) => readPages((client) => loadVersionTexts(client, ids)),
    readStudies: (options) => readStudies(primary, options),

    getSyncState: () => ask(getSyncState),
    saveSyncState: (state) => saveSyncState(primary, state),

    findRuns: (limit) => readPages((client) => findRuns(client, limit)),
    getLastCompletedAt: () => readPages(getLastCompletedAt),
    hasCompletedRun: (request) => ask((session) => hasCompletedRun(session, request)),
    findLiveRuns: (wanted) => ask((session) => findLiveRuns(session, wanted)),

    findQuarantined: () => pages.read(({ database }) => findQuarantined(database)),
    getQuarantinedBytes: (id) => read((session) => getQuarantinedBytes(session, id)),
    countQuarantined: () => readPages(countQuarantined),
    dismissQuarantined: (ids, now) => dismissQuarantined(primary, ids, now),

    async close() {
      await lock?.release()
      await pages.close()
      if (main !== pages) await main.close()
      await primary.close()
    },
  }
}
