import { expect, test } from 'vitest'
import { parseSearchRequest } from '@/lib/search/request/request'
import { formatSearchRecord } from '@/lib/search/request/search-record'
import type { NearPage } from '@/lib/search/result'

const found: NearPage = {
  kind: 'found',
  label: 'Lyon, France',
  text: 'Lyon, France',
  latitude: 45.75,
  longitude: 4.85,
  others: [],
  sites: [],
  gaps: { noSites: 3, noPosition: 2, somePositions: 1 },
}

function record(query: string, near: NearPage): string {
  return formatSearchRecord({
    request: parseSearchRequest(new URLSearchParams(query)).request,
    page: { total: 7, near },
    labelOf: () => undefined,
    searchedAt: '2026-01-02',
    dataChangedAt: '2026-01-01T00:00:00.000Z',
    siteUrl: 'https://trials.example',
  })
}

test('a place is recorded with its position, the limit as an expression, and what was not measured', () => {
  expect(record('q=lupus&near=lyon&within=50km&sort=distance', found)).toBe(`\
Search: Trials within 50 km of Lyon, France matching “lupus”
Text as typed: lupus
Expression: lupus
Filters:
  Role of the cells: Product under test (applied by default)
Near:
  Distances from: Lyon, France, latitude 45.75, longitude 4.85
  As an expression: SEARCH[Location](AREA[LocationGeoPoint]DISTANCE[45.75,4.85,50km])
  Distance unknown, not listed: 3 without sites, 2 with sites of unknown position, 1 with sites farther away and others of unknown position
Trials found: 7
Searched: 2026-01-02
State of the data: 2026-01-01T00:00:00.000Z
Source: Cell Therapy Trials, https://trials.example/trials?q=lupus&near=Lyon%2C+France&within=50km&sort=distance
`)
})

test('a place that was not found did not limit the search, and is not in its record', () => {
  const text = record('q=lupus&near=springfield&sort=distance', { kind: 'unknown', choices: [] })
  expect(text).not.toMatch(/springfield|Near|distance/)
  expect(text).toContain('https://trials.example/trials?q=lupus\n')
})

test.each([
  ['role=any', null],
  ['role=product&role=regimen', 'Role of the cells: Product under test\n  Role of the cells: '],
  ['q=NCT00000001', null],
  ['phase=1', '  Role of the cells: Product under test (applied by default)\n  Phase: Phase 1\n'],
])('every limit of “%s” is in its record, chosen or not', (query, filters) => {
  const text = record(query, { kind: 'unknown', choices: [] })
  if (filters === null) expect(text).not.toContain('Filters:')
  else expect(text).toContain(filters)
})

test('words are recorded as an expression that finds the same when it is pasted', () => {
  const text = record('q=relapsed after CAR-T', { kind: 'unknown', choices: [] })
  expect(text).toContain(
    'Text as typed: relapsed after CAR-T\nExpression: (relapsed CAR-T)\nCommon words ignored:\n  after\n',
  )
})

test('a list of trial numbers is recorded as the numbers that it requests', () => {
  const text = record('q=NCT00000001 NCT00000002', { kind: 'unknown', choices: [] })
  expect(text).toContain(
    'Expression: AREA[NCTId](NCT00000001 OR NCT00000002) OR AREA[NCTIdAlias](NCT00000001 OR NCT00000002)\n',
  )
})

test('recognised words, and additional trials that are shown, are recorded', () => {
  const { request } = parseSearchRequest(new URLSearchParams('q=recruiting a b'))
  const filters = { ...request.filters, status: ['RECRUITING'] }
  const text = formatSearchRecord({
    request,
    page: {
      total: 2,
      applied: { ...request, query: 'a b', filters },
      read: [{ id: 'status', words: 'recruiting', values: ['RECRUITING'] }],
      related: {
        total: 31,
        trials: [],
        lacking: [],
        told: [],
        parts: ['a', 'b'],
        allRoles: false,
        leads: false,
      },
    },
    labelOf: () => undefined,
    searchedAt: '2026-01-02',
    siteUrl: 'https://trials.example',
  })
  expect(text).toContain('Text as typed: recruiting a b\nExpression: (a b)\n')
  expect(text).toContain('Read from the words:\n  Status: "recruiting"\n')
  expect(text).toContain(
    'Trials found: 2\nClosest matches, not counted:\n  31 trials that have most of: a, b\n',
  )
  expect(text).toContain('/trials?q=recruiting+a+b\n')
})
