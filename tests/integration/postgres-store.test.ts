import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasStore, openStore } from '@/lib/store/open-store'
import { StoreError, StoreUnreachableError, type Store } from '@/lib/store/store'
import { openStoreWatch } from '@/lib/store/watch-store'
import { administer, createDatabase, startPostgres, type PostgresServer } from '../support/postgres'
import { diffModels } from '../support/schema-engine'
import { testStore } from '../support/store-contract'

const now = '2026-11-29T10:00:00.000Z'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

testStore('PostgreSQL', {
  create: async () => openStore(await createDatabase(server.url)),
  open: (url) => Promise.resolve(openStore(url)),
  remove: () => Promise.resolve(),
})

async function createStore(): Promise<{ url: string; store: Store }> {
  const url = await createDatabase(server.url)
  const store = openStore(url)
  await store.migrate('prisma/migrations')
  return { url, store }
}

/** Ends all connections to a database, like a failover. */
const cutConnections = (url: string) =>
  administer(
    server.url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(url).pathname.slice(1)}'`,
  )

/** Columns, indexes and constraints of a database, except collations, which models don't state. */
async function describeTables(url: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'
     UNION ALL SELECT tablename, indexname, indexdef, NULL, NULL FROM pg_indexes
      WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'
     UNION ALL SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), NULL, NULL FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'p')
        AND conrelid::regclass::text NOT LIKE '\\_%'
     ORDER BY 1, 2, 3`,
  )
  await client.end()
  return rows
}

test('the migrations create exactly what the models define', async () => {
  const { url, store } = await createStore()
  await store.close()
  const modelled = await createDatabase(server.url)
  // The configuration creates the copy of the models for the client when it is loaded.
  const { schema: models = '' } = (await import('@/prisma.postgresql.config')).default
  const client = new pg.Client({ connectionString: modelled })
  await client.connect()
  await client.query(await diffModels(models, new PrismaPg(modelled), 'nothing'))
  await client.end()
  const tables = await describeTables(url)
  expect(tables.length).toBeGreaterThan(80)
  expect(tables).toEqual(await describeTables(modelled))
})

test('several servers that start at once update a database once', async () => {
  const url = await createDatabase(server.url)
  expect(await hasStore(url)).toBe(false)
  const stores = [openStore(url), openStore(url), openStore(url)]
  const applied = await Promise.all(stores.map((store) => store.migrate('prisma/migrations')))
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
  expect(await hasStore(url)).toBe(true)
  for (const store of stores) await store.close()
})

describe('when connections are cut', () => {
  test('reading continues', async () => {
    const { url, store } = await createStore()
    expect(await store.countTrials()).toBe(0)
    expect((await store.findRuns(1)).total).toBe(0)
    await cutConnections(url)
    expect(await store.countTrials()).toBe(0)
    expect((await store.findRuns(1)).total).toBe(0)
    await store.close()
  })

  test('a snapshot ends with its connection with a retryable error, and the next is read', async () => {
    const { url, store } = await createStore()
    const snapshot = await store.openSnapshot()
    await cutConnections(url)
    await expect(snapshot.listTrialIds(0, 1)).rejects.toThrow(StoreUnreachableError)
    await snapshot.close()
    const next = await store.openSnapshot()
    expect(await next.listTrialIds(0, 1)).toEqual([])
    await next.close()
    await store.close()
  })

  test('a transaction fails as a whole, as a fault of the store', async () => {
    const { url, store } = await createStore()
    const writer = await store.openWriter()
    const cut = writer.transaction(async (transaction) => {
      await transaction.setRules('half')
      await cutConnections(url)
      await transaction.setRules('other half')
    })
    await expect(cut).rejects.toThrow(/cannot be reached.*Run the command again to continue/)
    await writer.transaction((transaction) => transaction.setReadingVersion(3))
    expect((await store.getState()).rules).toBe('')
    expect(await store.getReadingVersion()).toBe(3)
    await writer.close()
    await store.close()
  })

  test('the ingest lock is lost, and nothing is written without it', async () => {
    const { url, store } = await createStore()
    const release = await store.takeIngestLock()
    const writer = await store.openWriter()
    await writer.startRun({}, now)
    await cutConnections(url)
    const other = openStore(url)
    const releaseOther = await other.takeIngestLock()
    const late = writer.transaction((transaction) => transaction.setRules('late'))
    await expect(late).rejects.toThrow(/ingest lock was lost.*Run the command again/)
    expect((await other.getState()).rules).toBe('')
    await releaseOther()
    await release()
    await writer.close()
    await other.close()
    await store.close()
  })
})

test('pages are read from the first replica that answers, everything else from the primary', async () => {
  const { url, store } = await createStore()
  const replica = await createStore()
  const writer = await replica.store.openWriter()
  await writer.startRun({ seen: 'by the replica' }, now)
  await writer.close()
  const replicaState = await replica.store.getState()
  await replica.store.close()
  const away = 'postgres://nobody@localhost:1/nowhere'

  const behind = openStore(url, { readUrls: [away, replica.url] })
  expect((await behind.findRuns(1)).total).toBe(1)
  expect(await behind.getState()).not.toEqual(replicaState)
  await behind.close()

  const alone = openStore(url, { readUrls: [away] })
  expect((await alone.findRuns(1)).total).toBe(0)
  await alone.close()
  await store.close()
})

test('watchers of the store see what is written', async () => {
  const { url, store } = await createStore()
  const watch = await openStoreWatch(url)
  const [trials, runs] = [watch.read(), watch.readRuns()]
  const writer = await store.openWriter()
  await writer.startRun({}, now)
  await expect.poll(() => watch.readRuns(), { timeout: 20_000 }).not.toBe(runs)
  expect(watch.read()).toBe(trials)
  await writer.transaction((transaction) => transaction.setRules('new'))
  await expect.poll(() => watch.getState().rules, { timeout: 20_000 }).toBe('new')
  expect(watch.read()).not.toBe(trials)
  await writer.close()
  await watch.close()
  await store.close()
})

describe('errors come with the remedy and without the password', () => {
  test.each([
    [() => 'postgres://me:secret@localhost:1/portal', /localhost:1\/portal: .*cannot be reached/],
    [() => `${server.url}-that-is-not`, /Create the database/],
  ])('%#', async (url, words) => {
    const store = openStore(url())
    const failure = await store.getState().then(
      () => null,
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(StoreError)
    expect(String(failure)).toMatch(words)
    expect(String(failure)).not.toContain('secret')
    await store.close()
  })

  test('a database that is not a store', async () => {
    const store = openStore(await createDatabase(server.url))
    await expect(store.getState()).rejects.toThrow(/npm start creates/)
    await store.close()
  })
})
