import { expect, test } from 'vitest'
import { apiVersion, buildVersion } from '@/lib/ctgov-api/version'

test.each([
  ['2026-11-22T20:05:09Z', '2026-11-22T20:05:09'],
  ['2026-11-22T20:05:09.123Z', '2026-11-22T20:05:09'],
])('%s is written as %s', (changedAt, dataTimestamp) =>
  expect(buildVersion(changedAt)).toEqual({ apiVersion, dataTimestamp }),
)

test('without data there is no timestamp', () => {
  expect(buildVersion(undefined)).toEqual({ apiVersion: '2.0.5' })
})
