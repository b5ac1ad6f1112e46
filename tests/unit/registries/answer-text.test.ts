import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeAnswer } from '@/lib/registries/ctgov-api/answer-text'

test.each([
  ['', ''],
  ['Query is invalid: unexpected "AND"\n', 'Query is invalid: unexpected "AND"'],
  ['{"error": "bad"}', '{"error": "bad"}'],
  ['Enrollment < 20 and Age > 3', 'Enrollment < 20 and Age > 3'],
  [
    '<!DOCTYPE html>\n<html><head><title>403 Forbidden</title><style>h1 { color: red }</style></head>\r\n' +
      '<body><script>if (a < b) go()</script><h1>Blocked</h1> by\tthe <b>gate</b></body></html>',
    '403 Forbidden Blocked by the gate',
  ],
  ['<p>cut <a href="x', 'cut'],
  ['\u001b[31mred\u0007', '[31mred'],
])('%j', (body, text) => {
  expect(describeAnswer(body)).toBe(text)
})

test('any answer becomes a short line', () => {
  const bodies = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 1_000 }))
  fc.assert(
    fc.property(bodies, fc.nat(500), (body, times) => {
      const text = describeAnswer(body.repeat(times))
      expect(text.length).toBeLessThanOrEqual(201)
      expect(text).not.toMatch(/\p{Cc}|^\s|\s$|\s\s/u)
    }),
  )
})

// Steps that grow with the square of the length would never finish.
test.each(['<a', '<script>', '<', '<!--'])('megabytes of %j become one line', (piece) => {
  expect(describeAnswer(piece.repeat(4_000_000)).length).toBeLessThanOrEqual(201)
})
