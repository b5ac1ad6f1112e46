import { describe, expect, test } from 'vitest'
import { createSqliteEngine } from '@/lib/index/engine'
import type { FilterSource } from '@/lib/search/filters/definition'
import { findPlainReading } from '@/lib/search/question/find-plain-reading'
import { formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'
import { indexStudies, openSearchDatabase } from '../support/search-database'

interface Facts {
  title: string
  condition: string
  status?: string
  phase?: string
  minimumAge?: string
  hasResults?: boolean
  site: readonly [
    city: string,
    country: string,
    latitude: number,
    longitude: number,
    state?: string,
  ]
}

const leeds = ['Leeds', 'United Kingdom', 53.8, -1.55] as const
const berlin = ['Berlin', 'Germany', 52.52, 13.41] as const
const seoul = ['Seoul', 'Korea, Republic of', 37.57, 126.98] as const
const busan = ['Busan', 'South Korea', 35.18, 129.08] as const
const atlanta = ['Atlanta', 'United States', 33.75, -84.39, 'Georgia'] as const

function trial(number: number, facts: Facts): FilterSource {
  const [city, country, lat, lon, state] = facts.site
  const { status = 'RECRUITING', phase = 'PHASE1', minimumAge, hasResults = false } = facts
  return {
    study: {
      protocolSection: {
        identificationModule: {
          nctId: `NCT${String(number).padStart(8, '0')}`,
          briefTitle: facts.title,
        },
        statusModule: { overallStatus: status },
        designModule: { phases: [phase] },
        conditionsModule: { conditions: [facts.condition] },
        armsInterventionsModule: { interventions: [{ type: 'BIOLOGICAL', name: 'CAR-T cells' }] },
        eligibilityModule: { ...(minimumAge && { minimumAge }) },
        contactsLocationsModule: {
          locations: [{ city, country, ...(state && { state }), geoPoint: { lat, lon } }],
        },
      },
      hasResults,
    },
  }
}

const leukemia = 'Acute Lymphoblastic Leukemia'
const database = openSearchDatabase()
indexStudies(database, [
  trial(1, { title: 'CAR-T cells in children', condition: leukemia, site: leeds }),
  trial(2, { title: 'CAR-T', condition: leukemia, minimumAge: '18 Years', site: leeds }),
  trial(3, { title: 'CAR-T in lupus', condition: 'Lupus', site: berlin }),
  trial(4, { title: 'CAR-T in lupus', condition: 'Lupus', status: 'COMPLETED', site: leeds }),
  trial(5, { title: 'CAR-T in lupus', condition: 'Lupus', site: seoul }),
  trial(6, { title: 'CAR-T in lupus', condition: 'Lupus', site: busan }),
  trial(7, { title: 'CAR-T in asthma', condition: 'Asthma', site: atlanta }),
  trial(8, {
    title: 'BCMA CAR-T in myeloma',
    condition: 'Myeloma',
    phase: 'PHASE2',
    hasResults: true,
    site: atlanta,
  }),
])
const engine = createSqliteEngine(database)

function read(query: string, others = '') {
  const params = new URLSearchParams(others)
  params.set('q', query)
  const { request } = parseSearchRequest(params)
  const reading = findPlainReading(engine, request, engine.search(request))
  const toText = (each: typeof request) =>
    decodeURIComponent(formatSearchRequest(each)).replaceAll('+', ' ')
  return (
    reading && {
      ...reading,
      address: toText(reading.request),
      nearest: reading.without.map((each) => `${toText(each.request)} → ${each.total}`),
    }
  )
}

describe('a place in a question', () => {
  test.each([
    ['trials for lupus near Berlin', 'q=lupus&near=Berlin, Germany&sort=distance', 1],
    [
      'CAR-T trials near Leeds for a 9 year old with acute lymphoblastic leukemia',
      'q=acute lymphoblastic leukemia&cell=car-t&age=9&near=Leeds, United Kingdom&sort=distance',
      1,
    ],
    [
      'which CAR-T trials are recruiting near Leeds and take a 9 year old with ALL?',
      'q=acute lymphoblastic leukemia&cell=car-t&status=recruiting&age=9&near=Leeds, United Kingdom&sort=distance',
      1,
    ],
    [
      'CAR-T within 20 miles of Atlanta, GA',
      'cell=car-t&near=Atlanta, Georgia, United States&within=20mi&sort=distance',
      2,
    ],
    ['recruiting lupus uk', 'q=lupus&status=recruiting&country=united kingdom', 0],
    ['lupus in Scotland', 'q=lupus&country=united kingdom', 1],
    [
      'my son is 9 and has leukemia, car t in UK',
      'q=leukemia&cell=car-t&age=9&country=united kingdom',
      1,
    ],
    ['asthma in Georgia', 'q=asthma&state=georgia, united states', 1],
  ])('%s', (query, address, total) => {
    expect(read(query)).toMatchObject({ address, total, addsFilters: true })
  })

  test('a country of two spellings is both', () => {
    expect(read('recruiting lupus trials in Korea')?.total).toBe(2)
  })

  test.each(['lupus near me', 'CAR-T near the liver', 'tell us about lupus', 'lupus in mice'])(
    'none is read in “%s”',
    (query) => expect(read(query)?.address ?? '').not.toMatch(/near=|country=|state=/),
  )

  test('a place that is chosen already is kept', () => {
    const { address } = read('recruiting lupus near Berlin', 'near=Leeds') ?? {}
    expect(address ?? '').not.toContain('near=Berlin')
  })
})

describe('what is nearest where nothing fits', () => {
  test('two parts are given up where one is not enough', () => {
    const reading = read('BCMA CAR-T after prior anti-CD38, phase 2, results posted')
    expect(reading?.address).toBe('q=BCMA prior anti-CD38&cell=car-t&phase=2&results=yes')
    expect(reading?.nearest).toEqual(['q=BCMA&cell=car-t&phase=2&results=yes → 1'])
  })

  test('unknown words are given up before known names', () => {
    const reading = read('something for a curious unheardof myeloma in america, BCMA')
    expect(reading?.address).toBe('q=curious unheardof myeloma BCMA&country=united states')
    expect(reading?.nearest[0]).toBe('q=myeloma BCMA&country=united states → 1')
  })

  test('no offer only takes off the choice that nobody made', () => {
    for (const { filter } of read('CAR-T unheardof asthma')?.without ?? []) {
      expect(filter).not.toBe('role')
    }
  })
})

test.each(['lupus', 'the lupus', 'lupus in', 'CAR-T lupus'])(
  'nothing is offered that finds no more than “%s”',
  (query) => expect(read(query)).toBeNull(),
)

test('fewer words are no filters', () => {
  expect(read('any new treatments for asthma')).toMatchObject({
    address: 'q=asthma',
    addsFilters: false,
    total: 1,
  })
})

test('many trials with the words of a kind of cells are told from those that give it', () => {
  const { request } = parseSearchRequest(new URLSearchParams({ q: 'CAR-T', role: 'any' }))
  const reading = findPlainReading(engine, request, { total: 20 })
  expect(reading).toMatchObject({ ofWords: 20, request: { filters: { cellType: ['CAR_T'] } } })
  // Nothing is said if both find the same number, or if no cells are named.
  expect(findPlainReading(engine, request, { total: reading?.total ?? 0 })?.ofWords).toBeUndefined()
  const other = { ...request, query: 'lupus' }
  expect(findPlainReading(engine, other, { total: 20 })).toBeNull()
})
