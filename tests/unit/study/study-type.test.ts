import { expect, test } from 'vitest'
import { filters } from '@/lib/search/filters/filters'
import { getStudyType } from '@/lib/study/study-type'
import type { Study } from '@/lib/study/schema'

const toStudy = (overallStatus: string | undefined, studyType?: string): Study => ({
  protocolSection: {
    identificationModule: { briefTitle: 'A programme' },
    ...(overallStatus !== undefined && { statusModule: { overallStatus } }),
    ...(studyType !== undefined && { designModule: { studyType } }),
  },
})

test.each([
  ['AVAILABLE', undefined, 'EXPANDED_ACCESS'],
  ['NO_LONGER_AVAILABLE', undefined, 'EXPANDED_ACCESS'],
  ['TEMPORARILY_NOT_AVAILABLE', undefined, 'EXPANDED_ACCESS'],
  ['APPROVED_FOR_MARKETING', undefined, 'EXPANDED_ACCESS'],
  ['RECRUITING', undefined, undefined],
  [undefined, undefined, undefined],
  ['RECRUITING', 'OBSERVATIONAL', 'OBSERVATIONAL'],
  // What a record states counts, whatever its status.
  ['AVAILABLE', 'INTERVENTIONAL', 'INTERVENTIONAL'],
])('the type of a study of status %s and type %s is %s', (status, stated, type) => {
  expect(getStudyType(toStudy(status, stated))).toBe(type)
})

test('the filter finds access without a stated type', () => {
  const { studyType } = filters
  if (studyType.kind !== 'choice') throw new Error('no choice')
  expect(studyType.valuesOf({ study: toStudy('AVAILABLE') })).toEqual(['EXPANDED_ACCESS'])
  expect(studyType.valuesOf({ study: toStudy('COMPLETED') })).toEqual(['NOT_STATED'])
})
