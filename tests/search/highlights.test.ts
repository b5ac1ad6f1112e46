import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import { findFieldMatches, listSought, toShownTexts } from '@/lib/search/query/field-matches'
import { parseQuery } from '@/lib/search/query/query-terms'
import { emptyRequest } from '@/lib/search/request/request'
import type { FieldMatch } from '@/lib/search/result'
import type { Study } from '@/lib/study/schema'
import { toTrialId } from '@/lib/study/trial-id'
import { developmentNeeds } from '../relevance/needs'
import { readRealStudies, readingTimeout, realDataFolder } from '../support/real-records'
import { indexStudies, openSearchDatabase } from '../support/search-database'
import { generateSearches } from '../support/search-oracle'
import { studies } from '../arbitraries/search'

// Marks under each trial are found with the index's knowledge of columns. The slow way reads every field of every
// record, and must give the same result.

/** Searches with their marks, and the marks found the slow way. */
function openBoth(all: readonly Study[]) {
  const database = openSearchDatabase()
  indexStudies(
    database,
    all.map((study) => ({ study })),
  )
  const engine = createSqliteEngine(database)
  const studiesById = new Map(all.map((study) => [toTrialId(study), study]))
  return (query: string): Record<'found' | 'expected', readonly (readonly FieldMatch[])[]> => {
    const request = { ...emptyRequest, query, pageSize: 20 }
    const {
      highlights = [],
      trials,
      applied,
    } = engine.search(request, {
      highlights: true,
      facets: [],
    })
    const sought = listSought(parseQuery(applied ?? request))
    const expected = trials.map(({ trialId }) => {
      const study = studiesById.get(trialId)
      return study ? findFieldMatches(toShownTexts(study), sought, () => true) : []
    })
    return { found: highlights, expected }
  }
}

function makeStudy(number: number, module: Record<string, unknown>): Study {
  const nctId = `NCT${String(number).padStart(8, '0')}`
  return {
    protocolSection: { identificationModule: { nctId, briefTitle: 'A trial' }, ...module },
  }
}

test.each([
  ['10^6', { descriptionModule: { briefSummary: 'Doses of 3.0x10\\^6 cells and 10^6 cells' } }],
  ['"graft versus host"', { conditionsModule: { conditions: ['Graft', 'Graft Versus Host'] } }],
  ['lymphoma', { conditionsModule: { keywords: ['NHL', 'Hodgkin&#39;s lymphoma'] } }],
  ['P&G', { sponsorCollaboratorsModule: { leadSponsor: { name: 'P&amp;G', class: 'OTHER' } } }],
])('%s is marked as by reading everything', (query, module) => {
  const search = openBoth([makeStudy(1, module), makeStudy(2, {})])
  const { found, expected } = search(query)
  expect(found.flat()).not.toEqual([])
  expect(found).toEqual(expected)
})

test('generated records and searches', () => {
  const some = studies.chain((sources) =>
    fc.record({
      sources: fc.constant(sources),
      searches: fc.array(generateSearches(sources), { minLength: 20, maxLength: 20 }),
    }),
  )
  fc.assert(
    fc.property(some, ({ sources, searches }) => {
      const search = openBoth(sources.map(({ study }) => study))
      for (const { query } of searches) {
        const { found, expected } = search(query)
        expect(found).toEqual(expected)
      }
    }),
    { numRuns: 20 },
  )
})

describe.skipIf(realDataFolder === null)('real records', () => {
  test(
    'needs of people',
    () => {
      const newest = new Map(readRealStudies().map((study) => [toTrialId(study), study]))
      const search = openBoth([...newest.values()].slice(0, 1_500))
      for (const { query } of developmentNeeds) {
        const { found, expected } = search(query)
        expect(found, query).toEqual(expected)
      }
    },
    readingTimeout,
  )
})
