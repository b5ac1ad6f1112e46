import { shorten } from '@/lib/study/shorten'
import fc from 'fast-check'
import { portalFields, searchAreas } from '@/lib/expression/areas'
import { formatExpression } from '@/lib/expression/format'
import type { Expression } from '@/lib/expression/tree'
import { analyse } from '@/lib/search/analysis/analyse'
import { createSqliteEngine } from '@/lib/index/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { emptyRequest } from '@/lib/search/request/request'
import type { FilterValues } from '@/lib/search/filters/filter-ids'
import type { SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { collectValues, studyFields } from '@/lib/study/fields'
import { toReadableStudy } from '@/lib/study/readable-study'
import { expressionTrees } from '../arbitraries/expression'
import { filterValues } from '../arbitraries/search'
import { indexStudies, openSearchDatabase } from './search-database'
import { createSlowSearch, type SlowResult } from './slow-search'

// Compares the engine with a look at every record: generated expressions and filter sets over given records.

const siteAreas = [
  'LocationCity',
  'LocationCountry',
  'LocationFacility',
  'LocationState',
  'LocationZip',
  'LocationSearch',
  'LocationContactName',
  'Phase',
  'ConditionSearch',
]
const leafAreas = studyFields.filter(
  (field) => field.children.length === 0 && field.type !== 'GeoPoint',
)
const textPieces = leafAreas
  .filter((field) => field.type === 'text' || field.type === 'markup')
  .map((field) => field.piece)
const branches = [
  'ConditionsModule',
  'StatusModule',
  'DesignModule',
  'Location',
  'ArmGroup',
  'ReferencesModule',
  'ResultsSection',
  'DerivedSection',
]
const textAreas = [
  ...searchAreas.map((area) => area.name),
  ...portalFields.map((field) => field.piece),
  ...branches,
  ...textPieces,
]

/** Words of the records, singly and in pairs, so that phrases are found too. */
function collectWords(sources: readonly FilterSource[]): string[] {
  const words = new Set<string>()
  for (const { study } of sources) {
    for (const piece of [
      'BriefTitle',
      'Condition',
      'InterventionName',
      'LocationCity',
      'LocationCountry',
      'LeadSponsorName',
      'Keyword',
      'Phase',
    ]) {
      const field = studyFields.find((each) => each.piece === piece)
      for (const value of field ? collectValues(study, field) : []) {
        const parts = String(value)
          .split(/\s+/)
          .filter((part) => analyse(part).length > 0)
        for (const part of parts) words.add(part)
        if (parts.length > 1) words.add(parts.slice(0, 2).join(' '))
      }
    }
  }
  return [...words]
}

/** Elements of lists other than sites are not in the index; the engine reads their records. */
const otherDocuments = fc
  .tuple(
    fc.constantFrom('ArmGroup', 'Intervention', 'PrimaryOutcome', 'Reference', 'Study'),
    expressionTrees({ depth: 1 }),
  )
  .map(([document, operand]): Expression => ({
    kind: 'search',
    document,
    operand,
    location: operand.location,
  }))

export interface GeneratedSearch {
  query: string
  filters: FilterValues
  /** Whether words without an area are looked for in BasicSearch alone. */
  basic: boolean
}

/** Expressions of every kind, made of the records' own words, and selections of filters. */
export function generateSearches(sources: readonly FilterSource[]): fc.Arbitrary<GeneratedSearch> {
  const words = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...collectWords(sources)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'phase',
        'recruiting',
        'drug',
        '2',
        'treatment',
        'ALL',
        'nothing-like-it',
        '?!',
      ),
    },
  )
  const points = fc.constantFrom(
    { latitude: 49, longitude: 2 },
    { latitude: 42.36, longitude: -71.06 },
    { latitude: 31.2, longitude: 121.5 },
  )
  const expressions = fc.oneof(
    { weight: 6, arbitrary: expressionTrees({ words, textAreas, siteAreas, points }) },
    { weight: 1, arbitrary: otherDocuments },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...leafAreas.map((field) => field.piece), ...branches)
        .chain((area) =>
          fc.constantFrom('MISSING', 'true', '2020', '1').map((value) => `AREA[${area}]${value}`),
        ),
    },
  )
  const query = expressions.map((tree) =>
    typeof tree === 'string' ? tree : formatExpression(tree),
  )
  return fc.record({ query, filters: filterValues, basic: fc.boolean() })
}

export interface Comparison {
  page: SearchPage
  expected: SlowResult
  /** The differences, one sentence each; empty if the engine and the oracle agree. */
  differences: string[]
}

/** The day of the searches, on which the values of some filters depend: 29 November 2026. */
const oracleDay = 20_786

/** Indexes the records and compares, search by search, ids, total and the count of every value of every facet. */
export function openOracle(given: readonly FilterSource[]) {
  // The index is built from the readable study, so the oracle searches that one too.
  const sources = given.map((source) => ({
    ...source,
    study: toReadableStudy(source.study),
    today: oracleDay,
  }))
  const database = openSearchDatabase()
  indexStudies(database, sources)
  const engine = createSqliteEngine(database, {
    maxVerified: Infinity,
    getToday: () => oracleDay,
  })
  const inRecord = createSlowSearch(sources)
  const inBasicSearch = createSlowSearch(sources, 'BasicSearch')
  return {
    close: () => database.close(),
    compare({ query, filters, basic }: GeneratedSearch): Comparison {
      // Only the language is compared; the meaning of plain words is decided before.
      const request: SearchRequest = {
        ...emptyRequest,
        query,
        filters,
        asWords: ['all'],
        pageSize: sources.length,
      }
      const page = engine.search(request, {
        facetLimit: 100_000,
        ...(basic && { defaultArea: 'BasicSearch' }),
      })
      const expected = (basic ? inBasicSearch : inRecord)(request)
      return { page, expected, differences: listDifferences(page, expected) }
    },
  }
}

function listDifferences(page: SearchPage, { trialIds, counts }: SlowResult): string[] {
  const differences: string[] = []
  const differ = (what: string, found: unknown, right: unknown) => {
    if (JSON.stringify(found) === JSON.stringify(right)) return
    differences.push(`${what}: ${show(found)} instead of ${show(right)}`)
  }
  differ('unchecked', page.unchecked ?? 0, 0)
  differ('ids', page.trials.map(({ trialId }) => trialId).sort(), trialIds)
  differ('total', page.total, trialIds.length)
  const facets = new Map(page.facets.map((facet) => [facet.filter, facet.values]))
  differ('facets', [...facets.keys()].sort(), Object.keys(counts).sort())
  for (const [filter, values] of facets) {
    const found = values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count])
    differ(
      `counts of ${filter}`,
      found.sort(byName),
      Object.entries(counts[filter] ?? {}).sort(byName),
    )
  }
  return differences
}

function byName([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1
}

const show = (value: unknown) => shorten(JSON.stringify(value), 300)
