import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndexDocument } from '@/lib/search/document/document'
import { listTowns } from '@/commands/towns'
import { createSqliteEngine } from '@/lib/index/engine'
import { openIndexWriter } from '@/lib/index/writer'
import { readLocations } from '@/lib/search/filters/read-study'
import type { FilterSource } from '@/lib/search/filters/definition'
import { toNearExpression, toNearMetres, type Near } from '@/lib/search/place/near'
import { labelOfChoice } from '@/lib/search/place/places'
import { findPlainReading } from '@/lib/search/question/find-plain-reading'
import { readRequest } from '@/lib/search/question/read-request'
import { emptyRequest } from '@/lib/search/request/request'
import type { NearFound, SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { getPostcodeTown } from '@/lib/vocabulary/postcode-areas'
import { toTrialId } from '@/lib/study/trial-id'
import { listDatedValues } from '@/lib/search/filters/dated-values'
import type { Location } from '@/lib/study/schema'
import { toStatusFacts } from '@/lib/study/status-age'
import { nearPoint, studies } from '../arbitraries/search'
import { indexStudies, openSearchDatabase, createTestWriter } from '../support/search-database'
import { findDistances, isWithin } from '../support/slow-near'

/** 29 November 2026. */
const someDay = 20_786

function createEngine(sources: readonly FilterSource[]) {
  const database = openSearchDatabase()
  indexStudies(database, sources)
  return createSqliteEngine(database, { getToday: () => someDay })
}

const ask = (request: Partial<SearchRequest>): SearchRequest => ({
  ...emptyRequest,
  pageSize: 100,
  ...request,
})
const idsOf = (page: SearchPage) => page.trials.map(({ trialId }) => trialId)

function foundIn({ near }: SearchPage): NearFound {
  if (near?.kind !== 'found') throw new Error(`The place was not found: ${near?.kind}`)
  return near
}

const isOpen = (site: Location | undefined) =>
  site?.status === 'RECRUITING' || site?.status === 'AVAILABLE'

/** A trial that has not been confirmed for two years counts as open nowhere. */
const isStale = ({ study }: FilterSource) =>
  listDatedValues('confirmed', toStatusFacts(study), someDay).includes('OLDER')

test('sites, distances, order and what is left out agree with looking at every site', () => {
  fc.assert(
    fc.property(studies, nearPoint, fc.integer({ min: 2, max: 7 }), (sources, near, pageSize) => {
      if (near.place.kind !== 'point') return
      const { place } = near
      const engine = createEngine(sources)
      const page = engine.search(ask({ near, sort: 'distance' }))
      const found = foundIn(page)
      const byId = new Map(sources.map((source) => [toTrialId(source.study), source]))
      const nearestOf = (source: FilterSource) =>
        Math.min(...findDistances(source, place).filter((metres) => !Number.isNaN(metres)))
      const passing = sources.filter(
        (source) => near.radius === 'any' || nearestOf(source) <= toNearMetres(near.radius),
      )
      expect(page.total).toBe(passing.length)

      const order = idsOf(page).map((id) => nearestOf(byId.get(id) ?? { study: never() }))
      expect(order).toEqual(order.toSorted((a, b) => (a === b ? 0 : a - b)))
      const pages = Array.from({ length: Math.ceil(page.total / pageSize) }, (_, index) =>
        idsOf(engine.search(ask({ near, sort: 'distance', page: index + 1, pageSize }))),
      )
      expect(pages.flat()).toEqual(idsOf(page))

      page.trials.forEach(({ trialId }, index) => {
        const source = byId.get(trialId)
        if (!source) throw new Error(trialId)
        const locations = readLocations(source)
        const distances = findDistances(source, place)
        const within = distances.flatMap((metres, site) => (isWithin(near)(metres) ? [site] : []))
        const shown = found.sites[index] ?? null
        if (within.length === 0) {
          expect(shown).toBeNull()
          return
        }
        const least = Math.min(...within.map((site) => distances[site] ?? NaN))
        expect(shown?.nearest.metres).toBe(least)
        const open = within.filter((site) => isOpen(locations[site]) && !isStale(source))
        const minOpen = Math.min(...open.map((site) => distances[site] ?? NaN))
        const nearestIsOpen = minOpen === least
        if (!isStale(source)) {
          expect(shown?.nearest.status === 'RECRUITING').toBe(nearestIsOpen)
        }
        expect(shown?.nearestOpen?.metres).toBe(
          open.length > 0 && !nearestIsOpen ? minOpen : undefined,
        )
      })

      const outside = sources.filter((source) => !passing.includes(source))
      const count = (holds: (sites: readonly number[]) => boolean) =>
        outside.filter((source) => holds(findDistances(source, place))).length
      expect(found.gaps).toEqual({
        noSites: count((sites) => sites.length === 0),
        noPosition: count((sites) => sites.length > 0 && sites.every(Number.isNaN)),
        somePositions: count((sites) => sites.some(Number.isNaN) && !sites.every(Number.isNaN)),
      })
      const next = Math.min(...outside.map(nearestOf))
      expect(found.nextMetres).toBe(page.total === 0 && next < Infinity ? next : undefined)
    }),
    { numRuns: 150 },
  )
})

function never(): never {
  throw new Error('A trial that nobody indexed')
}

test('the expression that the record of a search shows finds the same trials', () => {
  fc.assert(
    fc.property(studies, nearPoint, (sources, near) => {
      if (near.place.kind !== 'point') return
      const query = toNearExpression(near.place, near.radius)
      if (query === null) return
      const engine = createEngine(sources)
      expect(idsOf(engine.search(ask({ query }))).sort()).toEqual(
        idsOf(engine.search(ask({ near }))).sort(),
      )
    }),
    { numRuns: 60 },
  )
})

const trial = (number: number, locations: Location[], more: object = {}): FilterSource => ({
  study: {
    protocolSection: {
      identificationModule: { nctId: `NCT0000000${number}`, briefTitle: `Trial ${number}` },
      contactsLocationsModule: { locations },
      ...more,
    },
  },
})
const at = (lat: number, lon: number) => ({ geoPoint: { lat, lon } })
const lyon = { city: 'Lyon', country: 'France', ...at(45.74846, 4.84671) }
const lyonNearby = { ...lyon, city: 'LYON 03', state: 'Rhône', ...at(45.756, 4.854) }
const grenoble = { city: 'Grenoble', country: 'France', ...at(45.17869, 5.71479) }
const paris = { city: 'Paris', country: 'France', ...at(48.85341, 2.3488) }
const sources = [
  trial(1, [paris, { ...grenoble, status: 'RECRUITING', facility: 'CHU' }]),
  trial(2, [
    { ...lyon, status: 'COMPLETED' },
    { ...grenoble, status: 'RECRUITING' },
  ]),
  trial(3, [
    { ...lyon, facility: 'First' },
    { ...lyon, facility: 'Second', status: 'RECRUITING' },
  ]),
  trial(4, []),
  trial(5, [{ city: 'Lyon', country: 'France' }]),
  trial(6, [paris, { city: 'Lyon', country: 'France' }]),
  trial(7, [
    { city: 'Rochester', state: 'Minnesota', country: 'United States', ...at(44.02, -92.47) },
    { city: 'Rochester', state: 'New York', country: 'United States', ...at(43.15, -77.62) },
  ]),
]
const nearLyon = (length = 100): Near => ({
  place: { kind: 'name', name: 'lyon' },
  radius: { length, unit: 'km' },
})
const nearName = (name: string): Near => ({ ...nearLyon(), place: { kind: 'name', name } })

describe('a town by its name', () => {
  const engine = createEngine(sources)

  test('nearest first, each trial with its nearest site and the nearest that recruits', () => {
    const page = engine.search(ask({ near: nearLyon(), sort: 'distance' }))
    expect(idsOf(page)).toEqual(['NCT00000003', 'NCT00000002', 'NCT00000001'])
    const found = foundIn(page)
    expect(found).toMatchObject({ label: 'Lyon, France', text: 'Lyon, France', others: [] })
    expect(found.sites[0]).toMatchObject({ nearest: { facility: 'Second', status: 'RECRUITING' } })
    expect(found.sites[0]).not.toHaveProperty('nearestOpen')
    expect(found.sites[1]).toMatchObject({
      nearest: { city: 'Lyon', status: 'COMPLETED' },
      nearestOpen: { city: 'Grenoble', status: 'RECRUITING' },
    })
    expect(found.sites[2]).toMatchObject({ nearest: { facility: 'CHU', city: 'Grenoble' } })
    // Lyon to Grenoble is 94 km.
    expect(Math.round((found.sites[2]?.nearest.metres ?? 0) / 1000)).toBe(93)
    expect(found.gaps).toEqual({ noSites: 1, noPosition: 1, somePositions: 1 })
  })

  test('a smaller radius leaves out the site that recruits as well', () => {
    const found = foundIn(engine.search(ask({ near: nearLyon(20), sort: 'distance' })))
    expect(found.sites).toHaveLength(2)
    expect(found.sites[1]).not.toHaveProperty('nearestOpen')
  })

  test('at any distance nothing is left out, and what has no position comes last', () => {
    const near: Near = { ...nearLyon(), radius: 'any' }
    const page = engine.search(ask({ near, sort: 'distance' }))
    expect(page.total).toBe(sources.length)
    expect(foundIn(page).sites.slice(-2)).toEqual([null, null])
    expect(foundIn(page).gaps).toEqual({ noSites: 0, noPosition: 0, somePositions: 0 })
  })

  test('a name of several towns limits nothing and offers them', () => {
    const page = engine.search(ask({ near: nearName('rochester') }))
    expect(page.total).toBe(sources.length)
    expect(page.near).toMatchObject({ kind: 'several' })
    if (page.near?.kind !== 'several') return
    expect(page.near.choices.map(labelOfChoice)).toEqual(
      ['Rochester, New York, United States', 'Rochester, Minnesota, United States'].sort(),
    )
  })

  test.each([
    ['France', 'region', ['France']],
    ['Lion', 'unknown', ['Lyon, France']],
    ['Grenobel, France', 'unknown', ['Grenoble, France']],
    ['Qqqqqq', 'unknown', []],
  ])('%s', (name, kind, expected) => {
    const { near, total } = engine.search(ask({ near: nearName(name) }))
    expect(total).toBe(sources.length)
    expect(near?.kind).toBe(kind)
    expect(near?.kind === 'found' || near?.choices.map(labelOfChoice)).toEqual(expected)
  })

  test('coordinates say which town is there', () => {
    const near: Near = { ...nearLyon(), place: { kind: 'point', latitude: 45.8, longitude: 4.9 } }
    expect(foundIn(engine.search(ask({ near })))).toMatchObject({
      label: '45.8, 4.9',
      town: 'Lyon, France',
    })
  })

  test('an empty page names the place that is to blame, and how far the next trial is', () => {
    const near: Near = { ...nearLyon(), place: { kind: 'point', latitude: 43.3, longitude: 5.4 } }
    const page = engine.search(ask({ near, sort: 'distance' }))
    expect(page.total).toBe(0)
    expect(page.blame).toMatchObject([
      { kind: 'near', label: 'within 100 km of 43.3, 5.4', total: sources.length },
    ])
    expect(page.blame?.[0]?.request).toEqual(ask({}))
    expect(Math.round((foundIn(page).nextMetres ?? 0) / 1000)).toBe(210)
  })

  test('names are suggested, misspelt ones too, and a choice leads to the place', () => {
    expect(engine.findPlaceSuggestions('lyo')).toEqual([
      { kind: 'place', label: 'Lyon, France', count: 2, query: 'Lyon, France' },
    ])
    expect(engine.findPlaceSuggestions('lion')[0]?.label).toBe('Lyon, France')
    // A country is a filter. It is suggested if a search without choices has trials in it.
    const interventions = [{ type: 'BIOLOGICAL', name: 'CAR-T cells' }]
    const cells = createEngine([
      trial(1, [lyon, paris], { armsInterventionsModule: { interventions } }),
    ])
    const country = cells.findPlaceSuggestions('fran').find(({ label }) => label === 'France')
    expect(country?.filter).toEqual({ key: 'country', value: 'france' })
  })
})

test('a trial that changes has its new sites, and a town that is gone is not found', () => {
  const database = openSearchDatabase()
  indexStudies(database, [trial(1, [lyon]), trial(2, [paris])])
  const engine = createSqliteEngine(database)
  expect(engine.search(ask({ near: nearLyon() })).total).toBe(1)
  const writer = createTestWriter(database)
  database.transaction(() => writer.write(1, buildIndexDocument(trial(1, [grenoble]))))()
  expect(engine.search(ask({ near: nearLyon() })).near?.kind).toBe('unknown')
  expect(idsOf(engine.search(ask({ near: nearName('Grenoble') })))).toEqual(['NCT00000001'])
})

test('after any changes the towns are those of an index that was read anew', () => {
  const change = fc.record({
    id: fc.integer({ min: 1, max: 4 }),
    locations: fc.option(
      fc.array(fc.constantFrom(lyon, lyonNearby, grenoble, paris), { maxLength: 3 }),
    ),
  })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const database = openSearchDatabase()
      indexStudies(database, [trial(1, [lyon]), trial(2, [paris])])
      const writer = createTestWriter(database)
      const kept = createSqliteEngine(database)
      const describeTowns = (engine: typeof kept) => ({
        names: ['lyon', 'grenoble', 'paris', 'france', 'rhône'].map((name) =>
          engine.findPlace(name),
        ),
        typed: ['l', 'fra'].map((text) => engine.findPlaceSuggestions(text)),
        towns: engine
          .findTowns(emptyRequest)
          .towns.map(({ near, trials }) => [near, trials.length]),
      })
      for (const { id, locations } of changes) {
        database.transaction(() => {
          if (locations) writer.write(id, buildIndexDocument(trial(id, locations)))
          else writer.remove(id)
        })()
        expect(describeTowns(kept)).toEqual(describeTowns(createSqliteEngine(database)))
      }
    }),
    { numRuns: 20 },
  )
})

