import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLiveEngine } from '@/lib/index/live-engine'
import { keepIndex } from '@/lib/ingest/follow/keep-index'
import { ingest } from '@/lib/ingest/ingest'
import { emptyRequest } from '@/lib/search/request/request'
import { openStore } from '@/lib/store/open-store'
import type { Store } from '@/lib/store/store'
import { openStoreWatch } from '@/lib/store/watch-store'
import { hasPooler, startPooler, type Pooler } from '../support/pooler'
import {
  administer,
  createDatabase,
  startReplicated,
  type ReplicatedServer,
} from '../support/postgres'
import { buildSourceRecord } from '../support/source-records'
import { toNctId } from '../support/synthetic-studies'

// A primary and its streaming replica behind pgbouncer in transaction mode, from the first table to a failover.

let server: ReplicatedServer
let pooler: Pooler
let folder: string
let store: Store
let primary: { port: number; database: string }
let replica: { port: number; database: string }

const name = hasPooler
  ? 'behind pgbouncer'
  : 'not run, since there is no pgbouncer here: apt-get install pgbouncer'

describe.skipIf(!hasPooler)(name, () => {
  beforeAll(async () => {
    server = await startReplicated()
    const url = await createDatabase(server.url)
    const database = new URL(url).pathname.slice(1)
    primary = { port: server.port, database }
    replica = { port: server.replica.port, database }
    pooler = await startPooler({ store: primary, replica }, { waitSeconds: 2 })
    folder = mkdtempSync(join(tmpdir(), 'cluster-test-'))
    store = openStore(pooler.urlOf('store'), { readUrls: [pooler.urlOf('replica')] })
  }, 60_000)

  afterAll(async () => {
    await store.close()
    await pooler.stop()
    await server.replica.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const take = (number: number, briefTitle: string) => {
    const identificationModule = { nctId: toNctId(number), briefTitle }
    const record = buildSourceRecord(
      { protocolSection: { identificationModule } },
      { place: 'test' },
    )
    return ingest([record], { store, request: {}, threads: 1 })
  }

  const onReplica = (statement: string) => administer(server.replica.url, statement)

  const readTitle = async (from = store) =>
    (await from.getTrial(toNctId(1)))?.study.protocolSection.identificationModule.briefTitle

  /** Waits until the replica itself has received a title. */
  async function replicaSays(title: string): Promise<void> {
    const alone = openStore(pooler.urlOf('replica'))
    await expect.poll(() => readTitle(alone), { timeout: 20_000 }).toBe(title)
    await alone.close()
  }

  /** What is found in an index that follows the store. */
  async function search(): Promise<string[]> {
    const path = join(folder, 'index.db')
    const index = await keepIndex(store, { path, rules: 'test' }, { threads: 1 })
    index?.close()
    const engine = openLiveEngine(path, () => true)
    const { trials } = engine.search({ ...emptyRequest, sort: 'title' })
    engine.close()
    return trials.map(({ briefTitle }) => briefTitle)
  }

  test('a replica without tables is skipped', async () => {
    await onReplica('SELECT pg_wal_replay_pause()')
    await store.migrate('prisma/migrations')
    expect(await store.countTrials()).toBe(0)
    await onReplica('SELECT pg_wal_replay_resume()')
  })

  test('a replica that lags behind is read as it is', async () => {
    await take(1, 'First')
    await replicaSays('First')
    await onReplica('SELECT pg_wal_replay_pause()')
    await take(1, 'Second')
    // The replica was skipped a moment ago, and will soon be tried again.
    await expect.poll(() => readTitle(), { timeout: 20_000 }).toBe('First')
    expect(await search()).toEqual(['Second'])
    await onReplica('SELECT pg_wal_replay_resume()')
    await replicaSays('Second')
  })

  test('restarting a pooler delays readers, and ends the ingest lock', async () => {
    const release = await store.takeIngestLock()
    await pooler.restart()
    expect(await readTitle()).toBe('Second')
    expect((await store.getState()).revision).toBe(2)
    const writer = await store.openWriter()
    const late = writer.transaction((transaction) => transaction.setRules('late'))
    await expect(late).rejects.toThrow(/ingest lock was lost.*Run the command again/)
    await release()
    await writer.close()
    expect(await take(1, 'Third')).toMatchObject({ updated: 1 })
  })

  test('without a primary pages are read, a write fails with a message, and all continues with the promoted replica', async () => {
    await replicaSays('Third')
    const watch = await openStoreWatch(pooler.urlOf('store'), {
      readUrls: [pooler.urlOf('replica')],
    })
    const before = watch.getState()
    await server.stop()
    expect(await readTitle()).toBe('Third')
    expect(watch.getState()).toEqual(before)
    await expect(take(2, 'Other')).rejects.toThrow(/cannot be reached|read-only/)

    await administer(server.replica.url, 'SELECT pg_promote()')
    pooler.lead({ store: replica, replica })
    await expect
      .poll(
        () =>
          take(2, 'Other').then(
            ({ added }) => added,
            () => null,
          ),
        { timeout: 20_000 },
      )
      .toBe(1)
    expect(await search()).toEqual(['Other', 'Third'])
    await expect
      .poll(() => watch.getState().revision, { timeout: 20_000 })
      .toBe(before.revision + 1)
    await watch.close()
  })
})
