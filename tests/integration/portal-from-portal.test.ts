import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLiveSource } from '@/commands/ingest-sources'
import { answer, answerJson } from '@/lib/ctgov-api/answer'
import { answerStudy } from '@/lib/ctgov-api/one-study'
import { answerStudies } from '@/lib/ctgov-api/studies'
import { describePortal, findStudy, getApiState, openStoredStudies } from '@/lib/data/api'
import { getApiVersion } from '@/lib/data/api-version'
import { unpackStudy } from '@/lib/documents/pack'
import { createSqliteEngine } from '@/lib/index/engine'
import { ingest } from '@/lib/ingest/ingest'
import { toModelForm } from '@/lib/study/model-form'
import { loadSeeds } from '@/seeds/seed'
import { indexOf, openTestDatabase, storageOf } from '../support/database'
import { openPrismaStore, type PrismaStore } from '../support/prisma-store'
import { buildSourceRecord } from '../support/source-records'
import { buildStudy } from '../support/synthetic-studies'

// One portal fetches from another, as it would from the registry, over the loopback address.

let first: PrismaStore
let server: Server
let baseUrl: string

beforeAll(async () => {
  first = openPrismaStore()
  const { store, index } = storageOf(first.database)
  await loadSeeds(store, index)
  globalThis.__portal = { store: first.store, engine: createSqliteEngine(indexOf(first.database)) }
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const id = /^\/api\/v2\/studies\/(.+)$/.exec(pathname)?.[1]
    void answer(getApiState(), async () =>
      pathname === '/api/v2/version'
        ? answerJson(getApiVersion())
        : pathname === '/api/v2/stats/size'
          ? answerJson({ totalStudies: 5 })
          : id === undefined
            ? answerStudies(searchParams, await openStoredStudies())
            : answerStudy(decodeURIComponent(id), searchParams, findStudy, await describePortal()),
    ).then((answered) => {
      response.writeHead(answered.status, Object.fromEntries(answered.headers))
      if (answered.body === null) response.end()
      else Readable.fromWeb(answered.body as ReadableStream).pipe(response)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`
})

afterAll(async () => {
  globalThis.__portal = undefined
  server.closeAllConnections()
  server.close()
  await first.remove()
})

test('the second portal gets what the first one has, and removes nothing', async () => {
  const database = openTestDatabase()
  try {
    const storage = storageOf(database)
    const only = buildSourceRecord(buildStudy(1), { place: 'own.jsonl', formatId: 'ctgov-api' })
    const take = (records: Parameters<typeof ingest>[0]) =>
      ingest(records, { ...storage, request: 'test', threads: 1 })
    await take([only])
    const { records } = await createLiveSource(
      storage.store,
      { baseUrl },
      new AbortController().signal,
      { minIntervalMs: 0 },
    )
    const summary = await take(records)
    expect(summary).toMatchObject({ quarantined: 0, updated: 0 })
    const numbered = await first.store.listNumbered('', 100)
    expect(numbered.length).toBeGreaterThan(3)
    expect(summary.added).toBe(numbered.length)
    for (const { nctId } of numbered) {
      const sent = await first.store.getPackedStudy(nctId)
      const kept = await storage.store.getPackedStudy(nctId)
      if (sent === null || kept === null) throw new Error(`${nctId} is not in both`)
      expect(unpackStudy(kept.packed)).toEqual(toModelForm(unpackStudy(sent.packed)))
    }
    expect((await storage.store.getPackedStudy('NCT00000001'))?.removedOn).toBeNull()
  } finally {
    database.close()
  }
})
