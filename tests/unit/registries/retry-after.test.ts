import { expect, test } from 'vitest'
import { parseRetryAfter } from '@/lib/registries/ctgov-api/retry-after'

const now = Date.UTC(2026, 0, 1, 12)

test.each([
  [null, null],
  ['', null],
  ['0', 0],
  ['120', 120_000],
  [' 5 ', 5000],
  ['-5', null],
  ['1.5', null],
  ['Thu, 01 Jan 2026 12:00:10 GMT', 10_000],
  ['Thursday, 01-Jan-26 12:00:10 GMT', 10_000],
  ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
  ['Thu, 99 Foo 2026', null],
  ['2026-01-01', null],
])('%s', (header, expected) => expect(parseRetryAfter(header, now)).toBe(expected))
