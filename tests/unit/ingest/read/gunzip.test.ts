import { Readable } from 'node:stream'
import { createInflateRaw, deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gunzip } from '@/lib/ingest/read/gunzip'
import { defaultReadLimits } from '@/lib/ingest/read/limits'
import { readBytes, toTitles } from '@/tests/support/read-all'
import { buildStudy, toNctId } from '@/tests/support/synthetic-studies'

/** Studies whose text doesn't compress to almost nothing, like real ones. */
const note = (number: number) =>
  Array.from({ length: 300 }, (_, i) => ((number * 7919 + i * i * 104_729) % 65_521).toString(36))
const lines = (count: number) =>
  Buffer.from(
    Array.from(
      { length: count },
      (_, i) => `${JSON.stringify(buildStudy(i + 1, { note: note(i).join(' ') }))}\n`,
    ).join(''),
  )
const ids = (count: number) => Array.from({ length: count }, (_, i) => toNctId(i + 1))

/** The output for a packed stream, and the message of the error that ended it. */
async function unpack(packed: Buffer, chunkBytes = 64 * 1024) {
  const chunks: Buffer[] = []
  for (let start = 0; start < packed.length; start += chunkBytes) {
    chunks.push(packed.subarray(start, start + chunkBytes))
  }
  const parts: Buffer[] = []
  let error = ''
  try {
    const budget = { limits: defaultReadLimits, unpackedBytes: 0 }
    for await (const part of gunzip(Readable.from(chunks), budget)) parts.push(part)
  } catch (caught) {
    error = caught instanceof Error ? caught.message : String(caught)
  }
  return { bytes: Buffer.concat(parts), error }
}

/** Everything that the engine unpacks of a member that is fed byte by byte. */
async function inflateByteByByte(packed: Buffer): Promise<Buffer> {
  const parts: Buffer[] = []
  const engine = createInflateRaw()
  engine.on('data', (part: Buffer) => parts.push(part))
  const stopped = new Promise<'stopped'>((resolve) => {
    engine.on('error', () => resolve('stopped'))
    engine.on('end', () => resolve('stopped'))
  })
  for (const byte of packed) {
    const written = new Promise<'written'>((resolve) => {
      engine.write(Buffer.from([byte]), () => resolve('written'))
    })
    if ((await Promise.race([stopped, written])) === 'stopped') break
  }
  engine.destroy()
  return Buffer.concat(parts)
}

const headerBytes = 10
const trailerBytes = 8

describe('bytes after the last member', () => {
  const packed = gzipSync(lines(20))

  test.each([
    ['a line of text', Buffer.from('garbage\n')],
    ['the first byte of a member and another', Buffer.from([0x1f, 0x20])],
    ['zero bytes and then text', Buffer.from('\0\0\0text')],
  ])('%s is reported, and costs no record', async (_, rest) => {
    for (const chunkBytes of [100_000, 7]) {
      const reading = await readBytes(Buffer.concat([packed, rest]), { chunkBytes })
      expect(toTitles(reading)).toEqual(ids(20))
      expect(reading.failures).toMatchObject([
        {
          cause: 'unreadable',
          place: 'standard input',
          reason: 'what follows the gzip data is not gzip and was not read, after 20 records',
        },
      ])
    }
  })

  test('zero bytes are padding', async () => {
    const reading = await readBytes(Buffer.concat([packed, Buffer.alloc(100_000)]))
    expect(reading.failures).toEqual([])
    expect(toTitles(reading)).toEqual(ids(20))
  })
})

describe('damage', () => {
  const text = lines(20)
  const packed = gzipSync(text)

  test('inside a member costs nothing that comes before it', async () => {
    // The pieces that are unpacked at once are larger than this whole file.
    for (const share of [0.3, 0.5, 0.9]) {
      const damaged = Buffer.from(packed)
      damaged.fill(0xff, Math.floor(packed.length * share), Math.floor(packed.length * share) + 40)
      const expected = await inflateByteByByte(damaged.subarray(headerBytes))
      expect(expected.length).toBeGreaterThan(text.length * (share - 0.2))
      const { bytes, error } = await unpack(damaged)
      expect(bytes.equals(expected)).toBe(true)
      expect(error).toMatch(/^gzip data is damaged \(/)
    }
  })

  test('anywhere, in pieces of any size: nothing before it is lost', async () => {
    const small = gzipSync(lines(2))
    await fc.assert(
      fc.asyncProperty(
        // In the last byte some bits are only padding.
        fc.integer({ min: headerBytes, max: small.length - trailerBytes - 2 }),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 1, max: 3000 }),
        async (at, change, chunkBytes) => {
          const damaged = Buffer.from(small)
          damaged[at] = damaged[at]! ^ change
          const expected = await inflateByteByByte(damaged.subarray(headerBytes))
          const { bytes, error } = await unpack(damaged, chunkBytes)
          expect(bytes.equals(expected)).toBe(true)
          expect(error).toMatch(/gzip/)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('in the second member leaves the first intact', async () => {
    const second = Buffer.from(packed)
    second.fill(0xff, 500, 600)
    const { bytes, error } = await unpack(Buffer.concat([packed, second]))
    expect(bytes.subarray(0, text.length).equals(text)).toBe(true)
    expect(error).toMatch(/damaged/)
  })

  test.each([
    ['the checksum', -8, 'gzip data is damaged (incorrect data check)'],
    ['the length', -4, 'gzip data is damaged (incorrect length check)'],
    ['the method', 2, 'gzip data is damaged (unknown compression method)'],
    ['the flags', 3, 'gzip data is damaged (unknown header flags set)'],
  ])('of %s is found', async (_, at, reason) => {
    const damaged = Buffer.from(packed)
    const index = at < 0 ? packed.length + at : at
    damaged[index] = damaged[index]! ^ 0x80
    const { bytes, error } = await unpack(damaged)
    expect(error).toBe(reason)
    expect(bytes.length).toBe(at < 0 ? text.length : 0)
  })

  test('that cuts the end off gives everything before the cut', async () => {
    for (const missing of [1, 9, 1000]) {
      const cut = packed.subarray(0, packed.length - missing)
      const { bytes, error } = await unpack(cut)
      expect(error).toBe('gzip data ends early')
      expect(bytes.equals(await inflateByteByByte(cut.subarray(headerBytes)))).toBe(true)
    }
  })
})

test('members with every part that a header may have', async () => {
  const text = lines(2)
  const header = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3]),
    Buffer.from([4, 0, 1, 2, 3, 4]),
    Buffer.from('name.jsonl\0a comment\0', 'latin1'),
  ])
  const plain = gzipSync(text)
  const member = (checksum: number) => {
    const sum = Buffer.alloc(2)
    sum.writeUInt16LE(checksum)
    return Buffer.concat([header, sum, deflateRawSync(text), plain.subarray(-trailerBytes)])
  }
  // The lower half of the checksum of the bytes above.
  const good = crc16(header)
  const both = Buffer.concat([member(good), plain])
  for (const chunkBytes of [100_000, 1]) {
    const { bytes, error } = await unpack(both, chunkBytes)
    expect(error).toBe('')
    expect(bytes.equals(Buffer.concat([text, text]))).toBe(true)
  }
  expect((await unpack(member(good ^ 1))).error).toBe('gzip data is damaged (header crc mismatch)')
})

/** The end of a packed copy, which has the checksum of the content. */
function crc16(bytes: Buffer): number {
  return gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - trailerBytes) & 0xffff
}
