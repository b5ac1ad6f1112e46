import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findIndexState, openIndexFile } from '@/lib/index/index-file'
import { openLiveEngine } from '@/lib/index/live-engine'
import { keepIndex } from '@/lib/ingest/follow/keep-index'
import { ingest } from '@/lib/ingest/ingest'
import { emptyRequest } from '@/lib/search/request/request'
import { tryFileLock } from '@/lib/sqlite/file-lock'
import { openStore } from '@/lib/store/open-store'
import type { Store } from '@/lib/store/store'
import { buildSourceRecord } from '../support/source-records'
import { buildStudy, toNctId } from '../support/synthetic-studies'

// The index beside a store: it follows the store's change log, and is built again if it belongs to another store.

let folder: string
let storePath: string
let path: string
let store: Store
const rules = 'one'

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'follow-'))
  storePath = join(folder, 'portal.db')
  path = join(folder, 'index.db')
  store = openStore(`file:${storePath}`)
  await store.migrate('prisma/migrations')
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const record = (number: number, extra = {}) =>
  buildSourceRecord(buildStudy(number, extra), { place: `test.jsonl line ${number}` })

/** Ingests trials without updating the index. */
const take = (...numbers: number[]) =>
  ingest(
    numbers.map((number) => record(number)),
    { store, request: {} },
  )

/** Brings the index up to date, like a start of the portal. */
async function keep(options: { rules?: string } = {}) {
  const index = await keepIndex(store, { path, rules, ...options }, { threads: 1 })
  index?.close()
  return index && { indexed: index.indexed, isNew: index.isNew }
}

function count() {
  const engine = openLiveEngine(path, () => true)
  const { total } = engine.search(emptyRequest)
  engine.close()
  return total
}

function search() {
  const engine = openLiveEngine(path, () => true)
  const { trials } = engine.search({ ...emptyRequest, sort: 'title' })
  engine.close()
  return trials.map(({ trialId }) => trialId)
}

test('an index is built from the store, and follows its change log', async () => {
  await take(1, 2)
  expect(await keep()).toEqual({ indexed: 2, isNew: true })
  expect(search()).toEqual([toNctId(1), toNctId(2)])
  expect(await keep()).toEqual({ indexed: null, isNew: false })

  await take(2, 3)
  expect(await keep()).toEqual({ indexed: 1, isNew: false })
  expect(search()).toEqual([toNctId(1), toNctId(2), toNctId(3)])
  const { store: identity, revision } = await store.getState()
  expect(findIndexState(path)).toMatchObject({ store: identity, revision, rules })
})

test('an ingest brings the index up to date batch by batch', async () => {
  const index = await keepIndex(store, { path, rules }, { threads: 1 })
  const seen: number[] = []
  await ingest(
    Array.from({ length: 40 }, (_, number) => record(number + 1)),
    {
      store,
      index: index?.writer,
      request: {},
      threads: 1,
      batchRecords: 10,
      onProgress: () => seen.push(count()),
    },
  )
  index?.close()
  expect(seen.slice(0, 2)).toEqual([32, 40])
})

test('two trials that become one are one in the index', async () => {
  const alias = (number: number, nctIdAliases: string[]) => ({
    protocolSection: {
      identificationModule: { nctId: toNctId(number), nctIdAliases, briefTitle: 'One trial' },
    },
  })
  await take(1, 2)
  await keep()
  await ingest([record(2, alias(2, [toNctId(1)]))], { store, request: {} })
  expect(await keep()).toEqual({ indexed: 2, isNew: false })
  expect(search()).toEqual([toNctId(2)])
})

