import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { readLocations } from '@/lib/search/filters/read-study'
import { insightFilters } from '@/lib/search/insights'
import { emptyRequest } from '@/lib/search/request/request'
import { studies } from '../arbitraries/search'
import { indexStudies, openSearchDatabase } from '../support/search-database'
import { toNctId } from '../support/synthetic-studies'

/** 29 November 2026. */
const someDay = 20_786

function createEngine(sources: readonly FilterSource[]) {
  const database = openSearchDatabase()
  indexStudies(database, sources)
  return createSqliteEngine(database, { getToday: () => someDay })
}

test('insights and towns agree with the facets of the search and with its records', () => {
  fc.assert(
    fc.property(studies, (sources) => {
      const engine = createEngine(sources)
      const options = { facets: insightFilters, facetLimit: 300 }
      const page = engine.search(emptyRequest, options)
      const insights = engine.getInsights(emptyRequest)
      expect(insights.total).toBe(sources.length)
      expect(insights.facets).toEqual(
        page.facets.map(({ filter, values, distinct }) => ({ filter, values, distinct })),
      )
      const { withinYear, withinTwoYears, older, undated } = insights.confirmed
      expect(withinYear + withinTwoYears + older + undated).toBe(sources.length)
      expect(Math.min(withinYear, withinTwoYears, older, undated)).toBeGreaterThanOrEqual(0)

      const { towns, total, unplaced } = engine.findTowns(emptyRequest)
      const isPlaced = (source: FilterSource) =>
        readLocations(source).some(
          ({ city, geoPoint }) => city && geoPoint?.lat !== undefined && geoPoint.lon !== undefined,
        )
      expect(total).toBe(sources.length)
      expect(unplaced).toBe(sources.filter((source) => !isPlaced(source)).length)
      expect(new Set(towns.flatMap(({ trials }) => trials)).size).toBe(total - unplaced)
    }),
    { numRuns: 40 },
  )
})

describe('towns of a search', () => {
  const leeds = { city: 'Leeds', country: 'United Kingdom', geoPoint: { lat: 53.8, lon: -1.55 } }
  const lyon = { city: 'Lyon', country: 'France', geoPoint: { lat: 45.75, lon: 4.85 } }
  const study = (number: number, sites: object[], verified = '2026-10') => ({
    study: {
      protocolSection: {
        identificationModule: { nctId: toNctId(number), briefTitle: `Trial ${number}` },
        statusModule: { overallStatus: 'RECRUITING', statusVerifiedDate: verified },
        contactsLocationsModule: { locations: sites },
      },
    },
  })
  const engine = createEngine([
    study(1, [{ ...leeds, status: 'RECRUITING' }, leeds, { ...lyon, status: 'COMPLETED' }]),
    study(2, [lyon], '2020-01'),
  ])
  const countsOf = (request: Partial<typeof emptyRequest>) => {
    const { towns, ...rest } = engine.findTowns({ ...emptyRequest, ...request })
    return { ...rest, towns: towns.map(({ city, trials, old }) => [city, trials.length, old]) }
  }

  test('count trials, not sites, and those that nobody confirmed apart', () => {
    expect(countsOf({}).towns).toEqual([
      ['Lyon', 2, 1],
      ['Leeds', 1, 0],
    ])
  })

  test('leave closed sites out where recruiting trials are asked for', () => {
    const { towns, openOnly } = countsOf({ filters: { status: ['RECRUITING'] } })
    expect(openOnly).toBe(true)
    expect(towns).toEqual([
      ['Leeds', 1, 0],
      ['Lyon', 1, 1],
    ])
  })

  test('stand in the order of their distance from the place of the search', () => {
    const near = { place: { kind: 'name', name: 'Leeds' }, radius: 'any' } as const
    const { near: place, towns } = engine.findTowns({ ...emptyRequest, near })
    expect(place).toMatchObject({ kind: 'found', label: 'Leeds, United Kingdom' })
    expect(towns.map(({ city }) => city)).toEqual(['Leeds', 'Lyon'])
    expect(towns[0]?.metres).toBe(0)
  })
})
