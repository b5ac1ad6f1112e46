import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { getCopyDate } from '@/lib/study/copy-date'
import { parsePartialDate, toDateRange } from '@/lib/study/dates'
import {
  dateSiteStatus,
  dateStatus,
  describePageDate,
  explainStatus,
  getConfirmedDate,
  getLapseDay,
  statusAges,
  toStatusFacts,
  type StatusFacts,
} from '@/lib/study/status-age'

const day = (text: string) => toDateRange(parsePartialDate(text)!).first
const today = day('2026-11-29')

describe('the label of a status depends on its age', () => {
  test.each<[string, StatusFacts, string, string, string]>([
    [
      'confirmed this year',
      { overallStatus: 'RECRUITING', verified: '2026-08' },
      'fresh',
      'Recruiting',
      'confirmed August 2026',
    ],
    [
      'updated after it was confirmed',
      { overallStatus: 'RECRUITING', verified: '2024-01', updated: '2026-08-11' },
      'fresh',
      'Recruiting',
      'confirmed August 2026',
    ],
    [
      'verified in a year to come, by a mistake, and long ago in truth',
      { overallStatus: 'RECRUITING', verified: '2030-05', updated: '2021-05-02' },
      'old',
      'Recruiting in May 2021',
      'not updated for 5 years',
    ],
    [
      'the same, past its end',
      {
        overallStatus: 'RECRUITING',
        verified: '2030-05',
        updated: '2021-05-02',
        completed: '2022-01',
      },
      'lapsed',
      'Unknown, was recruiting',
      'not confirmed since May 2021',
    ],
    [
      'verified after the copy was made',
      { overallStatus: 'RECRUITING', verified: '2026-05', copied: '2023-01-05' },
      'old',
      'Recruiting in January 2023',
      'in a copy of January 2023',
    ],
    [
      'verified in the month of its update',
      { overallStatus: 'RECRUITING', verified: '2026-08', updated: '2026-07-30' },
      'fresh',
      'Recruiting',
      'confirmed August 2026',
    ],
    [
      'a year ago to the day',
      { overallStatus: 'RECRUITING', updated: '2025-11-29' },
      'fresh',
      'Recruiting',
      'confirmed November 2025',
    ],
    [
      'a year and a day ago',
      { overallStatus: 'RECRUITING', updated: '2025-11-28' },
      'ageing',
      'Recruiting',
      'confirmed November 2025, 12 months ago',
    ],
    [
      'a month counts until it is over',
      { overallStatus: 'RECRUITING', verified: '2025-11' },
      'fresh',
      'Recruiting',
      'confirmed November 2025',
    ],
    [
      'sixteen months ago',
      { overallStatus: 'NOT_YET_RECRUITING', verified: '2025-07' },
      'ageing',
      'Not yet recruiting',
      'confirmed July 2025, 16 months ago',
    ],
    [
      'three years ago, end not stated',
      { overallStatus: 'RECRUITING', verified: '2023-08' },
      'old',
      'Recruiting in August 2023',
      'not updated for 3 years',
    ],
    [
      'three years ago, end in the future',
      { overallStatus: 'RECRUITING', verified: '2023-08', completed: '2030-12' },
      'old',
      'Recruiting in August 2023',
      'not updated for 3 years',
    ],
    [
      'past its end and not confirmed for two years',
      { overallStatus: 'RECRUITING', verified: '2009-06', completed: '2010-12' },
      'lapsed',
      'Unknown, was recruiting',
      'not confirmed since June 2009',
    ],
    [
      'past its end, confirmed lately',
      { overallStatus: 'RECRUITING', verified: '2026-06', completed: '2010-12' },
      'fresh',
      'Recruiting',
      'confirmed June 2026',
    ],
    [
      'what the registry calls unknown',
      { overallStatus: 'UNKNOWN', lastKnownStatus: 'NOT_YET_RECRUITING', verified: '2019-03' },
      'lapsed',
      'Unknown, was not yet recruiting',
      'not confirmed since March 2019',
    ],
    ['unknown and no more', { overallStatus: 'UNKNOWN' }, 'lapsed', 'Unknown', ''],
    [
      'completed long ago',
      { overallStatus: 'COMPLETED', verified: '2012-01', completed: '2011-05' },
      'final',
      'Completed',
      '',
    ],
    [
      'suspended trials do not lapse',
      { overallStatus: 'SUSPENDED', verified: '2012-01', completed: '2011-05' },
      'old',
      'Suspended in January 2012',
      'not updated for 14 years',
    ],
    [
      'only the copy has a date',
      { overallStatus: 'RECRUITING', copied: '2026-09-21' },
      'fresh',
      'Recruiting',
      'in a copy of September 2026',
    ],
    [
      'an old copy',
      { overallStatus: 'RECRUITING', copied: '2020-09-21' },
      'old',
      'Recruiting in September 2020',
      'in a copy made 6 years ago',
    ],
    [
      'the date of the record counts before that of its copy',
      { overallStatus: 'RECRUITING', updated: '2020-09-21', copied: '2026-09-21' },
      'old',
      'Recruiting in September 2020',
      'not updated for 6 years',
    ],
    ['no date at all', { overallStatus: 'RECRUITING' }, 'undated', 'Recruiting', 'date not stated'],
    ['no status', {}, 'undated', 'Not stated', ''],
    [
      'only the year is known',
      { overallStatus: 'RECRUITING', updated: '2023' },
      'old',
      'Recruiting in 2023',
      'not updated for 2 years',
    ],
  ])('%s', (_, facts, age, label, note) => {
    expect(dateStatus(facts, today)).toMatchObject({ age, label, note })
  })
})

