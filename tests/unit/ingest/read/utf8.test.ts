import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildUtf8Converter, detectEncoding, findInvalidUtf8 } from '@/lib/ingest/read/utf8'

describe('detectEncoding', () => {
  test.each([
    ['UTF-8', Buffer.from('{"a":1}'), { kind: 'utf-8', skip: 0 }],
    ['UTF-8 with a mark', Buffer.from('\uFEFF{}'), { kind: 'utf-8', skip: 3 }],
    ['UTF-16 LE with a mark', Buffer.from('\uFEFF{}', 'utf16le'), { kind: 'utf-16le', skip: 2 }],
    [
      'UTF-16 BE with a mark',
      Buffer.from('\uFEFF{}', 'utf16le').swap16(),
      { kind: 'utf-16be', skip: 2 },
    ],
    ['UTF-16 LE', Buffer.from('{"a":1}', 'utf16le'), { kind: 'utf-16le', skip: 0 }],
    ['UTF-16 BE', Buffer.from('{"a":10}', 'utf16le').swap16(), { kind: 'utf-16be', skip: 0 }],
    [
      'a declared encoding',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>'),
      { kind: 'declared', label: 'iso-8859-1', skip: 0 },
    ],
    [
      'a declared encoding and its bytes',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>É é</a>', 'latin1'),
      { kind: 'declared', label: 'iso-8859-1', skip: 0 },
    ],
    [
      'a declared encoding, but UTF-8',
      Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>É é'),
      { kind: 'utf-8', skip: 0 },
    ],
    [
      'a declared encoding that nobody knows',
      Buffer.from('<?xml version="1.0" encoding="x-none"?>'),
      { kind: 'utf-8', skip: 0 },
    ],
    ['nothing', Buffer.alloc(0), { kind: 'utf-8', skip: 0 }],
  ])('%s', (_, head, expected) => expect(detectEncoding(head)).toEqual(expected))
})

test('UTF-16 becomes UTF-8 however it is chunked, and invalid bytes stay recognisable', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
      fc.boolean(),
      fc.array(fc.nat(60), { maxLength: 4 }),
      (text, swap, ends) => {
        const converter = buildUtf8Converter({ kind: swap ? 'utf-16be' : 'utf-16le', skip: 0 })
        const bytes = Buffer.from(text, 'utf16le')
        if (swap) bytes.swap16()
        const parts: Buffer[] = []
        let start = 0
        for (const end of [...ends.sort((a, b) => a - b), bytes.length]) {
          parts.push(converter.convert(Buffer.from(bytes.subarray(start, end))))
          start = Math.min(end, bytes.length)
        }
        const out = Buffer.concat([...parts, converter.end()])
        // A decoder's replacement character counts as damage, even if the text itself contains it.
        if (text.isWellFormed() && !/[\ufffd\uf8c0-\uf8fe]/.test(text))
          expect(out.toString('utf8')).toBe(text)
        else expect(isUtf8(out)).toBe(false)
      },
    ),
  )
})

test('findInvalidUtf8 agrees with the platform', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }).map((array) => Buffer.from(array)),
    fc.string().map((text) => Buffer.from(text)),
  )
  fc.assert(
    fc.property(bytes, (buffer) => {
      const offset = findInvalidUtf8(buffer)
      expect(offset === -1).toBe(isUtf8(buffer))
      if (offset >= 0) expect(isUtf8(buffer.subarray(0, offset))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['iso-8859-1', [0x4d, 0xfc], 'Mü'],
  // In every browser both names mean the Windows code page.
  ['iso-8859-1', [0x93, 0x35, 0x80, 0x94, 0x96, 0x81], '“5€”–\x81'],
  ['windows-1252', [0x92, 0x9f], '’Ÿ'],
  ['iso-8859-2', [0xb1, 0x85], 'ą\x85'],
  ['gbk', [0xa1, 0xb0, 0x80], '“€'],
])('declared %s: %j', (label, bytes, text) => {
  const converter = buildUtf8Converter({ kind: 'declared', label, skip: 0 })
  expect(converter.convert(Buffer.from(bytes)).toString('utf8')).toBe(text)
})
