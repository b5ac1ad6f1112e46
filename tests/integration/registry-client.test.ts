import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cutRegistry } from '@/lib/ingest/read/read-registry'
import type { SourcePiece } from '@/lib/ingest/read/source-record'
import { parseCheckpoint, type RegistryCheckpoint } from '@/lib/registries/ctgov-api/checkpoint'
import { fetchStudies, type FetchStudiesOptions } from '@/lib/registries/ctgov-api/client'
import { RegistryError, type RegistryPage } from '@/lib/registries/ctgov-api/window-reader'
import {
  startRegistryServer,
  type Misbehaviour,
  type RegistryServer,
} from '@/tests/support/registry-server'
import { toNctId } from '@/tests/support/synthetic-studies'

let server: RegistryServer
/** Pauses of the client, in milliseconds; only they advance the clock. */
let pauses: number[]
let now: number

beforeEach(async () => {
  server = await startRegistryServer(25)
  pauses = []
  now = Date.UTC(2026, 0, 2)
})
afterEach(() => server.close())

const clock: FetchStudiesOptions['clock'] = {
  now: () => now,
  sleep: (ms, signal) => {
    signal?.throwIfAborted()
    pauses.push(ms)
    now += ms
    return Promise.resolve()
  },
}

function ask(options: Partial<FetchStudiesOptions> = {}): FetchStudiesOptions {
  return {
    baseUrl: server.baseUrl,
    query: 'cells',
    pageSize: 10,
    minIntervalMs: 0,
    timeoutMs: 300,
    random: () => 0,
    clock: clock!,
    ...options,
  }
}

async function collect(options: FetchStudiesOptions): Promise<RegistryPage[]> {
  const pages: RegistryPage[] = []
  for await (const page of fetchStudies(options)) pages.push(page)
  return pages
}

const numbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => toNctId(first + index))
const toIds = (pages: RegistryPage[]) => pages.flatMap((page) => page.nctIds)
const studyRequests = () => server.requests.filter(({ pathname }) => pathname.endsWith('/studies'))

test('a query is read page by page', async () => {
  const pages = await collect(ask({ since: '2026-01-01' }))
  expect(pages.map(({ nctIds }) => nctIds.length)).toEqual([10, 10, 5])
  expect(toIds(pages)).toEqual(numbers(1, 25))
  const [first, second] = studyRequests()
  expect(Object.fromEntries(first!.searchParams)).toEqual({
    format: 'json',
    'query.term': 'cells',
    'filter.advanced': 'AREA[LastUpdatePostDate]RANGE[2026-01-01,MAX]',
    pageSize: '10',
    countTotal: 'true',
  })
  expect(second!.searchParams.has('countTotal')).toBe(false)
  expect(pages[2]!.checkpoint).toMatchObject({ isComplete: true, studies: 25, totalCount: 25 })
})

test('requests keep a minimum interval', async () => {
  await collect(ask({ minIntervalMs: 1000 }))
  // Version, three pages, version: four intervals.
  expect(pauses).toEqual([1000, 1000, 1000, 1000])
})

describe('temporary failures are tried again', () => {
  test.each<[string, Misbehaviour]>([
    ['500', { kind: 'status', status: 500 }],
    ['503', { kind: 'status', status: 503 }],
    ['429 without a time', { kind: 'status', status: 429 }],
    ['a body cut off', { kind: 'truncated' }],
    ['a packed body cut off', { kind: 'truncated-gzip' }],
    ['invalid JSON', { kind: 'invalid-json' }],
    ['JSON that is no page', { kind: 'not-a-page' }],
    ['a web page', { kind: 'wrong-type' }],
    ['a body that is no text', { kind: 'invalid-utf8' }],
    ['no answer', { kind: 'silent' }],
    ['half an answer and silence', { kind: 'stalled' }],
    ['a connection reset', { kind: 'reset' }],
  ])('%s', async (_, fault) => {
    server.script = [{ kind: 'gzip' }, fault, fault]
    const reasons: string[] = []
    const pages = await collect(ask({ onRetry: ({ reason }) => reasons.push(reason) }))
    expect(toIds(pages)).toEqual(numbers(1, 25))
    expect(reasons).toHaveLength(2)
    // Growing, and at random at least half.
    expect(pauses).toEqual([1000, 2000])
  })

  test.each([
    ['seconds', '7', 7000],
    ['a date', 'Fri, 02 Jan 2026 00:00:30 GMT', 30_000],
    ['a date gone by', 'Thu, 01 Jan 2026 00:00:00 GMT', 1000],
    ['nonsense', 'soon', 1000],
  ])('Retry-After in %s is respected', async (_, retryAfter, pause) => {
    server.script = [{ kind: 'status', status: 429, retryAfter }]
    await collect(ask())
    expect(pauses).toEqual([pause])
  })

  test('chance shortens a pause by half at most', async () => {
    server.script = [{ kind: 'status', status: 500 }]
    await collect(ask({ random: () => 1 }))
    expect(pauses).toEqual([500])
  })

  test('an answer over the limit is requested in smaller pages', async () => {
    server.setStudyCount(300)
    const pages = await collect(ask({ pageSize: 1000, maxBodyBytes: 40_000 }))
    expect(toIds(pages)).toEqual(numbers(1, 300))
    const sizes = studyRequests().map((url) => url.searchParams.get('pageSize'))
    expect(sizes.slice(0, 3)).toEqual(['1000', '250', '62'])
    expect(pauses).toEqual([])
  })
})

