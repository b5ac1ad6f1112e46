import { describe, expect, test } from 'vitest'
import { ictrpCsvFormat } from '@/lib/registries/ictrp-csv/format'
import { ictrpXmlFormat } from '@/lib/registries/ictrp-xml/format'
import { statusWords } from '@/lib/registries/ictrp/status-words'
import { toPlainWords } from '@/lib/registries/plain-words'
import { parseEligibility, type EligibilityBlock } from '@/lib/study/eligibility'
import { describePhases, describeStatus } from '@/lib/study/labels'

function toXml(fields: Record<string, string>): string {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const all = { TrialID: 'ChiCTR0000000001', Public_title: 'A trial', ...fields }
  const elements = Object.entries(all).map(
    ([name, text]) => `<${name}>${escape(text)}\n    </${name}>`,
  )
  return `<Trial>${elements.join('\n')}</Trial>`
}

const parse = (fields: Record<string, string> = {}) => ictrpXmlFormat.parse(toXml(fields))

test('a trial of another registry has no NCT number, whatever it mentions', () => {
  const { study, unmapped } = parse({
    Export_date: '10/04/2026 04:51:51',
    Internal_Number: '12345',
    Last_Refreshed_on: '21 September 2026',
    Scientific_title: 'A long title   ',
    Primary_sponsor: 'Synthetic Hospital',
    Secondary_Sponsor: 'Helper A;Helper B;',
    Prospective_registration: 'Yes',
    Date_registration3: '20260920',
    Date_registration: '05/08/2026',
    Source_Register: 'ChiCTR',
    web_address: 'https://www.chictr.org.cn/showproj.html?proj=1',
    Recruitment_Status: 'Not Recruiting',
    Inclusion_agemin: '18',
    Inclusion_agemax: 'No limit',
    Inclusion_gender: 'Both',
    Date_enrollement: '2020-04-10',
    Target_size: 'Treated:49;Control:51;',
    Study_type: 'Interventional study',
    Study_design: 'Parallel',
    Phase: 'N/A',
    Countries: 'China;Japan',
    Contact_Firstname: 'Jane',
    Contact_Lastname: 'Doe',
    Contact_Email: 'jane@example.org',
    Inclusion_Criteria: 'Inclusion criteria: 1. Age<18 years;<br>2. Consent &amp; all',
    Exclusion_Criteria: 'None of the above',
    Condition: 'Lymphoma;Leukaemia',
    Intervention: 'Biological: CAR-T cells;Control group:None at all',
    Primary_outcome: 'Survival;',
    Secondary_outcome: 'Pain;Fever;',
    Secondary_ID: 'NCT00000009; 2023-000001-10',
    results_yes_no: 'No',
  })
  expect(study).toEqual({
    protocolSection: {
      identificationModule: {
        orgStudyIdInfo: {
          id: 'ChiCTR0000000001',
          link: 'https://www.chictr.org.cn/showproj.html?proj=1',
        },
        secondaryIdInfos: [
          { id: 'NCT00000009', type: 'REGISTRY' },
          { id: '2023-000001-10', type: 'EUDRACT_NUMBER' },
        ],
        briefTitle: 'A trial',
        officialTitle: 'A long title',
      },
      statusModule: {
        overallStatus: 'NOT_RECRUITING',
        startDateStruct: { date: '2020-04-10' },
        studyFirstSubmitDate: '2026-09-20',
      },
      sponsorCollaboratorsModule: {
        leadSponsor: { name: 'Synthetic Hospital' },
        collaborators: [{ name: 'Helper A' }, { name: 'Helper B' }],
      },
      conditionsModule: { conditions: ['Lymphoma', 'Leukaemia'] },
      designModule: {
        studyType: 'INTERVENTIONAL',
        phases: ['NA'],
        designInfo: { interventionModel: 'PARALLEL' },
        enrollmentInfo: { count: 100 },
      },
      armsInterventionsModule: {
        interventions: [
          { type: 'BIOLOGICAL', name: 'CAR-T cells' },
          { name: 'Control group:None at all' },
        ],
      },
      outcomesModule: {
        primaryOutcomes: [{ measure: 'Survival' }],
        secondaryOutcomes: [{ measure: 'Pain' }, { measure: 'Fever' }],
      },
      eligibilityModule: {
        eligibilityCriteria:
          'Inclusion criteria: 1. Age<18 years;\n2. Consent & all\n\nExclusion Criteria:\n\nNone of the above',
        sex: 'ALL',
        minimumAge: '18 Years',
      },
      contactsLocationsModule: {
        centralContacts: [{ name: 'Jane Doe', email: 'jane@example.org' }],
        locations: [{ country: 'China' }, { country: 'Japan' }],
      },
    },
    hasResults: false,
  })
  expect(unmapped).toEqual({
    Source_Register: 'ChiCTR',
    Target_size: 'Treated:49;Control:51;',
    Last_Refreshed_on: '21 September 2026',
    Prospective_registration: 'Yes',
    Study_design: 'Parallel',
  })
})

