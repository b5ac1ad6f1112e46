import { describe, expect, test } from 'vitest'
import { ictrpCsvFormat } from '@/lib/registries/ictrp-csv/format'

function parse(cells: Record<string, string>) {
  const all = { TrialID: 'EUCTR2030-000001-11-BE', 'Public title': 'A trial', ...cells }
  const row = Object.values(all).map((text) => `"${text.replaceAll('"', '""')}"`)
  return ictrpCsvFormat.parse(`${Object.keys(all).join(',')}\n${row.join(',')}`)
}
const parseProtocol = (cells: Record<string, string>) => parse(cells).study.protocolSection

describe('conditions', () => {
  const read = (Condition: string) => parseProtocol({ Condition }).conditionsModule

  test.each([
    [
      'Knee pain <br>MedDRA version: 20.0\nLevel: LLT\nClassification code 10038700\nTerm: Arthralgia of knee\nSystem Organ Class: 100000004862\n;Therapeutic area: Diseases [C] - Joint Diseases [C05]',
      { conditions: ['Knee pain'], keywords: ['Arthralgia of knee'] },
    ],
    [
      'Multiple sclerosis;MedDRA version: 21.1Level: PTClassification code: 10028245Term: Multiple sclerosisSystem Organ Class: 1;Therapeutic area: Diseases [C] - X',
      { conditions: ['Multiple sclerosis'] },
    ],
    ['COVID-19. <br>Covid-19;U07.1', { conditions: ['COVID-19'] }],
    [
      'Health Condition 1: B972- Coronavirus as the cause\nHealth Condition 2: O- Medical and Surgical\n',
      { conditions: ['Coronavirus as the cause', 'O- Medical and Surgical'] },
    ],
    [
      ';J80.0 - [generalization J80: Adult respiratory distress syndrome] # Sepsis',
      { conditions: ['Adult respiratory distress syndrome', 'Sepsis'] },
    ],
    ['CD19 positive lymphoma;CD19 Positive Lymphoma.', { conditions: ['CD19 positive lymphoma'] }],
  ])('%s', (text, module) => expect(read(text)).toEqual(module))

  test('codes and areas are kept with the record', () =>
    expect(
      parse({
        Condition:
          'Knee pain <br>MedDRA version: 20.0\nLevel: LLT\nTerm: Arthralgia\n;Therapeutic area: Joints;U07.1',
      }).unmapped,
    ).toEqual({
      'Condition: therapeutic area': 'Joints;U07.1',
      'Condition: MedDRA': 'MedDRA version: 20.0\nLevel: LLT\nTerm: Arthralgia',
    }))
})

describe('treatments', () => {
  const read = (Intervention: string) =>
    parseProtocol({ Intervention }).armsInterventionsModule?.interventions

  test('one for each product, with its other names', () =>
    expect(
      read(
        '<br>Product Name: cells A<br>Product Code: A-1<br>Pharmaceutical Form: Suspension for injection<br>INN or Proposed INN: autologous A<br>CAS Number: n.a.<br>Concentration unit: mg milligram(s)<br>Concentration type: equal<br>Concentration number: 500-<br><br>Product Name: placebo<br>Pharmaceutical Form: Suspension for injection<br><br>',
      ),
    ).toEqual([
      {
        name: 'cells A',
        otherNames: ['autologous A', 'A-1'],
        description: 'Pharmaceutical form: Suspension for injection\n\nConcentration: 500 mg',
      },
      { name: 'placebo', description: 'Pharmaceutical form: Suspension for injection' },
    ]))

  test('a trade name, a code or the placebo replaces a missing name', () =>
    expect(
      read(
        'Trade Name: Alpha<br>Product Code: X1<br><br>Product Code: X2<br><br>Pharmaceutical form of the placebo: Tablet',
      )?.map(({ name }) => name),
    ).toEqual(['Alpha', 'X2', 'Placebo']))

  test('numbered groups of other registries', () =>
    expect(
      read('Intervention1: Cells: once<br>Control Intervention1: Nil: Nil<br>')?.map(
        ({ name }) => name,
      ),
    ).toEqual(['Cells: once']))

  test('paragraphs are one treatment, with their beginning as its name', () => {
    const text = `Cells are given once, by infusion into a vein. ${'They are watched. '.repeat(12)}`
    expect(read(`${text}<br>A second paragraph; with more.`)).toEqual([
      {
        name: 'Cells are given once, by infusion into a vein.',
        description: `${text.trim()}\nA second paragraph; with more.`,
      },
    ])
  })
})

