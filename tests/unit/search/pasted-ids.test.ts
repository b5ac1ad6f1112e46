import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxPastedIds, parsePastedIds } from '@/lib/search/registry-links/pasted-ids'

const [one, two] = ['NCT00000001', 'NCT00000002']

test.each([
  ['NCT00000001', [one]],
  [' nct1 ', [one]],
  ['NCT 00000001', [one]],
  ['NCT-00000001', [one]],
  ['NCT00000001,NCT00000002', [one, two]],
  ['NCT00000001\tNCT00000002; NCT00000001 |"nct2"', [one, two]],
  ['• NCT00000001\n• NCT00000002', [one, two]],
  ['https://clinicaltrials.gov/study/NCT00000001', [one]],
  ['https://clinicaltrials.gov/study/NCT00000001?cond=lupus&rank=3#locations', [one]],
  [
    'clinicaltrials.gov/ct2/show/NCT00000001 https://www.clinicaltrials.gov/study/NCT00000002',
    [one, two],
  ],
  ['https://clinicaltrials.gov/api/v2/studies/NCT00000001', [one]],
])('%s', (text, ids) => expect(parsePastedIds(text)).toEqual({ ids, leftOut: 0 }))

test.each([
  '',
  'lupus',
  'NCT00000001 lupus',
  'NCT00000001 OR NCT00000002',
  'NOT NCT00000001',
  'NCT123456789',
  'nct',
  'https://example.org/study/NCT00000001',
])('not a list of numbers: %s', (text) => expect(parsePastedIds(text)).toBeNull())

test('only so many are looked up, and the rest is counted', () => {
  const text = Array.from({ length: maxPastedIds + 7 }, (_, index) => `NCT${index + 1}`).join(' ')
  expect(parsePastedIds(text)).toMatchObject({ leftOut: 7, ids: { length: maxPastedIds } })
})

test('any separators will do', () => {
  const separator = fc.stringMatching(/^[\s,;|/•"'()[\]-]{1,4}$/)
  const number = fc.integer({ min: 1, max: 99_999_999 })
  fc.assert(
    fc.property(
      fc.uniqueArray(number, { minLength: 1, maxLength: 20 }),
      separator,
      (numbers, by) => {
        const ids = numbers.map((each) => `NCT${String(each).padStart(8, '0')}`)
        expect(parsePastedIds(ids.join(by))?.ids).toEqual(ids)
      },
    ),
  )
})

// Work that grew faster than the text would outlast the time limit of a test.
test.each([
  ['links', 'clinicaltrials.gov/'.repeat(60_000)],
  ['letters of a number', 'nct '.repeat(300_000)],
  ['digits', `nct${'1'.repeat(1_000_000)}`],
])('a megabyte of %s names no trial', (_title, text) => {
  expect(parsePastedIds(text)?.ids ?? []).toEqual([])
})