test('a trial of ClinicalTrials.gov keeps its number', () => {
  const { study } = parse({
    TrialID: 'NCT00000005',
    web_address: 'https://clinicaltrials.gov/study/NCT00000005',
  })
  expect(study.protocolSection.identificationModule).toEqual({
    nctId: 'NCT00000005',
    briefTitle: 'A trial',
  })
})

test.each(['NCT0000005', 'NCT000000005', 'nct5', 'NCT O0000005'])(
  '%s must not be taken for the number of another trial',
  (TrialID) =>
    expect(() => parse({ TrialID })).toThrow(
      `nctId: expected NCT and eight digits, found ${JSON.stringify(TrialID)}`,
    ),
)

test('nor a secondary number that lost a digit', () =>
  expect(
    parse({ Secondary_ID: 'NCT0000005' }).study.protocolSection.identificationModule
      .secondaryIdInfos,
  ).toEqual([{ id: 'NCT0000005' }]))

describe('phases', () => {
  test.each([
    ['Phase 1/Phase 2', ['PHASE1', 'PHASE2']],
    ['Phase I-II', ['PHASE1', 'PHASE2']],
    ['1-2', ['PHASE1', 'PHASE2']],
    ['III', ['PHASE3']],
    ['Phase 4', ['PHASE4']],
    ['0', ['EARLY_PHASE1']],
    ['Early Phase 1', ['EARLY_PHASE1']],
    ['Early Phase 1/Phase 2', ['EARLY_PHASE1', 'PHASE2']],
    ['Early Phase I - Phase I', ['EARLY_PHASE1', 'PHASE1']],
    ['Phase 1b/2a', ['PHASE1', 'PHASE2']],
    ['PhaseIIb', ['PHASE2']],
    ['Phases I, II and III', ['PHASE1', 'PHASE2', 'PHASE3']],
    [
      'Human pharmacology (Phase I): no Therapeutic exploratory (Phase II): yes Therapeutic confirmatory - (Phase III): yes Therapeutic use (Phase IV): no',
      ['PHASE2', 'PHASE3'],
    ],
    [
      'Human pharmacology (Phase I): noTherapeutic exploratory (Phase II): yesTherapeutic confirmatory - (Phase III): Therapeutic use (Phase IV): no',
      ['PHASE2'],
    ],
    ['II (Phase II study)', ['PHASE2']],
    ['I+II (Phase I+Phase II)', ['PHASE1', 'PHASE2']],
    ['0 (exploratory trials)', ['EARLY_PHASE1']],
    ['Therapeutic confirmatory  (Phase III)', ['PHASE3']],
    ['Human pharmacology (Phase I)- First administration to humans', ['PHASE1']],
    ['Phase I and Phase II (Integrated)- Other', ['PHASE1', 'PHASE2']],
    ['Phase I,II', ['PHASE1', 'PHASE2']],
    ['Phase 1;Phase 2', ['PHASE1', 'PHASE2']],
    ['Phase-3', ['PHASE3']],
    ['Phase 2/ Phase 3', ['PHASE2', 'PHASE3']],
    ['Fase II', ['PHASE2']],
    ['Phase IV-Post marketing', ['PHASE4']],
    ['Phase I/IIa, open label', ['PHASE1', 'PHASE2']],
    ['A phase 2 study of cells', ['PHASE2']],
    ['N/A', ['NA']],
    ['Not Applicable', ['NA']],
    ['Phase: Not applicable', ['NA']],
    ['NA: not applicable', ['NA']],
    ['Phase Ⅱ', ['PHASE2']],
    ['Ⅰ/Ⅱ', ['PHASE1', 'PHASE2']],
    ['Ⅱ期', ['PHASE2']],
    ['Phase two', ['PHASE2']],
    ['Phase one/two', ['PHASE1', 'PHASE2']],
    // What a spreadsheet makes of "1-2" and "2-3".
    ['1-Feb', ['PHASE1', 'PHASE2']],
    ['02-Mar', ['PHASE2', 'PHASE3']],
    ['2020-03-02 00:00:00', ['PHASE2', 'PHASE3']],
    ['Not selected', undefined],
    ['Not Specified', undefined],
    ['[---]*', undefined],
  ])('%s', (Phase, phases) => {
    const { study, warnings } = parse({ Phase })
    expect(study.protocolSection.designModule?.phases).toEqual(phases)
    expect(warnings).toEqual([])
  })

  test.each([
    'Early Phase 2',
    'Phase 12',
    'Interphase 2 cells',
    'Post-market study',
    'New treatment measure clinical study',
    'Retrospective study',
  ])('%s is not a phase and is shown unchanged', (Phase) => {
    const { study, warnings } = parse({ Phase })
    expect(study.protocolSection.designModule?.phases).toEqual([Phase])
    expect(describePhases(study.protocolSection.designModule?.phases)).toBe(Phase)
    expect(warnings).toEqual([
      { place: 'Phase', message: `"${Phase}" is no phase that is known here` },
    ])
  })

  // A regular expression that tries every way to split the letters would not finish.
  test.each([
    ['letters', 'I'.repeat(100_000)],
    ['words', 'Phase I '.repeat(20_000)],
    ['separators', '-'.repeat(100_000)],
  ])('a hostile text of %s is kept as stated', (_, text) => {
    const { study, unmapped } = parse({ Phase: `${text}!` })
    expect(study.protocolSection.designModule).toBeUndefined()
    expect(unmapped?.Phase).toBe(`${text}!`)
  })
})

