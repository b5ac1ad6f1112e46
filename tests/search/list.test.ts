import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatExpression } from '@/lib/expression/format'
import { parseExpression } from '@/lib/expression/parse'
import { joinOperands, type Expression } from '@/lib/expression/tree'
import { toSpan, toValueKind } from '@/lib/expression/values'
import type { ListOrder, ListRequest } from '@/lib/search/engine'
import { createSqliteEngine } from '@/lib/index/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { emptyRequest } from '@/lib/search/request/request'
import { collectValues, findField } from '@/lib/study/fields'
import { toTrialId } from '@/lib/study/trial-id'
import { studies } from '../arbitraries/search'
import { trial } from '../support/engine-contract'
import { indexStudies, openSearchDatabase } from '../support/search-database'
import { generateSearches } from '../support/search-oracle'
import { createSlowSearch } from '../support/slow-search'

// What a program pages through, compared with an examination of every record.

const all = parseExpression('').tree
const usual = { query: all, filter: all, filters: {}, order: [], offset: 0, count: 1_000 }

function createEngine(sources: readonly FilterSource[]) {
  const database = openSearchDatabase()
  indexStudies(database, sources)
  return createSqliteEngine(database, { maxVerified: Infinity })
}

const fieldOf = (piece: string) => {
  const field = findField(piece)
  if (field === null) throw new Error(`The model has no ${piece}`)
  return field
}
const orders = fc.array(
  fc.oneof(
    fc.constant<ListOrder>('relevance'),
    fc.record({
      field: fc
        .constantFrom('StartDate', 'LastUpdatePostDate', 'EnrollmentCount', 'MinimumAge')
        .map(fieldOf),
      descending: fc.boolean(),
    }),
  ),
  { maxLength: 2 },
)

/** The number that a study is sorted by; `undefined` if it states none. */
function readKey({ study }: FilterSource, order: Exclude<ListOrder, string>) {
  const [value] = collectValues(study, order.field)
  if (value === undefined) return undefined
  return toSpan(toValueKind(order.field.type), String(value))?.first
}

/** Whether two neighbours are in the right order by the first criterion. Any order is right for a tie. */
function standRight(a: FilterSource, b: FilterSource, order: ListOrder | undefined): boolean {
  if (order === undefined || typeof order === 'string') return true
  const [keyA, keyB] = [readKey(a, order), readKey(b, order)]
  if (keyB === undefined) return true
  if (keyA === undefined) return false
  return order.descending ? keyA >= keyB : keyA <= keyB
}

test('two expressions and filters list what looking at each record finds, page by page, in order', () => {
  const [sources = []] = fc.sample(studies, { numRuns: 1, seed: 7 })
  const engine = createEngine(sources)
  const slowSearch = createSlowSearch(sources, 'BasicSearch')
  const searches = generateSearches(sources)
  let nonEmpty = 0
  fc.assert(
    fc.property(searches, searches, orders, fc.nat(7), (one, other, order, size) => {
      const [query, filter] = [one, other].map((each) => parseExpression(each.query).tree)
      const both = joinOperands('and', [query ?? all, filter ?? all]) ?? all
      // The search box reads only the beginning of a long text, and less with COVERAGE. A tree is read whole.
      const text = formatExpression(both)
      fc.pre(text.split(/\s+/).length <= (text.includes('COVER') ? 15 : 40))
      const request: ListRequest = {
        ...usual,
        query: query ?? all,
        filter: filter ?? all,
        filters: one.filters.phase ? { phase: one.filters.phase } : {},
        defaultArea: 'BasicSearch',
        order,
      }
      const { trialIds } = slowSearch({
        ...emptyRequest,
        query: text,
        filters: request.filters,
      })
      const { ids, total } = engine.list(request)
      const found = ids.flatMap((id) => sources[id - 1] ?? [])
      expect(found.map(({ study }) => toTrialId(study)).sort()).toEqual(trialIds)
      expect(total).toBe(trialIds.length)
      for (let i = 1; i < found.length; i++) {
        const [before, after] = [found[i - 1], found[i]]
        expect(before && after && standRight(before, after, order[0])).toBe(true)
      }
      const pages: number[] = []
      for (let offset = 0; offset < total; offset += size + 1) {
        pages.push(...engine.list({ ...request, offset, count: size + 1 }).ids)
      }
      expect(pages).toEqual(ids)
      if (total > 0 && total < sources.length) nonEmpty++
    }),
    { numRuns: 300, seed: 3, maxSkipsPerRun: 1_000 },
  )
  expect(nonEmpty).toBeGreaterThan(20)
})

const words = (text: string): Expression => parseExpression(text).tree

test('lists can be of numbered trials alone, and be sorted by the number of arms', () => {
  const arms = (count: number) => ({
    armsInterventionsModule: {
      armGroups: Array.from({ length: count }, (_, i) => ({ label: `${i}` })),
    },
  })
  const unnumbered = {
    study: { protocolSection: { identificationModule: { briefTitle: 'None' } } },
  }
  const engine = createEngine([trial(1, 'One', arms(2)), unnumbered, trial(3, 'Three', arms(1))])
  expect(engine.list(usual).total).toBe(3)
  expect(engine.list({ ...usual, numberedOnly: true }).total).toBe(2)
  const field = fieldOf('ArmGroup')
  expect(engine.list({ ...usual, order: [{ field, descending: false }] }).ids).toEqual([3, 1, 2])
  expect(engine.list({ ...usual, order: [{ field, descending: true }] }).ids).toEqual([1, 3, 2])
})

test('relevance falls with the distance as the asked curve does', () => {
  const at = (lat: number, words: string) => ({
    conditionsModule: { conditions: [words] },
    contactsLocationsModule: { locations: [{ city: 'X', geoPoint: { lat, lon: 0 } }] },
  })
  const engine = createEngine([
    trial(1, 'Lupus, lupus', at(8, 'Lupus')),
    trial(2, 'A long title that mentions lupus among many other words', at(0, 'Other')),
  ])
  const query = words('lupus')
  const decay = { latitude: 0, longitude: 0, offsetMetres: 0, decay: 0.5 } as const
  const listBy = (form: 'exp' | 'gauss' | 'linear', scaleMetres: number) =>
    engine.list({ ...usual, query, decay: { ...decay, form, scaleMetres } }).ids
  expect(engine.list({ ...usual, query }).ids).toEqual([1, 2])
  for (const form of ['exp', 'gauss', 'linear'] as const) {
    expect(listBy(form, 50_000)).toEqual([2, 1])
    expect(listBy(form, 50_000_000)).toEqual([1, 2])
  }
  expect(engine.list({ ...usual, query, order: ['least relevant first'] }).ids).toEqual([2, 1])
})

test('records that nobody may read are told, not guessed', () => {
  const database = openSearchDatabase()
  indexStudies(database, [
    trial(1, 'One', {
      armsInterventionsModule: { interventions: [{ name: 'CAR-T', type: 'DRUG' }] },
    }),
  ])
  const engine = createSqliteEngine(database, { maxVerified: 0 })
  const query = words(
    'SEARCH[Intervention](AREA[InterventionName]car AND AREA[InterventionType]DRUG)',
  )
  expect(engine.list({ ...usual, query })).toMatchObject({ total: 0, ids: [], unchecked: 1 })
})
