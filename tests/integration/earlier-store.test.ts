import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLiveEngine } from '@/lib/index/live-engine'
import { keepIndex } from '@/lib/ingest/follow/keep-index'
import { refreshTrials } from '@/lib/ingest/refresh-trials'
import { emptyRequest } from '@/lib/search/request/request'
import { openStore } from '@/lib/store/open-store'

// A store written by a version of November 2026, with the search tables in it: five trials from four runs over the
// registry's JSON and CSV and a list of WHO's, one of them merged from two sources, and one line in quarantine.
const earlierStore = join(import.meta.dirname, 'stores/before-index-apart.db.gz')
const rules = 'present'

let folder: string
let url: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earlier-store-'))
  const path = join(folder, 'portal.db')
  writeFileSync(path, gunzipSync(readFileSync(earlierStore)))
  url = `file:${path}`
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a store of an earlier version opens, is updated and serves', async () => {
  const store = openStore(url)
  expect(await store.migrate('prisma/migrations')).toContain('20261129000200_index_apart')
  expect(await refreshTrials(store, { trials: rules, reading: 1 })).toBe(5)
  expect(await refreshTrials(store, { trials: rules, reading: 1 })).toBeNull()
  const path = join(folder, 'index.db')
  const index = await keepIndex(store, { path, rules })
  expect(index).toMatchObject({ indexed: 5, isNew: true })
  index?.close()

  const engine = openLiveEngine(path, (held) => held.rules === rules)
  const find = (query: string) =>
    engine.search({ ...emptyRequest, query, sort: 'title' }).trials.map(({ trialId }) => trialId)
  expect(find('')).toHaveLength(5)
  expect(find('lymphoma')).toEqual(['NCT05100001', 'NCT05100002', 'NCT05100003', 'NCT05100005'])
  // The number of the source with which the trial was merged.
  expect(find('ChiCTR2600000011')).toEqual(['NCT05100003'])
  // The second by its table, which has the registry's later update.
  expect(find('AREA[OverallStatus]COMPLETED')).toEqual(['NCT05100001', 'NCT05100002'])
  expect(await store.findAddress('NCT05100004')).toBe('NCT05100005')
  const trial = await store.getTrial('NCT05100003')
  expect(trial?.records.map(({ source }) => source)).toEqual(['ctgov-api', 'ictrp-csv'])
  expect((await store.findQuarantined()).map(({ place }) => place)).toEqual(['first.jsonl line 6'])
  expect((await store.findRuns(10)).total).toBe(4)
  engine.close()
  await store.close()
})

test('its search tables are gone, and it logs changes from now on', async () => {
  const store = openStore(url)
  await store.migrate('prisma/migrations')
  await refreshTrials(store, { trials: rules, reading: 1 })
  const { revision } = await store.getState()
  await refreshTrials(store, { trials: 'others', reading: 1 })
  // Nothing is written if the rules give the same records.
  expect((await store.getState()).revision).toBe(revision)
  await store.close()
  const { openDatabase } = await import('@/lib/store/sqlite/database')
  const database = openDatabase(url)
  const tables = database
    .prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'search%'`)
    .pluck()
    .all()
  expect(tables).toEqual([])
  database.close()
})
