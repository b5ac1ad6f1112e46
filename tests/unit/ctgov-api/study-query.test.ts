import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { parseStudiesParameters } from '@/lib/ctgov-api/studies-parameters'
import { toStudyQuery } from '@/lib/ctgov-api/study-query'
import { formatExpression } from '@/lib/expression/format'

// The meaning of the parameters of `GET /studies`, and the message for each mistake.

const read = (query: string) => toStudyQuery(parseStudiesParameters(new URLSearchParams(query)))
const expressions = (query: string) => {
  const { query: asked, filter } = read(query)
  return [formatExpression(asked), formatExpression(filter)]
}
function readError(query: string): string {
  try {
    read(query)
  } catch (error) {
    if (error instanceof ApiError) return `${error.status} ${error.message}`
    throw error
  }
  return 'no error'
}
const listNumbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `NCT${String(index + 1).padStart(8, '0')}`)
const everything = formatExpression(read('').query)

describe('texts', () => {
  test.each([
    ['query.cond=lupus', 'AREA[ConditionSearch]lupus'],
    ['query.term=lupus AND CD19', 'lupus AND CD19'],
    ['query.titles="CAR-T"', 'AREA[TitleSearch]"CAR-T"'],
    ['query.locn=Paris', 'AREA[LocationSearch]Paris'],
    ['query.intr=CAR-T', 'AREA[InterventionSearch]CAR-T'],
    ['query.outc=remission', 'AREA[OutcomeSearch]remission'],
    ['query.spons=Novartis', 'AREA[SponsorSearch]Novartis'],
    ['query.lead=Novartis', 'AREA[LeadSponsorName]Novartis'],
    ['query.id=TXB2023005', 'AREA[IdSearch]TXB2023005'],
    ['query.patient=lupus', 'AREA[PatientSearch]lupus'],
    [
      'query.cond=lupus&query.intr=CD19',
      'AREA[ConditionSearch]lupus AND AREA[InterventionSearch]CD19',
    ],
    ['query.cond=&query.term= ', everything],
    [
      'query.term=NCT00000001, nct2',
      'AREA[NCTId](NCT00000001 OR NCT00000002) OR AREA[NCTIdAlias](NCT00000001 OR NCT00000002)',
    ],
  ])('%s', (query, expected) => {
    expect(expressions(query.replaceAll(' ', '+'))).toEqual([expected, everything])
  })

  test('the searched fields are listed', () => {
    expect(read('query.lead=x').queryPieces).toEqual(['LeadSponsorName'])
    expect(read('query.titles=x').queryPieces).toEqual(['Acronym', 'BriefTitle', 'OfficialTitle'])
    expect(read('query.term=x').queryPieces.length).toBeGreaterThan(40)
  })

  test.each(['query.term', 'query.id', 'filter.advanced', 'filter.ids'])(
    '%s accepts the maximum of numbers',
    (name) => {
      const numbers = listNumbers(1_000)
      const text = expressions(`${name}=${numbers.join(',')}`).join(' ')
      for (const number of numbers) expect(text).toContain(number)
    },
  )

  test('if there are numbers, filters and other queries are ignored', () => {
    const { query, filter, filters, decay } = read(
      'query.id=NCT00000001&query.cond=lupus&filter.overallStatus=RECRUITING&aggFilters=phase:2&filter.geo=distance(1,2,3mi)',
    )
    expect(formatExpression(query)).toBe('AREA[NCTId]NCT00000001 OR AREA[NCTIdAlias]NCT00000001')
    expect(formatExpression(filter)).toBe(everything)
    expect(filters).toEqual({})
    expect(decay).toBeUndefined()
  })

  test.each([
    ['numbers joined by OR', `query.id=${listNumbers(500).join('+OR+')}`, 'NCT00000500'],
    ['words joined by OR', `query.cond=${'lupus+OR+'.repeat(299)}scleroderma`, 'scleroderma'],
    ['words side by side', `query.term=${'word+'.repeat(300)}end`, 'end'],
  ])('a long strategy of %s is read to its end', (_, query, last) => {
    expect(expressions(query).join(' ')).toContain(last)
  })
})

