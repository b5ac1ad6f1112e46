import { describe, expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { defaultRequest, emptyRequest, parseSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Study } from '@/lib/study/schema'
import { latestRealFiles, readRealLines, realDataFolder } from '../support/real-records'
import { indexStudies, openSearchDatabase } from '../support/search-database'
import { createSlowSearch } from '../support/slow-search'

const trial = (number: number, title: string, condition: string, start?: string): FilterSource => ({
  study: {
    protocolSection: {
      identificationModule: { nctId: `NCT0000000${number}`, briefTitle: title },
      conditionsModule: { conditions: [condition] },
      armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: title }] },
      ...(start && { statusModule: { startDateStruct: { date: start } } }),
    },
  },
})

const sources = [
  trial(1, 'Allogeneic CAR-NK Cells Targeting CD33', 'Acute Myeloid Leukemia', '2022-05'),
  trial(2, 'CD19 CAR-T Cells', 'Lymphoma, B-Cell', '2022'),
  trial(3, 'Autologous Natural Killer Cells', 'Melanoma', '2020-01-31'),
  trial(4, 'A Tablet', 'Gout', '2022-01-01'),
  trial(5, 'Umbilical Cord Mesenchymal Stem Cells', 'Stroke'),
]

/** 29 November 2026. */
const someDay = 20_786

function createEngine(of: readonly FilterSource[]) {
  const database = openSearchDatabase()
  indexStudies(database, of)
  return createSqliteEngine(database, { getToday: () => someDay })
}

const engine = createEngine(sources)
const numbersOf = (request: SearchRequest) =>
  engine
    .search(request)
    .trials.map(({ trialId }) => Number(trialId.slice(-1)))
    .sort()
const ask = (query: string) => parseSearchRequest(new URLSearchParams(query)).request

test.each([
  ['', [1, 2, 3, 5]],
  ['role=any', [1, 2, 3, 4, 5]],
  ['role=no-cells', [4]],
  ['cell=car-nk', [1]],
  ['cell=nk', [3]],
  ['cell=car-nk&cell=car-t', [1, 2]],
  ['target=cd33&source=allogeneic', [1]],
  ['target=cd33&source=autologous', []],
  ['tissue=umbilical-cord&indication=neurological', [5]],
  ['q=NCT00000004', [4]],
  ['q=NCT00000004+NCT00000001', [1, 4]],
  ['q=gout', []],
  ['q=gout&role=any', [4]],
])('%s', (query, expected) => expect(numbersOf(ask(query))).toEqual(expected))

test('says how many trials the default leaves out, and nothing where somebody chose', () => {
  expect(engine.search(defaultRequest).leftOut).toBe(1)
  expect(engine.search(ask('q=gout')).leftOut).toBe(1)
  expect(engine.search(ask('cell=car-nk')).leftOut).toBeUndefined()
  expect(engine.search(emptyRequest).leftOut).toBeUndefined()
  expect(engine.search(ask('q=NCT00000004')).leftOut).toBeUndefined()
  expect(engine.search(ask('role=regimen')).leftOut).toBeUndefined()
})

describe('in the expression language', () => {
  test.each([
    ['AREA[CellType]CAR_NK', [1]],
    ['AREA[CellType]car-nk', [1]],
    ['AREA[CellType]"CAR-NK cells"', [1]],
    ['AREA[CellType](car nk cells)', [1]],
    ['AREA[CellSource]"Allogeneic (donor cells)" AND AREA[CellType]CAR_NK', [1]],
    ['AREA[CellRole]"Product under test"', [1, 2, 3, 5]],
    ['AREA[CellType]NK', [3]],
    ['AREA[CellType](CAR_NK OR CAR_T)', [1, 2]],
    ['AREA[TargetAntigen]CD33 AND AREA[CellSource]ALLOGENEIC', [1]],
    ['AREA[CellTissue]UMBILICAL_CORD', [5]],
    ['AREA[CellModification]CAR', [1, 2]],
    ['AREA[IndicationGroup]MELANOMA_SKIN_CANCER', [3]],
    ['AREA[CellRole]PRODUCT', [1, 2, 3, 5]],
    ['AREA[CellRole]MISSING', [4]],
    ['AREA[CellType]MISSING', [4]],
    ['AREA[TargetAntigen:size]1', [1, 2]],
    ['AREA[CellType]CAR', []],
    // No word matches a label by accident.
    ['PRODUCT', []],
    ['MELANOMA_SKIN_CANCER', []],
  ])('%s', (query, expected) => expect(numbersOf({ ...emptyRequest, query })).toEqual(expected))
})

test('counts the years in which trials began', () => {
  expect(engine.countByStartYear(emptyRequest)).toEqual([
    { year: 2020, count: 1 },
    { year: 2022, count: 3 },
  ])
  expect(engine.countByStartYear(ask('cell=car-nk'))).toEqual([{ year: 2022, count: 1 }])
  expect(engine.countByStartYear(ask('cell=til'))).toEqual([])
})

test('the overview counts what a search lists', () => {
  const overview = engine.getOverview(defaultRequest.filters)
  expect(overview.total).toBe(4)
  expect(overview.byCellType.map(({ value, count }) => [value, count])).toContainEqual([
    'car-nk',
    1,
  ])
})

test.skipIf(realDataFolder === null)(
  'counts of real records equal those of looking at each (TRIALS_DATA_DIR)',
  { timeout: 120_000 },
  () => {
    const real = latestRealFiles
      .flatMap((name) => readRealLines(name).filter((_, index) => index % 8 === 0))
      .map((line) => ({ study: JSON.parse(line) as Study, today: someDay }))
    const realEngine = createEngine(real)
    const slowSearch = createSlowSearch(real)
    for (const query of [
      '',
      'role=any',
      'cell=car-t&target=cd19',
      'cell=car-nk',
      'source=allogeneic&role=any',
      'indication=myeloma&target=bcma&target=none',
      'q=AREA[CellType]CAR_T+AND+NOT+AREA[TargetAntigen]CD19',
    ]) {
      const page = realEngine.search({ ...ask(query), pageSize: 100 }, { facetLimit: 100_000 })
      const expected = slowSearch(ask(query))
      expect(page.total).toBe(expected.trialIds.length)
      for (const { filter, values } of page.facets) {
        const counted = values.filter(({ count }) => count > 0)
        expect(
          Object.fromEntries(counted.map(({ value, count }) => [value, count])),
          `${query} ${filter}`,
        ).toEqual(expected.counts[filter])
      }
    }
  },
)
