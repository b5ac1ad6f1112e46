import { expect, test } from 'vitest'
import { z } from 'zod'
import { buildSearchAreas } from '@/lib/ctgov-api/search-areas'
import { searchAreas } from '@/lib/expression/areas'
import { findField } from '@/lib/study/fields'

const part = z.strictObject({
  pieces: z.array(z.string()).min(1),
  type: z.string().regex(/^\w+$/),
  isEnum: z.boolean(),
  isSynonyms: z.boolean(),
  weight: z.number().gt(0).lte(1),
})
const area = z.strictObject({
  name: z.string(),
  uiLabel: z.string().min(1),
  param: z.string().optional(),
  parts: z.array(part).min(1),
})
const documents = z.array(z.strictObject({ name: z.literal('Study'), areas: z.array(area) }))

const [study] = buildSearchAreas()

test('the answer is as the API describes it', () => {
  expect(documents.safeParse(buildSearchAreas()).error).toBeUndefined()
})

test('every area of the query language is there, with its parameter', () => {
  expect(study?.areas.map(({ name, param }) => [name, param])).toEqual(
    searchAreas.map(({ name, parameter }) => [name, parameter]),
  )
  expect(study?.areas.find(({ param }) => param === 'cond')?.uiLabel).toBe('Conditions or disease')
})

test('the type of a part is the type of its fields', () => {
  const others = new Set<string>()
  for (const { parts } of study?.areas ?? []) {
    for (const { pieces, type, isEnum } of parts) {
      for (const piece of pieces) {
        const field = findField(piece)
        expect(field).not.toBeNull()
        if (field?.type !== type || field.isEnum !== isEnum) others.add(piece)
      }
    }
  }
  // As in the registry, where the role of an official is in a part of texts.
  expect([...others]).toEqual(['OverallOfficialRole'])
})

test('keys come in the registry’s order', () => {
  const basic = study?.areas[0]
  expect(Object.keys(basic ?? {})).toEqual(['name', 'uiLabel', 'param', 'parts'])
  expect(Object.keys(basic?.parts[0] ?? {})).toEqual(Object.keys(part.shape))
})
