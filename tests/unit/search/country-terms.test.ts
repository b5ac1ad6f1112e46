import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatExpression } from '@/lib/expression/format'
import { parseExpression } from '@/lib/expression/parse'
import { nameCountries } from '@/lib/search/query/country-terms'

const widened = (text: string) => formatExpression(nameCountries(parseExpression(text).tree))

describe('a country in a field of countries', () => {
  test.each([
    ['AREA[LocationCountry]UK', 'UK OR EXPANSION[None]"United Kingdom"'],
    ['AREA[LocationCountry]"usa"', '"usa" OR EXPANSION[None]"United States"'],
    ['SEARCH[Location](AREA[LocationCountry]UK AND AREA[LocationCity]Leeds)', '"United Kingdom"'],
    ['AREA[LocationCountry]COVERAGE[FullMatch]UK', '"United Kingdom"'],
    ['lupus NOT AREA[LocationCountry](France OR Korea)', '"Korea, Republic of"'],
  ])('%s', (text, part) => {
    expect(widened(text)).toContain(part)
    expect(parseExpression(widened(text)).problems).toEqual([])
  })

  test.each([
    'UK',
    'AREA[LocationCountry]Germany',
    'AREA[LocationCountry]Atlantis',
    'AREA[LocationCity]UK',
    'AREA[LocationCountry]EXPANSION[None]UK',
    'AREA[LocationCountry]MISSING',
  ])('%s is not changed', (text) => {
    expect(widened(text)).toBe(formatExpression(parseExpression(text).tree))
  })

  test('any expression stays canonical', () => {
    const part = fc.constantFrom(
      ...['AREA[LocationCountry]', 'UK', 'OR', 'AND', 'NOT', '(', ')', 'Korea', 'lupus', '"USA"'],
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const text = widened(parts.join(' '))
        expect(formatExpression(parseExpression(text).tree)).toBe(text)
      }),
    )
  })
})
