import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendTerms } from '@/lib/search/analysis/analyse'
import { ByteText } from '@/lib/search/analysis/byte-text'
import { ChunkCache } from '@/lib/search/analysis/chunk-cache'
import { expandChunk } from '@/lib/search/analysis/expand'

const encode = (text: string) => new TextEncoder().encode(text)

/** The cached terms of a chunk; null for an unknown chunk. */
function read(cache: ChunkCache, chunk: string, hash: number): string | null {
  const out = new ByteText()
  const text = `before ${chunk} behind`
  return cache.append(text, 7, 7 + chunk.length, hash, out) ? out.toString() : null
}

test('chunks with the same hash are distinguished, even if one is the beginning of the other', () => {
  const cache = new ChunkCache()
  for (const chunk of ['ab', 'abc', 'xyz', '']) cache.add(chunk, 5, encode(`<${chunk}>`))
  for (const chunk of ['ab', 'abc', 'xyz', '']) expect(read(cache, chunk, 5)).toBe(`<${chunk}>`)
  expect(read(cache, 'abd', 5)).toBeNull()
  expect(read(cache, 'ab', 6)).toBeNull()
})

test('an entry in a full cache is right or unknown, and new chunks find room', () => {
  const cache = new ChunkCache()
  const hash = (number: number) => Math.imul(number, 0x9e3779b1)
  for (let number = 0; number < 400_000; number++) {
    const chunk = `chunk${number}`
    cache.add(chunk, hash(number), encode(`t${number}`))
  }
  let known = 0
  for (let number = 0; number < 400_000; number += 97) {
    const found = read(cache, `chunk${number}`, hash(number))
    if (found === null) continue
    known++
    if (found !== `t${number}`) expect(found).toBe(`t${number}`)
  }
  expect(known).toBeGreaterThan(500)
  expect(read(cache, 'chunk399999', hash(399_999))).toBe('t399999')
})

test('terms of known and unknown chunks are those of each chunk by itself', () => {
  const chunk = fc.oneof(
    fc.constantFrom('CAR-T', 'CD19+', 'cells', 'γδ', 'Müller', '1,000', '--', '×', 'x'.repeat(90)),
    fc.stringMatching(/^[A-Za-z0-9+-]{1,12}$/),
  )
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 30 }), (chunks) => {
      const out = new ByteText()
      out.addText('|')
      appendTerms(chunks.join(' '), out)
      const terms = chunks.flatMap(expandChunk).map(({ term }) => term)
      expect(out.toString()).toBe(`|${terms.join(' ')}`)
    }),
    { numRuns: 300 },
  )
})

test('a byte buffer accepts any text and returns it unchanged', () => {
  const out = new ByteText()
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      out.clear()
      for (const text of texts) out.addText(text)
      expect(out.toString()).toBe(texts.join(''))
      expect(new TextDecoder().decode(out.toBytes())).toBe(texts.join('').replace(/^\uFEFF/, ''))
    }),
  )
  out.clear()
  out.addText('é'.repeat(3_000_000))
  expect(out.length).toBe(6_000_000)
  out.clear()
  out.addText('ok')
  expect(out.toString()).toBe('ok')
})
