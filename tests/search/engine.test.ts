import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { parseExpression } from '@/lib/expression/parse'
import type { FilterSource } from '@/lib/search/filters/definition'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { ask, idsOf, trial } from '../support/engine-contract'
import { indexStudies, openSearchDatabase } from '../support/search-database'

/** 29 November 2026. */
const someDay = 20_786

function createEngine(sources: readonly FilterSource[], getToday = () => someDay) {
  const database = openSearchDatabase()
  indexStudies(database, sources)
  return createSqliteEngine(database, { getToday })
}

describe('text', () => {
  const engine = createEngine([
    trial(1, 'CAR-T cells for lupus', { conditionsModule: { conditions: ['Lupus', 'Nephritis'] } }),
    trial(2, 'Stem cells for multiple sclerosis', {
      descriptionModule: { briefSummary: 'See NCT00000009 and NCT00000001.' },
    }),
    trial(3, 'Sclerosis, multiple sites'),
  ])

  test.each([
    ['lupus', ['NCT00000001']],
    ['LUPUS', ['NCT00000001']],
    ['cells', ['NCT00000001', 'NCT00000002']],
    ['cells lupus', ['NCT00000001']],
    ['multiple sclerosis', ['NCT00000002']],
    ['(multiple sclerosis)', ['NCT00000002', 'NCT00000003']],
    ['"multiple sclerosis"', ['NCT00000002']],
    ['"lupus nephritis"', []],
    ['lupus unheardof', []],
    ['nct00000001', ['NCT00000001']],
    ['NCT00000003, NCT00000001', ['NCT00000001', 'NCT00000003']],
    ['NCT00000009', ['NCT00000002']],
    ['NCT00000077', []],
    ['', ['NCT00000001', 'NCT00000002', 'NCT00000003']],
    ['?!', []],
  ])('%s', (query, expected) => {
    expect(idsOf(engine.search(ask({ query }))).sort()).toEqual(expected)
  })

  test('any text is searched without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        expect(engine.search(ask({ query })).total).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe('order', () => {
  const dated = (number: number, title: string, status: string, updated?: string, count?: number) =>
    trial(number, title, {
      statusModule: {
        overallStatus: status,
        ...(updated && { lastUpdatePostDateStruct: { date: updated } }),
      },
      ...(count !== undefined && { designModule: { enrollmentInfo: { count } } }),
    })
  const engine = createEngine([
    dated(1, 'Beta', 'COMPLETED', '2024-05-01', 10),
    dated(2, 'álpha', 'RECRUITING', '2020-01', 99_999_999),
    dated(3, 'Gamma', 'RECRUITING', '2023', 300),
    dated(4, 'gamma', 'RECRUITING'),
  ])

  test.each([
    ['relevance', [3, 2, 4, 1]],
    ['updated', [1, 3, 2, 4]],
    ['enrollment', [3, 1, 2, 4]],
    ['title', [2, 1, 3, 4]],
  ] as const)('by %s', (sort, expected) => {
    const ids = idsOf(engine.search(ask({ sort })))
    expect(ids.map((id) => Number(id.slice(-1)))).toEqual(expected)
  })

  test.each([
    ['updated', [2, 3, 1, 4]],
    ['enrollment', [1, 3, 2, 4]],
    ['title', [3, 4, 1, 2]],
    ['relevance', [3, 2, 4, 1]],
  ] as const)('by %s the other way round, what is not stated last', (sort, expected) => {
    const ids = idsOf(engine.search(ask({ sort, reversed: true })))
    expect(ids.map((id) => Number(id.slice(-1)))).toEqual(expected)
  })

  test('a word in the title counts for more than the same word in the criteria', () => {
    const ranked = createEngine([
      trial(1, 'Something else', {
        eligibilityModule: { eligibilityCriteria: 'No lupus. No lupus nephritis. Lupus.' },
      }),
      trial(2, 'Cells for lupus'),
      trial(3, 'Nothing'),
      trial(4, 'Nothing more'),
      trial(5, 'Nothing at all'),
      trial(6, 'Nothing ever'),
    ])
    expect(idsOf(ranked.search(ask({ query: 'lupus' })))).toEqual(['NCT00000002', 'NCT00000001'])
  })
})

describe('facets', () => {
  const engine = createEngine([
    trial(1, 'One', {
      conditionsModule: { conditions: ['lupus'] },
      designModule: { phases: ['PHASE1', 'PHASE2'] },
    }),
    trial(2, 'Two', {
      conditionsModule: { conditions: ['Lupus'] },
      designModule: { phases: ['NA'] },
    }),
    trial(3, 'Three', { conditionsModule: { conditions: ['Lupus', 'Stroke'] } }),
  ])
  const getFacet = (request: Partial<SearchRequest>, filter: string) =>
    engine.search(ask(request)).facets.find((facet) => facet.filter === filter)

  test('a trial of phase 1 and 2 counts under both; not applicable and not stated differ', () => {
    expect(getFacet({}, 'phase')?.values.map(({ value, count }) => [value, count])).toEqual([
      ['PHASE1', 1],
      ['PHASE2', 1],
      ['NA', 1],
      ['NOT_STATED', 1],
    ])
  })

  test('says how many trials state a value, whatever is chosen of it', () => {
    expect(getFacet({}, 'phase')?.stated).toEqual({ trials: 2, of: 3 })
    expect(getFacet({ filters: { phase: ['NA'] } }, 'phase')?.stated).toEqual({ trials: 2, of: 3 })
    expect(getFacet({}, 'condition')?.stated).toBeUndefined()
  })

  test('an open value bears the spelling that most records use', () => {
    expect(getFacet({}, 'condition')?.values).toEqual([
      {
        value: 'systemic lupus erythematosus',
        label: 'Systemic lupus erythematosus',
        count: 3,
        selected: false,
      },
      { value: 'stroke', label: 'Stroke', count: 1, selected: false },
    ])
  })

  test('the overview counts the whole collection', () => {
    expect(engine.getOverview()).toMatchObject({ total: 3, recruiting: 0, countries: 0 })
    expect(engine.getOverview().byCondition).toEqual([
      { value: 'systemic lupus erythematosus', label: 'Systemic lupus erythematosus', count: 3 },
      { value: 'stroke', label: 'Stroke', count: 1 },
    ])
  })
})

describe('what is said of a status changes with the days, though nothing is written', () => {
  const status = (verified: string, completed: string) => ({
    statusModule: {
      overallStatus: 'RECRUITING',
      statusVerifiedDate: verified,
      completionDateStruct: { date: completed },
    },
  })
  let today = someDay
  const engine = createEngine(
    [
      trial(1, 'Confirmed lately', status('2026-10', '2030')),
      trial(2, 'Past its end', status('2024-12', '2026-06')),
      trial(3, 'Old, and not past its end', status('2020-01', '2030')),
    ],
    () => today,
  )
  const find = (filters: SearchRequest['filters']) => idsOf(engine.search(ask({ filters }))).sort()
  const recruiting = { status: ['RECRUITING'] }

  test.each([
    ['today', 0, ['NCT00000001', 'NCT00000002', 'NCT00000003'], 2],
    ['when one has lapsed', 33, ['NCT00000001', 'NCT00000003'], 1],
    ['and on the day before again', 32, ['NCT00000001', 'NCT00000002', 'NCT00000003'], 2],
    ['years later', 3000, [], 0],
    ['today again', 0, ['NCT00000001', 'NCT00000002', 'NCT00000003'], 2],
  ])('%s', (_, days, ids, overview) => {
    today = someDay + days
    expect(find(recruiting)).toEqual(ids)
    expect(find({ status: ['UNKNOWN'] })).toHaveLength(3 - ids.length)
    // A status that has not been confirmed for two years doesn't count as recruiting.
    expect(engine.getOverview().recruiting).toBe(overview)
  })

  test('a list shows each status with its age', () => {
    today = someDay + 33
    const { trials } = engine.search(ask({ sort: 'title' }))
    expect(trials.map(({ overallStatus, status: { label, note } }) => [overallStatus, label, note]))
      // Each record still says that it is recruiting.
      .toEqual([
        ['RECRUITING', 'Recruiting', 'confirmed October 2026'],
        ['RECRUITING', 'Recruiting in January 2020', 'not updated for 7 years'],
        ['RECRUITING', 'Unknown, was recruiting', 'not confirmed since December 2024'],
      ])
  })

  test('programs get what records state', () => {
    today = someDay + 3000
    const { total, facets } = engine.list({
      query: parseExpression('AREA[OverallStatus]RECRUITING').tree,
      filter: parseExpression('').tree,
      filters: {},
      order: [],
      offset: 0,
      count: 10,
      facets: ['status'],
    })
    expect(total).toBe(3)
    expect(facets[0]?.values.filter(({ count }) => count > 0)).toMatchObject([
      { value: 'RECRUITING', count: 3 },
    ])
  })
})
