import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { answerDownload, answerSiteSearch } from '@/lib/ctgov-api/site-search'
import { unpackText } from '@/lib/documents/pack'
import { createSqliteEngine } from '@/lib/index/engine'
import type { Study } from '@/lib/study/schema'
import { indexStudies, openSearchDatabase } from '@/tests/support/search-database'

// Requests of public programs to the addresses behind the registry's own pages.

const study = (number: number, more: Partial<Study['protocolSection']> = {}): Study => ({
  protocolSection: {
    identificationModule: {
      nctId: `NCT${String(number).padStart(8, '0')}`,
      briefTitle: `CAR-T cells in lupus, part ${number}`,
    },
    statusModule: { overallStatus: 'RECRUITING', startDateStruct: { date: '2024-03' } },
    conditionsModule: { conditions: ['Lupus Nephritis'] },
    ...more,
  },
})

const unnumbered: Study = {
  protocolSection: { identificationModule: { briefTitle: 'Lupus without a number' } },
}
const studies = [
  ...Array.from({ length: 60 }, (_, index) => study(index + 1)),
  study(61, {
    statusModule: { overallStatus: 'COMPLETED', startDateStruct: { date: '2019-05-01' } },
    eligibilityModule: { minimumAge: '18 Years', maximumAge: '40 Years' },
    contactsLocationsModule: {
      locations: [
        {
          facility: 'Charité',
          city: 'Berlin',
          country: 'Germany',
          geoPoint: { lat: 52.5, lon: 13.4 },
        },
        {
          facility: 'Hospices',
          city: 'Lyon',
          country: 'France',
          geoPoint: { lat: 45.7, lon: 4.8 },
        },
      ],
    },
  }),
  unnumbered,
]
const database = openSearchDatabase()
indexStudies(
  database,
  studies.map((each) => ({ study: each })),
)
const engine = createSqliteEngine(database)
const source = {
  describe: () => ({ siteUrl: 'https://portal.example', dataAsOf: undefined }),
  find: (request: Parameters<typeof engine.list>[0]) => engine.list(request),
  read: (ids: readonly number[]) =>
    engine
      .readListed(ids)
      .map(({ address, packed }) => ({ trialId: address, read: () => unpackText(packed) })),
}
const search = async (query: string) =>
  (await answerSiteSearch(new URLSearchParams(query), source).json()) as {
    from: number
    limit: number
    total: number
    hits: { id: string; study: Study }[]
  }
const download = (query: string) => answerDownload(new URLSearchParams(query), source)

test('hits come page by page, each with its number and its study', async () => {
  const ids: string[] = []
  for (let from = 0; from < 61; from += 25) {
    const page = await search(
      `cond=lupus&aggFilters=&checkSpell=true&agg.synonyms=true&from=${from}&limit=25&columns=conditions&highlight=true`,
    )
    expect(page).toMatchObject({ from, limit: 25, total: 61 })
    expect(page.hits[0]?.study.protocolSection.identificationModule.nctId).toBe(page.hits[0]?.id)
    ids.push(...page.hits.map(({ id }) => id))
  }
  expect(new Set(ids).size).toBe(61)
  expect((await search('cond=lupus')).hits).toHaveLength(10)
})

test('some fields, also by their former names', async () => {
  const { hits } = await search('fields=NCTId,Gender,BriefTitle&limit=1')
  expect(Object.keys(hits[0]?.study.protocolSection.identificationModule ?? {})).toEqual([
    'nctId',
    'briefTitle',
  ])
  expect(Object.keys(hits[0]?.study ?? {})).toEqual(['protocolSection'])
})

test.each([
  ['term=lupus&aggFilters=status:com', 1],
  ['query.term=lupus&filter.overallStatus=COMPLETED', 1],
  ['lat=52.5&lng=13.4&distance=50&locStr=Berlin', 1],
  ['lat=52.5&lng=13.4&distance=1km', 1],
  ['filter.geo=distance(48.1,11.6,50mi)', 0],
  ['country=Germany&city=Berlin', 1],
  ['country=Germany&city=Lyon', 0],
  ['locn=Charité', 1],
  ['start=_2020-01-01', 1],
  ['start=2024-01-01_', 60],
  ['ageRange=50y_', 60],
  ['ageRange=20y_30y&filter.advanced=AREA[OverallStatus]COMPLETED', 1],
  ['id=NCT00000061', 1],
  ['', 61],
])('%s finds %i', async (query, total) => {
  expect((await search(query)).total).toBe(total)
})

test('a download has every study: JSON as a list, a table, an archive with a file for each', async () => {
  const json = download('format=json&cond=lupus')
  expect(json.headers.get('content-disposition')).toBe('attachment; filename="ctg-studies.json"')
  const list = (await json.json()) as Study[]
  expect(list).toHaveLength(61)
  expect(await download('format=json&term=nothing').json()).toEqual([])
  expect((await download('').text()).trimEnd().split('\n')).toHaveLength(62)
  expect((await download('format=ris&limit=3').text()).match(/^ER/gm)).toHaveLength(3)
  const archive = await download('format=json.zip&aggFilters=status:com').arrayBuffer()
  const files = unzipSync(new Uint8Array(archive))
  expect(JSON.parse(strFromU8(files['NCT00000061.json'] ?? new Uint8Array()))).toEqual(studies[60])
})

test.each(['from=x', 'limit=-1', 'start=2020', 'ageRange=old', 'sort=Nope', 'fields=Nope'])(
  '%s is refused in words',
  (query) => {
    expect(() => answerSiteSearch(new URLSearchParams(query), source)).toThrow(ApiError)
  },
)

test('a download in an unknown format is refused', () => {
  expect(() => download('format=xml')).toThrow('fhir.json')
})
