import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ctgovApiFormat } from '@/lib/registries/ctgov-api/format'
import { SourceError } from '@/lib/registries/source-format'

const cases: readonly [string, string][] = [
  ['{x', '"x" where a name in quotes belongs, at character 2'],
  ['{"a":1,}', '"}" where a name in quotes belongs, at character 8'],
  ['{"a":1 "b":2}', 'a quote where a comma or "}" belongs, at character 8'],
  ['{"a":[1 2]}', '"2" where a comma or "]" belongs, at character 9'],
  ['{"a" 1}', '"1" where a colon belongs, at character 6'],
  ['{"a":-}', '"}" where the rest of a number belongs, at character 7'],
  ['{"a":"x\ny"}', 'a line break or another control character in a string, at character 8'],
  ['{"a":"\\q"}', 'a backslash before what JSON does not escape, at character 8'],
  ['{} {}', 'more text after the end, at character 4'],
  ['{"a":"x', 'the end after 7 characters'],
  ['{"a":', 'the end after 5 characters'],
  ['{"a":x}', 'something that is not a value, near "{\\"a\\":x}"'],
]

test.each(cases)('%s', (text, found) => {
  expect(() => ctgovApiFormat.parse(text)).toThrow(`study: expected JSON, found ${found}`)
})

test('damaged at any place, the reason repeats nothing and stays short', () => {
  const whole = JSON.stringify({ protocolSection: { a: ['x', 1.5e3, null], 'b"c': '\u00e9\n' } })
  const change = fc.tuple(fc.nat(whole.length - 1), fc.string({ maxLength: 3 }), fc.nat(3))
  fc.assert(
    fc.property(change, ([at, added, removed]) => {
      const text = whole.slice(0, at) + added + whole.slice(at + removed)
      try {
        ctgovApiFormat.parse(text)
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError)
        if (!(error instanceof SourceError) || error.expected !== 'JSON') return
        expect(error.found).not.toMatch(/JSON at|is not valid JSON|[Ee]xpected/)
        expect(error.found.length).toBeLessThan(160)
      }
    }),
    { numRuns: 500 },
  )
})
