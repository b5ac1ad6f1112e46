import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createPageCache,
  encodings,
  type Encoding,
  type KeptAnswer,
} from '@/commands/server/page-cache'

const page = Buffer.from('<p>Trials of cells</p>'.repeat(200))
const read: Record<Encoding, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body) => body,
}

function buildAnswer(): KeptAnswer {
  return {
    headers: { 'content-type': 'text/html' },
    tag: 'tag',
    state: '1',
    madeAt: 0,
    bodies: new Map([['identity', Promise.resolve(page)]]),
    length: page.length,
    size: page.length,
  }
}

test('a cached page is served in every encoding, whichever was requested before', async () => {
  const asked = fc.array(fc.tuple(fc.constantFrom(...encodings), fc.boolean()), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(asked, async (requests) => {
      const cache = createPageCache(1_000_000, () => false)
      const answer = buildAnswer()
      cache.keep('/', answer)
      const given: Promise<void>[] = []
      for (const [encoding, isWaitedFor] of requests) {
        const check = cache.getBody('/', answer, encoding).then((body) => {
          expect(read[encoding](body).equals(page)).toBe(true)
        })
        given.push(check)
        if (isWaitedFor) await check
      }
      await Promise.all(given)
    }),
    { numRuns: 50 },
  )
})

test('while requests wait, a page is packed in less time', async () => {
  const words = Buffer.from(
    Array.from({ length: 5_000 }, (_, i) => `trial ${(i * 7919) % 1009} of cells`).join(' '),
  )
  const pack = (isBusy: boolean, encoding: Encoding) => {
    const answer = {
      ...buildAnswer(),
      bodies: new Map([['identity' as const, Promise.resolve(words)]]),
    }
    return createPageCache(1_000_000, () => isBusy).getBody('/', answer, encoding)
  }
  for (const encoding of ['br', 'gzip'] as const) {
    const [quick, usual] = await Promise.all([pack(true, encoding), pack(false, encoding)])
    expect(read[encoding](quick).equals(words)).toBe(true)
    expect(quick.length).toBeGreaterThan(usual.length)
  }
})
