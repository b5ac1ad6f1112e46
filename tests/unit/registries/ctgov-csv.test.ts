import { describe, expect, test } from 'vitest'
import { ctgovCsvFormat } from '@/lib/registries/ctgov-csv/format'
import { SourceError } from '@/lib/registries/source-format'

const apiColumns =
  'NCT Number,Study Title,Study URL,Acronym,Study Status,Brief Summary,Study Results,Conditions,Interventions,' +
  'Primary Outcome Measures,Secondary Outcome Measures,Other Outcome Measures,Sponsor,Collaborators,Sex,Age,Phases,' +
  'Enrollment,Funder Type,Study Type,Study Design,Other IDs,Start Date,Primary Completion Date,Completion Date,' +
  'First Posted,Results First Posted,Last Update Posted,Locations,Study Documents'

function toRow(columns: string, cells: Record<string, string>): string {
  const names = columns.split(',')
  const row = names.map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`).join(',')
  return `${columns}\n${row}`
}

const parse = (cells: Record<string, string>, columns = apiColumns) =>
  ctgovCsvFormat.parse(
    toRow(columns, { 'NCT Number': 'NCT00000001', 'Study Title': 'A trial', ...cells }),
  )

test('a row of the present download', () => {
  const { study, warnings, unmapped } = parse({
    'Study URL': 'https://clinicaltrials.gov/study/NCT00000001',
    Acronym: 'SYNTH',
    'Study Status': 'ACTIVE_NOT_RECRUITING',
    'Brief Summary': 'Line one.\n\nLine two, with "quotes".',
    'Study Results': 'NO',
    Conditions: 'Multiple Myeloma|Lymphoma, B-Cell',
    Interventions: 'BIOLOGICAL: Synthetic CAR-T: dose 1|DRUG: Fludarabine',
    'Primary Outcome Measures': 'Safety, number of events, 28 days|Response, by criteria, 1 year',
    Sponsor: 'Synthetic University',
    Collaborators: 'Company A|Company B',
    Sex: 'ALL',
    Age: 'ADULT, OLDER_ADULT',
    Phases: 'PHASE1|PHASE2',
    Enrollment: '24',
    'Funder Type': 'OTHER',
    'Study Type': 'INTERVENTIONAL',
    'Study Design':
      'Allocation: RANDOMIZED|Intervention Model: PARALLEL|Masking: DOUBLE (PARTICIPANT, OUTCOMES_ASSESSOR)|Primary Purpose: TREATMENT',
    'Other IDs': 'SYN-1|2023-000001-10|NCT00000009',
    'Start Date': '2023-05',
    'Completion Date': '2026-01-31',
    'First Posted': '2023-04-01',
    'Last Update Posted': '2025-12-24',
    Locations:
      'Hospital A, Boston, Massachusetts, 02115, United States|Hospital B, Seoul, Korea, Republic of',
    'Study Documents':
      'Study Protocol and Statistical Analysis Plan, https://cdn.clinicaltrials.gov/large-docs/01/NCT00000001/Prot_SAP_000.pdf',
  })
  expect(warnings).toEqual([])
  expect(unmapped).toBeUndefined()
  expect(study).toEqual({
    protocolSection: {
      identificationModule: {
        nctId: 'NCT00000001',
        orgStudyIdInfo: { id: 'SYN-1' },
        secondaryIdInfos: [{ id: '2023-000001-10' }, { id: 'NCT00000009' }],
        briefTitle: 'A trial',
        acronym: 'SYNTH',
      },
      statusModule: {
        overallStatus: 'ACTIVE_NOT_RECRUITING',
        startDateStruct: { date: '2023-05' },
        completionDateStruct: { date: '2026-01-31' },
        studyFirstPostDateStruct: { date: '2023-04-01' },
        lastUpdatePostDateStruct: { date: '2025-12-24' },
      },
      sponsorCollaboratorsModule: {
        leadSponsor: { name: 'Synthetic University', class: 'OTHER' },
        collaborators: [{ name: 'Company A' }, { name: 'Company B' }],
      },
      descriptionModule: { briefSummary: 'Line one.\n\nLine two, with "quotes".' },
      conditionsModule: { conditions: ['Multiple Myeloma', 'Lymphoma, B-Cell'] },
      designModule: {
        studyType: 'INTERVENTIONAL',
        phases: ['PHASE1', 'PHASE2'],
        designInfo: {
          allocation: 'RANDOMIZED',
          interventionModel: 'PARALLEL',
          maskingInfo: { masking: 'DOUBLE', whoMasked: ['PARTICIPANT', 'OUTCOMES_ASSESSOR'] },
          primaryPurpose: 'TREATMENT',
        },
        enrollmentInfo: { count: 24 },
      },
      armsInterventionsModule: {
        interventions: [
          { type: 'BIOLOGICAL', name: 'Synthetic CAR-T: dose 1' },
          { type: 'DRUG', name: 'Fludarabine' },
        ],
      },
      outcomesModule: {
        primaryOutcomes: [
          { measure: 'Safety, number of events, 28 days' },
          { measure: 'Response, by criteria, 1 year' },
        ],
      },
      eligibilityModule: { sex: 'ALL', stdAges: ['ADULT', 'OLDER_ADULT'] },
      contactsLocationsModule: {
        locations: [
          {
            facility: 'Hospital A',
            city: 'Boston',
            state: 'Massachusetts',
            zip: '02115',
            country: 'United States',
          },
          { facility: 'Hospital B', city: 'Seoul', country: 'Korea, Republic of' },
        ],
      },
    },
    documentSection: {
      largeDocumentModule: {
        largeDocs: [
          {
            hasProtocol: true,
            hasSap: true,
            label: 'Study Protocol and Statistical Analysis Plan',
            filename: 'Prot_SAP_000.pdf',
          },
        ],
      },
    },
    hasResults: false,
  })
})

test('a row of the classic download', () => {
  const columns =
    'Rank,NCT Number,Title,Acronym,Status,Study Results,Conditions,Interventions,Outcome Measures,Sponsor/Collaborators,' +
    'Gender,Age,Phases,Enrollment,Funded Bys,Study Type,Study Designs,Other IDs,Start Date,Locations,URL'
  const record = ctgovCsvFormat.parse(
    toRow(columns, {
      Rank: '7',
      'NCT Number': 'NCT00000002',
      Title: 'An older trial',
      Status: 'Unknown status',
      'Study Results': 'No Results Available',
      Interventions: 'Biological: MSC|Dietary Supplement: Iron',
      'Outcome Measures': 'Survival|Pain',
      'Sponsor/Collaborators': 'Lead|Helper',
      Gender: 'All',
      Age: '18 Years to 65 Years   (Adult, Older Adult)',
      Phases: 'Phase 1|Phase 2',
      'Funded Bys': 'Other|Industry',
      'Study Type': 'Interventional',
      'Study Designs': 'Allocation: Non-Randomized|Masking: None (Open Label)',
      'Start Date': 'April 3, 2020',
      URL: 'https://ClinicalTrials.gov/show/NCT00000002',
    }),
  )
  const { protocolSection } = record.study
  expect(protocolSection.statusModule).toEqual({
    overallStatus: 'UNKNOWN',
    startDateStruct: { date: '2020-04-03' },
  })
  expect(protocolSection.eligibilityModule).toEqual({
    sex: 'ALL',
    stdAges: ['ADULT', 'OLDER_ADULT'],
    minimumAge: '18 Years',
    maximumAge: '65 Years',
  })
  expect(protocolSection.sponsorCollaboratorsModule).toEqual({
    leadSponsor: { name: 'Lead' },
    collaborators: [{ name: 'Helper' }],
  })
  expect(protocolSection.designModule).toMatchObject({
    phases: ['PHASE1', 'PHASE2'],
    designInfo: { allocation: 'NON_RANDOMIZED', maskingInfo: { masking: 'NONE' } },
  })
  expect(protocolSection.armsInterventionsModule?.interventions?.[1]?.type).toBe(
    'DIETARY_SUPPLEMENT',
  )
  expect(record.study.hasResults).toBe(false)
  // The download doesn't say whose funders these are.
  expect(record.page).toEqual({ funderTypes: ['Other', 'Industry'] })
  // Nor does it say which of the outcomes are primary.
  expect(record.unmapped).toEqual({ 'Outcome Measures': 'Survival|Pain' })
})

describe('ages', () => {
  test.each([
    ['CHILD, ADULT, OLDER_ADULT', { stdAges: ['CHILD', 'ADULT', 'OLDER_ADULT'] }],
    [
      '18 Years and older   (Adult, Older Adult)',
      { minimumAge: '18 Years', stdAges: ['ADULT', 'OLDER_ADULT'] },
    ],
    ['up to 17 Years   (Child)', { maximumAge: '17 Years', stdAges: ['CHILD'] }],
    [
      '6 Months to 1 Year   (Child)',
      { minimumAge: '6 Months', maximumAge: '1 Year', stdAges: ['CHILD'] },
    ],
  ])('%s', (Age, expected) => {
    const { study, unmapped } = parse({ Age })
    expect(study.protocolSection.eligibilityModule).toEqual(expected)
    expect(unmapped).toBeUndefined()
  })

  test('texts that are not ages are kept beside the record', () => {
    const record = parse({ Age: 'the young at heart' })
    expect(record.unmapped).toEqual({ Age: 'the young at heart' })
    expect(record.warnings).toHaveLength(1)
  })
})

describe('documents', () => {
  test.each([
    ['Study Protocol, https://a.example/Prot_000.pdf', 'Study Protocol', 'Prot_000.pdf'],
    ['"Plan, with a comma", http://a.example/x,y', 'Plan, with a comma', 'x,y'],
    ['Plan,https://a.example/b/c.pdf', 'Plan', 'c.pdf'],
    ['Plan, https://a.example/see,https://b.example/c.pdf', 'Plan', 'c.pdf'],
    ['Plan of https://a.example/b and more', 'Plan of https://a.example/b and more', undefined],
    ['Plan https://a.example/b.pdf', 'Plan https://a.example/b.pdf', undefined],
    ['Plan', 'Plan', undefined],
  ])('%s', (text, label, filename) => {
    const { study } = parse({ 'Study Documents': text })
    const [document] = study.documentSection?.largeDocumentModule?.largeDocs ?? []
    expect([document?.label, document?.filename]).toEqual([label, filename])
  })

  test('a cell with very many addresses is read in time', () => {
    const text = `${'Plan,https://a.example'.repeat(50_000)} x`
    const { study } = parse({ 'Study Documents': text })
    expect(study.documentSection?.largeDocumentModule?.largeDocs?.[0]?.label).toBe(text)
  })
})

test('a study type with very many spaces is read in time', () => {
  const text = `Expanded Access:${' '.repeat(200_000)}x\ny`
  expect(parse({ 'Study Type': text }).study.protocolSection.designModule?.studyType).toBe(
    'EXPANDED_ACCESS',
  )
})

test('a cell with very many brackets is read in time', () => {
  for (const Age of [
    '1('.repeat(50_000),
    '1'.repeat(100_000),
    '1 to '.repeat(50_000) + '\n(Child)',
  ]) {
    expect(parse({ Age }).unmapped).toEqual({ Age: Age.trim() })
  }
})

test('a class without a sponsor is kept as a statement, and hides no sponsor of another source', () => {
  const { study, unmapped } = parse({ 'Funder Type': 'INDUSTRY' })
  expect(study.protocolSection.sponsorCollaboratorsModule).toBeUndefined()
  expect(unmapped).toEqual({ 'Funder Type': 'INDUSTRY' })
})

test('columns named like members of every object are kept like any other', () => {
  const names = ['constructor', '__proto__', 'toString']
  const { unmapped } = parse(
    Object.fromEntries(names.map((name) => [name, `of ${name}`])),
    [apiColumns, ...names].join(','),
  )
  expect(Object.entries(unmapped ?? {})).toEqual(names.map((name) => [name, `of ${name}`]))
})

describe('places', () => {
  test.each([
    ['France', { country: 'France' }],
    ['Hospital, Paris, France', { facility: 'Hospital', city: 'Paris', country: 'France' }],
    [
      'Hospital, Paris, 75010, France',
      { facility: 'Hospital', city: 'Paris', zip: '75010', country: 'France' },
    ],
    [
      'Hospital, Guangzhou, Guangdong, 510000, China',
      {
        facility: 'Hospital',
        city: 'Guangzhou',
        state: 'Guangdong',
        zip: '510000',
        country: 'China',
      },
    ],
    [
      'Dept. of Medicine, Hospital, Unit 3, Boston, Massachusetts, 02115, United States',
      {
        facility: 'Dept. of Medicine, Hospital, Unit 3',
        city: 'Boston',
        state: 'Massachusetts',
        zip: '02115',
        country: 'United States',
      },
    ],
    [
      'University, Department of Medicine, Bern, CH-3010, Switzerland',
      {
        facility: 'University, Department of Medicine',
        city: 'Bern',
        zip: 'CH-3010',
        country: 'Switzerland',
      },
    ],
    [
      'Bautzen, Sachsen / 313, Germany',
      { city: 'Bautzen', state: 'Sachsen / 313', country: 'Germany' },
    ],
    [
      'Boston, Massachusetts, United States',
      { city: 'Boston', state: 'Massachusetts', country: 'United States' },
    ],
    [
      'Clinic, London, W1 4AB, United Kingdom',
      { facility: 'Clinic', city: 'London', zip: 'W1 4AB', country: 'United Kingdom' },
    ],
  ])('%s', (Locations, expected) => {
    const { study, warnings } = parse({ Locations })
    expect(study.protocolSection.contactsLocationsModule?.locations).toEqual([expected])
    expect(warnings).toEqual([])
  })

  test('if a city cannot be told from a department, none is guessed', () => {
    const { study, warnings } = parse({ Locations: 'Ward 1, House 2, Garden, Lyon, France' })
    expect(study.protocolSection.contactsLocationsModule?.locations).toEqual([
      { facility: 'Ward 1, House 2, Garden, Lyon', country: 'France' },
    ])
    expect(warnings).toHaveLength(1)
  })
})

test('the lone letter that is written for every time perspective is not a statement', () => {
  const { study, unmapped } = parse({
    'Study Type': 'OBSERVATIONAL',
    'Study Design': 'Observational Model: COHORT|Time Perspective: p',
  })
  expect(study.protocolSection.designModule?.designInfo).toEqual({ observationalModel: 'COHORT' })
  expect(unmapped).toEqual({ 'Study Design': 'Time Perspective: p' })
})

test('new values and columns are kept', () => {
  const { study, unmapped, warnings } = parse(
    { 'Study Status': 'PAUSED', Mood: 'good', 'Start Date': 'in spring' },
    `${apiColumns},Mood`,
  )
  expect(study.protocolSection.statusModule?.overallStatus).toBe('PAUSED')
  expect(unmapped).toEqual({ 'Start Date': 'in spring', Mood: 'good' })
  expect(warnings.map(({ message }) => message)).toEqual([
    '"PAUSED" is not a known Status',
    '"in spring" is not a date that was understood',
  ])
})

test.each([
  [
    'no number',
    { 'NCT Number': '' },
    'NCT Number: expected a number such as NCT00000000, found nothing',
  ],
  ['another number', { 'NCT Number': 'ABC' }, 'found ABC'],
  ['no title', { 'Study Title': '' }, 'protocolSection.identificationModule.briefTitle'],
])('a row with %s is refused', (_, cells, message) => {
  expect(() => parse(cells)).toThrow(SourceError)
  expect(() => parse(cells)).toThrow(message)
})

test.each([
  [
    'NCT00000001,"a',
    'Study Title: expected a quote that closes the cell, found the end of the row',
  ],
  ['NCT00000001,a,b', 'row: expected 2 cells, found 3'],
  ['', 'row: expected one row, found 0 rows'],
])('a broken row: %s', (row, message) =>
  expect(() => ctgovCsvFormat.parse(`NCT Number,Study Title\n${row}`)).toThrow(message),
)

test.each([
  [',', 'NCT00000001,"a "quoted" word"', 'a "quoted" word'],
  [',', 'NCT00000001,a "quoted" word', 'a "quoted" word'],
  [',', 'NCT00000001,"""All"" of a "quoted" word"', '"All" of a "quoted" word'],
  ['\t', 'NCT00000001\t"Protocol, and "more", x', '"Protocol, and "more", x'],
  [
    '\t',
    'NCT00000001\tHospital "SS. Antonio e Biagio" (Ward)',
    'Hospital "SS. Antonio e Biagio" (Ward)',
  ],
  ['\t', 'NCT00000001\t"as ""usual"""', 'as "usual"'],
])('quotes that were not doubled, between %j: %s', (separator, row, title) => {
  const { study } = ctgovCsvFormat.parse(`NCT Number${separator}Study Title\n${row}`)
  expect(study.protocolSection.identificationModule.briefTitle).toBe(title)
})

test('a row of the classic download with a quote in its type of study, and cells that say null', () => {
  const table = `"NCT Number","Title","Enrollment","Study Type","Start Date","Last Update Posted"
"NCT00000001","Cells for one patient","null","Expanded Access":Treatment IND/Protocol","null","May 15, 2017"`
  const { study } = ctgovCsvFormat.parse(table)
  expect(study.protocolSection).toEqual({
    identificationModule: { nctId: 'NCT00000001', briefTitle: 'Cells for one patient' },
    statusModule: { lastUpdatePostDateStruct: { date: '2017-05-15' } },
    designModule: { studyType: 'EXPANDED_ACCESS', expandedAccessTypes: { treatment: true } },
  })
})

test('what an export for spreadsheets put before a formula is no part of the text', () => {
  const { study } = parse({
    'Study Title': "'-5 degrees",
    Sponsor: "'+1 Cells",
    Conditions: "'=x|y",
    Acronym: "'T-cells'",
  })
  const { identificationModule, sponsorCollaboratorsModule, conditionsModule } =
    study.protocolSection
  expect(identificationModule).toMatchObject({ briefTitle: '-5 degrees', acronym: "'T-cells'" })
  expect(sponsorCollaboratorsModule?.leadSponsor?.name).toBe('+1 Cells')
  expect(conditionsModule?.conditions).toEqual(['=x', 'y'])
})