test('a status lapses on the day after both dates have passed', () => {
  const facts = { overallStatus: 'RECRUITING', verified: '2024-02', completed: '2025-06-30' }
  expect(getLapseDay(facts)).toBe(day('2026-03-01'))
  expect(dateStatus(facts, day('2026-02-28')).status).toBe('RECRUITING')
  expect(dateStatus(facts, day('2026-03-01'))).toMatchObject({
    status: 'UNKNOWN',
    formerStatus: 'RECRUITING',
  })
  expect(getLapseDay({ ...facts, completed: '2027-06' })).toBe(day('2027-07-01'))
  expect(getLapseDay({ ...facts, overallStatus: 'COMPLETED' })).toBeNull()
})

test('29 February is followed by 28 February two years later', () => {
  const facts = { overallStatus: 'RECRUITING', verified: '2024-02-29', completed: '2020' }
  expect(getLapseDay(facts)).toBe(day('2026-03-01'))
})

test('facts are read from a record as stated', () => {
  const study = {
    protocolSection: {
      identificationModule: { briefTitle: 'A trial' },
      statusModule: {
        overallStatus: 'RECRUITING',
        statusVerifiedDate: '2026-01',
        lastUpdateSubmitDate: '2026-02-02',
        primaryCompletionDateStruct: { date: '2027-01' },
      },
    },
  }
  expect(toStatusFacts(study)).toEqual({
    overallStatus: 'RECRUITING',
    verified: '2026-01',
    updated: '2026-02-02',
    completed: '2027-01',
  })
})

describe('an old copy', () => {
  const copied = '2022-10-10'

  test('is correct only for its day, and not for the years since', () => {
    const old = { overallStatus: 'RECRUITING', verified: '2022-05', copied }
    expect(dateStatus(old, today)).toMatchObject({
      label: 'Recruiting in May 2022',
      note: 'in a copy of October 2022',
    })
    expect(explainStatus(dateStatus(old, today))).toContain('from October 2022')
    const past = dateStatus({ ...old, completed: '2023' }, today)
    expect(past).toMatchObject({
      label: 'Unknown, was recruiting',
      note: 'in a copy of October 2022',
    })
    expect(explainStatus(past)).toContain('our copy of its record is from October 2022')
  })

  test('leaves what the registry itself said unchanged', () => {
    const unknown = { overallStatus: 'UNKNOWN', verified: '2013-05', copied }
    expect(dateStatus(unknown, today).note).toBe('not confirmed since May 2013')
    const completed = { overallStatus: 'COMPLETED', verified: '2013-05', copied }
    expect(dateStatus(completed, today).note).toBe('')
  })

  test('of this year adds nothing', () => {
    const facts = { overallStatus: 'RECRUITING', verified: '2023-05', copied: '2026-08-22' }
    expect(dateStatus(facts, today).note).toBe('not updated for 3 years')
  })
})