describe('limits', () => {
  test.each([
    [
      'filter.overallStatus=RECRUITING,COMPLETED|RECRUITING',
      'AREA[OverallStatus](RECRUITING OR COMPLETED)',
    ],
    ['postFilter.overallStatus=RECRUITING', 'AREA[OverallStatus]RECRUITING'],
    [
      'filter.overallStatus=RECRUITING&filter.overallStatus=COMPLETED',
      'AREA[OverallStatus](RECRUITING OR COMPLETED)',
    ],
    [
      'filter.ids=nct1&filter.ids=nct2',
      'AREA[NCTId](NCT00000001 OR NCT00000002) OR AREA[NCTIdAlias](NCT00000001 OR NCT00000002)',
    ],
    ['filter.advanced=AREA[Phase]PHASE2', 'AREA[Phase]PHASE2'],
    ['filter.ids=nct1', 'AREA[NCTId]NCT00000001 OR AREA[NCTIdAlias]NCT00000001'],
    ['filter.geo=distance(48.85,2.35,50km)', 'AREA[LocationGeoPoint]DISTANCE[48.85,2.35,50km]'],
    ['filter.geo=distance(48.85,2.35,50)', 'AREA[LocationGeoPoint]DISTANCE[48.85,2.35,50]'],
    [
      'filter.advanced=AREA[Phase]PHASE2&postFilter.advanced=AREA[Sex]FEMALE',
      'AREA[Phase]PHASE2 AND AREA[Sex]FEMALE',
    ],
    ['aggFilters=ages:child older', 'AREA[StdAge](CHILD OR OLDER_ADULT)'],
    // The record's own status, not its status as of today.
    [
      'aggFilters=status:rec not',
      'AREA[OverallStatus]RECRUITING OR AREA[OverallStatus]NOT_YET_RECRUITING',
    ],
    ['filter.overallStatus=,', everything],
    ['filter.ids=,&geoDecay=func:gauss,scale:10km', everything],
    [
      'aggFilters=violation:y',
      'AREA[FDAAA801Violation]true OR NOT AREA[ViolationEventType]MISSING',
    ],
    // Words of a sentence make no sentence of an expression.
    ['filter.advanced=my "car t" AND "graft disease"', 'my AND "car t" AND "graft disease"'],
    ['filter.advanced=is there "car t" OR lupus', 'is there AND "car t" OR lupus'],
    ['filter.synonyms=ConditionSearch:1651367,BasicSearch:2013558', 'NOT ALL'],
    ['postFilter.synonyms=,', everything],
  ])('%s', (query, expected) => {
    expect(expressions(query.replaceAll(' ', '+'))).toEqual([everything, expected])
  })

  test.each([
    ['phase:2 3', { phase: ['PHASE2', 'PHASE3'] }],
    ['phase:2,phase:3', { phase: ['PHASE2', 'PHASE3'] }],
    ['phase:NA', { phase: ['NA'] }],
    ['phase:early-1', { phase: ['EARLY_PHASE1'] }],
    [
      'results:with,sex:f,healthy:y',
      { results: ['YES'], sex: ['FEMALE'], healthyVolunteers: ['YES'] },
    ],
    ['cell:car-t car-nk,target:cd19', { cellType: ['CAR_NK', 'CAR_T'], targetAntigen: ['CD19'] }],
    ['not-cell:car-t,not-phase:1', { 'not-cellType': ['CAR_T'], 'not-phase': ['PHASE1'] }],
  ])('aggFilters=%s', (groups, expected) => {
    expect(read(`aggFilters=${encodeURIComponent(groups)}`).filters).toEqual(expected)
  })
})

test('distance counts as in the description unless the request says otherwise', () => {
  const near = 'filter.geo=distance(39,-77.1,50mi)'
  expect(read(near).decay).toEqual({
    latitude: 39,
    longitude: -77.1,
    form: 'exp',
    scaleMetres: 300 * 1609.344,
    offsetMetres: 0,
    decay: 0.5,
  })
  const asked = 'geoDecay=func:linear,scale:100km,offset:10km,decay:0.1'
  expect(read(`${near}&${asked}`).decay).toMatchObject({
    form: 'linear',
    scaleMetres: 100_000,
    offsetMetres: 10_000,
    decay: 0.1,
  })
  expect(read(asked).decay).toBeUndefined()
})

