import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { formatPageToken, parsePageToken } from '@/lib/ctgov-api/page-token'

const start = { offset: 30, state: '12z20261122', search: 'lupus' }

test('a token is accepted again, but only by the same search', () => {
  const states = fc.string({ unit: fc.constantFrom(...'0123456789z') })
  fc.assert(
    fc.property(fc.nat(999_999_999), states, fc.string(), (offset, state, search) => {
      const token = formatPageToken({ offset, state, search })
      expect(token).toMatch(/^[\w-]+$/)
      expect(parsePageToken(token, { state, search })).toBe(offset)
    }),
  )
})

test.each([
  [formatPageToken(start), { ...start, state: '13z20261122' }, 'The data have changed'],
  [formatPageToken(start), { ...start, search: 'myositis' }, 'belongs to another search'],
  ['', start, 'has incorrect format'],
  ['nonsense', start, 'has incorrect format'],
  ['a'.repeat(100_000), start, 'has incorrect format'],
  [btoa('-1.x.y'), start, 'has incorrect format'],
  ['%00"<script>', start, 'has incorrect format'],
])('%s is refused', (token, expected, message) => {
  expect(() => parsePageToken(token, expected)).toThrow(ApiError)
  expect(() => parsePageToken(token, expected)).toThrow(message)
})

test('any text is a number of studies or an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (token) => {
      expect(() => parsePageToken(token, start)).toThrow(ApiError)
    }),
  )
})
