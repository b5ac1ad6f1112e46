import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ageUnits,
  describeAgeRange,
  formatAge,
  parseAge,
  toAgeDays,
  type Age,
} from '@/lib/study/ages'

describe('parseAge', () => {
  test.each([
    ['18 Years', { count: 18, unit: 'years' }],
    ['1 Year', { count: 1, unit: 'years' }],
    ['6 Months', { count: 6, unit: 'months' }],
    ['3 Weeks', { count: 3, unit: 'weeks' }],
    ['2 Days', { count: 2, unit: 'days' }],
    ['12 hours', { count: 12, unit: 'hours' }],
    ['30 Minutes', { count: 30, unit: 'minutes' }],
    ['N/A', 'no-limit'],
  ])('%s', (text, expected) => {
    expect(parseAge(text)).toEqual(expected)
  })

  test.each([
    '',
    'adult',
    '18',
    '-1 Years',
    '1.5 Years',
    '18 Years old',
    'Years',
    '18 Decades',
    '9999999999 Days',
  ])('%j is not an age', (text) => {
    expect(parseAge(text)).toBeNull()
  })

  test('parsing a formatted age gives it back', () => {
    const age = fc.record({ count: fc.nat(150_000), unit: fc.constantFrom(...ageUnits) })
    fc.assert(
      fc.property(fc.oneof(age, fc.constant('no-limit' as const)), (limit) => {
        expect(parseAge(formatAge(limit))).toEqual(limit)
      }),
    )
  })
})

test('units compare by their length', () => {
  const inDays = (count: number, unit: Age['unit']) => toAgeDays({ count, unit })
  expect(inDays(12, 'months')).toBe(inDays(1, 'years'))
  expect(inDays(24, 'hours')).toBe(1)
  expect(inDays(1440, 'minutes')).toBe(1)
  expect(inDays(52, 'weeks')).toBeLessThan(inDays(1, 'years'))
  expect(inDays(53, 'weeks')).toBeGreaterThan(inDays(1, 'years'))
  expect(inDays(31, 'days')).toBeGreaterThan(inDays(1, 'months'))
})

describe('describeAgeRange', () => {
  test.each([
    ['18 Years', '75 Years', '18 to 75 years'],
    ['18 Years', undefined, '18 years and older'],
    ['18 Years', 'N/A', '18 years and older'],
    [undefined, '17 Years', 'up to 17 years'],
    ['N/A', '1 Year', 'up to 1 year'],
    ['6 Months', '5 Years', '6 months to 5 years'],
    ['0 Years', '1 Year', 'birth to 1 year'],
    ['18 Years', '18 Years', '18 years'],
    ['N/A', 'N/A', 'Any age'],
    ['N/A', undefined, 'Any age'],
    [undefined, undefined, 'Not stated'],
    ['', ' ', 'Not stated'],
    ['adult', '75 Years', 'adult to 75 years'],
  ])('%j and %j: %s', (minimum, maximum, words) => {
    expect(describeAgeRange(minimum, maximum)).toBe(words)
  })

  test('no limits, but age groups as the registry gives them', () => {
    expect(describeAgeRange(undefined, undefined, ['CHILD', 'ADULT', 'OLDER_ADULT'])).toBe(
      'Any age',
    )
  })
})