describe('character references', () => {
  // The portal's XML escapes the text once more; its table doesn't.
  const parseCells = (cells: Record<string, string>) => {
    const all = { TrialID: 'DRKS00000001', Public_title: 'A trial', ...cells }
    const row = Object.values(all).map((text) => `"${text.replaceAll('"', '""')}"`)
    return [ictrpCsvFormat.parse(`${Object.keys(all).join(',')}\n${row.join(',')}`), parse(all)]
  }

  test('are decoded before items are separated', () => {
    for (const { study } of parseCells({
      Condition: 'Sj&ouml;gren syndrome;&#946;-thalassemia&nbsp;major;Crohn&#x2019;s &amp; colitis',
      Secondary_ID: 'A&amp;B-1;C-2',
    })) {
      const { conditionsModule, identificationModule } = study.protocolSection
      expect(conditionsModule?.conditions).toEqual([
        'Sjögren syndrome',
        'β-thalassemia major',
        'Crohn’s & colitis',
      ])
      expect(identificationModule.secondaryIdInfos).toEqual([{ id: 'A&B-1' }, { id: 'C-2' }])
    }
  })

  test('are decoded once, and create no markup', () => {
    const text = 'Age &#8805; 18, &lt;b&gt; and &amp;lt;, R&D; C:\\*&#10;next'
    for (const { study, unmapped } of parseCells({
      Public_title: text,
      Inclusion_Criteria: text,
      Study_design: text,
    })) {
      const read = 'Age ≥ 18, <b> and &lt;, R&D; C:\\*'
      expect(study.protocolSection.identificationModule.briefTitle).toBe(`${read}\nnext`)
      expect(unmapped).toEqual({ Study_design: `${read}\nnext` })
      const [section] = parseEligibility(
        study.protocolSection.eligibilityModule?.eligibilityCriteria ?? '',
      )
      expect(section?.blocks).toEqual([{ kind: 'paragraph', text: `${read} next` }])
    }
  })
})