describe('places where no trial has a site', () => {
  const database = openSearchDatabase()
  openIndexWriter(database).fillGazetteer(listTowns)
  indexStudies(database, [trial(1, [lyon]), trial(2, [paris])])
  const engine = createSqliteEngine(database)
  const find = (name: string) => {
    const { near } = engine.search(ask({ near: nearName(name) }))
    return near?.kind === 'found' ? near.label : near?.choices.map(labelOfChoice).slice(0, 2)
  }

  test.each([
    ['swindon', 'Swindon, United Kingdom'],
    ['Villefranche-sur-Saône', 'Villefranche-sur-Saône, France'],
    ['Cambridge, UK', 'Cambridge, United Kingdom'],
    ['cambridge, ma', 'Cambridge, Massachusetts, United States'],
    ['Cambridge', ['Cambridge, United Kingdom', 'Cambridge, Ontario, Canada']],
    ['02139-4307', '02139 (Cambridge, Massachusetts)'],
    ['m5v 2t6', 'M5V (Downtown Toronto, Ontario)'],
    ['00000', []],
    ['LS1 3EX', 'LS1 (Leeds)'],
    ['sw1a1aa', 'SW1A (London)'],
    ['E1W', 'E1W (Caraquet, New Brunswick)'],
    ['E1W 1AA', 'E1W (London)'],
    ['Lion', ['Lyon, France']],
    ['Lyon', 'Lyon, France'],
  ])('%s', (name, expected) => expect(find(name)).toEqual(expected))

  test('every postcode area of the United Kingdom has its town', () => {
    const areas = [...Array(26).keys()].map((letter) => String.fromCharCode(65 + letter))
    const all = [...areas, ...areas.flatMap((first) => areas.map((second) => first + second))]
    const known = all.filter((area) => getPostcodeTown(`${area}1 1AA`) !== null)
    expect(known).toHaveLength(121)
    expect(known.filter((area) => engine.findPlace(`${area}1 1AA`).kind !== 'found')).toEqual([])
  })

  test('a town has what is near to it, and its own name leads back to it', () => {
    const page = engine.search(ask({ near: nearName('villefranche sur saone') }))
    expect(idsOf(page)).toEqual(['NCT00000001'])
    const { text, latitude } = foundIn(page)
    expect(foundIn(engine.search(ask({ near: nearName(text) }))).latitude).toBe(latitude)
  })

  test('a town of the records is told apart from a large one of its name elsewhere', () => {
    const other = openSearchDatabase()
    const england = { name: 'Cambridge', state: 'England', country: 'United Kingdom' }
    openIndexWriter(other).fillGazetteer(() => [
      { ...england, latitude: 52.2, longitude: 0.12, population: 158_434 },
    ])
    const massachusetts = { city: 'Cambridge', state: 'Massachusetts', country: 'United States' }
    const site = { ...massachusetts, geoPoint: { lat: 42.37, lon: -71.11 } }
    indexStudies(other, [trial(1, [site])])
    const page = createSqliteEngine(other).search(ask({ near: nearName('Cambridge') }))
    expect(foundIn(page).label).toBe('Cambridge, Massachusetts, United States')
    expect(foundIn(page).others.map(labelOfChoice)).toContain('Cambridge, United Kingdom')
  })

  test('are suggested after the places of the trials', () => {
    const labels = engine.findPlaceSuggestions('par').map(({ label, count }) => [label, count])
    expect(labels[0]).toEqual(['Paris, France', 1])
    expect(labels.filter(([label]) => label === 'Paris, France')).toHaveLength(1)
    expect(labels.length).toBe(8)
  })

  test('stand in a question, unless a small one may be a word of it', () => {
    const read = (query: string) =>
      readRequest(ask({ query }), (name) => engine.findPlace(name)).request.near?.place
    expect(read('leukemia near swindon')).toEqual({ kind: 'name', name: 'Swindon, United Kingdom' })
    expect(read('leukemia near 02139')).toEqual({ kind: 'name', name: '02139' })
    expect(read('counts near normal')).toBeUndefined()
    expect(read('02139')).toEqual({ kind: 'name', name: '02139' })
    expect(read('lupus CAR-T, ls1 3ex')).toEqual({ kind: 'name', name: 'LS1' })
    expect(read('lupus 02139')).toEqual({ kind: 'name', name: '02139' })
    expect(read('02139 kids leukemia')).toEqual({ kind: 'name', name: '02139' })
    expect(read('lupus 02139 CAR-T')).toBeUndefined()
    expect(read('lupus IRB 02139')).toBeUndefined()
    expect(read('lupus cambridge ma')?.kind).toBe('name')
    expect(read('lupus Köln')).toBeUndefined()
    expect(read('lupus near Köln')).toEqual({ kind: 'name', name: 'Köln, Germany' })
    expect(read('lupus within 100 miles of 02139')).toEqual({ kind: 'name', name: '02139' })
    expect(read('XX1 3EX')).toBeUndefined()
  })
})

