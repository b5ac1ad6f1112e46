import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError } from '@/lib/ctgov-api/api-error'
import { formatCsvHeader, formatCsvRow, parseCsvFields } from '@/lib/ctgov-api/csv'
import { csvColumnNames } from '@/lib/exports/csv-cells'
import { parseCsvRow, toColumnKey } from '@/lib/registries/csv-table'
import { ctgovCsvFormat } from '@/lib/registries/ctgov-csv/format'
import { getNctId } from '@/lib/study/document'
import { parseStudy, type Study } from '@/lib/study/schema'
import { studyArbitrary } from '@/tests/arbitraries/study'
import {
  listRealFiles,
  readingTimeout,
  readRealLines,
  realDataFolder,
} from '@/tests/support/real-records'

const header = formatCsvHeader(csvColumnNames)

/** A row as read by the portal's own reader of the registry's tables. */
const readBack = (study: Study) =>
  ctgovCsvFormat.parse(header + formatCsvRow(study, csvColumnNames))

/** Non-empty cells, by the name of their column. */
function toCells(study: Study): Record<string, string> {
  const cells = parseCsvRow(header + formatCsvRow(study, csvColumnNames))
  return Object.fromEntries([...cells.values()].map(({ column, text }) => [column, text]))
}

type Modules = Partial<Omit<Study['protocolSection'], 'identificationModule'>>
type Identification = Partial<Study['protocolSection']['identificationModule']>

/** A study with a number and a title, plus the fields under test. */
function toStudy(modules: Modules = {}, identification: Identification = {}): Study {
  const identificationModule = { nctId: 'NCT00000001', briefTitle: 'A trial', ...identification }
  return { protocolSection: { identificationModule, ...modules } }
}

const whole: Study = {
  protocolSection: {
    identificationModule: {
      nctId: 'NCT00000012',
      orgStudyIdInfo: { id: 'SYN-1' },
      secondaryIdInfos: [{ id: '2023-000001-10' }, { domain: 'no id' }, { id: 'U1111' }],
      briefTitle: 'Synthetic cells in lymphoma, a "first" trial',
      acronym: 'SYNTH',
    },
    statusModule: {
      overallStatus: 'ACTIVE_NOT_RECRUITING',
      startDateStruct: { date: '2023-05', type: 'ACTUAL' },
      primaryCompletionDateStruct: { date: '2025-06-30' },
      completionDateStruct: { date: '2026-01-31' },
      studyFirstPostDateStruct: { date: '2023-04-01' },
      resultsFirstPostDateStruct: { date: '2026-09-01' },
      lastUpdatePostDateStruct: { date: '2026-10-24' },
    },
    sponsorCollaboratorsModule: {
      leadSponsor: { name: 'Synthetic University', class: 'OTHER' },
      collaborators: [{ name: 'Company A', class: 'INDUSTRY' }, { name: 'Company B' }],
    },
    descriptionModule: { briefSummary: 'Line one.\n\nLine two.' },
    conditionsModule: { conditions: ['Multiple Myeloma', 'Lymphoma, B-Cell'] },
    designModule: {
      studyType: 'INTERVENTIONAL',
      phases: ['PHASE1', 'PHASE2'],
      designInfo: {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        primaryPurpose: 'TREATMENT',
        maskingInfo: { masking: 'DOUBLE', whoMasked: ['PARTICIPANT', 'OUTCOMES_ASSESSOR'] },
      },
      enrollmentInfo: { count: 24, type: 'ACTUAL' },
    },
    armsInterventionsModule: {
      interventions: [
        { type: 'BIOLOGICAL', name: 'Synthetic CAR-T: dose 1' },
        { type: 'DRUG', name: 'Fludarabine' },
      ],
    },
    outcomesModule: {
      primaryOutcomes: [
        { measure: 'Safety', description: 'number of events', timeFrame: '28 days' },
        { measure: 'Response', timeFrame: '1 year' },
      ],
      secondaryOutcomes: [{ measure: 'Survival' }],
      otherOutcomes: [{ measure: 'Persistence', description: 'of cells' }],
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
        { city: 'Seoul', country: 'South Korea' },
      ],
    },
  },
  documentSection: {
    largeDocumentModule: {
      largeDocs: [
        { hasProtocol: true, label: 'Study Protocol', filename: 'Prot_000.pdf' },
        { hasIcf: true, label: 'Informed Consent Form', filename: 'ICF 001.pdf' },
      ],
    },
  },
  hasResults: true,
}