describe('orders', () => {
  test.each([
    ['StartDate', [['StartDate', true]]],
    ['StartDate:asc', [['StartDate', false]]],
    ['EnrollmentCount', [['EnrollmentCount', false]]],
    [
      'EnrollmentCount:desc,LastUpdatePostDate',
      [
        ['EnrollmentCount', true],
        ['LastUpdatePostDate', true],
      ],
    ],
    ['@relevance', ['relevance']],
    ['@relevance:desc|StartDate:asc', ['relevance', ['StartDate', false]]],
    ['@relevance:asc', ['least relevant first']],
    [
      'EnrollmentCount:desc|NumArmGroups',
      [
        ['EnrollmentCount', true],
        ['ArmGroup', false],
      ],
    ],
    ['', []],
  ])('sort=%s', (sort, expected) => {
    const { order } = read(`sort=${sort}`)
    expect(
      order.map((each) => (typeof each === 'string' ? each : [each.field.piece, each.descending])),
    ).toEqual(expected)
  })
})

describe('mistakes', () => {
  test.each([
    ['filter.phase=2', '400 `filter.phase` is unknown parameter', 'aggFilters=phase:2 3'],
    [
      'query.condition=x',
      '400 `query.condition` is unknown parameter',
      'For conditions, send query.cond.',
    ],
    ['query.spons=Merck Sharp & Dohme, LLC', '400 ` Dohme, LLC` is unknown parameter', '%26'],
    ['constructor=1', '400 `constructor` is unknown parameter', 'Known parameters'],
    [
      'filter.overallStatus=BOGUS',
      '400 Invalid value in parameter `overallStatus`: `BOGUS`',
      'RECRUITING',
    ],
    [
      'filter.ids=NCT1,x',
      '400 Item 2 in parameter `filter.ids` has incorrect format',
      'NCT01234567',
    ],
    [
      'filter.geo=near(1,2,3)',
      '400 Parameter `filter.geo` has incorrect format',
      'distance(latitude',
    ],
    ['filter.geo=distance(95,2,3mi)', '400 Parameter `filter.geo` has incorrect format', 'atitude'],
    [
      'query.term=(diabetes AND',
      '400 Error parsing query in Other terms: inner bool query clause cannot be null',
      '',
    ],
    [
      'query.cond=(lupus onset',
      "400 Error parsing query in Conditions or disease: no viable alternative at input 'onset'\nmissing ')' at '<EOF>'",
      'never closed',
    ],
    [
      'query.term=lupus (onset',
      "400 Error parsing query in Other terms: no viable alternative at input 'onset'\nmissing ')' at '<EOF>'",
      'never closed',
    ],
    ...['lupus)', 'lupus (onset))', 'my lupus) is old', 'lupus AND nephritis)'].map((text) => [
      `query.term=${text}`,
      "400 Error parsing query in Other terms: extraneous input ')' expecting <EOF>",
      'has no opening one.',
    ]),
    [
      'query.term=my "lupus',
      `400 Error parsing query in Other terms: token recognition error at: '"'`,
      'is never closed.',
    ],
    [
      'query.term=CAR-T [CD19',
      "400 Error parsing query in Other terms: mismatched input '[' expecting {<EOF>, '(', ','",
      'character 7',
    ],
    [
      'query.term="lupus',
      `400 Error parsing query in Other terms: token recognition error at: '"'`,
      '',
    ],
    [
      'query.term=AREA[OverallStatus]recruitng',
      '400 Error parsing query in Other terms: Allowed values for enum field `protocolSection.statusModule.overallStatus` are `ACTIVE_NOT_RECRUITING`, `COMPLETED`',
      'RECRUITING',
    ],
    ['query.cond=AREA[Nope]x', '400 Error parsing query in Conditions or disease: ', 'Nope'],
    // U+FFFE is no character, and is not repeated.
    ['query.term=AREA[a\ufffeb]x', '400 Error parsing query in Other terms: ', 'named "a b"'],
    ['filter.advanced=AREA[OverallStatus]NOPE', '400 Error parsing query in advanced filter: ', ''],
    [
      'query.cond=AREA[Nope]x',
      '400 Error parsing query in Conditions or disease: Unknown area name: `Nope`',
      '',
    ],
    [
      'filter.advanced=COVERAGE[FullMatc]x',
      '400 Error parsing query in advanced filter: Invalid coverage: FullMatc',
      'COVERAGE[FullMatch]x',
    ],
    [
      'aggFilters=colour:red',
      '400 Invalid value in parameter `aggFilters`: `colour`',
      'Known groups: phase',
    ],
    ...['NCT04047862)', '(NCT04047862', 'NCT04047862"', 'NCT04047862, NCT01234567)'].map((text) => [
      `query.id=${text}`,
      '400 Error parsing query in ',
      '',
    ]),
    ['aggFilters=phase:na', '400 Invalid value in parameter `aggFilters`: `phase:na`', 'NA'],
    ['aggFilters=phase:PHASE3', '400 Invalid value in parameter `aggFilters`: `phase:PHASE3`', '3'],
    ['aggFilters=sex:FEMALE', '400 Invalid value in parameter `aggFilters`: `sex:FEMALE`', 'f, m'],
    ['aggFilters=phase:9', '400 Invalid value in parameter `aggFilters`: `phase:9`', '0, 1, 2'],
    [
      'aggFilters=cell:unheard',
      '400 Invalid value in parameter `aggFilters`: `cell:unheard`',
      'Cell type',
    ],
    ['aggFilters=phase', '400 Parameter `aggFilters` has incorrect format', 'phase:2 3'],
    ['sort=Nope', '400 Unknown sort field', 'LastUpdatePostDate'],
    ['sort=startdate', '400 Unknown sort field', 'Did you mean StartDate?'],
    ['sort=StartDate:down', '400 Item 1 in parameter `sort` has incorrect format', ':asc'],
    ['sort=BriefTitle', '400 Unsupported sort field type: text', ''],
    [
      'sort=A,B,C',
      '400 Parameter `sort` must contain no more than 2 items',
      'Leave the others out',
    ],
    ['pageSize=-1', '400 Invalid value in parameter `pageSize`: `-1`', '1000'],
    ['pageSize=ten', '400 Invalid value in parameter `pageSize`: `ten`', '1000'],
    ['countTotal=yes', '400 Invalid value in parameter `countTotal`: `yes`', 'true, false'],
    ['format=xml', '400 Invalid value in parameter `format`: `xml`', 'json, csv'],
    [
      'markupFormat=html',
      '400 Invalid value in parameter `markupFormat`: `html`',
      'markdown, legacy',
    ],
    ['geoDecay=slow', '400 Parameter `geoDecay` has incorrect format', 'func:exp'],
    ['geoDecay=decay:.0', '400 Parameter `geoDecay` has incorrect format', 'above 0'],
    [
      'filter.synonyms=ConditionSearch:1,Nope:2',
      '400 Item 2 in parameter `filter.synonyms` has incorrect format',
      'ConditionSearch:1651367',
    ],
    ['query.cond=a&query.cond=b', '400 Parameter `query.cond` is given 2 times', 'OR'],
  ])('%s', (query, first, rest) => {
    const message = readError(query)
    expect(message.startsWith(first)).toBe(true)
    expect(message).toContain(rest)
  })

  test.each([
    [
      'words',
      `query.term=${'word+'.repeat(601)}`,
      'Other terms: the text is too long',
      '600 words',
    ],
    [
      'numbers',
      `query.term=${listNumbers(1_001).join(',')}`,
      'Other terms: there are more than 1000 numbers',
      'second request',
    ],
    [
      'items',
      `filter.ids=${'NCT1,'.repeat(1_001)}`,
      'Parameter `filter.ids` must contain no more than 1000 items',
      'second request',
    ],
  ])('too many %s are refused, not cut', (_, query, problem, remedy) => {
    const message = readError(query)
    expect(message).toContain(problem)
    expect(message).toContain(remedy)
  })

  test('sizes of pages', () => {
    const sizeOf = (text: string) => parseStudiesParameters(new URLSearchParams(text)).pageSize
    expect(['', 'pageSize=', 'pageSize=0', 'pageSize=7', 'pageSize=5000'].map(sizeOf)).toEqual([
      10, 10, 10, 7, 1_000,
    ])
  })

  test('any request has a meaning or gives an error in words', () => {
    const names = fc.constantFrom(
      ...['query.cond', 'query.term', 'filter.advanced', 'filter.geo', 'filter.ids', 'aggFilters'],
      ...['sort', 'filter.overallStatus', 'geoDecay', 'pageSize', 'facets', '__proto__'],
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'AREA[]():,|"\\ 0123NCTphase.-@_') }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(names, texts), { maxLength: 4 }), (parameters) => {
        expect(readError(new URLSearchParams(parameters).toString())).not.toContain('undefined')
      }),
      { numRuns: 2_000 },
    )
  })
})