describe('outcomes', () => {
  const read = (text: string, secondary = '') => {
    const { outcomesModule, descriptionModule } = parseProtocol({
      'Primary outcome': text,
      ...(secondary !== '' && { 'Secondary outcome': secondary }),
    })
    return { ...outcomesModule, ...descriptionModule }
  }

  test('an end point with its time frame and, separately, the points of its scale', () =>
    expect(
      read(
        'Timepoint(s) of evaluation of this end point: Day 15;Primary end point(s): State at day 15 (3 points): <br>1.\tNo pain <br>2.\tPain; <br>3.\tSurgery.;Secondary Objective: Not applicable;Main Objective: To judge pain.',
      ),
    ).toEqual({
      primaryOutcomes: [
        {
          measure: 'State at day 15 (3 points)',
          timeFrame: 'Day 15',
          description: '1. No pain\n2. Pain;\n3. Surgery.',
        },
      ],
      briefSummary: 'Main objective: To judge pain.',
    }))

  test('a list of end points becomes several', () =>
    expect(
      read(
        'Main Objective: A;Primary end point(s): 1. Survival<br>2. Relapse;Timepoint(s) of evaluation of this end point: one year',
        'Secondary end point(s): Pain;Timepoint(s) of evaluation of this end point: Day 1',
      ),
    ).toEqual({
      primaryOutcomes: [
        { measure: 'Survival', timeFrame: 'one year' },
        { measure: 'Relapse', timeFrame: 'one year' },
      ],
      secondaryOutcomes: [{ measure: 'Pain', timeFrame: 'Day 1' }],
      briefSummary: 'Main objective: A',
    }))

  test.each([
    [
      'Fever. Timepoint: daily. Method of measurement: Thermometer.;Pain. Timepoint: day 3. Method of measurement: VAS.',
      [
        { measure: 'Fever', timeFrame: 'daily', description: 'Thermometer.' },
        { measure: 'Pain', timeFrame: 'day 3', description: 'VAS.' },
      ],
    ],
    [
      'Infected <br/ ><br>or notTimepoint: 6 weeks',
      [{ measure: 'Infected or not', timeFrame: '6 weeks' }],
    ],
    [
      'Mortality<br>[At discharge; or day 28. ];Pain [Timeframe day 3]\t\t',
      [
        { measure: 'Mortality', timeFrame: 'At discharge; or day 28' },
        { measure: 'Pain', timeFrame: 'day 3' },
      ],
    ],
    [
      'Name: Death;Timepoints: one month;Measure: Registry',
      [{ measure: 'Death', timeFrame: 'one month', description: 'Registry' }],
    ],
    ['Survival (time frame: 2 years)', [{ measure: 'Survival', timeFrame: '2 years' }]],
    [
      'Score:<br>1. good<br>2. bad<br>Survival;survival',
      [{ measure: 'Score:', description: '1. good\n2. bad' }, { measure: 'Survival' }],
    ],
  ])('%s', (text, outcomes) => expect(read(text)).toEqual({ primaryOutcomes: outcomes }))
})

test('countries are each named once, however they are separated', () =>
  expect(
    parseProtocol({
      Countries:
        'Iran (Islamic Republic of);Iran, Islamic Republic of;Korea, Republic of;France, Germany;none',
    }).contactsLocationsModule?.locations?.map(({ country }) => country),
  ).toEqual(['Iran (Islamic Republic of)', 'Korea, Republic of', 'France', 'Germany']))

test('the questions on age after the criteria are separate answers', () => {
  const { study, unmapped } = parse({
    'Inclusion Criteria':
      'Consent.<br>Are the trial subjects under 18? no<br>Number of subjects for this age range: <br>F.1.2 Adults (18-64 years) yes<br>F.1.3 Elderly (>=65 years) yes',
  })
  expect(study.protocolSection.eligibilityModule).toEqual({
    eligibilityCriteria: 'Inclusion Criteria:\n\nConsent.',
    stdAges: ['ADULT', 'OLDER_ADULT'],
  })
  expect(unmapped?.['Inclusion_Criteria: ages']).toMatch(/^Are the trial/)
})

test('line breaks as written by spreadsheets', () =>
  expect(
    parseProtocol({ 'Inclusion Criteria': 'One_x000D_\n<br>Two' }).eligibilityModule
      ?.eligibilityCriteria,
  ).toBe('Inclusion Criteria:\n\nOne\n\nTwo'))