describe('if the data change during paging, the window starts again', () => {
  const seen: string[] = []
  const restart = { onRestart: ({ reason }: { reason: string }) => seen.push(reason) }
  beforeEach(() => void (seen.length = 0))

  test('the registry says so', async () => {
    server.script = [{ kind: 'change-after', studyCount: 26 }]
    const pages = await collect(ask(restart))
    expect(toIds(pages)).toEqual([...numbers(1, 10), ...numbers(1, 26)])
    expect(seen).toEqual([expect.stringContaining('have probably changed')])
    expect(pages.at(-1)!.checkpoint).toMatchObject({ restarts: 1, studies: 26, isComplete: true })
  })

  test('a study comes twice', async () => {
    server.script = [{ kind: 'normal' }, { kind: 'repeats-study' }]
    expect(toIds(await collect(ask(restart)))).toEqual([...numbers(1, 10), ...numbers(1, 25)])
    expect(seen).toEqual(['NCT00000001 appeared twice'])
  })

  test('the timestamp changes', async () => {
    const options = ask({
      ...restart,
      onCheckpoint: ({ pages, restarts }) => {
        if (pages === 2 && restarts === 0) server.setTimestamp('2026-01-02T00:00:00')
      },
    })
    const pages = await collect(options)
    // The last page of the first pass is held back, because with it the run would look complete.
    expect(toIds(pages)).toEqual([...numbers(1, 20), ...numbers(1, 25)])
    expect(seen).toEqual([expect.stringContaining('replaced by those of 2026-01-02T00:00:00')])
  })

  test('fewer studies come than were announced', async () => {
    let calls = 0
    const lossy: typeof fetch = async (input, init) => {
      const response = await fetch(input, init)
      const text = await response.text()
      calls += 1
      const body = calls === 2 ? text.replace('"totalCount":25', '"totalCount":24') : text
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    }
    const pages = await collect(ask({ ...restart, fetch: lossy }))
    expect(toIds(pages)).toEqual([...numbers(1, 20), ...numbers(1, 25)])
    expect(seen).toEqual(['the registry announced 24 studies but sent 25'])
  })

  test.each<[string, Misbehaviour, RegExp]>([
    ['tokens in a circle', { kind: 'repeats-token' }, /earlier page/],
    ['empty pages without end', { kind: 'empty-page' }, /empty/],
    ['ever new data', { kind: 'change-after', studyCount: 40 }, /changed/],
  ])('%s end in an error, not in an endless loop', async (_, fault, reason) => {
    server.always = fault
    const error: unknown = await collect(ask({ maxRestarts: 2 })).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(RegistryError)
    expect((error as RegistryError).message).toMatch(reason)
    expect((error as RegistryError).message).toContain('the data changed 3 times')
  })

  test('a run that gave up starts fresh the next time', async () => {
    server.always = { kind: 'change-after', studyCount: 40 }
    const stored: RegistryCheckpoint[] = []
    const options = {
      maxRestarts: 2,
      onCheckpoint: (at: RegistryCheckpoint) => void stored.push(at),
    }
    const error: unknown = await collect(ask(options)).catch((caught: unknown) => caught)
    const fresh = { pages: 0, studies: 0, totalCount: null, dataTimestamp: null, restarts: 0 }
    expect(stored.at(-1)).toMatchObject(fresh)
    expect((error as RegistryError).checkpoint).toMatchObject(fresh)
    expect((error as RegistryError).message).toMatch(
      /Run the same command again later to start over\.$/,
    )
  })
})

