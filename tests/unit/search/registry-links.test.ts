import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExpression } from '@/lib/expression/parse'
import { parseRegistryLink } from '@/lib/search/registry-links/registry-links'
import { formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'

/** Without the default, which a link never has. */
function toAddress(request: SearchRequest): string {
  return decodeURIComponent(formatSearchRequest(request).replaceAll('+', ' '))
    .replace('role=any', '')
    .replace('&&', '&')
    .replace(/^&|&$/g, '')
}

const search = 'https://clinicaltrials.gov/search?'

test.each([
  ['cond=lupus', 'AREA[ConditionSearch]lupus'],
  ['cond=lupus&term=CAR-T', 'AREA[ConditionSearch]lupus AND CAR-T'],
  ['term=a%20OR%20b&intr=cells', '(a OR b) AND AREA[InterventionSearch]cells'],
  ['cond=(lupus', 'AREA[ConditionSearch]lupus'],
  ['lead=Alpha%20Ltd', 'AREA[LeadSponsorName]Alpha Ltd'],
  ['locStr=Boston', 'AREA[LocationSearch]Boston'],
  [
    'locStr=Boston%2C%20MA&country=United%20States&city=Boston',
    'SEARCH[Location](AREA[LocationCity]"Boston" AND AREA[LocationCountry]"United States")',
  ],
  ['resFirstPost=2020-01-01_', 'AREA[ResultsFirstPostDate]RANGE[2020-01-01, MAX]'],
  ['aggFilters=ages:child%20older', 'AREA[StdAge](CHILD OR OLDER_ADULT)'],
  [
    'ageRange=18y_65y',
    '(AREA[MinimumAge]RANGE[MIN, 65 years] OR AREA[MinimumAge]MISSING) AND (AREA[MaximumAge]RANGE[18 years, MAX] OR AREA[MaximumAge]MISSING)',
  ],
])('words: %s', (params, query) => {
  const link = parseRegistryLink(search + params)
  expect(link?.notUnderstood).toEqual([])
  expect(link?.request).toMatchObject({ query, filters: {} })
  expect(parseExpression(query).problems).toEqual([])
})

test.each([
  ['country=Germany', { country: ['germany'] }],
  ['locn=USA', { country: ['united states'] }],
  ['locn=South+Korea', { country: ['south korea'] }],
  [
    'aggFilters=phase:1%202,status:rec%20not',
    { phase: ['PHASE1', 'PHASE2'], status: ['RECRUITING', 'NOT_YET_RECRUITING'] },
  ],
  ['aggFilters=phase:0%20NA', { phase: ['EARLY_PHASE1', 'NA'] }],
  [
    'aggFilters=studyType:int,results:with,docs:prot%20sap,funderType:nih,sex:f,healthy:y',
    {
      studyType: ['INTERVENTIONAL'],
      results: ['YES'],
      documents: ['PROTOCOL', 'SAP'],
      funder: ['NIH'],
      sex: ['FEMALE'],
      healthyVolunteers: ['YES'],
    },
  ],
  ['start=2020-01-01_2021-06-30', { started: ['2020-01-01..2021-06-30'] }],
  [
    'lastUpdPost=_2021-06-30&firstPost=2020-01-01_',
    { updated: ['..2021-06-30'], firstPosted: ['2020-01-01..'] },
  ],
  ['viewType=Table&page=3&limit=100&sort=x&rank=2', {}],
])('filters: %s', (params, filters) => {
  expect(parseRegistryLink(search + params)).toMatchObject({
    notUnderstood: [],
    request: { query: '', filters },
  })
})

test.each([
  [
    'ct2/results?locn=USA&cond=lupus',
    { query: 'AREA[ConditionSearch]lupus', filters: { country: ['united states'] } },
  ],
  ['search?locn=Charite', { query: 'AREA[LocationFacility]Charite', filters: {} }],
])('a place in words: %s', (path, request) =>
  expect(parseRegistryLink(`https://clinicaltrials.gov/${path}`)?.request).toMatchObject(request),
)

test.each([
  ['lat=52.5164&lng=13.4&distance=100&locStr=Berlin', 'near=52.52%2C13.4&within=100mi', []],
  ['lat=52.5&lng=13.4&distance=80.5km', 'near=52.5%2C13.4&within=80km', []],
  ['lat=52.5&lng=13.4', 'near=52.5%2C13.4&within=50mi', []],
  ['lat=52.5&lng=13.4&distance=far', 'near=52.5%2C13.4&within=50mi', ['distance=far']],
])('a place: %s', (params, near, notUnderstood) => {
  const link = parseRegistryLink(search + params)
  expect(link && formatSearchRequest(link.request)).toBe(`role=any&${near}`)
  expect(link?.notUnderstood).toEqual(notUnderstood)
})

test.each([
  ['aggFilters=violation:n,phase:1%209', ['violation:n', 'phase:9']],
  ['aggFilters=phase', ['aggFilters=phase']],
  ['mystery=1', ['mystery=1']],
  ['start=soon', ['start=soon']],
  ['start=2024-02-30_', ['start=2024-02-30_']],
  ['resFirstPost=2024-13_', ['resFirstPost=2024-13_']],
  ['resFirstPost=2024-02-30_', ['resFirstPost=2024-02-30_']],
  ['ageRange=_', ['ageRange=_']],
  ['distance=50', ['distance=50']],
  ['aggFilters=constructor:toString', ['constructor:toString']],
])('not understood: %s', (params, notUnderstood) => {
  expect(parseRegistryLink(search + params)?.notUnderstood).toEqual(notUnderstood)
})

const classic = 'https://clinicaltrials.gov/ct2/results?'

test.each([
  ['cond=lupus&term=&type=Intr&Search=Search', 'q=AREA[ConditionSearch]lupus&type=interventional'],
  ['recrs=ab&recrs=d', 'status=recruiting&status=not-yet-recruiting&status=active-not-recruiting'],
  ['recr=Open', 'status=recruiting&status=not-yet-recruiting&status=available'],
  ['phase=4&phase=0', 'phase=early-1&phase=1'],
  ['phase=12', 'phase=2&phase=3'],
  [
    'type=Obsr&rslt=Without&gndr=Female&hlth=Y',
    'type=observational&sex=female&healthy=yes&results=no',
  ],
  ['type=Intr&type=PReg', 'q=AREA[StudyType]INTERVENTIONAL OR AREA[PatientRegistry]true'],
  ['age=02', 'q=AREA[StdAge](CHILD OR OLDER_ADULT)'],
  ['age_v=30', 'age=30'],
  ['fund=02', 'funder=nih&funder=industry'],
  ['u_prot=Y&u_icf=Y', 'documents=protocol&documents=icf'],
  ['strd_s=1%2F31%2F2020&strd_e=12%2F01%2F2021', 'started=2020-01-31..2021-12-01'],
  ['prcd_e=12/01/2021&sfpd_s=01/01/2020', 'primary-completion=..2021-12-01&posted=2020-01-01..'],
  ['lupd_s=01/01/2020&lup_e=02/01/2020', 'updated=2020-01-01..2020-02-01'],
  ['rfpd_s=01/01/2020', 'q=AREA[ResultsFirstPostDate]RANGE[2020-01-01, MAX]'],
  ['cntry=DE', 'country=germany'],
  [
    'cntry=US&state=US%3ATX&city=Houston',
    'q=SEARCH[Location](AREA[LocationCity]"Houston" AND AREA[LocationState]"Texas" AND AREA[LocationCountry]"United States")',
  ],
  ['cntry=US&state=US:TX&city=Houston&dist=50', 'near=Houston, Texas, United States&within=50mi'],
  ['no_unk=Y', 'q=NOT AREA[OverallStatus]UNKNOWN'],
  ['locn=Charite&titles=cells&outc=pain&spons=x&lead=y&id=z&intr=w', expect.anything()],
])('the former search: %s', (params, expected) => {
  const link = parseRegistryLink(classic + params)
  expect(link?.notUnderstood).toEqual([])
  expect(link && toAddress(link.request)).toEqual(
    typeof expected === 'string'
      ? expected
      : expect.stringContaining('AREA[LocationFacility]Charite'),
  )
})

const api = 'https://clinicaltrials.gov/api/v2/studies?'

test.each([
  [
    'query.cond=lupus&query.locn=Berlin',
    'q=AREA[ConditionSearch]lupus AND AREA[LocationSearch]Berlin',
  ],
  ['query.patient=lupus&query.term=cells', 'q=AREA[PatientSearch]lupus AND cells'],
  ['filter.overallStatus=RECRUITING|COMPLETED', 'status=recruiting&status=completed'],
  ['postFilter.overallStatus=RECRUITING,COMPLETED', 'status=recruiting&status=completed'],
  [
    'filter.ids=NCT00000001,nct2',
    'q=AREA[NCTId](NCT00000001 OR NCT00000002) OR AREA[NCTIdAlias](NCT00000001 OR NCT00000002)',
  ],
  ['filter.geo=distance(52.5,13.4,50mi)', 'near=52.5,13.4&within=50mi'],
  ['filter.geo=distance(52.5,13.4,500)', 'q=AREA[LocationGeoPoint]DISTANCE[52.5,13.4,500]'],
  ['postFilter.geo=distance(-1,2,1.5km)', 'q=AREA[LocationGeoPoint]DISTANCE[-1,2,1.5km]'],
  [
    'filter.advanced=AREA[Phase]PHASE2 OR AREA[Sex]FEMALE&query.cond=lupus',
    'q=(AREA[Phase]PHASE2 OR AREA[Sex]FEMALE) AND AREA[ConditionSearch]lupus',
  ],
  ['aggFilters=phase:2|status:rec', 'phase=2&status=recruiting'],
  [
    'sort=LastUpdatePostDate:desc&pageSize=100&countTotal=true&fields=NCTId&format=csv',
    'sort=updated',
  ],
])('the API: %s', (params, expected) => {
  const link = parseRegistryLink(api + params)
  expect(link?.notUnderstood).toEqual([])
  expect(link && toAddress(link.request)).toBe(expected)
})

test.each([
  [`${classic}rsub=&f801=Yes&recrs=ax`, ['f801=Yes (results that are overdue)', 'recrs=x']],
  [`${classic}city=&dist=50`, ['dist=50']],
  [
    `${classic}strd_s=soon&lup_d=14`,
    ['lup_d=14 (a number of days since the last update)', 'strd_s=soon'],
  ],
  [`${api}filter.phase=2`, ['filter.phase=2']],
  [`${api}query.recrs=a&cond=lupus`, ['query.recrs=a', 'cond=lupus']],
  [`${api}filter.overallStatus=OPEN&filter.ids=x`, ['filter.overallStatus=OPEN', 'filter.ids=x']],
  [`${api}filter.geo=distance(95,1,5mi)`, ['filter.geo=distance(95,1,5mi)']],
  [`${api}geoDecay=func:exp`, ['geoDecay=func:exp (how distance counts for the order)']],
])('parts that cannot be converted are named: %s', (link, notUnderstood) => {
  expect(parseRegistryLink(link)?.notUnderstood.toSorted()).toEqual(notUnderstood.toSorted())
})

test.each([
  'clinicaltrials.gov/search?cond=lupus',
  ' https://www.clinicaltrials.gov/search?cond=lupus ',
  'https://clinicaltrials.gov/ct2/results?cond=lupus',
  'https://classic.clinicaltrials.gov/ct2/results/refine?cond=lupus',
  'https://clinicaltrials.gov/api/v2/studies?query.cond=lupus',
  'https://clinicaltrials.gov/expert-search?cond=lupus',
  'https://clinicaltrials.gov/search?cond=lupus&start=2020-01-01_ &limit=10',
])('a link: %s', (text) => {
  expect(parseRegistryLink(text)?.request.query).toBe('AREA[ConditionSearch]lupus')
})

test.each([
  'lupus',
  '',
  'https://example.org/search?cond=lupus',
  'https://clinicaltrials.gov.example.org/search?cond=lupus',
  'https://clinicaltrials.gov/study/NCT00000001',
  'search?cond=lupus',
  'see https://clinicaltrials.gov/search?cond=lupus',
  'https://clinicaltrials.gov/search?cond=lupus https://clinicaltrials.gov/search?cond=asthma',
])('not a link to a search: %s', (text) => expect(parseRegistryLink(text)).toBeNull())

test('any link gives a request that our own address can hold', () => {
  const key = fc.constantFrom(
    ...['cond', 'term', 'lead', 'start', 'resFirstPost', 'aggFilters', 'ageRange', 'country'],
    ...['state', 'city', 'locStr', 'lat', 'lng', 'distance', '__proto__', 'x', 'cntry', 'dist'],
    ...['recrs', 'phase', 'age', 'age_v', 'type', 'strd_s', 'strd_e', 'rfpd_s', 'query.cond'],
    ...['filter.ids', 'filter.geo', 'filter.advanced', 'filter.overallStatus', 'postFilter.geo'],
  )
  const base = fc.constantFrom(search, classic, api)
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.stringMatching(/^[a-z0-9:,_ ()"[\]\\-]{0,80}$/),
  )
  fc.assert(
    fc.property(base, fc.array(fc.tuple(key, value), { maxLength: 8 }), (start, pairs) => {
      const params = new URLSearchParams(pairs.map(([k, v]) => [k, v.toWellFormed()]))
      const link = parseRegistryLink(start + params.toString())
      if (!link) return
      expect(parseExpression(link.request.query).problems).toEqual([])
      const own = new URLSearchParams(formatSearchRequest(link.request))
      if (link.request.query.length < 1_900)
        expect(parseSearchRequest(own).request).toEqual(link.request)
    }),
  )
})