describe('it is built again', () => {
  beforeEach(async () => {
    await take(1, 2)
    await keep()
  })

  test('when it is gone', async () => {
    rmSync(path)
    const index = await keepIndex(store, { path, rules }, { threads: 1 })
    index?.close()
    // Whoever deleted it knows; nothing was damaged.
    expect(index).toMatchObject({ indexed: 2, isNew: true, wasDamaged: false })
  })

  test('when it was made by other rules', async () => {
    expect(await keep({ rules: 'two' })).toEqual({ indexed: 2, isNew: true })
    expect(await keep({ rules: 'two' })).toEqual({ indexed: null, isNew: false })
  })

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 1000)],
    ['something else', () => Buffer.from('no database at all')],
    ['empty', () => Buffer.alloc(0)],
  ])('when it is %s', async (_, change) => {
    writeFileSync(path, change(readFileSync(path)))
    expect(await keep()).toEqual({ indexed: 2, isNew: true })
    expect(search()).toEqual([toNctId(1), toNctId(2)])
  })

  test('when the store is another one', async () => {
    await store.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${storePath}${end}`, { force: true })
    store = openStore(`file:${storePath}`)
    await store.migrate('prisma/migrations')
    await take(7)
    expect(await keep()).toEqual({ indexed: 1, isNew: true })
    expect(search()).toEqual([toNctId(7)])
  })

  /** The index contains what the store no longer has. */
  async function goBackAfter(number: number): Promise<void> {
    await store.close()
    copyFileSync(storePath, `${storePath}.copy`)
    store = openStore(`file:${storePath}`)
    await take(number)
    await keep()
    await store.close()
    copyFileSync(`${storePath}.copy`, storePath)
    store = openStore(`file:${storePath}`)
  }

  test('when an earlier state of the store was restored', async () => {
    await goBackAfter(3)
    expect(await keep()).toEqual({ indexed: 2, isNew: true })
    expect(search()).toEqual([toNctId(1), toNctId(2)])
  })

  test('so that two states of the same revision are distinguished', async () => {
    const read = () => {
      const engine = openLiveEngine(path, () => true)
      const state = engine.getState()
      engine.close()
      return { state, revision: findIndexState(path)?.revision }
    }
    await goBackAfter(3)
    const before = read()
    await take(4)
    await keep()
    const after = read()
    expect(after.revision).toBe(before.revision)
    expect(after.state).not.toBe(before.state)
  })

  test.each([
    ['to the same revision', [[4]]],
    ['past it', [[4], [5]]],
  ])('when the store was restored and has continued %s', async (_, changes) => {
    await goBackAfter(3)
    for (const numbers of changes) await take(...numbers)
    const present = [1, 2, ...changes.flat()]
    expect(await keep()).toEqual({ indexed: present.length, isNew: true })
    expect(search()).toEqual(present.map(toNctId))
  })
})

describe('a running portal', () => {
  const find = (engine: ReturnType<typeof openLiveEngine>) => engine.search(emptyRequest).total

  test('says that there is nothing to search, and searches as soon as there is', async () => {
    const engine = openLiveEngine(path, () => true)
    expect(() => find(engine)).toThrow(/no search index .*npm start builds it/)
    await take(1)
    await keep()
    expect(find(engine)).toBe(1)
    engine.close()
  })

  test('uses its index until the new one is complete, and then the new one', async () => {
    await take(1)
    await keep()
    const engine = openLiveEngine(path, () => true)
    const state = engine.getState()
    expect(find(engine)).toBe(1)
    rmSync(path)
    expect(find(engine)).toBe(1)
    await take(2)
    await keep()
    expect(find(engine)).toBe(2)
    expect(engine.getState()).not.toBe(state)
    engine.close()
  })

  test('does not search an index of another version of the program', async () => {
    await take(1)
    await keep()
    const engine = openLiveEngine(path, (held) => held.rules === rules)
    expect(find(engine)).toBe(1)
    await take(2)
    await keep({ rules: 'two' })
    expect(find(engine)).toBe(1)
    engine.close()
    const other = openLiveEngine(path, (held) => held.rules === rules)
    expect(() => find(other)).toThrow(/no search index for this version/)
  })

  test('reports damage, and the index is built again', async () => {
    await take(...Array.from({ length: 60 }, (_, number) => number + 1))
    await keep()
    const bytes = readFileSync(path)
    // Everything but the head, which has the state of the index.
    writeFileSync(
      path,
      Buffer.concat([bytes.subarray(0, 4096), bytes.subarray(4096).fill(0xff, 8192)]),
    )
    const engine = openLiveEngine(path, () => true)
    expect(() => find(engine)).toThrow(/damaged|no search index/)
    expect(await keep()).toEqual({ indexed: 60, isNew: true })
    expect(find(engine)).toBe(60)
    engine.close()
  })
})

test('one process writes the index at a time, and nobody waits if it is usable', async () => {
  await take(1)
  await keep()
  const release = tryFileLock(`${path}-lock`)
  expect(await keep()).toBeNull()
  rmSync(path)
  const waiting = keep()
  expect(await Promise.race([waiting, Promise.resolve('waits')])).toBe('waits')
  release?.()
  expect(await waiting).toEqual({ indexed: 1, isNew: true })
})

test('a new index replaces the old one completely, without the log of the old one', async () => {
  await take(1)
  await keep()
  const reader = openIndexFile(path, { readonly: true })
  reader.prepare('SELECT count(*) FROM search_entry').get()
  await take(2)
  const writer = openIndexFile(path)
  writer.prepare('UPDATE search_state SET changed_at = 0').run()
  expect(existsSync(`${path}-wal`)).toBe(true)
  await keep({ rules: 'two' })
  expect(search()).toEqual([toNctId(1), toNctId(2)])
  // Closing the last connection to the old file must not touch the new one's log.
  writer.close()
  reader.close()
  await take(3)
  await keep({ rules: 'two' })
  expect(search()).toEqual([1, 2, 3].map(toNctId))
  expect(openIndexFile(path).pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
})