describe('the table as the registry writes it', () => {
  test('names of columns', () => {
    expect(header).toBe(
      'NCT Number,Study Title,Study URL,Acronym,Study Status,Brief Summary,Study Results,Conditions,Interventions,' +
        'Primary Outcome Measures,Secondary Outcome Measures,Other Outcome Measures,Sponsor,Collaborators,Sex,Age,Phases,' +
        'Enrollment,Funder Type,Study Type,Study Design,Other IDs,Start Date,Primary Completion Date,Completion Date,' +
        'First Posted,Results First Posted,Last Update Posted,Locations,Study Documents\n',
    )
  })

  test('a trial that states everything', () => {
    expect(formatCsvRow(whole, csvColumnNames)).toBe(
      [
        'NCT00000012',
        '"Synthetic cells in lymphoma, a ""first"" trial"',
        'https://clinicaltrials.gov/study/NCT00000012',
        'SYNTH',
        'ACTIVE_NOT_RECRUITING',
        '"Line one.\n\nLine two."',
        'YES',
        '"Multiple Myeloma|Lymphoma, B-Cell"',
        'BIOLOGICAL: Synthetic CAR-T: dose 1|DRUG: Fludarabine',
        '"Safety, number of events, 28 days|Response, 1 year"',
        'Survival',
        '"Persistence, of cells"',
        'Synthetic University',
        'Company A|Company B',
        'ALL',
        '"ADULT, OLDER_ADULT"',
        'PHASE1|PHASE2',
        '24',
        'OTHER',
        'INTERVENTIONAL',
        '"Allocation: RANDOMIZED|Intervention Model: PARALLEL|Masking: DOUBLE (PARTICIPANT, OUTCOMES_ASSESSOR)|Primary Purpose: TREATMENT"',
        'SYN-1|2023-000001-10|U1111',
        '2023-05',
        '2025-06-30',
        '2026-01-31',
        '2023-04-01',
        '2026-09-01',
        '2026-10-24',
        '"Hospital A, Boston, Massachusetts, 02115, United States|Seoul, South Korea"',
        '"Study Protocol, https://cdn.clinicaltrials.gov/large-docs/12/NCT00000012/Prot_000.pdf|Informed Consent Form, https://cdn.clinicaltrials.gov/large-docs/12/NCT00000012/ICF%20001.pdf"',
      ].join(',') + '\n',
    )
  })

  test('a trial that states nothing but a title and is in no registry', () => {
    const study: Study = { protocolSection: { identificationModule: { briefTitle: 'A trial' } } }
    expect(formatCsvRow(study, csvColumnNames)).toBe(`,A trial${','.repeat(28)}\n`)
  })

  test('an observational trial', () => {
    const study = toStudy({
      designModule: {
        studyType: 'OBSERVATIONAL',
        designInfo: { timePerspective: 'PROSPECTIVE', observationalModel: 'COHORT' },
      },
    })
    expect(toCells(study)).toEqual({
      'NCT Number': 'NCT00000001',
      'Study Title': 'A trial',
      'Study URL': 'https://clinicaltrials.gov/study/NCT00000001',
      'Study Type': 'OBSERVATIONAL',
      'Study Design': 'Observational Model: COHORT|Time Perspective: PROSPECTIVE',
    })
  })

  test('columns are written in the order given', () => {
    const columns = ['Study Status', 'NCT Number'] as const
    expect(formatCsvHeader(columns) + formatCsvRow(whole, columns)).toBe(
      'Study Status,NCT Number\nACTIVE_NOT_RECRUITING,NCT00000012\n',
    )
  })

  test('a row of one empty cell is not an empty line, which readers would skip', () => {
    expect(formatCsvRow(toStudy(), ['Acronym'])).toBe('""\n')
  })
})

