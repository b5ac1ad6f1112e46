import { expect, test } from 'vitest'
import { findShortHospitalNames } from '@/lib/vocabulary/hospital-names'

test.each([
  ['gene therapy at GOSH', 'at GOSH'],
  ['GOSH gene therapy', 'GOSH'],
  ['lupus at msk', 'at msk'],
  ['MSK pain', null],
  ['R-CHOP lymphoma', null],
  ['CAR-T at the NIH', 'at the NIH'],
  ['NIH stroke scale', null],
  ['the Christie CAR-T', 'the Christie'],
  ['Addenbrooke’s CAR-T', 'Addenbrooke’s'],
  ['gosh, is there hope', null],
])('%s', (text, expected) => {
  const [found] = findShortHospitalNames(text)
  expect(found ? text.slice(found.start, found.end) : null).toBe(expected)
})
