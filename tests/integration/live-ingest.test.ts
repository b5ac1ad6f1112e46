import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLiveSource } from '@/lib/commands/ingest-sources'
import { parseIngestArguments } from '@/lib/commands/ingest-arguments'
import type { PortalDatabase } from '@/lib/db/database'
import { ingest } from '@/lib/ingest/ingest'
import { openTestDatabase } from '../support/database'
import { startRegistryServer, type RegistryServer } from '../support/registry-server'

let server: RegistryServer
let database: PortalDatabase

beforeEach(async () => {
  server = await startRegistryServer(2_350)
  database = openTestDatabase()
  // What the command says to people goes to standard error; here it would only be noise.
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(async () => {
  database.close()
  await server.close()
})

/** `npm run ingest -- ctgov` against the stand-in, without the pause between requests. */
async function run(options: string[] = [], limit = Infinity) {
  const args = parseIngestArguments([
    'ctgov',
    '--base-url',
    server.baseUrl,
    '--query',
    'cells',
    ...options,
  ])
  const source = await openLiveSource(database, args, new AbortController().signal, {
    minIntervalMs: 0,
  })
  async function* records() {
    let count = 0
    for await (const record of source.records) {
      if (count++ === limit) throw new Error('the cable was pulled')
      yield record
    }
  }
  return ingest(records(), { database, request: source.request, checkpoint: source.checkpoint })
}

const studyRequests = () => server.requests.filter(({ pathname }) => pathname.endsWith('/studies'))

test('everything is read, page by page, and the next run asks only for what changed since', async () => {
  expect(await run()).toMatchObject({ read: 2_350, added: 2_350 })
  expect(studyRequests()).toHaveLength(3)
  server.requests.length = 0
  await run()
  expect(studyRequests()[0]?.searchParams.get('filter.advanced')).toBe(
    'AREA[LastUpdatePostDate]RANGE[2026-01-01,MAX]',
  )
})

test('an interrupted run goes on behind the last page it had taken in whole', async () => {
  await expect(run([], 1_500)).rejects.toThrow('the cable was pulled')
  const before = Number(database.prepare('SELECT count(*) FROM trial').pluck().get())
  expect(before).toBeGreaterThanOrEqual(1_000)
  server.requests.length = 0
  const summary = await run()
  expect(studyRequests()).toHaveLength(2)
  expect(summary.read).toBe(1_350)
  expect(database.prepare('SELECT count(*) FROM trial').pluck().get()).toBe(2_350)
})

test('another day asked for begins anew', async () => {
  await expect(run([], 1_500)).rejects.toThrow()
  server.requests.length = 0
  await run(['--since', '2025-06-01'])
  expect(studyRequests()[0]?.searchParams.has('pageToken')).toBe(false)
  expect(studyRequests()[0]?.searchParams.get('filter.advanced')).toContain('2025-06-01')
})
