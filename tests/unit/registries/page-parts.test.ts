import { describe, expect, test } from 'vitest'
import { PageDocument, type PageLine } from '@/lib/registries/page-document'
import { repairMergedItems, toMarkupText } from '@/lib/registries/page-text'
import {
  formatInterventionName,
  parseCount,
  parseIntervention,
  parsePhases,
  parsePlace,
} from '@/lib/registries/page-values'
import { unescapeMarkup } from '@/lib/study/markup'
import { getPageFormat } from './page-seeds'

const toLines = (text: string): PageLine[] =>
  text.split('\n').map((line, index) => ({ number: index + 1, text: line }))

describe('toMarkupText', () => {
  test.each([
    ['nothing', ' \n', undefined],
    ['paragraphs', 'One.\n\n\nTwo.', 'One.\n\nTwo.'],
    ['bullets with blank lines between', '  • a\n\n  • b', '* a\n* b'],
    ['a sub-list', '  • a:\n\n    • b\n    • c\n  • d', '* a:\n\n  * b\n  * c\n* d'],
    ['numbers', '  1. a\n\n  2. b', '1. a\n2. b'],
    ['a paragraph below a list', '  • a\n\nText', '  * a\n\nText'],
    ['a backslash before punctuation', 'a\\*b', 'a\\\\*b'],
  ])('%s', (_title, text, expected) => {
    expect(toMarkupText(toLines(text))).toBe(expected)
  })

  test('unescaping returns the text of the page', () => {
    const text = String.raw`a\*b and C:\path, 1*10^9 > 2 \\ \[x] &gt; \&lt; R&D; &#39;`
    expect(unescapeMarkup(toMarkupText(toLines(text)) ?? '')).toBe(text)
  })
})

describe('repairMergedItems', () => {
  const repair = (text: string) => {
    const { lines, warnings } = repairMergedItems(toLines(text))
    return { text: lines.map((line) => line.text).join('\n'), places: warnings.map((w) => w.place) }
  }

  test.each([
    ['one swallowed item', '1. a;2. B\n2. c', '1. a;\n2. B\n3. c', ['line 1']],
    ['two in one line', '1. a; 2. B. 3. C\n2. d', '1. a;\n2. B.\n3. C\n4. d', ['line 1', 'line 1']],
    [
      'after a renumbered item',
      '1. a;2. B\n2. c; 4. D',
      '1. a;\n2. B\n3. c;\n4. D',
      ['line 1', 'line 2'],
    ],
    ['each list by itself', '1. a;2. B\n1. c\n2. d', '1. a;\n2. B\n1. c\n2. d', ['line 1']],
  ])('%s', (_title, text, expected, places) => {
    expect(repair(text)).toEqual({ text: expected, places })
  })

  test.each([
    '1. a\n2. b',
    '1. grade 2. Or more\n2. b',
    '1. a; 5. Five is not next\n2. b',
    '1. a; 2.5 mg\n2. b',
    '1. a; (2) B\n2. c',
    '* a; 2. B',
    'a; 2. B',
  ])('%j is not changed', (text) => {
    expect(repair(text)).toEqual({ text, places: [] })
  })
})

test.each([
  ['Phase 1', ['PHASE1']],
  ['PHASE1/PHASE2', ['PHASE1', 'PHASE2']],
  ['Phase 2/Phase 3', ['PHASE2', 'PHASE3']],
  ['Phase 1/2', ['PHASE1', 'PHASE2']],
  ['EARLY_PHASE1', ['EARLY_PHASE1']],
  ['Not Applicable', ['NA']],
  ['N/A', ['NA']],
  ['Completed', null],
  ['', null],
])('phases of %j', (text, expected) => {
  expect(parsePhases(text)).toEqual(expected)
})

test.each([
  ['Biological: NK cells', { type: 'BIOLOGICAL', name: 'NK cells' }, 'Biological: NK cells'],
  [
    'Combination Product: A: B',
    { type: 'COMBINATION_PRODUCT', name: 'A: B' },
    'Combination Product: A: B',
  ],
  ['Dose: high', { name: 'Dose: high' }, 'Dose: high'],
])('intervention %j', (text, expected, formatted) => {
  expect(parseIntervention(text)).toEqual(expected)
  expect(formatInterventionName(expected)).toBe(formatted)
})

test.each([
  ['0', 0],
  ['1,234', 1234],
  ['1,23', null],
  ['-1', null],
  ['many', null],
])('count %j', (text, expected) => {
  expect(parseCount(text)).toBe(expected)
})

