import { expect, test } from 'vitest'
import { joinNames } from '@/lib/study/join-names'

test.each([
  [[], ''],
  [['Lupus', 'Lupus Nephritis'], 'Lupus, Lupus Nephritis'],
  [['Diabetes Mellitus, Type 2', 'Hypertension'], 'Diabetes Mellitus, Type 2; Hypertension'],
  [['Leukemia, Lymphocytic, Chronic'], 'Leukemia, Lymphocytic, Chronic'],
])('%j', (names, text) => {
  expect(joinNames(names)).toBe(text)
})
