import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEligibility, type EligibilitySections } from '@/lib/study/eligibility'
import { findSectionHeading, splitRunOnHeadings } from '@/lib/study/eligibility-headings'
import { toPlainBlocks, type ListItem, type PlainBlock } from '@/lib/study/markup'
import { readingTimeout, readRealLines, realDataFolder } from '@/tests/support/real-records'
import { findLoss, toSectionWords, toWords } from './block-words'
import { listText } from './list-text'

const list = (...items: ListItem[]): PlainBlock => ({ kind: 'list', items })
const item = (text: string, ...children: PlainBlock[]): ListItem => ({ text, children })

describe('findSectionHeading', () => {
  test.each([
    ['Inclusion Criteria:', 'inclusion', 'Inclusion Criteria', ''],
    ['Exclusion criteria', 'exclusion', 'Exclusion criteria', ''],
    ['EXCLUSION CRITERIA：', 'exclusion', 'EXCLUSION CRITERIA', ''],
    ['Key Inclusion Criteria:', 'inclusion', 'Key Inclusion Criteria', ''],
    ['* INCLUSION CRITERIA:', 'inclusion', 'INCLUSION CRITERIA', ''],
    ['A) Exclusion Criteria:', 'exclusion', 'A) Exclusion Criteria', ''],
    ['Inclusion Criteria for Part A', 'inclusion', 'Inclusion Criteria for Part A', ''],
    ['Exclusion criteria (donor)', 'exclusion', 'Exclusion criteria (donor)', ''],
    ['Inclusion Criteria - Siblings:', 'inclusion', 'Inclusion Criteria - Siblings', ''],
    ['Non-inclusion criteria:', 'exclusion', 'Non-inclusion criteria', ''],
    ['Angiographic exclusion criteria', 'exclusion', 'Angiographic exclusion criteria', ''],
    ['Exclusion:', 'exclusion', 'Exclusion', ''],
    ['Inclusion/Exclusion Criteria:', 'other', 'Inclusion/Exclusion Criteria', ''],
    ['Exclusion Criteria: none', 'exclusion', 'Exclusion Criteria', 'none'],
    ['Inclusion criteria were as follows:', 'inclusion', 'Inclusion criteria were as follows', ''],
    ['EXCLUSION CRITIERIA:', 'exclusion', 'EXCLUSION CRITIERIA', ''],
    ['Exclusion Citeria:', 'exclusion', 'Exclusion Citeria', ''],
    ['Exlusion criterias', 'exclusion', 'Exlusion criterias', ''],
    ['Exclusion Criteria- none', 'exclusion', 'Exclusion Criteria', 'none'],
    ['Exclusion criteria – N/A', 'exclusion', 'Exclusion criteria', 'N/A'],
    [
      'Exclusion criteria Patients with delayed reactions',
      'exclusion',
      'Exclusion criteria',
      'Patients with delayed reactions',
    ],
  ])('%s', (line, kind, text, rest) => {
    expect(findSectionHeading(line, true)).toEqual({ kind, text, rest })
  })

  test.each([
    [
      'The exclusion criteria for the control group are as follows:',
      'exclusion',
      'The exclusion criteria for the control group are as follows',
      '',
    ],
    [
      '2\\. Inclusion of the child, step 2: Live-born',
      'inclusion',
      '2. Inclusion of the child, step 2',
      'Live-born',
    ],
  ])('%s is worded as a sentence', (line, kind, text, rest) => {
    expect(findSectionHeading(line, true)).toEqual({ kind, text, rest, isSentence: true })
  })

  test.each([
    'Exclusion of other lung diseases: by computed tomography',
    'Exclusion of pregnancy',
    'Inclusion create',
    'Exclusion criteria Healthy Volunteers',
    'Other protocol-defined inclusion criteria may apply.',
    '* Patient meets the inclusion criteria for trial entry',
    'Subjects must satisfy all inclusion criteria:',
    'Pregnancy is not a criterion for exclusion.',
    'Excluded:',
    'The exclusion criteria apply to all patients of the study',
    'Inclusion',
    'Conclusion criteria:',
    '',
  ])('%j is not a heading', (line) => {
    expect(findSectionHeading(line, true)).toBeNull()
  })

  test('a wrapped line that continues with the words is not a heading', () => {
    expect(findSectionHeading('inclusion criteria', false)).toBeNull()
    expect(findSectionHeading('Exclusion Criteria for all others', false)).toBeNull()
    expect(findSectionHeading('Exclusion Criteria', false)?.kind).toBe('exclusion')
  })
})

