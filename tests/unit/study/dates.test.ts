import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  describeDateTime,
  describePartialDate,
  formatPartialDate,
  parseDateTime,
  parsePartialDate,
  toDateRange,
  type PartialDate,
} from '@/lib/study/dates'

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const partialDateText = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => text.slice(0, length))

function parse(text: string): PartialDate {
  const date = parsePartialDate(text)
  if (!date) throw new Error(`${text} is no date`)
  return date
}

describe('parsePartialDate', () => {
  test.each([
    ['2023', { year: 2023 }],
    ['2023-05', { year: 2023, month: 5 }],
    ['2023-05-15', { year: 2023, month: 5, day: 15 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
  ])('%s', (text, expected) => {
    expect(parsePartialDate(text)).toEqual(expected)
  })

  test.each([
    '',
    '23',
    '0000',
    '2023-5',
    '2023-00',
    '2023-13',
    '2023-04-31',
    '2023-02-29',
    '1900-02-29',
    '2023-05-00',
    '2023-05-15T00:00',
    ' 2023',
    '2023-05-15\n',
    'May 2023',
  ])('%j is not a date', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })

  test('formatting a parsed date gives the text back', () => {
    fc.assert(
      fc.property(partialDateText, (text) => {
        expect(formatPartialDate(parse(text))).toBe(text)
      }),
    )
  })

  test('any text gives a date or null', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = parsePartialDate(text)
        expect(date === null || formatPartialDate(date) === text).toBe(true)
      }),
    )
  })
})

test.each([
  ['2023', '2023'],
  ['2023-05', 'May 2023'],
  ['2023-05-15', '15 May 2023'],
  ['2025-12-01', '1 December 2025'],
])('%s is described as %s', (text, words) => {
  expect(describePartialDate(parse(text))).toBe(words)
})

describe('toDateRange', () => {
  test.each([
    ['1970', 0, 364],
    ['1970-01', 0, 30],
    ['1970-01-02', 1, 1],
    ['1969-12-31', -1, -1],
    ['2024', 19_723, 20_088],
    ['2024-02', 19_754, 19_782],
    ['2023-05-15', 19_492, 19_492],
  ])('%s is day %d to %d', (text, first, last) => {
    expect(toDateRange(parse(text))).toEqual({ first, last })
  })

  test('a day is within its month, and the month within its year', () => {
    fc.assert(
      fc.property(day, (text) => {
        const ofDay = toDateRange(parse(text))
        const ofMonth = toDateRange(parse(text.slice(0, 7)))
        const ofYear = toDateRange(parse(text.slice(0, 4)))
        expect(ofDay.first).toBe(Date.parse(text) / 86_400_000)
        expect(ofDay.last).toBe(ofDay.first)
        expect(ofYear.first).toBeLessThanOrEqual(ofMonth.first)
        expect(ofMonth.first).toBeLessThanOrEqual(ofDay.first)
        expect(ofDay.last).toBeLessThanOrEqual(ofMonth.last)
        expect(ofMonth.last).toBeLessThanOrEqual(ofYear.last)
      }),
    )
  })
})

describe('parseDateTime', () => {
  test('a stamp, and in words', () => {
    const stamp = parseDateTime('2019-04-10T14:05')
    expect(stamp).toEqual({ year: 2019, month: 4, day: 10, hour: 14, minute: 5 })
    expect(stamp && describeDateTime(stamp)).toBe('10 April 2019, 14:05')
  })

  test.each([
    '2019-04-10',
    '2019-04T14:05',
    '2019-02-30T14:05',
    '2019-04-10T24:00',
    '2019-04-10T14:60',
  ])('%s is not a stamp', (text) => {
    expect(parseDateTime(text)).toBeNull()
  })
})
