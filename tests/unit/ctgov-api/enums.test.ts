import { expect, test } from 'vitest'
import { z } from 'zod'
import { buildEnums } from '@/lib/ctgov-api/enums'
import { findField, studyFields } from '@/lib/study/fields'
import { vocabularies } from '@/lib/study/vocabularies/vocabularies'

const item = z.strictObject({
  value: z.string().min(1),
  legacyValue: z.string().min(1),
  exceptions: z.record(z.string(), z.string()).optional(),
})
const info = z.strictObject({
  type: z.string(),
  values: z.array(item).min(1),
  pieces: z.array(z.string()).min(1),
})

const enums = buildEnums()

test('the answer is as the API describes it', () => {
  expect(z.array(info).safeParse(enums).error).toBeUndefined()
})

test('every vocabulary is there once with all its values', () => {
  expect(enums.map(({ type }) => type).sort()).toEqual(Object.keys(vocabularies).sort())
  for (const { type, values } of enums) {
    expect(values.map(({ value }) => value)).toEqual([...vocabularies[type].values])
  }
})

test('every field with a vocabulary is listed for it and for no other', () => {
  const pieces = enums.flatMap((each) => each.pieces)
  expect(pieces.length).toBe(new Set(pieces).size)
  expect([...pieces].sort()).toEqual(
    studyFields
      .filter(({ isEnum }) => isEnum)
      .map(({ piece }) => piece)
      .sort(),
  )
  for (const each of enums) {
    for (const piece of each.pieces) expect(findField(piece)?.type).toBe(each.type)
  }
})

test.each([
  ['Phase', 'EARLY_PHASE1', 'Early Phase 1'],
  ['DesignAllocation', 'NA', 'N/A'],
  ['Status', 'UNKNOWN', 'Unknown status'],
])('%s: %s was %j', (type, value, legacyValue) => {
  const values = enums.find((each) => each.type === type)?.values
  expect(values?.find((each) => each.value === value)).toEqual({ value, legacyValue })
})

test('a field with another legacy value says so', () => {
  const estimated = enums
    .find(({ type }) => type === 'EnrollmentType')
    ?.values.find(({ value }) => value === 'ESTIMATED')
  expect(estimated?.exceptions).toEqual({ EnrollmentType: 'Anticipated' })
})
