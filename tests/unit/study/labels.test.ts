import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  describePhases,
  describeStatus,
  explainValue,
  labelOf,
  namePhases,
} from '@/lib/study/labels'
import type { StatusModule, Study } from '@/lib/study/schema'

describe('labelOf', () => {
  test.each([
    ['Phase', 'NA', 'Not applicable'],
    ['Phase', 'EARLY_PHASE1', 'Early phase 1'],
    ['DesignMasking', 'NONE', 'None (open label)'],
    ['InterventionalAssignment', 'SINGLE_GROUP', 'Single group'],
    ['AgencyClass', 'OTHER', 'Other'],
    ['Status', 'SOME_NEW_STATUS', 'Some new status'],
    ['Status', 'NEW', 'New'],
    ['Phase', 'PHASE5', 'Phase5'],
    ['Status', 'Begins in May', 'Begins in May'],
    ['Status', 'constructor', 'constructor'],
    ['Phase', undefined, 'Not stated'],
    ['Phase', ' ', 'Not stated'],
  ] as const)('%s %j', (name, value, label) => {
    expect(labelOf(name, value)).toBe(label)
  })

  test('any text has a label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(labelOf('Status', value)).not.toBe('')
      }),
    )
  })
})

test('explainValue has no explanation for unknown values', () => {
  expect(explainValue('AgencyClass', 'OTHER')).toContain('universities')
  expect(explainValue('AgencyClass', 'toString')).toBeNull()
  expect(explainValue('AgencyClass', undefined)).toBeNull()
})

describe('describePhases', () => {
  test.each([
    [undefined, 'Not stated'],
    [[], 'Not stated'],
    [['NA'], 'Not applicable'],
    [['EARLY_PHASE1'], 'Early phase 1'],
    [['PHASE2'], 'Phase 2'],
    [['PHASE1', 'PHASE2'], 'Phase 1/2'],
    [['PHASE3', 'PHASE2'], 'Phase 2/3'],
    [['PHASE2', 'PHASE2'], 'Phase 2'],
    [['PHASE1', 'EARLY_PHASE1'], 'Early phase 1, Phase 1'],
    [['Unknown', 'PHASE1'], 'Phase 1, Unknown'],
  ])('%j', (phases, words) => {
    expect(describePhases(phases)).toBe(words)
  })
})

test.each([
  [undefined, 'Phase not stated'],
  [['NA'], 'Phase not applicable'],
  [['Unknown'], 'Phase unknown'],
  [['EARLY_PHASE1'], 'Early phase 1'],
  [['PHASE1', 'PHASE2'], 'Phase 1/2'],
  [['Post-market'], 'Post-market'],
])('a phase without a label beside it, %j', (phases, words) => {
  expect(namePhases(phases)).toBe(words)
})

describe('describeStatus', () => {
  const withStatus = (statusModule: StatusModule): Study => ({
    protocolSection: { identificationModule: { briefTitle: 'A trial' }, statusModule },
  })

  test.each<[StatusModule, string]>([
    [{ overallStatus: 'RECRUITING' }, 'Recruiting'],
    [{ overallStatus: 'UNKNOWN' }, 'Unknown'],
    [{ overallStatus: 'UNKNOWN', lastKnownStatus: 'RECRUITING' }, 'Unknown (was recruiting)'],
    [
      { overallStatus: 'UNKNOWN', lastKnownStatus: 'ACTIVE_NOT_RECRUITING' },
      'Unknown (was active, not recruiting)',
    ],
    [{ overallStatus: 'UNKNOWN', lastKnownStatus: 'AVAILABLE' }, 'Unknown (was available)'],
    [{ overallStatus: 'UNKNOWN', lastKnownStatus: 'UNKNOWN' }, 'Unknown'],
    [{ overallStatus: 'UNKNOWN', lastKnownStatus: '' }, 'Unknown'],
    [{ overallStatus: 'COMPLETED', lastKnownStatus: 'RECRUITING' }, 'Completed'],
    [{ overallStatus: 'ON_HOLD' }, 'On hold'],
    [{}, 'Not stated'],
  ])('%j', (statusModule, words) => {
    expect(describeStatus(withStatus(statusModule))).toBe(words)
  })

  test('a record without a status module', () => {
    const study: Study = { protocolSection: { identificationModule: { briefTitle: 'A trial' } } }
    expect(describeStatus(study)).toBe('Not stated')
  })
})