describe('eligibility texts', () => {
  const toSections = (Inclusion_Criteria: string, Exclusion_Criteria: string) => {
    const { study } = parse({ Inclusion_Criteria, Exclusion_Criteria })
    const text = study.protocolSection.eligibilityModule?.eligibilityCriteria ?? ''
    return parseEligibility(text).map(({ kind, blocks }) => [kind, toText(blocks)])
  }
  const toText = (blocks: EligibilityBlock[]) =>
    blocks.map((block) => (block.kind === 'list' ? '(list)' : block.text)).join('\n')

  test.each([
    ['Adults', 'Exclusion of pregnancy by test\nHIV'],
    ['Adults', 'Excluded drugs within 4 weeks'],
    ['Adults', 'HIV\nExclusion of pregnancy by test'],
    ['Inclusion body myositis since a year', 'HIV'],
    ['Inclusion body myositis: proven by biopsy', 'HIV'],
  ])('%j and %j each get a heading', (inclusion, exclusion) =>
    expect(toSections(inclusion, exclusion)).toEqual([
      ['inclusion', inclusion],
      ['exclusion', exclusion.replace('\n', ' ')],
    ]),
  )

  test.each([
    ['Inclusion criteria: Adults', 'Exclusion: HIV'],
    ['KEY INCLUSION CRITERIA\nAdults', '1. Exclusion Criteria:\nHIV'],
    ['Main inclusion criteria:\n\nAdults', 'Exclusion criteria for patients\nHIV'],
  ])('headings of their own are kept: %j and %j', (inclusion, exclusion) =>
    expect(toSections(inclusion, exclusion)).toEqual([
      ['inclusion', 'Adults'],
      ['exclusion', 'HIV'],
    ]),
  )

  test('a heading for both kinds is not put under one of them', () =>
    expect(toSections('Inclusion and exclusion criteria:\nAdults', '')).toEqual([
      ['other', 'Adults'],
    ]))
})

describe('who may take part', () => {
  test.each([
    ['Both', 'ALL'],
    ['Female', 'FEMALE'],
    ['Female: yes Male: yes', 'ALL'],
    ['<br>Female: no<br>Male: yes<br>', 'MALE'],
    ['Both, male and female', 'ALL'],
    ['Female, Male', 'ALL'],
    ['Male/Female', 'ALL'],
    ['Both males and females', 'ALL'],
    ['males and females', 'ALL'],
    ['Women only', 'FEMALE'],
    ['F', 'FEMALE'],
    ['M', 'MALE'],
    ['no restriction', 'ALL'],
    ['Male, Female, Other', 'ALL'],
    // Who is left out is not who takes part: shown unchanged.
    ['No females', 'No females'],
    ['no male', 'no male'],
    ['-', undefined],
    ['Not Specified', undefined],
  ])('gender %s', (Inclusion_gender, sex) =>
    expect(parse({ Inclusion_gender }).study.protocolSection.eligibilityModule?.sex).toBe(sex),
  )

  test.each([
    ['18', '18 Years'],
    ['18Y', '18 Years'],
    ['18 year(s)', '18 Years'],
    ['18.00 Year(s)', '18 Years'],
    ['6.00 Month(s)', '6 Months'],
    ['18 years old', '18 Years'],
    ['18   Years', '18 Years'],
    ['6M', '6 Months'],
    ['12M', '12 Months'],
    ['6 (months)', '6 Months'],
    ['2 Weeks', '2 Weeks'],
    ['1 Day', '1 Day'],
    ['1095 Days', '1095 Days'],
    ['36 hours', '36 Hours'],
    ['>=20age old', '20 Years'],
    ['≥ 18', '18 Years'],
    ['18+', '18 Years'],
    ['20years-old<=', '20 Years'],
  ])('at least %s', (Inclusion_agemin, age) => {
    const { study, unmapped, warnings } = parse({ Inclusion_agemin })
    expect(study.protocolSection.eligibilityModule?.minimumAge).toBe(age)
    expect(unmapped).toBeUndefined()
    expect(warnings).toEqual([])
  })

  test.each([
    ['<= 75', '75 Years', undefined],
    ['75years-old>', '75 Years', '75years-old>'],
    ['< 75 years', '75 Years', '< 75 years'],
  ])('at most %s', (Inclusion_agemax, age, stated) => {
    const { study, unmapped } = parse({ Inclusion_agemax })
    expect(study.protocolSection.eligibilityModule?.maximumAge).toBe(age)
    expect(unmapped?.Inclusion_agemax).toBe(stated)
  })

  test.each(['No limit', 'no minimum age', 'No age limit', 'N/A', 'None'])('%s', (text) =>
    expect(parse({ Inclusion_agemin: text })).toEqual(parse()),
  )

  test.each([
    '6+ months',
    '6 - 12 Months',
    '3-4 months',
    '0.5 Years',
    '1.5 months',
    '1095',
    '18 to 65',
    '<= 18 Years',
    '18 moons',
    'No limit, but see below',
    'adult',
  ])('%s is not a clear limit, and is kept as stated', (text) => {
    const { study, unmapped, warnings } = parse({ Inclusion_agemin: text })
    expect(study.protocolSection.eligibilityModule).toBeUndefined()
    expect(unmapped).toEqual({ Inclusion_agemin: text })
    expect(warnings).toEqual([
      { place: 'Inclusion_agemin', message: `"${text}" is not an age that was understood` },
    ])
  })
})

