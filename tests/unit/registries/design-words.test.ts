import { describe, expect, test } from 'vitest'
import { readDesignWords, readMaskingWords } from '@/lib/registries/design-words'

const read = (text: string, studyType = 'INTERVENTIONAL') => readDesignWords(text, studyType)

describe('labelled statements', () => {
  test.each([
    [
      'ClinicalTrials.gov',
      'Allocation: Randomized. Intervention model: Parallel Assignment. Primary purpose: Treatment. Masking: Single (Participant). ',
      {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        primaryPurpose: 'TREATMENT',
        maskingInfo: { masking: 'SINGLE', whoMasked: ['PARTICIPANT'] },
      },
    ],
    [
      'DRKS',
      'Allocation: Randomized controlled trial;. Masking: Blinded (patient/subject, investigator/therapist). Control: Placebo. Assignment: Parallel. Study design purpose: Health care system;',
      {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        primaryPurpose: 'HEALTH_SERVICES_RESEARCH',
        maskingInfo: { masking: 'DOUBLE', whoMasked: ['PARTICIPANT', 'INVESTIGATOR'] },
      },
    ],
    [
      'ANZCTR, which often says only that it is masked',
      'Purpose: Prevention; Allocation: Non-randomised trial; Masking: Blinded (masking used);Assignment: Single group;Type of endpoint: Efficacy;',
      {
        allocation: 'NON_RANDOMIZED',
        interventionModel: 'SINGLE_GROUP',
        primaryPurpose: 'PREVENTION',
      },
    ],
    [
      'IRCT',
      'Randomization: N/A, Blinding: Not blinded, Placebo: Not used, Assignment: Single, Purpose: Supportive, Other design features: it has no Assignment: Parallel.',
      {
        allocation: 'NA',
        interventionModel: 'SINGLE_GROUP',
        primaryPurpose: 'SUPPORTIVE_CARE',
        maskingInfo: { masking: 'NONE' },
      },
    ],
    [
      'Cuba',
      'Allocation: N/A: single arm study. Masking: Open. Control group: Uncontrolled. Assignment: Single group. Purpose: Treatment',
      {
        allocation: 'NA',
        interventionModel: 'SINGLE_GROUP',
        primaryPurpose: 'TREATMENT',
        maskingInfo: { masking: 'NONE' },
      },
    ],
    [
      'CRIS',
      'Primary Purpose : Treatment, Intervention Model : Parallel, Blinding/Masking : Open, Allocation : RCT',
      {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        primaryPurpose: 'TREATMENT',
        maskingInfo: { masking: 'NONE' },
      },
    ],
    [
      'the Netherlands, whose arms say more than its flag',
      'Randomized: No, \nMasking: Double, \nControl: Placebo, \nGroup: undefined, \nType: 2 or more arms, randomized',
      { allocation: 'RANDOMIZED', maskingInfo: { masking: 'DOUBLE' } },
    ],
    [
      'CTRI, with its phrase before the names',
      'Randomized, Parallel Group, Placebo Controlled Trial\n Method of generating randomization sequence:Computer generated randomization Method of allocation concealment:Centralized Blinding and masking:Participant, Investigator and Outcome Assessor Blinded',
      {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        maskingInfo: {
          masking: 'TRIPLE',
          whoMasked: ['PARTICIPANT', 'INVESTIGATOR', 'OUTCOMES_ASSESSOR'],
        },
      },
    ],
  ])('%s', (_, text, design) => expect(read(text)).toEqual(design))

  test('of an observational study', () =>
    expect(
      read(
        'Purpose: Natural history;Duration: Longitudinal;Selection: Defined population;Timing: Prospective;',
        'OBSERVATIONAL',
      ),
    ).toEqual({ observationalModel: 'DEFINED_POPULATION', timePerspective: 'PROSPECTIVE' }))
})

describe('questions of EudraCT', () => {
  const ask = (answers: Record<string, string>) =>
    read(
      Object.entries(answers)
        .map(([name, answer]) => `${name}: ${answer}`)
        .join('\n'),
    )

  test('are answered one by one', () =>
    expect(
      ask({
        Controlled: 'yes',
        Randomised: 'yes',
        Open: 'no',
        'Single blind': 'no',
        'Double blind': 'yes',
        'Parallel group': 'yes',
        'Cross over': 'no',
      }),
    ).toEqual({
      allocation: 'RANDOMIZED',
      interventionModel: 'PARALLEL',
      maskingInfo: { masking: 'DOUBLE' },
    }))

  test('one arm is not allocated, randomly or otherwise', () =>
    expect(
      ask({
        Randomised: 'no',
        Open: 'yes',
        'Parallel group': 'no',
        'Cross over': 'no',
        'Number of treatment arms in the trial': '1',
      }),
    ).toEqual({
      allocation: 'NA',
      interventionModel: 'SINGLE_GROUP',
      maskingInfo: { masking: 'NONE' },
    }))

  test('two maskings belong to two parts, and neither counts', () =>
    expect(ask({ Randomised: 'yes', Open: 'yes', 'Double blind': 'yes' })).toEqual({
      allocation: 'RANDOMIZED',
    }))
})

