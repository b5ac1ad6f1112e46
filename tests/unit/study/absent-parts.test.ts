import { expect, test } from 'vitest'
import { listAbsentParts } from '@/lib/study/absent-parts'
import type { Study } from '@/lib/study/schema'

const study: Study = {
  protocolSection: {
    identificationModule: { briefTitle: 'A title' },
    eligibilityModule: { sex: 'ALL', maximumAge: '18 Years' },
    contactsLocationsModule: { locations: [{ city: 'Leeds' }] },
    designModule: { studyType: 'OBSERVATIONAL' },
  },
}

test('names what a record could state and doesn’t', () => {
  const { notInRecord, notInCopy } = listAbsentParts(study, undefined)
  expect(notInCopy).toEqual([])
  expect(notInRecord).toEqual(expect.arrayContaining(['a summary', 'contacts', 'groups']))
  for (const stated of ['sex', 'ages', 'sites', 'study type']) {
    expect(notInRecord).not.toContain(stated)
  }
})

test('an observational study has no phase, masking or allocation to state', () => {
  const { notInRecord } = listAbsentParts(study, undefined)
  expect(notInRecord.filter((part) => /phase|masking|allocation|purpose/.test(part))).toEqual([])
})

test('distinguishes what a copy could not hold from what the record omits', () => {
  const { notInRecord, notInCopy } = listAbsentParts(study, [
    'protocolSection.identificationModule',
    'protocolSection.eligibilityModule.sex',
    'protocolSection.conditionsModule.conditions',
    'protocolSection.contactsLocationsModule.locations.city',
  ])
  expect(notInRecord).toEqual(['conditions', 'other numbers'])
  expect(notInCopy).toEqual(
    expect.arrayContaining(['contacts', 'eligibility criteria', 'keywords']),
  )
})