describe('parts that are absent', () => {
  test.each([
    ['Interventions', { armsInterventionsModule: { interventions: [{}, { name: 'x' }] } }, 'x'],
    [
      'Primary Outcome Measures',
      { outcomesModule: { primaryOutcomes: [{}, { timeFrame: '1 year' }, { measure: ' ' }] } },
      '1 year',
    ],
    [
      'Collaborators',
      { sponsorCollaboratorsModule: { collaborators: [{ class: 'NIH' }, { name: 'B' }] } },
      'B',
    ],
    [
      'Locations',
      { contactsLocationsModule: { locations: [{}, { facility: 'Ward', zip: '' }] } },
      'Ward',
    ],
    ['Conditions', { conditionsModule: { conditions: ['', 'Lymphoma', ' '] } }, 'Lymphoma'],
    ['Conditions', { conditionsModule: { conditions: [] } }, undefined],
    [
      'Study Design',
      { designModule: { designInfo: { maskingInfo: { whoMasked: ['PARTICIPANT'] } } } },
      undefined,
    ],
    [
      'Study Design',
      { designModule: { designInfo: { maskingInfo: { masking: 'NONE', whoMasked: [] } } } },
      'Masking: NONE',
    ],
    ['Enrollment', { designModule: { enrollmentInfo: { type: 'ACTUAL' } } }, undefined],
    ['Enrollment', { designModule: { enrollmentInfo: { count: 0 } } }, '0'],
  ] satisfies [string, Modules, string | undefined][])('%s of %j', (column, modules, text) =>
    expect(toCells(toStudy(modules))[column]).toBe(text),
  )

  test.each([
    [{ label: 'Plan' }, 'NCT00000001', 'Plan'],
    [{ filename: 'a.pdf' }, 'NCT00000001', 'https://cdn.clinicaltrials.gov/large-docs/01/'],
    [{ label: 'Plan', filename: 'a.pdf' }, 'EUCT1', 'Plan'],
    [{}, 'NCT00000001', undefined],
  ])('a document %j of trial %s', (document, nctId, text) => {
    const study: Study = {
      ...toStudy({}, { nctId }),
      documentSection: { largeDocumentModule: { largeDocs: [document] } },
    }
    const cell = toCells(study)['Study Documents']
    if (text === undefined) expect(cell).toBeUndefined()
    else expect(cell?.startsWith(text)).toBe(true)
  })

  test('texts that are not registry numbers appear in no cell for them', () => {
    const cells = toCells(toStudy({}, { nctId: 'EUCT1' }))
    expect(cells).toEqual({ 'Study Title': 'A trial' })
  })
})

describe('fields', () => {
  test.each([
    ['NCT Number', ['NCT Number']],
    ['Study Title,NCT Number', ['NCT Number', 'Study Title']],
    ['Locations|Study Title,Locations', ['Study Title', 'Locations']],
    [' Study Title , NCT Number ,', ['NCT Number', 'Study Title']],
    [csvColumnNames.toReversed().join('|'), csvColumnNames],
  ])('%s', (text, columns) => expect(parseCsvFields(text)).toEqual(columns))

  const known = `Column names of format=csv: ${csvColumnNames.join(', ')}.`
  const invalid = (name: string) =>
    `Parameter 'fields' contains invalid CSV column name: '${name}'\n`

  test.each([
    ['NCTId', `${invalid('NCTId')}'NCTId' is a name for format=json. ${known}`],
    [
      'protocolSection.designModule',
      `${invalid('protocolSection.designModule')}'protocolSection.designModule' is a name for format=json. ${known}`,
    ],
    [
      'ConditionSearch',
      `${invalid('ConditionSearch')}'ConditionSearch' is a name for format=json. ${known}`,
    ],
    ['CellType', `${invalid('CellType')}'CellType' is a name for format=json. ${known}`],
    ['NCT Number,Mood,NCTId', `${invalid('Mood')}${known}`],
    ['nct number', `${invalid('nct number')}${known}`],
    ['constructor', `${invalid('constructor')}${known}`],
    ['a\nb', `${invalid('a b')}${known}`],
    ['', `Parameter 'fields' is empty\n${known}`],
    [' ,| ', `Parameter 'fields' is empty\n${known}`],
  ])('%j is refused', (text, message) => {
    const refused = () => parseCsvFields(text)
    expect(refused).toThrow(ApiError)
    expect(refused).toThrow(expect.objectContaining({ status: 400, message }))
  })

  test('any text selects columns in their order or gives an error of two lines', () => {
    const names = fc.oneof(fc.constantFrom(...csvColumnNames), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(names), fc.constantFrom(',', '|'), (asked, separator) => {
        try {
          const columns = parseCsvFields(asked.join(separator))
          expect(columns).toEqual(csvColumnNames.filter((name) => columns.includes(name)))
          expect(columns.length).toBeGreaterThan(0)
        } catch (error) {
          if (!(error instanceof ApiError)) throw error
          expect(error.message.split('\n')).toHaveLength(2)
        }
      }),
    )
  })

  test('a name of a megabyte is not repeated in the error', () => {
    expect(() => parseCsvFields('x'.repeat(1_000_000))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^[^]{1,1500}$/) as string }),
    )
  })
})

