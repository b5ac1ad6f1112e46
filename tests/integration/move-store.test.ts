import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingest } from '@/lib/ingest/ingest'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { moveStore } from '@/lib/store/move/move-store'
import { openStoreTables } from '@/lib/store/move/open-tables'
import type { StoreTables } from '@/lib/store/move/tables'
import { openStore } from '@/lib/store/open-store'
import type { Store } from '@/lib/store/store'
import { buildIngestLines } from '../support/ingest-lines'
import { createDatabase, startPostgres, type PostgresServer } from '../support/postgres'

let server: PostgresServer
let folder: string
let source: string
const closing: { close: () => Promise<void> }[] = []

beforeAll(async () => {
  server = await startPostgres()
  folder = mkdtempSync(join(tmpdir(), 'move-store-'))
  source = join(folder, 'records.jsonl')
  writeFileSync(source, Buffer.concat(buildIngestLines({ seed: 11, count: 240 })))
})
afterAll(async () => {
  for (const each of closing) await each.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

let count = 0
async function createStore(kind: 'sqlite' | 'postgres'): Promise<{ store: Store; url: string }> {
  const url =
    kind === 'sqlite' ? `file:${join(folder, `${++count}.db`)}` : await createDatabase(server.url)
  const store = openStore(url)
  closing.push(store)
  await store.migrate('prisma/migrations')
  return { store, url }
}

function openTables(url: string): StoreTables {
  const tables = openStoreTables(url)
  closing.push(tables)
  return tables
}

async function readAll(store: Store) {
  const studies: string[] = []
  for await (const study of store.readStudies({ merged: true })) studies.push(study)
  const trial = await store.getTrial('NCT00000001')
  return {
    studies,
    trial,
    history: await store.getHistory('NCT00000001'),
    runs: await store.findRuns(10),
    quarantine: await store.findQuarantined(),
    state: await store.getState(),
  }
}

test('a store moves to PostgreSQL and back with all its content, and continues there', async () => {
  const sqlite = await createStore('sqlite')
  await ingest(cutSources([source]), { store: sqlite.store, request: {}, threads: 1 })
  const before = await readAll(sqlite.store)
  expect(before.studies.length).toBeGreaterThan(40)
  expect(before.quarantine.length).toBeGreaterThan(0)

  const postgres = await createStore('postgres')
  const moved = await moveStore(openTables(sqlite.url), openTables(postgres.url), { batchRows: 50 })
  expect(moved.find(({ name }) => name === 'trial')?.rows).toBe(before.studies.length)
  expect(await readAll(postgres.store)).toEqual(before)

  // Ids continue where they were, so that no new row gets a former id.
  const goOn = async (store: Store) => {
    const { read, added, updated, unchanged, quarantined } = await ingest(cutSources([source]), {
      store,
      request: {},
      threads: 1,
    })
    return { read, added, updated, unchanged, quarantined }
  }
  expect(await goOn(postgres.store)).toEqual(await goOn(sqlite.store))
  const back = await createStore('sqlite')
  await moveStore(openTables(postgres.url), openTables(back.url))
  expect(await readAll(back.store)).toEqual(await readAll(postgres.store))
}, 60_000)

test('a stopped move continues, and never into a store with other content', async () => {
  const from = await createStore('sqlite')
  const other = await createStore('postgres')
  for (const { store } of [from, other]) {
    await ingest(cutSources([source]), { store, request: {}, threads: 1 })
  }
  const tables = openTables(from.url)
  await expect(moveStore(tables, openTables(other.url))).rejects.toThrow(/target is not empty/)

  const to = await createStore('postgres')
  const target = openTables(to.url)
  let written = 0
  const stopping: StoreTables = {
    ...target,
    writeRows(table, rows) {
      if (++written > 9) throw new Error('stopped')
      return target.writeRows(table, rows)
    },
  }
  await expect(moveStore(tables, stopping, { batchRows: 50 })).rejects.toThrow('stopped')
  expect((await to.store.getState()).store).toMatch(/^moving /)
  const seen: string[] = []
  await moveStore(tables, target, { batchRows: 50, onProgress: (table) => seen.push(table) })
  expect(seen).not.toContain('trial')
  expect(await readAll(to.store)).toEqual(await readAll(from.store))
}, 60_000)

test('a difference is found', async () => {
  const from = await createStore('sqlite')
  await ingest(cutSources([source]), { store: from.store, request: {}, threads: 1 })
  const to = await createStore('postgres')
  const target = openTables(to.url)
  const changing: StoreTables = {
    ...target,
    writeRows: (table, rows) =>
      target.writeRows(
        table,
        table.name === 'trial' ? rows.map((row) => ({ ...row, brief_title: 'Other' })) : rows,
      ),
  }
  await expect(moveStore(openTables(from.url), changing)).rejects.toThrow(/The table trial differs/)
}, 60_000)
