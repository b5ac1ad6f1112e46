import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExpression } from '@/lib/expression/parse'
import { parseRegistryLink } from '@/lib/search/registry-links'
import { formatSearchRequest, parseSearchRequest } from '@/lib/search/request'

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
  ['aggFilters=violation:y,phase:1%209', ['violation:y', 'phase:9']],
  ['aggFilters=phase', ['aggFilters=phase']],
  ['mystery=1', ['mystery=1']],
  ['start=soon', ['start=soon']],
  ['ageRange=_', ['ageRange=_']],
  ['distance=50', ['distance=50']],
  ['aggFilters=constructor:toString', ['constructor:toString']],
])('not understood: %s', (params, notUnderstood) => {
  expect(parseRegistryLink(search + params)?.notUnderstood).toEqual(notUnderstood)
})

test.each([
  'clinicaltrials.gov/search?cond=lupus',
  ' https://www.clinicaltrials.gov/search?cond=lupus ',
  'https://clinicaltrials.gov/ct2/results?cond=lupus',
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
])('no link to a search: %s', (text) => expect(parseRegistryLink(text)).toBeNull())

test('any link gives a request that our own address carries', () => {
  const key = fc.constantFrom(
    ...['cond', 'term', 'lead', 'start', 'resFirstPost', 'aggFilters', 'ageRange', 'country'],
    ...['state', 'city', 'locStr', 'lat', 'lng', 'distance', '__proto__', 'x'],
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.stringMatching(/^[a-z0-9:,_ ()"[\]\\-]{0,80}$/),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), (pairs) => {
      const params = new URLSearchParams(pairs.map(([k, v]) => [k, v.toWellFormed()]))
      const link = parseRegistryLink(search + params.toString())
      if (!link) return
      expect(parseExpression(link.request.query).problems).toEqual([])
      const own = new URLSearchParams(formatSearchRequest(link.request))
      if (link.request.query.length < 1_900)
        expect(parseSearchRequest(own).request).toEqual(link.request)
    }),
  )
})