test.each([
  ['Hangzhou, Zhejiang, China', [], { city: 'Hangzhou', state: 'Zhejiang', country: 'China' }],
  ['Paris, France', [], { city: 'Paris', country: 'France' }],
  ['Singapore', ['Singapore'], { country: 'Singapore' }],
  [
    'Seoul, Korea, Republic of',
    ['Korea, Republic of'],
    { city: 'Seoul', country: 'Korea, Republic of' },
  ],
])('place %j', (text, countries, expected) => {
  expect(parsePlace(text, countries)).toEqual(expected)
})

test('a page keeps track of its lines', () => {
  const page = new PageDocument('top\nA\n1\nmenu\nB\n2\nA\n3', {
    headings: ['A', 'B', 'C'],
    expected: ['A', 'C'],
    isFurniture: (text) => text === 'menu',
  })
  expect(page.takeValue('A', 'a number')?.text).toBe('1')
  expect(page.takeValue('B', 'a number')?.text).toBe('2')
  page.reportMissingHeadings()
  expect(page.reportLeftovers()).toEqual({ 'line 1': 'top', 'line 7': 'A', 'line 8': '3' })
  expect(page.warnings.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    'line 8: expected the heading “C”, found the end of the page',
    'line 1: expected nothing more above the first heading, found “top”',
    'line 7: expected nothing more under “B”, found “A”',
    'line 8: expected nothing more under “B”, found “3”',
  ])
})

describe('ClinicalTrials.Veeva', () => {
  const page = (parts: Record<string, string>) =>
    [
      'ClinicalTrials.Veeva\nMenu\nA made-up trial of\ncells\nU\nUniversity of Somewhere',
      ...Object.entries({
        'Status and phase': 'Enrolling\nPhase 1\nPhase 2',
        Conditions: 'X',
        Treatments: 'Drug: A',
        ...parts,
      }).map(([heading, text]) => `${heading}\n${text}`),
    ].join('\n')
  const parse = (parts: Record<string, string>) =>
    getPageFormat('ctv-veeva-page').parse(page(parts)).study.protocolSection

  test('a title on two lines, words of the portal and two phases', () => {
    const { identificationModule, statusModule, designModule } = parse({})
    expect(identificationModule.briefTitle).toBe('A made-up trial of cells')
    expect(statusModule?.overallStatus).toBe('RECRUITING')
    expect(designModule?.phases).toEqual(['PHASE1', 'PHASE2'])
  })

  test.each(['constructor', '__proto__'])('the status %s is not known', (word) => {
    const text = page({ 'Status and phase': word })
    const { study, warnings } = getPageFormat('ctv-veeva-page').parse(text)
    expect(study.protocolSection.statusModule).toBeUndefined()
    expect(warnings.some(({ message }) => message === `expected a status, found “${word}”`)).toBe(
      true,
    )
  })

  test('a line of very many spaces is read in time, even with a Unicode line separator', () => {
    const gap = ' '.repeat(200_000)
    const { conditionsModule } = parse({
      Conditions: `Syndrome:${gap}x\u2028y`,
      'Inclusion criteria': `1.${gap}x\u2028y`,
    })
    expect(conditionsModule?.conditions).toEqual([`Syndrome:${gap}x\u2028y`])
  })

  test('a page of very many lines and merged items is read in time', () => {
    const count = 150_000
    const merged = Array.from({ length: count }, (_, index) => `1. A.2. B ${index}`).join('\n')
    const { conditionsModule, eligibilityModule } = parse({
      Conditions: 'X\n'.repeat(count),
      Identifiers: 'ABC-1\n'.repeat(count),
      'Inclusion criteria': merged,
    })
    expect(conditionsModule?.conditions).toHaveLength(count)
    expect(eligibilityModule?.eligibilityCriteria?.split('\n')).toHaveLength(2 * count + 2)
  })

  test.each([
    ['18 to 75 years old', { minimumAge: '18 Years', maximumAge: '75 Years' }],
    ['6 months to 5 years old', { minimumAge: '6 Months', maximumAge: '5 Years' }],
    ['18+ years old', { minimumAge: '18 Years' }],
    ['Up to 1 year old', { maximumAge: '1 Year' }],
    ['grown-up', {}],
  ])('ages %j', (text, expected) => {
    const { minimumAge, maximumAge } = parse({ Ages: text }).eligibilityModule ?? {}
    expect({ minimumAge, maximumAge }).toEqual(expected)
  })

  test('funder types that leave the class of the sponsor open', () => {
    const parsed = (text: string) =>
      parse({ 'Funder types': text }).sponsorCollaboratorsModule?.leadSponsor
    expect(parsed('Industry')).toEqual({ name: 'University of Somewhere', class: 'INDUSTRY' })
    expect(parsed('Other\nNIH')).toEqual({ name: 'University of Somewhere' })
  })

  test('identifiers of several kinds', () => {
    expect(parse({ Identifiers: 'ORG-1\nNCT00000001\nOTHER-2' }).identificationModule).toEqual({
      nctId: 'NCT00000001',
      orgStudyIdInfo: { id: 'ORG-1' },
      secondaryIdInfos: [{ id: 'OTHER-2' }],
      briefTitle: 'A made-up trial of cells',
    })
  })

  test('another NCT number is another number of the page, not an alias', () => {
    const { identificationModule } = parse({
      Identifiers: 'NCT00000011\nABC-1\nNCT00000012\nNCT00000011\nNCT13',
    })
    expect(identificationModule).toEqual({
      nctId: 'NCT00000011',
      orgStudyIdInfo: { id: 'ABC-1' },
      secondaryIdInfos: [{ id: 'NCT00000012' }, { id: 'NCT13' }],
      briefTitle: 'A made-up trial of cells',
    })
  })

  test('groups with paragraphs, without treatment, and without type', () => {
    const groups = [
      'One',
      'Active Comparator group',
      'Description:',
      'First.',
      '',
      'Second.',
      'Treatment:',
      'Drug: A',
      'Device: B',
      'Two',
      'No Intervention group',
      'Description:',
      'Nothing.',
      'Three',
      'Sham Comparator group',
    ].join('\n')
    const { armsInterventionsModule } = parse({ '9 participants in 3 patient groups': groups })
    expect(armsInterventionsModule?.armGroups).toEqual([
      {
        label: 'One',
        type: 'ACTIVE_COMPARATOR',
        description: 'First.\n\nSecond.',
        interventionNames: ['Drug: A', 'Device: B'],
      },
      { label: 'Two', type: 'NO_INTERVENTION', description: 'Nothing.' },
      { label: 'Three', type: 'SHAM_COMPARATOR' },
    ])
    expect(armsInterventionsModule?.interventions).toEqual([
      { type: 'DRUG', name: 'A', armGroupLabels: ['One'] },
      { type: 'DEVICE', name: 'B', armGroupLabels: ['One'] },
    ])
  })

  test('masking in the words of the portal, contacts with their address', () => {
    const section = parse({
      Masking: 'Double Blind',
      'Central trial contact': 'A B\na@b.example\n+1 555 000 0000',
    })
    expect(section.designModule?.designInfo?.maskingInfo?.masking).toBe('DOUBLE')
    expect(section.contactsLocationsModule?.centralContacts).toEqual([
      { name: 'A B', role: 'CONTACT', email: 'a@b.example', phone: '+1 555 000 0000' },
    ])
  })
})

