import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLiveSource } from '@/commands/ingest-sources'
import { parseIngestArguments } from '@/commands/ingest-arguments'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { ingest } from '@/lib/ingest/ingest'
import { openTestDatabase, storageOf } from '../support/database'
import { startRegistryServer, type RegistryServer } from '../support/registry-server'

let server: RegistryServer
let database: PortalDatabase
/** The command's messages. */
let said: string[]

beforeEach(async () => {
  server = await startRegistryServer(2_350)
  database = openTestDatabase()
  said = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    said.push(String(line))
    return true
  })
})
afterEach(async () => {
  database.close()
  await server.close()
})

/** `npm run ingest -- ctgov` with a fake registry, without the pause between requests. */
async function run(options: string[] = [], limit = Infinity) {
  const args = parseIngestArguments([
    'ctgov',
    '--base-url',
    server.baseUrl,
    '--query',
    'cells',
    ...options,
  ])
  const source = await createLiveSource(
    storageOf(database).store,
    args,
    new AbortController().signal,
    {
      minIntervalMs: 0,
      firstWaitMs: 10,
    },
  )
  async function* records() {
    let count = 0
    for await (const record of source.records) {
      if (count++ === limit) throw new Error('the cable was pulled')
      yield record
    }
  }
  return ingest(records(), {
    ...storageOf(database),
    request: source.request,
    checkpoint: source.checkpoint,
  })
}

const studyRequests = () => server.requests.filter(({ pathname }) => pathname.endsWith('/studies'))

test('everything is read, page by page, and the next run asks only for later changes', async () => {
  expect(await run()).toMatchObject({ read: 2_350, added: 2_350 })
  expect(studyRequests()).toHaveLength(3)
  server.requests.length = 0
  await run()
  expect(studyRequests()[0]?.searchParams.get('filter.advanced')).toBe(
    'AREA[LastUpdatePostDate]RANGE[2026-01-01,MAX]',
  )
})

test('an interrupted run continues after the last page that it had ingested completely', async () => {
  await expect(run([], 1_500)).rejects.toThrow('the cable was pulled')
  const before = Number(database.prepare('SELECT count(*) FROM trial').pluck().get())
  expect(before).toBeGreaterThanOrEqual(1_000)
  server.requests.length = 0
  const summary = await run()
  expect(studyRequests()).toHaveLength(2)
  expect(summary.read).toBe(1_350)
  expect(database.prepare('SELECT count(*) FROM trial').pluck().get()).toBe(2_350)
})

test('a run for another day starts from the beginning', async () => {
  await expect(run([], 1_500)).rejects.toThrow()
  server.requests.length = 0
  await run(['--since', '2025-06-01'])
  expect(studyRequests()[0]?.searchParams.has('pageToken')).toBe(false)
  expect(studyRequests()[0]?.searchParams.get('filter.advanced')).toContain('2025-06-01')
})

test('data that keep changing stop one run, not those after it', async () => {
  await expect(run([], 1_500)).rejects.toThrow('the cable was pulled')
  server.always = { kind: 'change-after', studyCount: 2_400 }
  await expect(run()).rejects.toThrow('the data changed 6 times')
  server.always = { kind: 'status', status: 404 }
  await expect(run()).rejects.toThrow('404')
  server.always = null
  said.length = 0
  expect(await run()).toMatchObject({ read: 2_400 })
  expect(said).toEqual(['Reading all matching studies.\n'])
})

test('a run that fails before its first page can be resumed by the next', async () => {
  await expect(run([], 1_500)).rejects.toThrow('the cable was pulled')
  server.always = { kind: 'status', status: 404 }
  await expect(run()).rejects.toThrow('404')
  server.always = null
  expect(await run()).toMatchObject({ read: 1_350 })
  const checkpoints = database
    .prepare('SELECT checkpoint IS NOT NULL FROM ingest_run ORDER BY id')
    .pluck()
    .all()
  expect(checkpoints).toEqual([1, 1, 1])
})

test('each pause before another attempt is reported, with its cause and length', async () => {
  server.script = [
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429, retryAfter: '1' },
    { kind: 'invalid-json' },
  ]
  expect(await run()).toMatchObject({ read: 2_350 })
  expect(said.slice(1)).toEqual([
    'Attempt 1 of 8: the server answered 503. Trying again in 1 s.\n',
    'Attempt 2 of 8: the server answered 429. Trying again in 1 s, as it asked.\n',
    expect.stringMatching(
      /^Attempt 3 of 8: the answer of \d+ characters is not JSON\. Trying again in 1 s\.\n$/,
    ),
  ])
})

describe('a narrow --since hides nothing from runs without it', () => {
  const askedSince = () =>
    studyRequests().map(
      (url) => /\d{4}-\d{2}-\d{2}/.exec(url.searchParams.get('filter.advanced') ?? '')?.[0] ?? null,
    )

  test('interrupted', async () => {
    await expect(run(['--since', '2025-06-01'], 1_500)).rejects.toThrow()
    server.requests.length = 0
    expect(await run()).toMatchObject({ read: 2_350 })
    expect(askedSince()).toEqual([null, null, null])
  })

  test('completed', async () => {
    await run(['--since', '2025-06-01'])
    server.requests.length = 0
    await run()
    expect(askedSince()).toEqual([null, null, null])
    server.requests.length = 0
    await run()
    expect(new Set(askedSince())).toEqual(new Set(['2026-01-01']))
  })

  test('later than the day reached before', async () => {
    await run()
    server.setTimestamp('2026-03-01T00:00:00')
    await run(['--since', '2026-02-01'])
    server.requests.length = 0
    await run()
    expect(new Set(askedSince())).toEqual(new Set(['2026-01-01']))
  })

  test('not later than the day reached before: nothing is requested twice', async () => {
    await run()
    server.setTimestamp('2026-03-01T00:00:00')
    await run(['--since', '2025-12-01'])
    server.requests.length = 0
    await run()
    expect(new Set(askedSince())).toEqual(new Set(['2026-03-01']))
  })

  test('between an interrupted run and the one that continues it', async () => {
    await expect(run([], 1_500)).rejects.toThrow()
    await run(['--since', '2025-06-01'])
    expect(await run()).toMatchObject({ read: 1_350 })
    expect(said).toContain(
      'Continuing an interrupted run: all matching studies, after the first 1,000 of them.\n',
    )
  })

  test('itself, it continues the run of the same day', async () => {
    await expect(run(['--since', '2025-06-01'], 1_500)).rejects.toThrow()
    await run(['--since', '2025-09-01'])
    expect(await run(['--since', '2025-06-01'])).toMatchObject({ read: 1_350 })
    expect(said).toContain(
      'Continuing an interrupted run: studies updated since 2025-06-01, after the first 1,000 of them.\n',
    )
  })
})
