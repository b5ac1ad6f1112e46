import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type PortalDatabase } from '@/lib/store/sqlite/database'
import type { ChildOrder } from '../support/ingest-child'
import { buildIngestLines, buildRandom } from '../support/ingest-lines'
import { indexOf, openTestDatabase } from '../support/database'
import { startIngestChild, type IngestChild } from '../support/start-ingest-child'
import { findDamage, readContent } from '../support/store-content'

// Kills the process repeatedly, each time at another point of a run on a fresh store. The next process completes that
// run, and is then killed in the next one.

/** A few show whether it works at all; `.ci/run` asks for more. */
const kills = Number(process.env.KILLS ?? 10)
const lineCount = 384
const batchRecords = 32

let folder: string
let emptyStore: string
let source: string
const children = new Set<IngestChild>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-kill-'))
  source = join(folder, 'records.jsonl')
  writeFileSync(source, Buffer.concat(buildIngestLines({ seed: 11, count: lineCount })))
  emptyStore = join(folder, 'empty.db')
  openTestDatabase(`file:${emptyStore}`).close()
})
afterAll(() => {
  for (const child of children) child.kill()
  rmSync(folder, { recursive: true, force: true })
})

function buildOrder(name: string): ChildOrder {
  const databasePath = join(folder, `${name}.db`)
  return { databasePath, source, threads: 1, batchRecords }
}

function createStore(order: ChildOrder): void {
  copyFileSync(emptyStore, order.databasePath)
}

/** What `read` returns from the store, after SQLite has found nothing wrong with it. */
function inspect<T>(order: ChildOrder, read: (database: PortalDatabase) => T): T {
  const database = openDatabase(`file:${order.databasePath}`)
  try {
    expect(findDamage(database)).toEqual([])
    return read(database)
  } finally {
    indexOf(database).close()
    database.close()
  }
}

/** How far the killed run came. */
const countRead = (database: PortalDatabase) =>
  Number(database.prepare('SELECT max(read) FROM ingest_run').pluck().get() ?? 0)

test(`killed at ${kills} random points, a run is completed to the same content`, async () => {
  const random = buildRandom(20)
  const undisturbed = buildOrder('undisturbed')
  createStore(undisturbed)
  let child = startIngestChild()
  children.add(child)
  await child.next('ready')
  child.send(undisturbed)
  await child.next('started')
  const startedAt = performance.now()
  const whole = await child.next('done')
  const durationMs = performance.now() - startedAt
  expect(whole.counts.read).toBe(lineCount)
  expect(whole.counts.quarantined).toBeGreaterThan(5)
  expect(whole.batches).toBeGreaterThan(5)
  const expected = inspect(undisturbed, readContent)
  expect(expected.trials.length).toBeGreaterThan(200)
  expect(expected.versions.length).toBeGreaterThan(expected.records.length)
  expect(expected.records.length).toBeGreaterThan(expected.trials.length)
  expect(expected.quarantine.map(({ open }) => open)).toEqual(expect.arrayContaining([0, 1]))

  const reached = new Set<number>()
  for (let number = 0; number < kills; number++) {
    const order = buildOrder(`kill-${number}`)
    createStore(order)
    // Started early, so that it is ready when needed.
    const successor = startIngestChild()
    children.add(successor)
    const batch = Math.floor(random() * whole.batches)
    const way = number % 3
    if (way === 0) {
      // Whatever it is doing then: writing, checkpointing, reading.
      child.send(order)
      await child.next('started')
      for (let written = 0; written < batch; written++) await child.next('batch')
      await pause((random() * durationMs) / whole.batches)
      child.kill()
    } else if (way === 1) {
      const clockReadings = 1 + Math.floor(random() * whole.clockReadings)
      child.send({ ...order, killAt: { clockReadings } })
    } else {
      child.send({ ...order, killAt: { batches: 1 + batch } })
    }
    expect(await child.ended).toBe('SIGKILL')
    reached.add(inspect(order, countRead))

    child = successor
    await child.next('ready')
    child.send(order)
    expect((await child.next('done')).counts.read).toBe(lineCount)
    const content = inspect(order, readContent)
    if (!isDeepStrictEqual(content, expected)) expect(content).toEqual(expected)
    rmSync(order.databasePath)
  }
  // Kills at a single point would prove little.
  expect(reached.size).toBeGreaterThan(Math.min(kills, whole.batches) / 3)
}, 300_000)
