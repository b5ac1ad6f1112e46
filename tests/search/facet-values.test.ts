import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FacetValuesPage } from '@/lib/search/engine'
import { createSqliteEngine } from '@/lib/index/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { emptyRequest } from '@/lib/search/request/request'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { searchRequest, studies } from '../arbitraries/search'
import { indexStudies, openSearchDatabase } from '../support/search-database'
import { createSlowSearch } from '../support/slow-search'

/** 29 November 2026. */
const someDay = 20_786

function createEngine(sources: readonly FilterSource[]) {
  const database = openSearchDatabase()
  indexStudies(database, sources)
  return createSqliteEngine(database, { getToday: () => someDay })
}

function trial(number: number, conditions: string[], country = 'France'): FilterSource {
  return {
    study: {
      protocolSection: {
        identificationModule: { nctId: `NCT0000000${number}`, briefTitle: `Trial ${number}` },
        conditionsModule: { conditions },
        contactsLocationsModule: { locations: [{ city: 'Köln', country }] },
      },
    },
  }
}

const engine = createEngine([
  trial(1, ['Neuromyelitis Optica', "Crohn's Disease"]),
  trial(2, ['Neuromyelitis optica', 'Symptoms of Lupus']),
  trial(3, ['MS', 'Neuroblastoma'], 'Germany'),
])
const labels = ({ values }: FacetValuesPage) => values.map(({ label, count }) => [label, count])

test.each([
  ['optica neuro', [['Neuromyelitis optica', 2]]],
  ['devic', [['Neuromyelitis optica', 2]]],
  ['NMO', [['Neuromyelitis optica', 2]]],
  ['crohns', [['Crohn disease', 1]]],
  ['crohn’s', [['Crohn disease', 1]]],
  ['blastoma', [['Neuroblastoma', 1]]],
  ['ms', [['Multiple sclerosis', 1]]],
  ['nothing so', []],
  ['+', []],
])('conditions with “%s”', (text, expected) => {
  const found = engine.findFacetValues(emptyRequest, 'condition', { text, pageSize: 9 })
  expect(labels(found)).toEqual(expected)
  expect(found.total).toBe(expected.length)
})

test('accents need not be typed', () => {
  const found = engine.findFacetValues(emptyRequest, 'city', { text: 'koln', pageSize: 9 })
  expect(labels(found)).toEqual([
    ['Köln, France', 2],
    ['Köln, Germany', 1],
  ])
})

const typedWords = ['lup', 'LUPUS', 'sclerosis', 'mult scl', 'aml', 'par', 'united st', 'hosp', 'β']
const withValues = [
  'condition',
  'country',
  'state',
  'city',
  'facility',
  'sponsor',
  'phase',
] as const

test('values and counts agree with looking at every record', () => {
  const names = new Set<string>()
  fc.assert(
    fc.property(
      studies,
      fc.oneof(fc.constant(emptyRequest), searchRequest),
      fc.constantFrom<FilterId>(...withValues),
      fc.constantFrom('', ...typedWords),
      fc.constantFrom('count' as const, 'name' as const),
      (sources, request, id, text, order) => {
        const dated = sources.map((source) => ({ ...source, today: someDay }))
        const expected = createSlowSearch(dated)(request).counts[id] ?? {}
        const all = createEngine(sources).findFacetValues(request, id, {
          text,
          order,
          pageSize: 1_000,
        })
        for (const { value, label, count, selected } of all.values) {
          expect(count).toBe(expected[value])
          expect(selected).toBe(request.filters[id]?.includes(value) ?? false)
          names.add(label)
        }
        const fitting = Object.entries(expected).filter(([value, count]) => {
          if (count === 0) return false
          // Phase labels have words of their own. Here every value is expected.
          return text === '' || (id !== 'phase' && fits(value, text))
        })
        if (id !== 'phase' || text === '') {
          expect(all.values.map(({ value }) => value).sort()).toEqual(
            fitting.map(([value]) => value).sort(),
          )
        }
        expect(all.total).toBe(all.values.length)
        const keys = all.values.map(({ count, label }) => (order === 'count' ? -count : label))
        expect(keys).toEqual(
          order === 'count'
            ? keys.toSorted((a, b) => Number(a) - Number(b))
            : keys.toSorted((a, b) => compare(String(a).toLowerCase(), String(b).toLowerCase())),
        )
      },
    ),
    { numRuns: 100 },
  )
  expect(names.size).toBeGreaterThan(5)
})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Slow and obvious. Of the words in this test, only "aml" has a synonym among its values. */
function fits(value: string, text: string): boolean {
  if (text === 'aml' && value === 'acute myeloid leukemia') return true
  return text
    .toLowerCase()
    .replace('β', 'beta')
    .split(' ')
    .every((word) =>
      word.length < 4
        ? value.split(/[^\p{L}]+/u).some((each) => each.startsWith(word))
        : value.includes(word),
    )
}

test('whatever is typed, the answer is a list', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 1_000 })),
      (text) => {
        const { values, total } = engine.findFacetValues(emptyRequest, 'condition', {
          text,
          pageSize: 3,
        })
        expect(values.length).toBe(Math.min(total, 3))
      },
    ),
  )
})