describe('status', () => {
  test.each([
    ['Recruiting', 'RECRUITING', undefined],
    ['Not yet recruiting', 'NOT_YET_RECRUITING', undefined],
    ['Not Recruiting', 'NOT_RECRUITING', undefined],
    ['Completed: follow-up complete', 'COMPLETED', 'Completed: follow-up complete'],
    ['Main results already published', 'COMPLETED', 'Main results already published'],
    ['Ended', 'COMPLETED', 'Ended'],
    ['Authorised, recruiting', 'RECRUITING', 'Authorised, recruiting'],
    ['Authorised, recruitment pending', 'NOT_YET_RECRUITING', 'Authorised, recruitment pending'],
    ['Ongoing, recruitment ended', 'ACTIVE_NOT_RECRUITING', 'Ongoing, recruitment ended'],
    ['Temporarily halted', 'SUSPENDED', 'Temporarily halted'],
    ['Stopped early', 'TERMINATED', 'Stopped early'],
    // Texts that are in no table are read by their phrases; WHO truncates words.
    [
      'Recruiting complete, follow-up contin',
      'NOT_RECRUITING',
      'Recruiting complete, follow-up contin',
    ],
    ['Trial closed to new patients', 'NOT_RECRUITING', 'Trial closed to new patients'],
    ['Currently enrolling participants', 'RECRUITING', 'Currently enrolling participants'],
    ['Study not yet open', 'NOT_YET_RECRUITING', 'Study not yet open'],
    ['Recruitment has not started', 'NOT_YET_RECRUITING', 'Recruitment has not started'],
    ['Has not yet begun recruiting', 'NOT_YET_RECRUITING', 'Has not yet begun recruiting'],
    ['Not recruiting yet', 'NOT_YET_RECRUITING', 'Not recruiting yet'],
    ['Will not start', 'WITHDRAWN', 'Will not start'],
    ['Never started', 'WITHDRAWN', 'Never started'],
    ['Not currently recruiting', 'NOT_RECRUITING', 'Not currently recruiting'],
  ])('%s', (Recruitment_Status, status, words) => {
    const { study, page } = parse({ Recruitment_Status })
    expect(study.protocolSection.statusModule?.overallStatus).toBe(status)
    expect(page?.registryStatus).toBe(words)
  })

  test.each([
    'Authorised',
    'Authorised-recruitment may be ongoing or finished',
    'Under evaluation',
  ])('%s says something else, and is shown unchanged', (Recruitment_Status) => {
    const { study, warnings } = parse({ Recruitment_Status })
    expect(describeStatus(study)).toBe(Recruitment_Status)
    expect(warnings).toEqual([])
  })

  test('unknown words are shown and counted', () => {
    const { study, warnings } = parse({ Recruitment_Status: 'Awaiting the moon' })
    expect(describeStatus(study)).toBe('Awaiting the moon')
    expect(warnings).toEqual([
      {
        place: 'Recruitment_Status',
        message: '"Awaiting the moon" is not a status that is known here',
      },
    ])
  })

  test('"Not available" is not a status', () => {
    const { study, unmapped } = parse({ Recruitment_Status: 'Not Available' })
    expect(study.protocolSection.statusModule).toBeUndefined()
    expect(unmapped).toEqual({ Recruitment_Status: 'Not Available' })
  })

  test('a word has the same meaning in all registries', () => {
    const meanings = new Map<string, unknown>()
    for (const [registry, words] of Object.entries(statusWords)) {
      for (const [word, meaning] of Object.entries(words)) {
        expect([registry, word, toPlainWords(word)]).toEqual([registry, word, word])
        expect([word, meanings.get(word) ?? meaning]).toEqual([word, meaning])
        meanings.set(word, meaning)
      }
    }
  })
})

