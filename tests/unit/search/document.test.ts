import { expect, test } from 'vitest'
import {
  buildIndexDocument,
  toTitleSortKey,
  type IndexSource,
} from '@/lib/search/document/document'
import { indexColumns, type IndexColumnName } from '@/lib/search/document/index-columns'
import {
  formatCountMark,
  formatPresenceMark,
  formatValueMark,
  indexedFields,
} from '@/lib/search/document/field-numbers'
import { toStudyContents } from '@/lib/search/document/study-text'
import type { Study } from '@/lib/study/schema'

const study: Study = {
  protocolSection: {
    identificationModule: { nctId: 'NCT00000001', briefTitle: 'CAR-T for Lupus', acronym: 'LUCAR' },
    statusModule: { overallStatus: 'RECRUITING', startDateStruct: { date: '2024-05' } },
    conditionsModule: { conditions: ['Lupus', 'Nephritis'] },
    designModule: { phases: ['PHASE1'], enrollmentInfo: { count: 99_999_999, type: 'ESTIMATED' } },
    armsInterventionsModule: {
      interventions: [{ name: 'obe-cel', type: 'BIOLOGICAL', otherNames: ['AUTO1'] }, {}],
      armGroups: [{ label: 'Arm A', interventionNames: ['Biological: obe-cel'] }],
    },
    contactsLocationsModule: {
      locations: [
        { city: 'Ghent', country: 'Belgium', status: 'RECRUITING' },
        { country: 'Belgium' },
      ],
    },
  },
  resultsSection: {
    outcomeMeasuresModule: {
      outcomeMeasures: [
        {
          title: 'Survival',
          populationDescription: 'Treated',
          groups: [{ id: 'OG000', title: 'Low dose' }],
        },
      ],
    },
  },
  derivedSection: {
    conditionBrowseModule: { browseLeaves: [{ id: 'M1', name: 'All conditions' }] },
  },
}

/** The content of the columns, in the order of `indexColumns`. */
function readColumns(source: IndexSource): string[] {
  const { bytes, ends } = buildIndexDocument(source).columns
  return ends.map((end, index) =>
    new TextDecoder().decode(bytes.subarray(ends[index - 1] ?? 0, end)),
  )
}

const columnOf = (name: IndexColumnName, source: IndexSource = { study }) =>
  readColumns(source)[indexColumns.findIndex((column) => column.name === name)]

test.each([
  ['NCTId', '| nct00000001 |'],
  ['Address', ''],
  ['Acronym', '| lucar |'],
  ['BriefTitle', '| car t for lupus |'],
  ['Condition', '| lupus | nephritis |'],
  ['InterventionOtherName', '| auto1 |'],
  ['ArmGroupLabel', '| arm a |'],
  ['LocationCountry', '| belgium | belgium |'],
  ['OutcomeMeasureTitle', '| survival |'],
  ['Results', '| low dose |'],
] as const)('%s holds “%s”', (name, text) => expect(columnOf(name)).toBe(text))

test('closed vocabularies are indexed by their labels, each once, by the areas that search them', () => {
  expect(columnOf('EnumBasic')).toBe('| phase 1 | recruit |')
  expect(columnOf('EnumIntervention')).toBe('| biological |')
  expect(columnOf('EnumOther')).toBe('| recruit | estimat |')
})

test('markers show which fields are there, how many values they have and the values of closed lists', () => {
  const { facts, spans } = toStudyContents(study)
  const numberOf = (piece: string) =>
    indexedFields.find(({ field }) => field.piece === piece)?.number ?? -1
  expect(facts).toContain(formatPresenceMark(numberOf('Condition')))
  expect(facts).toContain(formatCountMark(numberOf('Condition'), 2))
  expect(facts).toContain(formatCountMark(numberOf('Location'), 2))
  expect(facts).toContain(formatValueMark(numberOf('Phase'), 'PHASE1'))
  expect(facts).not.toContain(formatPresenceMark(numberOf('Keyword')))
  expect(facts).not.toContain(formatCountMark(numberOf('Acronym'), 1))
  // May 2024 is its 31 days.
  expect(spans[numberOf('StartDate')]).toEqual([[19844, 19874]])
})

test('every text of a record is in some column', () => {
  const strings: string[] = []
  JSON.stringify(study, (key, value: unknown) => {
    if (key === 'browseLeaves' || key === 'id') return undefined
    if (typeof value === 'string' && !/^[A-Z_0-9]+$/.test(value)) strings.push(value)
    return value
  })
  const all = ` ${readColumns({ study }).join(' ')} `.toLowerCase()
  expect(strings.length).toBeGreaterThan(10)
  for (const text of strings) {
    for (const word of text.toLowerCase().split(/[^a-z0-9]+/)) {
      if (word.length > 3) expect(all).toContain(word.slice(0, 5))
    }
  }
})

test('page statements are searchable too', () => {
  const page = {
    statusText: 'Begins enrollment in 9 months',
    relatedTrials: [{ nctId: 'NCT00000002', briefTitle: 'Other' }],
  }
  expect(columnOf('Page', { study, page })).toContain('nct00000002')
})

test('the summary keeps what is known and leaves out what is not', () => {
  expect(buildIndexDocument({ study, page: { statusText: 'Soon' } }).summary).toEqual({
    trialId: 'NCT00000001',
    nctId: 'NCT00000001',
    cells: { cellTypes: ['CAR_T'], donors: ['AUTOLOGOUS'], targets: ['CD19'] },
    briefTitle: 'CAR-T for Lupus',
    overallStatus: 'RECRUITING',
    statusText: 'Soon',
    phases: ['PHASE1'],
    conditions: ['Lupus', 'Nephritis'],
    interventions: [{ type: 'BIOLOGICAL', name: 'obe-cel' }],
    startDate: '2024-05',
    rules: { hasAgeGroups: false, isGenderBased: false },
    countries: ['Belgium'],
    locationCount: 2,
  })
})

test('a record with only a title has a document', () => {
  const bare: Study = {
    protocolSection: { identificationModule: { briefTitle: 'Ärm «A»: the test' } },
  }
  const document = buildIndexDocument({ study: bare })
  expect(document.titleKey).toBe('arm a the test')
  expect(document.summary.trialId).toBe(document.trialId)
  expect(readColumns({ study: bare })).toHaveLength(indexColumns.length)
  expect(toTitleSortKey('x'.repeat(500))).toHaveLength(80)
})
