import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datedFilterIds, getNextChange, listDatedValues } from '@/lib/search/filters/dated-values'
import { filters } from '@/lib/search/filters/filters'
import { parsePartialDate, toDateRange } from '@/lib/study/dates'
import type { StatusFacts } from '@/lib/study/status-age'

const day = (text: string) => toDateRange(parsePartialDate(text)!).first
const facts = (verified: string): StatusFacts => ({ overallStatus: 'RECRUITING', verified })

test.each([
  ['2026-11', ['6_MONTHS', '1_YEAR', '2_YEARS']],
  ['2026-05-29', ['6_MONTHS', '1_YEAR', '2_YEARS']],
  ['2026-05-28', ['1_YEAR', '2_YEARS']],
  ['2025-11-28', ['2_YEARS']],
  ['2024-11-28', ['OLDER']],
])('a record confirmed %s is as recent as', (verified, expected) => {
  expect(listDatedValues('confirmed', facts(verified), day('2026-11-29'))).toEqual(expected)
})

test('without a date the age is unknown', () => {
  const { confirmed } = filters
  const values = listDatedValues('confirmed', { overallStatus: 'RECRUITING' }, day('2026-11-29'))
  expect(confirmed.kind === 'choice' && confirmed.toValues(values)).toEqual(['NOT_STATED'])
  expect(getNextChange({ overallStatus: 'RECRUITING' }, 0)).toBe(Infinity)
})

test('values change on the next day of change and on no day before', () => {
  const date = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .chain((each) => {
      const text = each.toISOString()
      return fc.constantFrom(text.slice(0, 10), text.slice(0, 7))
    })
  const anyFacts = fc.record(
    {
      overallStatus: fc.constantFrom('RECRUITING', 'COMPLETED', 'UNKNOWN'),
      verified: date,
      updated: date,
      completed: date,
    },
    { requiredKeys: ['overallStatus'] },
  )
  const valuesOn = (of: StatusFacts, today: number) =>
    datedFilterIds.map((id) => listDatedValues(id, of, today))
  fc.assert(
    fc.property(
      anyFacts,
      fc.integer({ min: day('2015-01-01'), max: day('2030-01-01') }),
      (of, today) => {
        const next = getNextChange(of, today)
        const now = valuesOn(of, today)
        for (const later of [today + 1, today + 30, today + 400, next - 1]) {
          if (later < next && Number.isFinite(later)) expect(valuesOn(of, later)).toEqual(now)
        }
        expect(next).toBeGreaterThan(today)
      },
    ),
  )
})
