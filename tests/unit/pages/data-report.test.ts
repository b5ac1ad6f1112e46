import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellTherapyWordQueries } from '@/lib/registries/ctgov-api/default-query'
import {
  describeRunRequest,
  groupReasons,
  parseDrift,
  toAgeCounts,
  toRunState,
  updateAges,
} from '@/lib/pages/data-report'
import { toDayNumber } from '@/lib/study/dates'

test.each([
  [{ seeds: 'ab12' }, 'the sample records that come with the portal'],
  [{ sources: ['/srv/in/bulk.jsonl.gz'] }, 'bulk.jsonl.gz'],
  [{ sources: ['a', 'b', 'c', 'd', 'e'] }, 'a, b, c and 2 more'],
  [{ sources: ['-'] }, 'standard input'],
  [{ sources: ['ctgov'], since: '2026-04-24' }, 'the live registry, updated since 24 April 2026'],
  [
    { query: 'CAR-T', baseUrl: 'http://localhost:1' },
    'the live registry at localhost:1, studies that match CAR-T',
  ],
  [
    { live: true, query: cellTherapyWordQueries[0], since: null },
    'the live registry, all kinds of cell therapies',
  ],
  [{ live: true, query: '', since: null }, 'the live registry, every study'],
  [{ sources: [] }, 'not recorded'],
  [7, 'not recorded'],
])('%j was a run of “%s”', (request, words) => {
  expect(describeRunRequest(JSON.stringify(request))).toBe(words)
})

test('a stored request of any kind is described', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(describeRunRequest(text)).not.toBe('')
    }),
  )
})

test('reasons that differ in place and value are one', () => {
  expect(
    groupReasons([
      { reason: 'studies[3].nctId: expected text, found 5', count: 2 },
      { reason: 'studies[17].nctId: expected text, found {"a":1}', count: 3 },
      { reason: 'line 9: "x" is not UTF-8', count: 4 },
      { reason: 'line 10: "y" is not UTF-8', count: 4 },
    ]),
  ).toEqual([
    { reason: 'line …: “…” is not UTF-8', count: 8 },
    { reason: 'studies[…].nctId: expected text', count: 5 },
  ])
})

test('grouping reasons loses no record, however many there are', () => {
  const reasons = fc.array(
    fc.record({ reason: fc.string(), count: fc.integer({ min: 1, max: 9 }) }),
    {
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(reasons, (given) => {
      const grouped = groupReasons(given)
      const sum = (list: { count: number }[]) => list.reduce((total, { count }) => total + count, 0)
      expect(sum(grouped)).toBe(sum(given))
      expect(grouped.length).toBeLessThanOrEqual(21)
    }),
  )
})

test('counts of unknown keys are read back by frequency; anything else is left out', () => {
  expect(parseDrift('{"unknown key a":1,"unknown key b":5,"c":"x"}')).toEqual([
    { what: 'unknown key b', records: 5 },
    { what: 'unknown key a', records: 1 },
  ])
  expect(parseDrift(null)).toBeNull()
  expect(parseDrift('[')).toBeNull()
})

test.each([
  ['completed', 'completed'],
  ['constructor', 'unknown'],
])('the stored state %s is %s', (stored, state) => {
  expect(toRunState(stored)).toBe(state)
})

test('records are counted by the age of their last update', () => {
  const counts = [
    { month: '2026-10', records: 5 },
    { month: '2026-05', records: 1 },
    { month: '2026-04', records: 2 },
    { month: '2025', records: 3 },
    { month: '2022-03', records: 4 },
    { month: '2009-06', records: 6 },
    { month: null, records: 7 },
  ]
  const today = toDayNumber(Date.UTC(2026, 10, 29))
  expect(toAgeCounts(counts, today)).toEqual([6, 5, 0, 4, 6, 7])
  expect(updateAges).toHaveLength(6)
})