describe('the snapshot page', () => {
  test('several groups, sponsors, officials, sites and identifiers', () => {
    const text = `A made-up trial
NCT ID: NCT00000001
Last Updated: 2024-05
Study Results
Results available
Clinical Phase
PHASE1/PHASE2
Study Groups
One
About one
Group Type EXPERIMENTAL
A
Intervention Type DRUG
About A
B
Intervention Type DEVICE
Two
Group Type OTHER
A
Intervention Type DRUG
About A
Three
Group Type NO_INTERVENTION
Interventions
A
About A
Intervention Type DRUG
B
Intervention Type DEVICE
Sponsors
Lead
OTHER
Sponsor Role lead
Helper
INDUSTRY
Sponsor Role collaborator
Principal Investigators
First
Role: STUDY_DIRECTOR
Here
Second
Role: STUDY_CHAIR
There
Locations
Clinic
Seoul, Korea, Republic of
Site Status
RECRUITING
Second clinic
Paris, France
Site Status
Countries
Korea, Republic of
France
Other Identifiers
2020-000000-00
Identifier Type: EudraCT Number
Identifier Source: secondary_id
ORG-1
Identifier Type: -
Identifier Source: org_study_id`
    const { study, page } = getPageFormat('trial-snapshot-page').parse(text)
    const section = study.protocolSection
    expect(study.hasResults).toBe(true)
    expect(page?.resultsText).toBe('Results available')
    expect(section.statusModule?.lastUpdatePostDateStruct).toEqual({ date: '2024-05' })
    expect(section.armsInterventionsModule).toEqual({
      armGroups: [
        {
          label: 'One',
          type: 'EXPERIMENTAL',
          description: 'About one',
          interventionNames: ['Drug: A', 'Device: B'],
        },
        { label: 'Two', type: 'OTHER', interventionNames: ['Drug: A'] },
        { label: 'Three', type: 'NO_INTERVENTION' },
      ],
      interventions: [
        { type: 'DRUG', name: 'A', description: 'About A', armGroupLabels: ['One', 'Two'] },
        { type: 'DEVICE', name: 'B', armGroupLabels: ['One'] },
      ],
    })
    expect(section.sponsorCollaboratorsModule).toEqual({
      leadSponsor: { name: 'Lead', class: 'OTHER' },
      collaborators: [{ name: 'Helper', class: 'INDUSTRY' }],
    })
    expect(section.contactsLocationsModule).toEqual({
      overallOfficials: [
        { name: 'First', affiliation: 'Here', role: 'STUDY_DIRECTOR' },
        { name: 'Second', affiliation: 'There', role: 'STUDY_CHAIR' },
      ],
      locations: [
        { facility: 'Clinic', status: 'RECRUITING', city: 'Seoul', country: 'Korea, Republic of' },
        { facility: 'Second clinic', city: 'Paris', country: 'France' },
      ],
    })
    expect(section.identificationModule).toMatchObject({
      orgStudyIdInfo: { id: 'ORG-1' },
      secondaryIdInfos: [{ id: '2020-000000-00', type: 'EUDRACT_NUMBER' }],
    })
  })
})

