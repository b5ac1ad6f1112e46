import { expect, test } from 'vitest'
import { nameSite, toSiteName } from '@/components/trial/describe-sites'

test.each([
  ['Mayo Clinic', 'Mayo Clinic'],
  ['Manchester University NHS Foundation Trust,', 'Manchester University NHS Foundation Trust'],
  [' Hospital ; ', 'Hospital'],
  [' , ', null],
  [undefined, null],
])('%j is shown as %j', (facility, name) => {
  expect(toSiteName(facility)).toBe(name)
  expect(nameSite(facility === undefined ? {} : { facility })).toBe(name ?? 'Site not named')
})