describe('hospitals and towns in a question', () => {
  const chapelHill = {
    city: 'Chapel Hill',
    country: 'United States',
    geoPoint: { lat: 35.91, lon: -79.06 },
  }
  const sites = [
    { ...lyon, facility: 'Hôpital Edouard Herriot' },
    { ...paris, facility: 'Gustave Roussy Cancer Campus' },
    { ...chapelHill, facility: 'UNC Lineberger Comprehensive Cancer Center' },
    { ...lyon, facility: 'Dana-Farber Cancer Institute' },
    { ...lyon, facility: 'Oxford Institute of Lung Diseases' },
    { ...lyon, facility: 'Hadassah Medical Center' },
    { ...lyon, facility: "Children's Hospital of Philadelphia" },
    { ...lyon, facility: 'Hospital of the University of Pennsylvania' },
    { ...lyon, facility: 'First Affiliated Hospital' },
    { ...lyon, facility: 'Risk Research Center' },
    { ...lyon, facility: 'Sint Janskliniek' },
  ]
  const database = openSearchDatabase()
  // A town that few records name is read as a word.
  indexStudies(
    database,
    [...sites, ...Array.from({ length: 8 }, () => [lyon, paris]).flat()].map((site, index) =>
      trial(index + 1, [site]),
    ),
  )
  const engine = createSqliteEngine(database)
  const read = (query: string) =>
    (engine.search(ask({ query }), { facets: [] }).read ?? []).map(({ id, words, values }) => [
      id,
      words,
      ...(values ?? []),
    ])

  test('a hospital is no town or state in an offered reading', () => {
    const offered = findPlainReading(engine, ask({ query: 'trials at Gustave Roussy' }), {
      total: 0,
    })
    expect(offered?.request).toMatchObject({
      filters: { facility: ['gustave roussy cancer campus'] },
    })
  })

  test.each([
    [
      'lymphoma CAR-T at Gustave Roussy',
      [['facility', 'at Gustave Roussy', 'gustave roussy cancer campus']],
    ],
    ['Lung Diseases lymphoma', []],
    ['lymphoma Edouard Herriot', [['facility', 'Edouard Herriot', 'hôpital edouard herriot']]],
    ['Dana-Farber lupus', [['facility', 'Dana-Farber', 'dana-farber cancer institute']]],
    ['lupus Comprehensive Cancer Center', []],
    ['lymphoma in Lyon or Paris', [['city', 'in Lyon or Paris', 'lyon, france', 'paris, france']]],
    ['lymphoma Lyon France', [['near', 'Lyon France']]],
    ['lyon lymphoma', [['near', 'lyon']]],
    ['Chapel Hill, Lyon or Paris', [['city', 'Lyon or Paris', 'lyon, france', 'paris, france']]],
    ['LYMPHOMA LYON', [['near', 'LYON']]],
    ['lyon angina questionnaire', []],
    ['CAR-T at Hadassah', [['facility', 'at Hadassah', 'hadassah medical center']]],
    [
      'CAR-T at Hadassah, not in Paris',
      [
        ['facility', 'at Hadassah', 'hadassah medical center'],
        ['not-city', 'not in Paris', 'paris, france'],
      ],
    ],
    ['CAR-T at hadassah', [['facility', 'at hadassah', 'hadassah medical center']]],
    ['CAR-T at janskliniek', []],
    ['UPenn CAR-T', [['facility', 'UPenn', 'hospital of the university of pennsylvania']]],
    ['upenn lymphoma', [['facility', 'upenn', 'hospital of the university of pennsylvania']]],
    ['CHOP neuroblastoma', [['facility', 'CHOP', "children's hospital of philadelphia"]]],
    ['CHOP', [['facility', 'CHOP', "children's hospital of philadelphia"]]],
    ['CHOP chemotherapy, lymphoma', []],
    ['lymphoma after R-CHOP', []],
    ['chop neuroblastoma', []],
    ['at Penn State', []],
    ['relapse at first dose', []],
    ['people at risk', []],
    ['People At Risk', []],
    ['lymphoma at Lyon', [['near', 'at Lyon']]],
  ])('%s', (query, expected) => expect(read(query)).toEqual(expected))
})