describe('MedPath', () => {
  const parse = (sections: string) =>
    getPageFormat('medpath-page').parse(
      `MedPath\nA made-up trial\nPhase 1/Phase 2\nCompleted\nConditions\nX\nInterventions\nBiological: CAR-NK\nDrug: NKG2D CAR-NK\n${sections}`,
    )

  test('rows of a table whose cells were joined', () => {
    const { study, warnings } = parse(
      'Arm && Interventions\nGroupInterventionDescription\nCAR-NK armNKG2D CAR-NKTwo doses of CAR-NK\nCAR-NKCAR-NK-\nno such thing',
    )
    expect(study.protocolSection.armsInterventionsModule?.armGroups).toEqual([
      {
        label: 'CAR-NK arm',
        interventionNames: ['Drug: NKG2D CAR-NK'],
        description: 'Two doses of CAR-NK',
      },
      { label: 'CAR-NK', interventionNames: ['Biological: CAR-NK'] },
    ])
    expect(warnings.some(({ message }) => message.includes('no such thing'))).toBe(true)
  })

  test.each([
    ['DLT28 days', 'DLT', '28 days'],
    ['Overall survivalUp to 24 months', 'Overall survival', 'Up to 24 months'],
    [
      'ORR (overall)Within 12 weeks after infusion',
      'ORR (overall)',
      'Within 12 weeks after infusion',
    ],
    [
      'PFSThrough study completion, an average of 1 year',
      'PFS',
      'Through study completion, an average of 1 year',
    ],
    ['AEsDay 0 to Day 28', 'AEs', 'Day 0 to Day 28'],
    ['Change of IL-6 in bloodBaseline', 'Change of IL-6 in blood', 'Baseline'],
    ['Toxicity1-2 years-', 'Toxicity', '1-2 years'],
  ])('outcome %j', (row, measure, timeFrame) => {
    const { study } = parse(
      `Secondary Outcome Measures\nNameTimeMethod\n${row}\n\nWhat it is\n\nMore`,
    )
    expect(study.protocolSection.outcomesModule).toEqual({
      secondaryOutcomes: [{ measure, timeFrame, description: 'What it is\n\nMore' }],
    })
  })

  test('an outcome without a time is kept unchanged', () => {
    const { study, warnings } = parse('Primary Outcome Measures\nNameTimeMethod\nSurvival')
    expect(study.protocolSection.outcomesModule?.primaryOutcomes).toEqual([{ measure: 'Survival' }])
    expect(warnings.some(({ message }) => message.includes('an outcome with its time'))).toBe(true)
  })

  test('what the portal doesn’t have is absent', () => {
    const { study } = parse('Brief Summary\nNot available\nDetailed Description\nNot provided')
    expect(study.protocolSection.descriptionModule).toBeUndefined()
  })

  test('sites with and without a flag, and their number if they have no names', () => {
    const sites = (text: string) => {
      const { study, page } = parse(`Trial Locations\n${text}`)
      return { locations: study.protocolSection.contactsLocationsModule?.locations, page }
    }
    expect(sites('Locations (2)\nA\n🇫🇷\nParis, France\nB\nRome, Italy')).toEqual({
      locations: [
        { facility: 'A', city: 'Paris', country: 'France' },
        { facility: 'B', city: 'Rome', country: 'Italy' },
      ],
      page: undefined,
    })
    expect(sites('Locations (3)')).toEqual({ locations: undefined, page: { locationCount: 3 } })
  })
})