describe('read back', () => {
  test('a trial that states everything', () => {
    const { study, warnings, unmapped } = readBack(whole)
    expect(warnings).toEqual([])
    expect(unmapped).toBeUndefined()
    const { protocolSection } = whole
    expect(study).toEqual({
      protocolSection: {
        ...protocolSection,
        identificationModule: {
          ...protocolSection.identificationModule,
          secondaryIdInfos: [{ id: '2023-000001-10' }, { id: 'U1111' }],
        },
        // Types of dates and of enrollment, and classes of collaborators, have no column.
        statusModule: { ...protocolSection.statusModule, startDateStruct: { date: '2023-05' } },
        sponsorCollaboratorsModule: {
          leadSponsor: { name: 'Synthetic University', class: 'OTHER' },
          collaborators: [{ name: 'Company A' }, { name: 'Company B' }],
        },
        designModule: { ...protocolSection.designModule, enrollmentInfo: { count: 24 } },
        outcomesModule: {
          primaryOutcomes: [
            { measure: 'Safety, number of events, 28 days' },
            { measure: 'Response, 1 year' },
          ],
          secondaryOutcomes: [{ measure: 'Survival' }],
          otherOutcomes: [{ measure: 'Persistence, of cells' }],
        },
        // To the reader two parts are a facility and its city, also for a site without a facility.
        contactsLocationsModule: {
          locations: [
            protocolSection.contactsLocationsModule?.locations?.[0],
            { facility: 'Seoul', country: 'South Korea' },
          ],
        },
      },
      documentSection: {
        largeDocumentModule: {
          largeDocs: [
            { hasProtocol: true, label: 'Study Protocol', filename: 'Prot_000.pdf' },
            { hasIcf: true, label: 'Informed Consent Form', filename: 'ICF%20001.pdf' },
          ],
        },
      },
      hasResults: true,
    })
  })

  test('any record: never throws, and every row has every column', () => {
    fc.assert(
      fc.property(studyArbitrary, (study) => {
        const cells = parseCsvRow(header + formatCsvRow(study, csvColumnNames))
        for (const key of cells.keys()) expect(csvColumnNames.map(toColumnKey)).toContain(key)
        if (getNctId(study) === null) return
        expect(toHeld(readBack(study).study)).toEqual(toHeld(study))
      }),
    )
  })

  // Quotes, separators and line breaks of all kinds, and lone surrogates.
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '"',
          '""',
          ',',
          '\n',
          '\r',
          '\r\n',
          '\t',
          ';',
          '=',
          '@',
          '\u2028',
          '\ud800',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''))

  test('hostile text', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 6, maxLength: 9 }), (texts) => {
        const [briefTitle = '', acronym = '', briefSummary = '', name = '', ...conditions] = texts
        fc.pre(briefTitle.trim() !== '')
        const study = toStudy(
          {
            descriptionModule: { briefSummary },
            conditionsModule: { conditions },
            sponsorCollaboratorsModule: { leadSponsor: { name } },
            contactsLocationsModule: { locations: [{ facility: acronym, city: name }] },
          },
          { briefTitle, acronym },
        )
        const read = readBack(study).study.protocolSection
        expect(read.identificationModule.briefTitle).toBe(toKept(briefTitle))
        expect(read.identificationModule.acronym ?? '').toBe(toKept(acronym))
        expect(read.descriptionModule?.briefSummary ?? '').toBe(toKept(briefSummary))
        expect(read.sponsorCollaboratorsModule?.leadSponsor?.name ?? '').toBe(toKept(name))
        expect(read.conditionsModule?.conditions ?? []).toEqual(toItems(conditions))
      }),
    )
  })

  test.each([
    ['=HYPERLINK("https://a.example")', '"=HYPERLINK(""https://a.example"")"'],
    ['+1', '+1'],
    ['-1', '-1'],
    ['@x', '@x'],
    ['a\0b', 'a\ufffdb'],
    ['a\rb', '"a\rb"'],
    ['a\ud800', 'a\ud800'],
    ['a|b', 'a|b'],
    [' a ', ' a '],
  ])('%j', (briefTitle, cell) =>
    expect(formatCsvRow(toStudy({}, { briefTitle }), ['Study Title'])).toBe(`${cell}\n`),
  )

  test('a filename with a lone surrogate', () => {
    const study: Study = {
      ...toStudy(),
      documentSection: { largeDocumentModule: { largeDocs: [{ filename: '\udc00.pdf' }] } },
    }
    expect(toCells(study)['Study Documents']).toBe(
      'https://cdn.clinicaltrials.gov/large-docs/01/NCT00000001/%EF%BF%BD.pdf',
    )
  })

  test('a megabyte of quotes, and as many conditions as lines of a long list', () => {
    const briefSummary = '"\n,'.repeat(350_000)
    const conditions = Array.from({ length: 50_000 }, (_, index) => `Condition ${index}, "x"`)
    const { protocolSection } = readBack(
      toStudy({ descriptionModule: { briefSummary }, conditionsModule: { conditions } }),
    ).study
    expect(protocolSection.descriptionModule?.briefSummary === briefSummary).toBe(true)
    expect(protocolSection.conditionsModule?.conditions).toEqual(conditions)
  })

  test.skipIf(realDataFolder === null)(
    'every real record in TRIALS_DATA_DIR is read back with the same values',
    ({ annotate }) => {
      let count = 0
      for (const file of listRealFiles()) {
        for (const line of readRealLines(file)) {
          const parsed = parseStudy(JSON.parse(line))
          if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
          const { study, warnings, unmapped } = readBack(parsed.study)
          expect(toHeld(study)).toEqual(toHeld(parsed.study))
          expect(warnings.filter(({ place }) => !ambiguous.has(place))).toEqual([])
          expect(unmapped).toBeUndefined()
          count += 1
        }
      }
      expect(count).toBeGreaterThan(0)
      return annotate(`${count} records`)
    },
    readingTimeout,
  )
})

