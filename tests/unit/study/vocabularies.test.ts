import { describe, expect, test } from 'vitest'
import { studyFields } from '@/lib/study/fields'
import { explainValue, labelOf } from '@/lib/study/labels'
import { legacyExceptions, legacyValues } from '@/lib/study/vocabularies/legacy'
import { parseVocabularyValue } from '@/lib/study/vocabularies/parse'
import {
  vocabularies,
  type Vocabulary,
  type VocabularyName,
} from '@/lib/study/vocabularies/vocabularies'

const entries: [VocabularyName, Vocabulary][] = Object.keys(vocabularies).map((name) => {
  const known = name as VocabularyName
  return [known, vocabularies[known]]
})

test('there are the registry’s 41 vocabularies and 210 values', () => {
  expect(entries).toHaveLength(41)
  expect(entries.flatMap(([, { values }]) => values)).toHaveLength(210)
})

test('the enum fields of the model draw from exactly these', () => {
  const enumFields = studyFields.filter(({ isEnum }) => isEnum)
  expect(enumFields.filter(({ vocabulary }) => vocabulary === null)).toEqual([])
  expect(new Set(enumFields.map(({ vocabulary }) => vocabulary))).toEqual(
    new Set(entries.map(([name]) => name)),
  )
})

describe.each(entries)('%s', (name, { values, otherValues = [], labels, explanations }) => {
  test('has each value once, with a label and a legacy form', () => {
    expect(new Set(values).size).toBe(values.length)
    expect(Object.keys(labels).sort()).toEqual([...values, ...otherValues].sort())
    expect(Object.keys(legacyValues[name]).sort()).toEqual([...values].sort())
  })

  test('labels are words, and no two are alike', () => {
    expect(new Set(Object.values(labels)).size).toBe(values.length + otherValues.length)
    for (const value of values) {
      expect(labelOf(name, value)).toMatch(/^[A-Z0-9]/)
      expect(labelOf(name, value)).not.toMatch(/_/)
    }
  })

  test('explanations, where there are any, are one sentence for each value', () => {
    if (explanations === undefined) return expect(explainValue(name, values[0])).toBeNull()
    for (const value of values) expect(explainValue(name, value)).toMatch(/^[A-Z][^.]+\.$/)
  })

  test('values, labels and legacy forms are read back', () => {
    const legacy: Readonly<Record<string, string>> = legacyValues[name]
    for (const value of values) {
      expect(parseVocabularyValue(name, value)).toBe(value)
      expect(parseVocabularyValue(name, labels[value] ?? '')).toBe(value)
      expect(parseVocabularyValue(name, legacy[value] ?? '')).toBe(value)
    }
  })
})

test('legacy exceptions belong to fields and values of the model', () => {
  for (const [piece, exceptions] of Object.entries(legacyExceptions)) {
    const vocabulary = studyFields.find((field) => field.piece === piece)?.vocabulary
    for (const value of Object.keys(exceptions)) {
      expect(vocabulary && vocabularies[vocabulary].values).toContain(value)
    }
  }
})

test('the values that people meet most are explained', () => {
  const explained = entries.filter(([, vocabulary]) => vocabulary.explanations !== undefined)
  expect(explained.map(([name]) => name).sort()).toEqual(
    [
      'AgencyClass',
      'ArmGroupType',
      'DesignAllocation',
      'DesignMasking',
      'InterventionType',
      'InterventionalAssignment',
      'Phase',
      'PrimaryPurpose',
      'Status',
      'StudyType',
    ].sort(),
  )
})

describe('parseVocabularyValue', () => {
  test.each([
    ['Status', 'active,  not recruiting', 'ACTIVE_NOT_RECRUITING'],
    ['Status', 'Unknown status', 'UNKNOWN'],
    ['DateType', 'Anticipated', 'ESTIMATED'],
    ['DateType', 'Estimate', 'ESTIMATED'],
    ['EnrollmentType', 'Anticipated', 'ESTIMATED'],
    ['DesignAllocation', 'N/A', 'NA'],
    ['Phase', 'phase 2', 'PHASE2'],
    ['DesignMasking', 'None (Open Label)', 'NONE'],
    ['DesignMasking', 'Double-blind', 'DOUBLE'],
    ['Status', 'Active, not recruiting', 'ACTIVE_NOT_RECRUITING'],
    ['Status', 'no longer recruiting', 'ACTIVE_NOT_RECRUITING'],
    ['StudyType', 'Observational Study', 'OBSERVATIONAL'],
    ['Phase', 'Early Phase 1', 'EARLY_PHASE1'],
    ['Phase', 'Phase 0', 'EARLY_PHASE1'],
    ['AgencyClass', 'U.S. Fed', 'FED'],
    ['InterventionalAssignment', 'Single Group Assignment', 'SINGLE_GROUP'],
    ['PrimaryPurpose', 'Educational/Counseling/Training', 'ECT'],
    ['Sex', 'Both', 'ALL'],
    ['WhoMasked', 'Caregiver', 'CARE_PROVIDER'],
    ['IpdSharingInfoType', 'Statistical Analysis Plan (SAP)', 'SAP'],
    ['MeasureDispersionType', '97.5% Confidence Interval', 'CONFIDENCE_975'],
    ['ConfidenceIntervalNumSides', '2-Sided', 'TWO_SIDED'],
  ] as const)('%s %j', (name, text, value) => {
    expect(parseVocabularyValue(name, text)).toBe(value)
  })

  test.each([
    ['Phase', 'Phase 5'],
    ['Phase', ''],
    ['Phase', '§'],
    ['Sex', 'anticipated'],
    ['Status', '__proto__'],
  ] as const)('%s %j is none of them', (name, text) => {
    expect(parseVocabularyValue(name, text)).toBeNull()
  })
})