describe('phrases', () => {
  test.each([
    ['Parallel', { interventionModel: 'PARALLEL' }],
    ['Single arm', { allocation: 'NA', interventionModel: 'SINGLE_GROUP' }],
    ['Non randomized control', { allocation: 'NON_RANDOMIZED' }],
    ['Non-RCT', { allocation: 'NON_RANDOMIZED' }],
    [
      'Randomised, triple-blind (subject, caregiver, investigator)',
      {
        allocation: 'RANDOMIZED',
        maskingInfo: {
          masking: 'TRIPLE',
          whoMasked: ['PARTICIPANT', 'CARE_PROVIDER', 'INVESTIGATOR'],
        },
      },
    ],
    [
      'randomized controlled trial, open(masking not used), no treatment control, parallel assignment, prevention purpose',
      {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        primaryPurpose: 'PREVENTION',
        maskingInfo: { masking: 'NONE' },
      },
    ],
    [
      'Multicentre double-blinded randomized placebo-controlled trial (Prevention)',
      {
        allocation: 'RANDOMIZED',
        primaryPurpose: 'PREVENTION',
        maskingInfo: { masking: 'DOUBLE' },
      },
    ],
    [
      'Parallel: different groups receive different interventions at same time during study,Randomised,Sealed opaque envelopes',
      { allocation: 'RANDOMIZED', interventionModel: 'PARALLEL' },
    ],
    [
      'Parallel Randomized Open -but assessor(s) are blinded',
      {
        allocation: 'RANDOMIZED',
        interventionModel: 'PARALLEL',
        maskingInfo: { masking: 'SINGLE', whoMasked: ['OUTCOMES_ASSESSOR'] },
      },
    ],
    ['A study of open-heart surgery in triple-negative breast cancer', {}],
    ['randomized, no treatment control', { allocation: 'RANDOMIZED' }],
    ['Not selected Not selected', {}],
  ])('%s', (text, design) => expect(read(text)).toEqual(design))

  test.each([
    ['Case-Control study', { observationalModel: 'CASE_CONTROL' }],
    [
      'Single-center, prospective cohort study (Diagnostic)',
      { observationalModel: 'COHORT', timePerspective: 'PROSPECTIVE' },
    ],
    [
      'Retrospective and prospective analytical observational cohort study',
      { observationalModel: 'COHORT', timePerspective: 'OTHER' },
    ],
    ['Sequential', {}],
  ])('of an observational study: %s', (text, design) =>
    expect(read(text, 'OBSERVATIONAL')).toEqual(design),
  )

  test.each(['a'.repeat(200_000), 'blinded '.repeat(30_000), '('.repeat(200_000)])(
    'a hostile text is read in time',
    (text) => expect(read(text).allocation).toBeUndefined(),
  )
})

test.each([
  ['None (Open Label)', { masking: 'NONE' }],
  ['Open (masking not used)', { masking: 'NONE' }],
  ['No masking', { masking: 'NONE' }],
  [
    'Double Blind (Subject, Investigator)',
    { masking: 'DOUBLE', whoMasked: ['PARTICIPANT', 'INVESTIGATOR'] },
  ],
  [
    'Participant, Care Provider, Outcomes Assessor',
    { masking: 'TRIPLE', whoMasked: ['PARTICIPANT', 'CARE_PROVIDER', 'OUTCOMES_ASSESSOR'] },
  ],
  ['Double Blind Double Dummy', { masking: 'DOUBLE' }],
  ['Blinded (masking used)', undefined],
  ['Unknown', undefined],
])('masking %s', (text, masking) => expect(readMaskingWords(text)).toEqual(masking))

test.each([
  [
    'Observer-blinded randomised trial',
    {
      allocation: 'RANDOMIZED',
      maskingInfo: { masking: 'SINGLE', whoMasked: ['OUTCOMES_ASSESSOR'] },
    },
  ],
  [
    'Allocation: Random number table; Masking: Participant',
    { allocation: 'RANDOMIZED', maskingInfo: { masking: 'SINGLE', whoMasked: ['PARTICIPANT'] } },
  ],
  ['Randomization not applicable', { allocation: 'NA' }],
])('%s', (text, design) => expect(read(text)).toEqual(design))