describe('an interrupted run continues where it stopped', () => {
  async function interrupt(): Promise<RegistryCheckpoint> {
    server.script = [{ kind: 'normal' }, { kind: 'normal' }]
    server.always = { kind: 'status', status: 503 }
    const stored: RegistryCheckpoint[] = []
    const error: unknown = await collect(
      ask({ maxAttempts: 3, onCheckpoint: (checkpoint) => void stored.push(checkpoint) }),
    ).catch((caught: unknown) => caught)
    server.always = null
    expect(error).toBeInstanceOf(RegistryError)
    const { message, checkpoint, url } = error as RegistryError
    expect(message).toContain(
      'page 3 (after 20 studies) could not be read: 3 attempts failed, the last because the server answered 503',
    )
    expect(message).toContain('20 studies are done. Run the same command again')
    expect(url).toContain('pageToken=')
    expect(checkpoint).toEqual(stored.at(-1))
    return parseCheckpoint(JSON.parse(JSON.stringify(checkpoint)))!
  }

  test('with the page that failed', async () => {
    const checkpoint = await interrupt()
    server.requests.length = 0
    const pages = await collect(ask({ checkpoint }))
    expect(toIds(pages)).toEqual(numbers(21, 25))
    expect(studyRequests()).toHaveLength(1)
    expect(pages[0]!.checkpoint).toMatchObject({ isComplete: true, studies: 25, pages: 3 })
  })

  test('from the beginning if the data have changed', async () => {
    const checkpoint = await interrupt()
    server.setTimestamp('2026-02-01T00:00:00')
    expect(toIds(await collect(ask({ checkpoint })))).toEqual(numbers(1, 25))
  })

  test('with its own count of restarts', async () => {
    const checkpoint = { ...(await interrupt()), restarts: 5 }
    server.setTimestamp('2026-02-01T00:00:00')
    expect(toIds(await collect(ask({ checkpoint })))).toEqual(numbers(1, 25))
  })

  test('from the beginning if the token has expired', async () => {
    const checkpoint = await interrupt()
    server.setStudyCount(25)
    expect(toIds(await collect(ask({ checkpoint })))).toEqual(numbers(1, 25))
  })

  test('from the beginning if the request is different', async () => {
    const checkpoint = await interrupt()
    expect(toIds(await collect(ask({ checkpoint, query: 'other' })))).toEqual(numbers(1, 25))
    const done = { ...checkpoint, isComplete: true }
    expect(toIds(await collect(ask({ checkpoint: done })))).toEqual(numbers(1, 25))
  })

  test('a page counts as done when the next one is requested', async () => {
    const stored: number[] = []
    for await (const page of fetchStudies(
      ask({ onCheckpoint: ({ pages }) => void stored.push(pages) }),
    )) {
      expect(stored).toHaveLength(page.checkpoint.pages - 1)
      if (page.checkpoint.pages === 2) break
    }
    expect(stored).toEqual([1])
  })
})

describe('permanent failures are reported at once', () => {
  test('a refused query', async () => {
    server.always = { kind: 'status', status: 400, body: 'Error parsing query in Other terms: …' }
    await expect(collect(ask())).rejects.toThrow(
      'page 1 (after 0 studies) was refused: the server answered 400: Error parsing query in Other terms',
    )
    expect(studyRequests()).toHaveLength(1)
  })

  test.each([
    [400, /understood AND\. Change the --query\.$/],
    [404, /understood AND\. Check the address of --base-url\.$/],
    [403, /understood AND\. Nothing was read\. Run the same command again later\.$/],
  ])('%i, in one line, with its remedy', async (status, ending) => {
    const body = '<!DOCTYPE html>\n<html>\n<title>Not</title>\n<h1>understood AND</h1></html>'
    server.always = { kind: 'status', status, body }
    const error: unknown = await collect(ask()).catch((caught: unknown) => caught)
    expect((error as Error).message).toMatch(ending)
    expect((error as Error).message).toContain(`the server answered ${status}: Not understood AND`)
  })

  test('a server that asks for a very long pause', async () => {
    server.always = { kind: 'status', status: 429, retryAfter: '86400' }
    await expect(collect(ask())).rejects.toThrow('asked us to wait 86400 seconds')
    expect(pauses).toEqual([])
  })

  test('a server that doesn’t exist', async () => {
    const baseUrl = server.baseUrl.replace(/:\d+/, ':1')
    await expect(collect(ask({ baseUrl, maxAttempts: 2 }))).rejects.toThrow(/connection failed/)
  })

  test('an invalid day', async () => {
    await expect(collect(ask({ since: 'May 2026' }))).rejects.toThrow(RangeError)
  })

  test('an abort', async () => {
    const controller = new AbortController()
    server.script = [{ kind: 'normal' }, { kind: 'silent' }]
    const run = collect(
      ask({
        signal: controller.signal,
        timeoutMs: 10_000,
        onCheckpoint: () => void setTimeout(() => controller.abort(new Error('stopped')), 50),
      }),
    )
    await expect(run).rejects.toThrow('stopped')
  })
})

test('a server without a version is read anyway', async () => {
  server.setTimestamp(null)
  expect(toIds(await collect(ask()))).toEqual(numbers(1, 25))
})

test('as a source, pages are cut into records with a short place', async () => {
  const items: SourcePiece[] = []
  for await (const item of cutRegistry(ask())) items.push(item)
  expect(items).toHaveLength(25)
  expect(items.every(({ kind }) => kind === 'piece')).toBe(true)
  expect(items[11]!.place).toBe(`${server.baseUrl} NCT00000012, page 2 studies[1]`)
  expect(items[11]!.source).toBe(studyRequests()[1]!.href)
})

test('a study without a number is identified only by its page', async () => {
  const nameless: typeof fetch = async (input, init) => {
    const text = await (await fetch(input, init)).text()
    const body = text.replaceAll('"nctId":"NCT00000002"', '"noId":"NCT00000002"')
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }
  const places: string[] = []
  for await (const { place } of cutRegistry(ask({ fetch: nameless }))) places.push(place)
  expect(places[1]).toBe(`${server.baseUrl} page 1 studies[1]`)
  expect(places[2]).toBe(`${server.baseUrl} NCT00000003, page 1 studies[2]`)
})
