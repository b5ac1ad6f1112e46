import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { portalFields, searchAreas } from '@/lib/expression/areas'
import { formatExpression } from '@/lib/expression/format'
import type { Expression } from '@/lib/expression/tree'
import { analyse } from '@/lib/search/analysis/analyse'
import { openSqliteEngine } from '@/lib/search/engines/sqlite/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { emptyRequest } from '@/lib/search/request'
import { collectValues, studyFields } from '@/lib/study/fields'
import type { Study } from '@/lib/study/schema'
import { expressionTrees } from '../../arbitraries/expression'
import { filterValues, studies } from '../../arbitraries/search'
import { indexStudies, openSearchDatabase } from '../../support/search-database'
import { openSlowSearch } from '../../support/slow-search'

// The engine against `match`, record by record: generated expressions over generated and real records.

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

/** Words that the records hold, singly and in pairs, so that phrases are found too. */
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

/** Elements of lists other than sites are not in the index: their records are read. */
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

function compare(sources: readonly FilterSource[], runs: number, seed: number): void {
  const database = openSearchDatabase()
  indexStudies(database, sources)
  const engine = openSqliteEngine(database, {
    readStudy: (id) => {
      const study = sources[id - 1]?.study
      return study ? { study } : null
    },
  })
  const inRecord = openSlowSearch(sources)
  const inBasicSearch = openSlowSearch(sources, 'BasicSearch')
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
  const trees = fc.oneof(
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
  let nonEmpty = 0
  fc.assert(
    fc.property(trees, filterValues, fc.boolean(), (tree, filters, basic) => {
      const query = typeof tree === 'string' ? tree : formatExpression(tree)
      const request = { ...emptyRequest, query, filters, pageSize: sources.length }
      const page = engine.search(request, {
        facetLimit: 100_000,
        ...(basic && { defaultArea: 'BasicSearch' }),
      })
      const expected = (basic ? inBasicSearch : inRecord)(request)
      expect(page.unchecked).toBeUndefined()
      expect(page.trials.map(({ trialId }) => trialId).sort()).toEqual(expected.trialIds)
      expect(page.total).toBe(expected.trialIds.length)
      for (const { filter, values } of page.facets) {
        const counts = Object.fromEntries(
          values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
        )
        expect(counts).toEqual(expected.counts[filter])
      }
      if (page.total > 0 && page.total < sources.length) nonEmpty++
    }),
    { numRuns: runs, seed },
  )
  expect(nonEmpty).toBeGreaterThan(runs / 20)
  database.close()
}

test('expressions and filters find in generated records what looking at each finds', () => {
  const [sources = []] = fc.sample(studies, { numRuns: 1, seed: 7 })
  compare(sources.concat(...fc.sample(studies, { numRuns: 1, seed: 8 })).map(renumber), 300, 1)
})

const folder = process.env.TRIALS_DATA_DIR ?? ''
const runs = Number(process.env.TRIALS_EXPRESSION_RUNS ?? 60)

test.skipIf(!existsSync(folder))(
  'expressions and filters find in real records what looking at each finds (TRIALS_DATA_DIR)',
  () => {
    const sources = [
      ...readStudies('studies.jsonl.gz', 9),
      ...readStudies('cart-studies.jsonl.gz', 12),
    ]
    compare(sources, runs, 2)
  },
)

/** Every nth record of a file. */
function readStudies(name: string, step: number): FilterSource[] {
  const lines = gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .split('\n')
  return lines
    .filter((line, index) => line !== '' && index % step === 0)
    .map((line) => ({ study: JSON.parse(line) as Study }))
}

function renumber({ study }: FilterSource, index: number): FilterSource {
  const { protocolSection } = study
  const nctId = `NCT${String(index + 1).padStart(8, '0')}`
  const identificationModule = { ...protocolSection.identificationModule, nctId }
  return { study: { ...study, protocolSection: { ...protocolSection, identificationModule } } }
}