test.each([
  ['in a stable relationship Exclusion Criteria: none', 2],
  ['* Score of 22. Exclusion Criteria: a Inclusion Criteria: b', 3],
  ['as listed under the Exclusion Criteria: none', 1],
  ['Exclusion Criteria: none', 1],
  ['* Body weight between 20 and 150 kg Exclusion Criteria', 2],
  ['* Patients who meet the above Inclusion Criteria', 1],
  ['* As defined in the exclusion criteria', 1],
  ['* Creatinine above 2.5 mg/dL. D) Other Exclusion Criteria', 1],
])('%s has %d pieces', (line, pieces) => {
  expect(splitRunOnHeadings(line)).toHaveLength(pieces)
})

describe('parseEligibility', () => {
  test.each<[string, string, EligibilitySections]>([
    ['nothing', ' \n', []],
    [
      'the usual two sections',
      'Inclusion Criteria:\n\n* Age \\> 18\n\nExclusion Criteria:\n\n* Pregnancy',
      [
        { kind: 'inclusion', heading: 'Inclusion Criteria', blocks: [list(item('Age > 18'))] },
        { kind: 'exclusion', heading: 'Exclusion Criteria', blocks: [list(item('Pregnancy'))] },
      ],
    ],
    [
      'groups with criteria of their own, and labels between lists',
      'For all.\n\nInclusion Criteria for Part A\n\nAge:\n\n1. x\n\nExclusion Criteria for Part A\n\n- y\n\nInclusion Criteria for Part B\n\nNone',
      [
        { kind: 'other', blocks: [{ kind: 'paragraph', text: 'For all.' }] },
        {
          kind: 'inclusion',
          heading: 'Inclusion Criteria for Part A',
          blocks: [
            { kind: 'heading', text: 'Age:' },
            list({ marker: '1.', text: 'x', children: [] }),
          ],
        },
        {
          kind: 'exclusion',
          heading: 'Exclusion Criteria for Part A',
          blocks: [list(item('y'))],
        },
        {
          kind: 'inclusion',
          heading: 'Inclusion Criteria for Part B',
          blocks: [{ kind: 'paragraph', text: 'None' }],
        },
      ],
    ],
    [
      'legacy plain text',
      '\r\n        Inclusion Criteria:\r\n\r\n          -  Adults with\r\n             disease\r\n\r\n               -  stage II\r\n\r\n        Exclusion Criteria:\r\n\r\n          -  None\r\n      ',
      [
        {
          kind: 'inclusion',
          heading: 'Inclusion Criteria',
          blocks: [list(item('Adults with disease', list(item('stage II'))))],
        },
        { kind: 'exclusion', heading: 'Exclusion Criteria', blocks: [list(item('None'))] },
      ],
    ],
    [
      'a text without line breaks',
      'Inclusion Criteria:- Adults in good health Exclusion Criteria: Pregnancy',
      [
        {
          kind: 'inclusion',
          heading: 'Inclusion Criteria',
          blocks: [list(item('Adults in good health'))],
        },
        {
          kind: 'exclusion',
          heading: 'Exclusion Criteria',
          blocks: [{ kind: 'paragraph', text: 'Pregnancy' }],
        },
      ],
    ],
    [
      'text without headings',
      'Adults.\n\n* Healthy',
      [{ kind: 'other', blocks: [{ kind: 'paragraph', text: 'Adults.' }, list(item('Healthy'))] }],
    ],
  ])('%s', (_title, text, expected) => {
    expect(parseEligibility(text)).toEqual(expected)
  })

  test('a heading at the end of the last item opens the next section', () => {
    const text =
      'Inclusion Criteria\n\n* Adults\n* Weight over 20 kg Exclusion Criteria\n* Pregnancy'
    expect(parseEligibility(text)).toEqual([
      {
        kind: 'inclusion',
        heading: 'Inclusion Criteria',
        blocks: [list(item('Adults'), item('Weight over 20 kg'))],
      },
      { kind: 'exclusion', heading: 'Exclusion Criteria', blocks: [list(item('Pregnancy'))] },
    ])
  })

  test('a sentence opens a section only among criteria of the other kind', () => {
    const text =
      'Inclusion Criteria:\n\nThe main inclusion criteria are the following:\n\n* Adults\n\nThe exclusion criteria are as follows:\n\n* Pregnancy'
    expect(parseEligibility(text)).toEqual([
      {
        kind: 'inclusion',
        heading: 'Inclusion Criteria',
        blocks: [
          { kind: 'heading', text: 'The main inclusion criteria are the following:' },
          list(item('Adults')),
        ],
      },
      {
        kind: 'exclusion',
        heading: 'The exclusion criteria are as follows',
        blocks: [list(item('Pregnancy'))],
      },
    ])
  })

  test.each([
    'Inclusion Criteria:\n\n* Adults\n* exclusion criteria: pregnancy',
    'Inclusion Criteria:\n\n* Adults\n* Weight over 20 kg exclusion criteria\n* Pregnancy',
    'Inclusion Criteria:\n\n* Adults\n\nPatients are excluded if they have:\n\n* Fever',
    'Exclusion Criteria:\n\n* Fever\n\nEligible patients have:\n\n* Asthma',
    'Inclusion Criteria:\n\n* Adults\n* Exclusions - pregnancy',
    'Inclusion Criteria:\n\n* Weight over 20 kg Exclusion Criteria Pregnancy and breastfeeding',
    'Inclusion Criteria:\n\n* Exclusion criteria Patients with delayed reactions',
  ])('%j may hold criteria of the other kind', (text) => {
    const [first, ...others] = parseEligibility(text)
    // Read as a separate section, or marked as doubtful.
    expect(others.length === 1 || first?.mayHoldOtherKind === true).toBe(true)
  })

  test.each([
    'Exclusion Criteria:\n\n* Not meeting inclusion criteria\n* Not fulfilling the inclusion criteria',
    'Exclusion Criteria:\n\nPatients eligible for the study should not have any of the following:\n\n* Fever',
    'Inclusion Criteria:\n\n* Age 18 to 60 years, inclusive\n* Includes all of the following: a, b',
    'Inclusion Criteria:\n\n* No history of anaphylaxis. See exclusion criteria.',
    'Exclusion Criteria:\n\n* Weight under 2500 g at inclusion',
    'Exclusion Criteria:\n\n* Patients who do not meet the Inclusion Criteria A and B',
    'Exclusion Criteria:\n\nOther protocol-defined inclusion/exclusion criteria may apply.',
  ])('%j holds one kind', (text) => {
    expect(parseEligibility(text).map(({ mayHoldOtherKind }) => mayHoldOtherKind)).toEqual([
      undefined,
    ])
  })

  test('nothing is dropped from generated texts', () => {
    fc.assert(
      fc.property(listText, (text) => {
        expect(findLoss(text, toSectionWords(parseEligibility(text)))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  test('any text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(findLoss(text, toSectionWords(parseEligibility(text)))).toBeNull()
      }),
    )
  })

  test.each([
    ['headings', 'Inclusion Criteria:\n'.repeat(50_000)],
    ['headings on one line', 'Inclusion Criteria: x '.repeat(50_000)],
    ['the word', 'inclusion '.repeat(100_000)],
    ['prefixes', `${'key '.repeat(250_000)}inclusion criteria`],
    ['words after the heading', `Exclusion criteria Aa ${'a '.repeat(500_000)}`],
    ['spaces after the heading', `Exclusion criteria A a${' '.repeat(1_000_000)}`],
    ['short lines that end in the words', 'a Exclusion criteria\n'.repeat(50_000)],
    ['hyphens', `${'a-'.repeat(500_000)}inclusion criteria:`],
    ['spaces', `Exclusion${' '.repeat(1_000_000)}criteria:`],
  ])('a megabyte of %s takes linear time', (_title, text) => {
    // Quadratic work would take minutes, more than the time limit of a test.
    expect(parseEligibility(text).length).toBeGreaterThan(0)
  })
})

describe.skipIf(realDataFolder === null)(
  'real records (set TRIALS_DATA_DIR to their folder)',
  () => {
    interface Texts {
      nctId: string
      eligibility: string
      descriptions: string[]
    }

    function readTexts(): Texts[] {
      return readRealLines('studies.jsonl.gz').map((line) => {
        const { protocolSection } = JSON.parse(line) as {
          protocolSection: Record<string, Record<string, string | undefined> | undefined>
        }
        const { briefSummary = '', detailedDescription = '' } =
          protocolSection.descriptionModule ?? {}
        return {
          nctId: protocolSection.identificationModule?.nctId ?? '',
          eligibility: protocolSection.eligibilityModule?.eligibilityCriteria ?? '',
          descriptions: [briefSummary, detailedDescription],
        }
      })
    }

    test(
      'lose no word, and nearly all have inclusion and exclusion',
      { timeout: readingTimeout },
      () => {
        const records = readTexts()
        expect(records.length).toBeGreaterThan(1000)
        const losses = records.flatMap(({ nctId, eligibility, descriptions }) =>
          [
            findLoss(eligibility, toSectionWords(parseEligibility(eligibility))),
            ...descriptions.map((text) => findLoss(text, toWords(toPlainBlocks(text)))),
          ].flatMap((loss) => (loss === null ? [] : [`${nctId}: ${loss}`])),
        )
        expect(losses).toEqual([])
        const withCriteria = records.filter(({ eligibility }) =>
          /clusion criteria/i.test(eligibility),
        )
        const without = (kind: string) =>
          withCriteria.filter(
            ({ eligibility }) =>
              !parseEligibility(eligibility).some((section) => section.kind === kind),
          )
        expect(without('inclusion').length / withCriteria.length).toBeLessThan(0.01)
        expect(without('exclusion').length / withCriteria.length).toBeLessThan(0.015)
      },
    )
  },
)
