import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  describeEnrollment,
  toEnrollmentCount,
  type StatedEnrollment,
} from '@/lib/study/enrollment'

test.each<[StatedEnrollment | undefined, string, number | null]>([
  [{ count: 15, type: 'ESTIMATED' }, '15 participants (estimated)', 15],
  [{ count: 15, type: 'ACTUAL' }, '15 participants (actual)', 15],
  [{ count: 1, type: 'ACTUAL' }, '1 participant (actual)', 1],
  [{ count: 0, type: 'ACTUAL' }, '0 participants (actual)', 0],
  [{ count: 12 }, '12 participants', 12],
  [{ count: 999 }, '999 participants', 999],
  [{ count: 1000 }, '1,000 participants', 1000],
  [{ count: 1234567 }, '1,234,567 participants', 1234567],
  [{ count: 5, type: 'ROUGHLY_COUNTED' }, '5 participants (roughly counted)', 5],
  [{ count: 99_999_999, type: 'ESTIMATED' }, 'Unknown', null],
  [{ count: -1 }, 'Unknown', null],
  [{ count: 1.5 }, 'Unknown', null],
  [{ type: 'ESTIMATED' }, 'Not stated', null],
  [{ count: undefined, type: undefined }, 'Not stated', null],
  [undefined, 'Not stated', null],
])('%j', (enrollment, words, count) => {
  expect(describeEnrollment(enrollment)).toBe(words)
  expect(toEnrollmentCount(enrollment)).toBe(count)
})

test('the number of any trial can be read back from its words', () => {
  fc.assert(
    fc.property(fc.nat({ max: 50_000_000 }), (count) => {
      const words = describeEnrollment({ count })
      expect(Number(words.replace(/\D/g, ''))).toBe(count)
    }),
  )
})
