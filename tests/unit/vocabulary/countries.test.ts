import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countries, getCountry, getCountryByCode } from '@/lib/vocabulary/countries'
import { latestRealFiles, readRealLines, realDataFolder } from '@/tests/support/real-records'

describe('one country under many names', () => {
  test.each([
    ['United States', 'US'],
    ['usa', 'US'],
    ['U.S.A.', 'US'],
    ['the United States of America', 'US'],
    ['UK', 'GB'],
    ['england', 'GB'],
    ['Korea, Republic of', 'KR'],
    ['South Korea', 'KR'],
    ['Turkey', 'TR'],
    ['Turkey (Türkiye)', 'TR'],
    ['turkiye', 'TR'],
    ['Russian Federation', 'RU'],
    ['Czech Republic', 'CZ'],
    ['Viet Nam', 'VN'],
    ["Cote D'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Palestinian Territories, Occupied', 'PS'],
    ['Hong Kong', 'HK'],
    ['Taiwan', 'TW'],
    ['Macedonia, The Former Yugoslav Republic of', 'MK'],
    ['Iran, Islamic Republic of', 'IR'],
    ['St. Lucia', 'LC'],
    ['Trinidad & Tobago', 'TT'],
    ['Holland', 'NL'],
  ])('%s', (name, code) => {
    expect(getCountry(name)?.code).toBe(code)
  })
  test.each(['Former Yugoslavia', 'Atlantis', '', '  ', 'x'.repeat(1_000_000)])(
    'no country: %.20s',
    (name) => {
      expect(getCountry(name)).toBeNull()
    },
  )
  test('any text is looked up without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const country = getCountry(text)
        expect(country === null || countries.includes(country)).toBe(true)
      }),
    )
  })
})

describe('the table', () => {
  test('has all 249 codes and Kosovo, each once', () => {
    expect(countries).toHaveLength(250)
    expect(new Set(countries.map(({ code }) => code)).size).toBe(250)
    for (const { code } of countries) expect(code).toMatch(/^[A-Z]{2}$/)
  })
  test('gives each name to one country', () => {
    for (const country of countries) {
      expect(getCountryByCode(country.code)).toBe(country)
      for (const name of [country.name, ...country.aliases]) {
        expect(getCountry(name)).toBe(country)
        expect(getCountry(name.toUpperCase())).toBe(country)
        expect(name.trim()).not.toBe('')
      }
    }
  })
})

test.skipIf(realDataFolder === null)(
  'every country of the records in TRIALS_DATA_DIR is known',
  () => {
    const unknown = new Set<string>()
    for (const line of latestRealFiles.flatMap(readRealLines)) {
      for (const match of line.matchAll(/"country":\s*"((?:[^"\\]|\\.)*)"/g)) {
        const name: unknown = JSON.parse(`"${match[1]}"`)
        if (typeof name === 'string' && getCountry(name) === null) unknown.add(name)
      }
    }
    expect([...unknown]).toEqual([])
  },
)
