import { expect, test } from 'vitest'
import { findVocabularyValue } from '@/lib/registries/vocabulary-value'
import { vocabularies, type VocabularyName } from '@/lib/study/vocabularies/vocabularies'

test.each<[VocabularyName, string, string | null]>([
  ['Status', 'Active, not recruiting', 'ACTIVE_NOT_RECRUITING'],
  ['Status', 'Unknown status', 'UNKNOWN'],
  ['Phase', 'Early Phase 1', 'EARLY_PHASE1'],
  ['Phase', 'N/A', 'NA'],
  ['Phase', 'Phase 5', null],
  ['InterventionalAssignment', 'Single Group Assignment', 'SINGLE_GROUP'],
  ['DesignMasking', 'None (Open Label)', 'NONE'],
  ['PrimaryPurpose', 'Educational/Counseling/Training', 'ECT'],
  ['DateType', 'Anticipated', 'ESTIMATED'],
  ['EnrollmentType', 'Anticipated', 'ESTIMATED'],
  ['Sex', 'Both', 'ALL'],
  ['IpdSharingInfoType', 'Statistical Analysis Plan (SAP)', 'SAP'],
  ['MeasureDispersionType', '97.5% Confidence Interval', 'CONFIDENCE_975'],
  ['ConfidenceIntervalNumSides', '2-Sided', 'TWO_SIDED'],
])('%s: %s', (name, text, value) => expect(findVocabularyValue(name, text)).toBe(value))

test('every value and every label of every vocabulary names its value', () => {
  for (const [name, { values, labels }] of Object.entries(vocabularies)) {
    for (const value of values as readonly string[]) {
      const label = (labels as Record<string, string>)[value]!
      expect([name, findVocabularyValue(name as VocabularyName, value)]).toEqual([name, value])
      expect([name, label, findVocabularyValue(name as VocabularyName, label)]).toEqual([
        name,
        label,
        value,
      ])
    }
  }
})

