import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { findQuarantined } from '@/lib/store/sqlite/quarantine'
import { ingest } from '@/lib/ingest/ingest'
import { cutPage, cutSources } from '@/lib/ingest/read/read-sources'
import { openTestDatabase, storageOf } from '../support/database'

// When a record leaves the quarantine and when not: nothing may leave it that was never read.

let folder: string
let database: PortalDatabase
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-quarantine-'))
  database = openTestDatabase()
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const toNctId = (number: number) => `NCT${String(number).padStart(8, '0')}`
const good = (number: number) =>
  JSON.stringify({
    protocolSection: {
      identificationModule: { nctId: toNctId(number), briefTitle: `Cells, trial ${number}` },
    },
  })
/** Invalid JSON whose number can be read. */
const broken = (number: number) => good(number).slice(0, -3)
/** Invalid JSON without any number. */
const nameless = '{"protocolSection":{"identificationModule":{"briefTitle":"Cells"'

const run = (records: Parameters<typeof ingest>[0]) =>
  ingest(records, { ...storageOf(database), request: {}, threads: 1 })
const takeFiles = (...names: string[]) => run(cutSources(names.map((name) => join(folder, name))))
const takeStdin = (...lines: string[]) =>
  run(cutSources(['-'], { stdin: Readable.from([lines.join('\n')]) }))
function takeFile(name: string, ...lines: string[]) {
  writeFileSync(join(folder, name), lines.join('\n'))
  return takeFiles(name)
}
const openPlaces = () =>
  findQuarantined(database)
    .map(({ place }) => place.replace(`${folder}/`, ''))
    .sort()

describe('a record with a readable number', () => {
  test('is not cleared by another record in the same place of standard input', async () => {
    await takeStdin(good(1), broken(2), good(3))
    await takeStdin(good(4), good(5), good(6))
    expect(openPlaces()).toEqual(['standard input line 2'])
  })

  test('is not cleared by another record in a file of the same name', async () => {
    await takeFile('daily.jsonl', good(1), broken(2))
    await takeFile('daily.jsonl', good(3), good(4))
    expect(openPlaces()).toEqual(['daily.jsonl line 2'])
  })

  test('is not cleared by another record on a registry page with the same address', async () => {
    const url = 'https://registry.example.org/api/v2/studies'
    const page = (...studies: string[]) =>
      run(cutPage(url, Buffer.from(`{"studies":[\n${studies.join(',\n')}\n]}`)))
    await page(good(1), good(2).replace('"Cells, trial 2"', '[]'))
    expect(openPlaces()).toEqual([`${url} studies[1]`])
    await page(good(3), good(4))
    expect(openPlaces()).toEqual([`${url} studies[1]`])
    await page(good(2))
    expect(openPlaces()).toEqual([])
  })

  test('is cleared by a good one with that number, wherever it comes from', async () => {
    await takeStdin(good(1), broken(2))
    await takeFile('other.jsonl', good(3), good(4), good(2))
    expect(openPlaces()).toEqual([])
  })
})

describe('a part of a file without a number', () => {
  test('is cleared when the file is read without any failure', async () => {
    await takeFile('a.jsonl', good(1), nameless, nameless)
    expect(openPlaces()).toEqual(['a.jsonl line 2', 'a.jsonl line 3'])
    await takeFile('a.jsonl', good(1), good(2), nameless)
    expect(openPlaces()).toEqual(['a.jsonl line 2', 'a.jsonl line 3'])
    await takeFile('a.jsonl', good(1), good(2))
    expect(openPlaces()).toEqual([])
  })

  test('is not cleared by other files, even if their names begin the same', async () => {
    await takeFile('a.jsonl', good(1), nameless)
    await takeFile('a.jsonl 2.jsonl', good(1), nameless)
    await takeFile('b.jsonl', good(1), good(2))
    await takeFile('a.jsonl', good(1), good(2))
    expect(openPlaces()).toEqual(['a.jsonl 2.jsonl line 2'])
  })

  test('is not cleared when the file is no longer read to its end', async () => {
    await takeFile('a.jsonl.gz', good(1), nameless)
    const whole = gzipSync(Array.from({ length: 50 }, (_, i) => good(i)).join('\n'))
    writeFileSync(join(folder, 'a.jsonl.gz'), whole.subarray(0, -12))
    await takeFiles('a.jsonl.gz')
    expect(openPlaces()).toContain('a.jsonl.gz line 2')
  })

  test('from standard input stays, because another stream has the same name', async () => {
    await takeStdin(good(1), nameless)
    await takeStdin(good(1), good(2))
    expect(openPlaces()).toEqual(['standard input line 2'])
  })

  test('is not cleared by a run that failed on the way', async () => {
    await takeFile('a.jsonl', good(1), nameless)
    async function* cut() {
      yield* cutPage(join(folder, 'a.jsonl'), Buffer.from(good(1)))
      await Promise.reject(new Error('the cable was pulled'))
    }
    await expect(run(cut())).rejects.toThrow()
    expect(openPlaces()).toEqual(['a.jsonl line 2'])
  })
})