test('the portal’s table and its XML give the same', () => {
  const header =
    'TrialID;Last Refreshed on;Public title;Scientific title;Recruitment Status;Inclusion agemin;Countries'
  const row = 'DRKS00000001;1 May 2026;A trial;"A; longer";Recruiting;18 Years;Germany'
  const fromXml = parse({
    TrialID: 'DRKS00000001',
    Last_Refreshed_on: '1 May 2026',
    Scientific_title: 'A; longer',
    Recruitment_Status: 'Recruiting',
    Inclusion_agemin: '18 Years',
    Countries: 'Germany',
  })
  const fromCsv = ictrpCsvFormat.parse(`${header}\n${row}`)
  expect(fromCsv.study).toEqual(fromXml.study)
  expect(fromCsv.unmapped).toEqual({ 'Last Refreshed on': '1 May 2026' })
})

test('columns or elements with the same key are joined', () => {
  const text =
    'TrialID,Public title,Notes,notes ,备注,名称\nDRKS00000001,A trial,first,second,一,二'
  expect(ictrpCsvFormat.parse(text).unmapped).toEqual({
    Notes: 'first\nsecond',
    备注: '一',
    名称: '二',
  })
  const xml =
    '<Trial><TrialID>DRKS00000001</TrialID><Public_title>A trial</Public_title>' +
    '<Condition>Lymphoma</Condition><Condition>Leukaemia</Condition>' +
    '<Target_size>9</Target_size><Target_size>9</Target_size></Trial>'
  const { conditionsModule, designModule } = ictrpXmlFormat.parse(xml).study.protocolSection
  expect(conditionsModule?.conditions).toEqual(['Lymphoma', 'Leukaemia'])
  // If both have the same words, they are kept once.
  expect(designModule?.enrollmentInfo?.count).toBe(9)
})

test.each([
  [
    'no number',
    '<Trial><Public_title>x</Public_title></Trial>',
    "TrialID: expected a trial's number",
  ],
  ['no title', '<Trial><TrialID>x</TrialID></Trial>', 'briefTitle'],
  ['an unknown entity', '<Trial><TrialID>&x;</TrialID></Trial>', 'well-formed XML'],
  ['an open element', '<Trial><TrialID>x</Trial>', 'well-formed XML'],
  ['another element', '<Study/>', 'expected <Trial>, found <Study>'],
])('an element with %s is refused', (_, text, message) =>
  expect(() => ictrpXmlFormat.parse(text)).toThrow(message),
)

test.each([
  ['France/Germany', ['France', 'Germany']],
  ['France and Germany', ['France', 'Germany']],
  ['United Kingdom|France', ['United Kingdom', 'France']],
  ['Bosnia and Herzegovina', ['Bosnia and Herzegovina']],
  ['Here and there', ['Here and there']],
  ['Not stated', undefined],
])('countries: %s', (Countries, countries) =>
  expect(
    parse({ Countries }).study.protocolSection.contactsLocationsModule?.locations?.map(
      ({ country }) => country,
    ),
  ).toEqual(countries),
)

test.each([
  ['Pain; VAS; WOMAC;', [{ measure: 'Pain' }, { measure: 'VAS' }, { measure: 'WOMAC' }]],
  ['CD4 count [cells/µl]', [{ measure: 'CD4 count [cells/µl]' }]],
  ['Haemoglobin [g/dL];Pain [VAS]', [{ measure: 'Haemoglobin [g/dL]' }, { measure: 'Pain [VAS]' }]],
  ['Pain [at 6 weeks]', [{ measure: 'Pain', timeFrame: 'at 6 weeks' }]],
  ['Relapse [Day 28]', [{ measure: 'Relapse', timeFrame: 'Day 28' }]],
  ['Survival [Baseline, 12m]', [{ measure: 'Survival', timeFrame: 'Baseline, 12m' }]],
  ['Fever [D7]', [{ measure: 'Fever', timeFrame: 'D7' }]],
])('outcomes: %s', (Primary_outcome, outcomes) =>
  expect(parse({ Primary_outcome }).study.protocolSection.outcomesModule?.primaryOutcomes).toEqual(
    outcomes,
  ),
)

test('a group without a treatment is no treatment', () =>
  expect(
    parse({ Intervention: 'Experimental group:UC-MSC infusion;Control group:Nil;' }).study
      .protocolSection.armsInterventionsModule?.interventions,
  ).toEqual([{ name: 'Experimental group:UC-MSC infusion' }]))