describe('the day of a copy', () => {
  const study = (versionHolder: string, updated = '2022-09-01') => ({
    protocolSection: {
      identificationModule: { briefTitle: 'A trial' },
      statusModule: { lastUpdatePostDateStruct: { date: updated } },
    },
    derivedSection: { miscInfoModule: { versionHolder } },
  })

  test('is that of the registry’s data, or of the page', () => {
    expect(getCopyDate(study('2022-10-10'))).toBe('2022-10-10')
    expect(getCopyDate(study('2022-10-10'), { copyDate: '2024-05' })).toBe('2024-05')
    expect(toStatusFacts(study('2022-10-10')).copied).toBe('2022-10-10')
  })

  test('is not that of an older copy that filled a gap', () => {
    expect(getCopyDate(study('2022-10-10', '2026-01-06'))).toBeUndefined()
  })
})

test('relative words show the date of their page, or that it has none', () => {
  expect(describePageDate('2026-03-05')).toBe('on a page of 5 March 2026')
  expect(describePageDate(undefined)).toBe('on a page without a date')
})

test('a status is explained as far as it is still true', () => {
  const explain = (facts: StatusFacts) => explainStatus(dateStatus(facts, today))
  expect(explain({ overallStatus: 'RECRUITING', verified: '2026-10' })).toContain('looking for')
  expect(explain({ overallStatus: 'RECRUITING', verified: '2020-10' })).toContain('may no longer')
  expect(
    explain({ overallStatus: 'RECRUITING', verified: '2009-06', completed: '2010-12' }),
  ).toContain('past its planned end')
})

test('a record that the registry has removed says so, whatever its status was', () => {
  const removed = '2026-11-03'
  const recruiting = dateStatus(
    { overallStatus: 'RECRUITING', verified: '2026-10', removed },
    today,
  )
  expect(recruiting).toMatchObject({
    age: 'lapsed',
    status: 'UNKNOWN',
    label: 'Unknown, was recruiting',
    note: 'removed from the registry by November 2026',
  })
  expect(explainStatus(recruiting)).toContain('missing on 3 November 2026')
  const completed = dateStatus({ overallStatus: 'COMPLETED', verified: '2020-10', removed }, today)
  expect(completed).toMatchObject({ age: 'final', label: 'Completed' })
  expect(completed.note).toContain('removed from the registry')
})

test('a site is as old as its record', () => {
  const dated = (verified: string) => dateStatus({ overallStatus: 'RECRUITING', verified }, today)
  expect(dateSiteStatus('RECRUITING', dated('2026-10'))).toMatchObject({ label: 'Recruiting' })
  expect(dateSiteStatus('RECRUITING', dated('2020-10'))).toMatchObject({
    age: 'old',
    label: 'Recruiting in October 2020',
  })
  expect(dateSiteStatus('COMPLETED', dated('2020-10'))).toMatchObject({ label: 'Completed' })
})

test('any facts on any day give a label, and over time it only gets older', () => {
  const date = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((each) => each.toISOString().slice(0, 10))
  const facts = fc.record(
    {
      overallStatus: fc.constantFrom('RECRUITING', 'COMPLETED', 'UNKNOWN', 'SUSPENDED', 'NEW', ''),
      lastKnownStatus: fc.constantFrom('RECRUITING', 'UNKNOWN', ''),
      verified: fc.oneof(
        date.map((text) => text.slice(0, 7)),
        date,
        fc.string(),
      ),
      updated: fc.oneof(
        date.map((text) => text.slice(0, 4)),
        date,
      ),
      completed: date,
    },
    { requiredKeys: [] },
  )
  const order = ['fresh', 'ageing', 'old', 'lapsed']
  fc.assert(
    fc.property(facts, fc.nat(30_000), fc.nat(3_000), (each, start, later) => {
      const before = dateStatus(each, start)
      const after = dateStatus(each, start + later)
      expect(statusAges).toContain(before.age)
      expect(before.label).not.toBe('')
      if (order.includes(before.age)) {
        expect(order.indexOf(after.age)).toBeGreaterThanOrEqual(order.indexOf(before.age))
      } else expect(after.age).toBe(before.age)
      if (getConfirmedDate(each) !== null && before.status !== undefined) {
        expect(before.confirmed).toBeDefined()
      }
    }),
  )
})