test('a truncated archive stays listed until the same file is complete', async () => {
  const lines = Array.from({ length: 300 }, (_, i) => good(i + 1))
  const packed = gzipSync(lines.join('\n'))
  const path = join(folder, 'all.jsonl.gz')
  writeFileSync(path, packed.subarray(0, packed.length / 2))
  const summary = await takeFiles('all.jsonl.gz')
  expect(summary.added).toBeGreaterThan(50)
  expect(summary.unread).toEqual([])
  expect(findQuarantined(database).map(({ reason }) => reason)).toContainEqual(
    expect.stringMatching(/^gzip data ends early, after \d+ records$/),
  )
  await takeFile('other.jsonl', ...lines)
  expect(openPlaces()).toContain('all.jsonl.gz')
  // Different damage in it is a different failure.
  writeFileSync(path, gzipSync([...lines, broken(999)].join('\n')))
  await takeFiles('all.jsonl.gz')
  expect(openPlaces()).toContain('all.jsonl.gz line 301')
  expect(openPlaces()).not.toContain('all.jsonl.gz')
  writeFileSync(path, gzipSync([...lines, good(999)].join('\n')))
  await takeFiles('all.jsonl.gz')
  expect(openPlaces()).toEqual([])
})

test('the same error page in five files is five failures, each kept once', async () => {
  mkdirSync(join(folder, 'day'))
  const names = ['1.json', '2.json', '3.json', '4.json', '5.json'].map((name) => `day/${name}`)
  const page = '<!doctype html><title>503</title><p>The service is not available.'
  for (const name of names) writeFileSync(join(folder, name), page)
  expect(await takeFiles('day')).toMatchObject({ read: 5, quarantined: 5 })
  expect(openPlaces()).toEqual(names)
  await takeFiles('day')
  expect(findQuarantined(database).map(({ bytes }) => bytes)).toEqual(names.map(() => page.length))
  writeFileSync(join(folder, 'day/3.json'), good(3))
  await takeFiles('day')
  expect(openPlaces()).toEqual(names.filter((name) => name !== 'day/3.json'))
})

test('a repeated failure becomes the most recent one', async () => {
  const at = (day: number, name: string) =>
    ingest(cutSources([join(folder, name)]), {
      ...storageOf(database),
      request: {},
      now: () => new Date(Date.UTC(2026, 0, day)),
    })
  writeFileSync(join(folder, 'a.jsonl'), nameless)
  writeFileSync(join(folder, 'b.jsonl'), nameless)
  await at(1, 'a.jsonl')
  await at(2, 'b.jsonl')
  await at(3, 'a.jsonl')
  expect(findQuarantined(database)).toMatchObject([
    { place: join(folder, 'a.jsonl line 1'), seenAt: '2026-01-03T00:00:00.000Z' },
    { place: join(folder, 'b.jsonl line 1'), seenAt: '2026-01-02T00:00:00.000Z' },
  ])
})

test('records that earlier versions quarantined only by their bytes are recognised', async () => {
  await takeFile('a.jsonl', good(1), nameless)
  const bytesHash = createHash('sha1').update(nameless).digest('base64url')
  database.prepare('UPDATE quarantined_record SET hash = ?').run(bytesHash)
  await takeFile('a.jsonl', good(1), nameless)
  expect(openPlaces()).toEqual(['a.jsonl line 2'])
})

test('a missing file is not a record, the others are ingested, and the run is not completed', async () => {
  writeFileSync(join(folder, 'here.jsonl'), good(1))
  const [first, second] = ['x1.json', 'x2.json'].map((name) => ({
    source: join(folder, name),
    reason: 'there is no such file or folder',
  }))
  const summary = await takeFiles('x1.json', 'here.jsonl', 'x2.json', 'x2.json')
  expect(summary).toMatchObject({
    read: 1,
    added: 1,
    quarantined: 0,
    unread: [first, second, second],
  })
  expect(findQuarantined(database)).toEqual([])
  const stored = database.prepare('SELECT state, read, message FROM ingest_run').get()
  expect(stored).toEqual({
    state: 'failed',
    read: 1,
    message:
      'Not read: x1.json: there is no such file or folder; ' +
      'x2.json: there is no such file or folder; x2.json: there is no such file or folder',
  })
})