/** Cells whose format doesn't separate their parts for every record; and some copies have an invented phase. */
const ambiguous = new Set(['Interventions', 'Locations', 'Phases'])

/** A text as a reader gets it: cells are trimmed, a table contains no NUL, and UTF-8 has no lone surrogates. */
function toKept(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed().trim()
}

/** The reader treats a number of ten digits as an error. */
function toCount(count: number | undefined): number | undefined {
  return count !== undefined && count < 1_000_000_000 ? count : undefined
}

/** A list as a reader gets it, without an escape for its separator. */
function toItems(items: readonly string[]): string[] {
  return items
    .flatMap((item) => item.split('|'))
    .map(toKept)
    .filter((item) => item !== '')
}

/** The parts that the table holds without loss, without empty texts. */
function toHeld(study: Study) {
  const { identificationModule, statusModule, designModule, eligibilityModule, ...others } =
    study.protocolSection
  const { masking, whoMasked } = designModule?.designInfo?.maskingInfo ?? {}
  const orgStudyId = identificationModule.orgStudyIdInfo?.id ?? ''
  const secondaryIds = (identificationModule.secondaryIdInfos ?? []).map(({ id }) => id ?? '')
  const { collaborators = [], leadSponsor } = others.sponsorCollaboratorsModule ?? {}
  return {
    nctId: identificationModule.nctId,
    briefTitle: toKept(identificationModule.briefTitle),
    acronym: toKept(identificationModule.acronym ?? ''),
    ids: toItems([orgStudyId, ...secondaryIds]),
    overallStatus: statusModule?.overallStatus,
    dates: [
      statusModule?.startDateStruct,
      statusModule?.primaryCompletionDateStruct,
      statusModule?.completionDateStruct,
      statusModule?.studyFirstPostDateStruct,
      statusModule?.resultsFirstPostDateStruct,
      statusModule?.lastUpdatePostDateStruct,
    ].map((each) => each?.date),
    sponsor: toKept(leadSponsor?.name ?? ''),
    collaborators: toItems(collaborators.map(({ name }) => name ?? '')),
    conditions: toItems(others.conditionsModule?.conditions ?? []),
    briefSummary: toKept(others.descriptionModule?.briefSummary ?? ''),
    sex: eligibilityModule?.sex,
    ages: eligibilityModule?.stdAges ?? [],
    studyType: designModule?.studyType,
    phases: designModule?.phases ?? [],
    enrollment: toCount(designModule?.enrollmentInfo?.count),
    allocation: designModule?.designInfo?.allocation,
    interventionModel: designModule?.designInfo?.interventionModel,
    observationalModel: designModule?.designInfo?.observationalModel,
    timePerspective: designModule?.designInfo?.timePerspective,
    primaryPurpose: designModule?.designInfo?.primaryPurpose,
    masking,
    whoMasked: masking === undefined ? [] : (whoMasked ?? []),
  }
}
