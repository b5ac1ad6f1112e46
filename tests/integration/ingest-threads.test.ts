import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingest } from '@/lib/ingest/ingest'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { readContent } from '../support/store-content'
import { openTestDatabase, storageOf } from '../support/database'
import { buildIngestLines } from '../support/ingest-lines'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-threads-'))
  const lines = buildIngestLines({ seed: 7, count: 2500 })
  writeFileSync(join(folder, 'records.jsonl'), Buffer.concat(lines))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (name: string) => openTestDatabase(`file:${join(folder, name)}`)

function take(database: ReturnType<typeof open>, threads: number) {
  const failures: string[] = []
  return ingest(cutSources([join(folder, 'records.jsonl')]), {
    ...storageOf(database),
    request: { test: true },
    threads,
    onFailure: ({ place, reason }) => failures.push(`${place}: ${reason}`),
  }).then((summary) => ({ ...summary, failures }))
}

test('several threads write the same as one, in the same order', async () => {
  const one = open('one.db')
  const three = open('three.db')
  const { seconds: _, threads: single, ...alone } = await take(one, 1)
  const { seconds: __, threads: several, ...together } = await take(three, 3)
  expect(single).toBe(1)
  expect(several).toBeGreaterThan(1)
  expect(together).toEqual(alone)
  expect(together.added).toBeGreaterThan(1000)
  expect(together.updated).toBeGreaterThan(100)
  expect(together.quarantined).toBeGreaterThan(50)
  expect(readContent(three)).toEqual(readContent(one))

  // The threads themselves recognise known records.
  const again = await take(three, 3)
  expect(again.read).toBe(alone.read)
  expect(again.added).toBe(0)
  expect(readContent(three)).toEqual(readContent(one))
  one.close()
  three.close()
})

test('a record that the store refuses affects no other', async () => {
  const database = open('refused.db')
  database.exec(
    `CREATE TRIGGER refuse BEFORE INSERT ON trial WHEN NEW.nct_id LIKE '%77'
       BEGIN SELECT RAISE(ABORT, 'not this one'); END`,
  )
  const summary = await take(database, 1)
  const refused = summary.failures.filter((text) => text.endsWith('not this one'))
  expect(refused.length).toBeGreaterThan(10)
  const lost = database.prepare(`SELECT count(*) FROM trial WHERE nct_id LIKE '%77'`).pluck().get()
  expect(lost).toBe(0)
  const { added, updated, unchanged, quarantined, read } = summary
  expect(added + updated + unchanged + quarantined).toBe(read)
  const trials = Number(database.prepare('SELECT count(*) FROM trial').pluck().get())
  expect(trials).toBeGreaterThan(1000)
  database.close()
})
