import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { unpackStudy } from '@/lib/documents/pack'
import { parseExpression } from '@/lib/expression/parse'
import type { FacetValuesPage, ListRequest, SearchEngine } from '@/lib/search/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { emptyRequest, parseSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { SearchPage } from '@/lib/search/result'
import { findField } from '@/lib/study/fields'
import { searchRequest, studies } from '../arbitraries/search'
import { makeHostileRequests } from './hostile-requests'
import { makeRandom } from './random'
import { createSlowSearch } from './slow-search'
import { toNctId } from './synthetic-studies'

// What every search engine must do, tested only through the interface. Relevance, the quality of suggestions and the
// positions of places are tested in separate files.

/** An engine and the writer of the trials that it searches. */
export interface EngineUnderTest {
  engine: SearchEngine
  /** Trials by their ids; null removes one. Each call changes the searched state once. */
  write: (trials: ReadonlyMap<number, FilterSource | null>) => void
  close: () => void
}

/** @param open an engine over nothing; `today` is the day for which it answers, as days since 1970-01-01 */
export function testEngine(
  name: string,
  { open, today }: { open: () => EngineUnderTest; today: number },
): void {
  const opened: EngineUnderTest[] = []
  const openEmpty = () => {
    const made = open()
    opened.push(made)
    return made
  }
  /** Under the ids 1, 2, 3 … */
  const openWith = (sources: readonly FilterSource[]) => {
    const made = openEmpty()
    made.write(new Map(sources.map((source, index) => [index + 1, source])))
    return made
  }

  describe(`${name}: a search engine`, () => {
    const { engine } = openWith(collection)
    afterAll(() => {
      for (const each of opened) each.close()
    })

    test('finds and counts the same as a look at every record', () => {
      fc.assert(
        fc.property(
          studies,
          fc.array(searchRequest, { minLength: 5, maxLength: 5 }),
          (sources, requests) => {
            const made = openWith(sources)
            const slowSearch = createSlowSearch(sources.map((source) => ({ ...source, today })))
            for (const request of requests) {
              const page = made.engine.search(
                { ...request, asWords: ['all'], page: 1, pageSize: 100 },
                { facetLimit: 1_000 },
              )
              const expected = slowSearch(request)
              expect(idsOf(page).sort()).toEqual(expected.trialIds)
              expect(page.total).toBe(expected.trialIds.length)
              expect(toCounts(page)).toEqual(expected.counts)
            }
            opened.pop()?.close()
          },
        ),
        { numRuns: 75 },
      )
    })

    describe('a page of results', () => {
      test('follows the one before, without gaps or repetition', () => {
        const [sources = []] = fc.sample(studies, { numRuns: 1, seed: 4 })
        const made = openWith(sources)
        fc.assert(
          fc.property(searchRequest, fc.integer({ min: 1, max: 9 }), (request, pageSize) => {
            const whole = idsOf(made.engine.search({ ...request, page: 1, pageSize: 100 }))
            const pages: string[] = []
            const { pageCount } = made.engine.search({ ...request, page: 1, pageSize })
            for (let page = 1; page <= pageCount; page++) {
              pages.push(...idsOf(made.engine.search({ ...request, page, pageSize })))
            }
            expect(pages).toEqual(whole)
          }),
          { numRuns: 60 },
        )
      })

      test.each([2, 5, 1_000_000])('past the end is the last one: %i', (page) => {
        expect(engine.search(ask({ page, pageSize: 4 }))).toMatchObject({
          page: 2,
          pageCount: 2,
          total: 6,
        })
      })

      test('over nothing is one empty page', () => {
        const empty = openEmpty().engine.search(ask({ query: 'cells' }))
        expect(empty).toMatchObject({ total: 0, trials: [], page: 1, pageCount: 1 })
      })

      test('has the requested facets, in that order', () => {
        const facetsOf = (facets?: Parameters<SearchEngine['search']>[1]) =>
          engine.search(ask({}), facets).facets.map(({ filter }) => filter)
        expect(facetsOf({ facets: ['phase', 'condition'] })).toEqual(['phase', 'condition'])
        expect(facetsOf({ facets: ['started'] })).toEqual([])
        expect(facetsOf({ facets: [] })).toEqual([])
        expect(facetsOf()).toEqual(expect.arrayContaining(['phase', 'condition', 'country']))
      })

      test('has the requested number of values of an open facet, beside the chosen ones', () => {
        const request = ask({ filters: { condition: ['stroke', 'no such'] } })
        const [facet] = engine.search(request, { facets: ['condition'], facetLimit: 1 }).facets
        expect(facet?.values.map(({ value, selected }) => [value, selected])).toEqual([
          ['systemic lupus erythematosus', false],
          ['stroke', true],
          ['no such', true],
        ])
        expect(facet?.distinct).toBe(4)
      })

      test('lists a chosen value that no trial has', () => {
        const [facet] = engine.search(ask({ filters: { phase: ['PHASE1', 'PHASE4'] } }), {
          facets: ['phase'],
        }).facets
        const none = { value: 'PHASE4', label: 'Phase 4', count: 0, selected: true }
        expect(facet?.values).toContainEqual(none)
      })

      test('says where the words were found in each of its trials, if requested', () => {
        const request = ask({ query: 'lupus', sort: 'title' })
        expect(engine.search(request).highlights).toBeUndefined()
        const { trials, highlights = [] } = engine.search(request, { highlights: true })
        expect(highlights).toHaveLength(trials.length)
        highlights.forEach((matches, index) => {
          const title = trials[index]?.briefTitle ?? ''
          for (const { piece, text, marks } of matches) {
            if (piece === 'BriefTitle') expect(text).toBe(title)
            expect(marks.map(({ start, end }) => text.slice(start, end).toLowerCase())).toContain(
              'lupus',
            )
          }
          expect(matches.length).toBeGreaterThan(0)
        })
      })

      test('looks for words without an area in one area, if requested', () => {
        const request = ask({ query: 'lupus' })
        expect(engine.search(request, { defaultArea: 'LocationSearch' }).total).toBe(0)
        expect(engine.search(request).total).toBe(4)
      })

      test('continues with the closest trials only if requested', () => {
        const request = ask({ query: 'lupus of the kidney in adults' })
        expect(engine.search(request).related).toBeUndefined()
        const { total, related } = engine.search(request, { related: true })
        expect(total).toBe(0)
        expect(related?.total).toBeGreaterThan(0)
        expect(related?.lacking).toHaveLength(related?.trials.length ?? 0)
      })
    })

    test('answers any request', () => {
      const next = makeHostileRequests(makeRandom(11))
      for (let i = 0; i < 100; i++) {
        const { request } = parseSearchRequest(next().params)
        const { total, trials } = engine.search(request, { related: true, highlights: true })
        expect(total).toBeLessThanOrEqual(collection.length)
        expect(trials.length).toBeLessThanOrEqual(total)
        engine.countByStartYear(request)
        engine.findAll(request)
      }
    })

    test.each([
      ...['"', '""', '" OR "', 'a AND', 'NOT', 'NEAR(a b)', '{a} : b', '^lupus', 'lupus*', '((((('],
      ...["'; DROP TABLE search_entry; --", '%', '_', 'a\u0000b', '\ud800', '|', '+', '-', ''],
      ...['x '.repeat(2_000), '"x" '.repeat(500)],
    ])('accepts any text: %#', (text) => {
      engine.search(ask({ query: text }), { related: true, highlights: true })
      engine.findFacetValues(emptyRequest, 'condition', { text, pageSize: 3 })
      expect(engine.findSuggestions(text)).toBeInstanceOf(Array)
      expect(engine.findPlaceSuggestions(text)).toBeInstanceOf(Array)
      expect(engine.findPlace(text).kind).toBe('unknown')
      expect(engine.list({ ...listAll, query: words(text) }).total).toBeLessThanOrEqual(6)
    })

    describe('a list for programs', () => {
      test('is cut by offset and count', () => {
        const whole = engine.list(listAll)
        expect(whole).toMatchObject({ total: 6, facets: [], unchecked: 0 })
        expect([...whole.ids].sort()).toEqual([1, 2, 3, 4, 5, 6])
        const parts = [0, 2, 4, 6].map((offset) => engine.list({ ...listAll, offset, count: 2 }))
        expect(parts.flatMap(({ ids }) => ids)).toEqual(whole.ids)
        expect(parts.map(({ total }) => total)).toEqual([6, 6, 6, 6])
        expect(engine.list({ ...listAll, count: 0 })).toMatchObject({ total: 6, ids: [] })
      })

      test('is sorted by fields, with missing values last in either direction', () => {
        const by = (descending: boolean, ...more: ListRequest['order']) =>
          engine.list({ ...listAll, order: [{ field: startDate, descending }, ...more] }).ids
        expect(by(false).slice(0, 4)).toEqual([4, 2, 1, 3])
        expect(by(true).slice(0, 4)).toEqual([3, 1, 2, 4])
        const enrolment = { field: enrolmentCount, descending: false }
        expect(by(false, enrolment)).toEqual([4, 2, 1, 3, 6, 5])
        expect(by(true, { ...enrolment, descending: true })).toEqual([3, 1, 2, 4, 5, 6])
      })

      test('is limited by a part that doesn’t affect its order', () => {
        const ranked = engine.list({ ...listAll, query: words('lupus') }).ids
        expect(ranked).toHaveLength(4)
        const limited = { ...listAll, query: words('lupus'), filter: words('safety OR lupus') }
        expect(engine.list(limited).ids).toEqual(ranked)
        const filtered = engine.list({ ...listAll, filters: { phase: ['PHASE1'] } })
        expect([...filtered.ids].sort()).toEqual([1, 2])
      })

      test('has facets in the requested order, and records in its own', () => {
        const page = engine.list({
          ...listAll,
          query: words('lupus'),
          facets: ['condition', 'phase'],
          studies: true,
        })
        expect(page.facets.map(({ filter }) => filter)).toEqual(['condition', 'phase'])
        expect(page.studies?.map(({ id }) => id)).toEqual(page.ids)
        expect(page.studies?.map(({ address }) => address)).toEqual(page.ids.map(toNctId))
        expect(page.studies?.map(({ packed }) => unpackStudy(packed))).toEqual(
          page.ids.map((id) => collection[id - 1]?.study),
        )
        expect(page.state).toBe(engine.getState())
        expect(engine.list(listAll).studies).toBeUndefined()
      })
    })

    describe('all of a search', () => {
      test('comes in the order of its pages, whichever page is requested', () => {
        const request = ask({ query: 'lupus', sort: 'title', page: 3, pageSize: 1 })
        const ids = engine.findAll(request)
        const shown = engine.search({ ...request, page: 1, pageSize: 10 })
        expect(ids.map(toNctId)).toEqual(idsOf(shown))
      })

      test('is read in the requested order, without removed trials', () => {
        const read = engine.readListed([5, 77, 2])
        expect(read.map(({ id, address }) => [id, address])).toEqual([
          [5, toNctId(5)],
          [2, toNctId(2)],
        ])
        expect(read.map(({ packed }) => unpackStudy(packed))).toEqual([
          collection[4]?.study,
          collection[1]?.study,
        ])
        expect(engine.readListed([])).toEqual([])
      })
    })

    test('yields all studies in the order of their ids', () => {
      expect(engine.readStudies(0, 4).map(({ id }) => id)).toEqual([1, 2, 3, 4])
      expect(engine.readStudies(4, 4).map(({ id }) => id)).toEqual([5, 6])
      expect(engine.readStudies(6, 4)).toEqual([])
    })

    test('counts the collection, and the trials that match filters', () => {
      expect(engine.getOverview()).toMatchObject({ total: 6, countries: 2 })
      expect(engine.getOverview().byCondition[0]).toEqual({
        value: 'systemic lupus erythematosus',
        label: 'Systemic lupus erythematosus',
        count: 4,
      })
      expect(engine.getOverview({ phase: ['PHASE1'] })).toMatchObject({ total: 2, countries: 2 })
      const empty = openEmpty().engine.getOverview()
      expect(empty).toMatchObject({ total: 0, recruiting: 0, countries: 0, byCondition: [] })
      expect(empty.latestUpdate).toBeUndefined()
    })

    test('counts trials by the year in which they began, the earliest first', () => {
      expect(engine.countByStartYear(ask({}))).toEqual([
        { year: 2018, count: 1 },
        { year: 2021, count: 2 },
        { year: 2024, count: 1 },
      ])
      expect(engine.countByStartYear(ask({ query: 'stroke' }))).toEqual([])
    })

    describe('values of a filter', () => {
      const find = (
        request: Partial<SearchRequest>,
        options: Partial<Parameters<SearchEngine['findFacetValues']>[2]>,
      ) => engine.findFacetValues(ask(request), 'condition', { pageSize: 9, ...options })
      const labels = ({ values }: FacetValuesPage) =>
        values.map(({ label, count }) => [label, count])

      test('are those that contain all words of a text', () => {
        expect(labels(find({}, { text: 'neph lup' }))).toEqual([['Lupus nephritis', 1]])
        expect(find({}, { text: 'nothing so' })).toMatchObject({ values: [], total: 0 })
      })

      test('are sorted by count or by name, page by page', () => {
        expect(labels(find({}, {}))[0]).toEqual(['Systemic lupus erythematosus', 4])
        const byName = (page: number) => find({}, { order: 'name', page, pageSize: 3 })
        expect([1, 2].flatMap((page) => labels(byName(page)).map(([label]) => label))).toEqual([
          'Idiopathic inflammatory myopathy',
          'Lupus nephritis',
          'Stroke',
          'Systemic lupus erythematosus',
        ])
        expect(byName(2)).toMatchObject({ total: 4, page: 2, pageCount: 2, trials: 6, chosen: [] })
        expect(byName(9_999)).toEqual(byName(2))
      })

      test('include the chosen ones', () => {
        const found = find({ filters: { condition: ['stroke', 'no such'] } }, { text: 'nephritis' })
        expect(labels(found)).toEqual([['Lupus nephritis', 1]])
        expect(found.trials).toBe(1)
        expect(found.chosen).toEqual([
          { value: 'stroke', label: 'Stroke', count: 1, selected: true },
          { value: 'no such', label: 'no such', count: 0, selected: true },
        ])
      })

      test('have the most frequent spelling of the records', () => {
        expect(engine.labelOf('condition', 'lupus nephritis')).toBe('Lupus nephritis')
        expect(engine.labelOf('condition', 'no such')).toBeUndefined()
        expect(engine.labelOf('phase', 'PHASE2')).toBe('Phase 2')
        expect(engine.labelOf('started', '2020')).toBeUndefined()
      })

      test('are empty for a range', () => {
        const found = engine.findFacetValues(emptyRequest, 'started', { pageSize: 9 })
        expect(found).toMatchObject({ values: [], total: 0, page: 1, pageCount: 1 })
      })
    })

    test('suggests what exists, no more than requested', () => {
      const found = engine.findSuggestions('lup', 1)
      expect(found).toHaveLength(1)
      expect(engine.findSuggestions('lup').map(({ label }) => label)).toContain(
        'Systemic lupus erythematosus',
      )
      expect(engine.findPlaceSuggestions('par', 1).map(({ query }) => query)).toEqual([
        'Paris, France',
      ])
      expect(engine.findPlaceSuggestions('xyz')).toEqual([])
    })

    test('finds a place by its name', () => {
      expect(engine.findPlace('paris')).toMatchObject({ kind: 'found', town: { city: 'Paris' } })
      expect(engine.findPlace('Germany')).toMatchObject({ kind: 'region' })
      expect(engine.findPlace('Atlantis')).toEqual({ kind: 'unknown', choices: [] })
    })

    describe('changes by other writers', () => {
      const at = (number: number, title: string, more: object = {}) => trial(number, title, more)

      test('are visible at the next search', () => {
        const { engine: live, write } = openEmpty()
        const found = (query: string) => idsOf(live.search(ask({ query, sort: 'title' })))
        expect(found('')).toEqual([])
        write(new Map([[1, at(1, 'Lupus one')]]))
        write(new Map([[2, at(2, 'Lupus two', { designModule: { phases: ['PHASE1'] } })]]))
        expect(found('lupus')).toEqual([toNctId(1), toNctId(2)])
        write(
          new Map([
            [2, at(2, 'Stroke two', { designModule: { phases: ['PHASE3'] } })],
            [3, at(3, 'Lupus three')],
          ]),
        )
        expect(found('lupus')).toEqual([toNctId(1), toNctId(3)])
        expect(live.search(ask({ filters: { phase: ['PHASE1'] } })).total).toBe(0)
        expect(live.list({ ...listAll, filters: { phase: ['PHASE3'] } }).ids).toEqual([2])
        write(new Map([[1, null]]))
        expect(found('')).toEqual([toNctId(3), toNctId(2)])
        expect(live.readListed([1, 2]).map(({ id }) => id)).toEqual([2])
        write(new Map([[1, at(1, 'Lupus again')]]))
        expect(found('lupus')).toEqual([toNctId(1), toNctId(3)])
      })

      test('change the state, which is the same wherever the same data are searched', () => {
        const [one, other] = [openEmpty(), openEmpty()]
        expect(one.engine.getChangedAt()).toBeUndefined()
        const states = new Set<string>()
        for (const source of [at(1, 'One'), at(1, 'Two'), null]) {
          for (const { write } of [one, other]) write(new Map([[1, source]]))
          expect(one.engine.getState()).toMatch(/^[\da-z]+$/i)
          expect(other.engine.getState()).toBe(one.engine.getState())
          expect(one.engine.getState()).toBe(one.engine.list(listAll).state)
          states.add(one.engine.getState())
        }
        expect(states.size).toBe(3)
        expect(one.engine.getChangedAt()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
      })
    })
  })
}

export const trial = (number: number, title: string, more: object = {}): FilterSource => ({
  study: {
    protocolSection: {
      identificationModule: { nctId: toNctId(number), briefTitle: title },
      ...more,
    },
  },
})

const paris = { city: 'Paris', country: 'France', geoPoint: { lat: 48.85341, lon: 2.3488 } }
const collection: readonly FilterSource[] = [
  trial(1, 'Delta cells for lupus', {
    statusModule: { startDateStruct: { date: '2021-05' } },
    conditionsModule: { conditions: ['Lupus'] },
    designModule: { phases: ['PHASE1', 'PHASE2'] },
    armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: 'CAR-T cells' }] },
    contactsLocationsModule: { locations: [paris, { city: 'Berlin', country: 'Germany' }] },
  }),
  trial(2, 'Lupus alone', {
    statusModule: { startDateStruct: { date: '2021' } },
    conditionsModule: { conditions: ['Lupus', 'Lupus Nephritis'] },
    designModule: { phases: ['PHASE1'] },
    contactsLocationsModule: { locations: [paris] },
  }),
  trial(3, 'Alpha cells for lupus', {
    statusModule: { startDateStruct: { date: '2024-01-31' } },
    conditionsModule: { conditions: ['lupus', 'Myositis'] },
  }),
  trial(4, 'Beta', {
    statusModule: { startDateStruct: { date: '2018' } },
    conditionsModule: { conditions: ['Lupus'] },
  }),
  trial(5, 'Gamma', {
    conditionsModule: { conditions: ['Stroke'] },
    designModule: { enrollmentInfo: { count: 300 } },
  }),
  trial(6, 'Safety of nothing much', { designModule: { enrollmentInfo: { count: 12 } } }),
]

export const ask = (request: Partial<SearchRequest>): SearchRequest => ({
  ...emptyRequest,
  ...request,
})
export const idsOf = (page: SearchPage) => page.trials.map(({ trialId }) => trialId)

const words = (text: string) => parseExpression(text).tree
const listAll: ListRequest = {
  query: words(''),
  filter: words(''),
  filters: {},
  order: [],
  offset: 0,
  count: 1_000,
}

function fieldOf(piece: string) {
  const field = findField(piece)
  if (field === null) throw new Error(`The model has no ${piece}`)
  return field
}
const startDate = fieldOf('StartDate')
const enrolmentCount = fieldOf('EnrollmentCount')

function toCounts(page: SearchPage) {
  return Object.fromEntries(
    page.facets.map(({ filter, values }) => [
      filter,
      Object.fromEntries(
        values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
      ),
    ]),
  )
}
