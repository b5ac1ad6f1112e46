import { describe, expect, test } from 'vitest'
import { findSynonyms } from '@/lib/search/analysis/synonyms'
import { parseConcepts } from '@/lib/vocabulary/concept'
import { concepts } from '@/lib/vocabulary/concepts'
import { places } from '@/lib/vocabulary/concepts/places'

const otherNamesOf = (text: string) =>
  findSynonyms(text)
    .filter(({ concept }) => concept.kind === 'place')
    .map(({ matchedText, alternatives }) => [matchedText, alternatives[0]])

describe('names of countries in typed words', () => {
  test.each([
    ['leukemia UK', 'UK', 'United Kingdom'],
    ['lupus uk', 'uk', 'United Kingdom'],
    ['lupus in Scotland', 'Scotland', 'United Kingdom'],
    ['CAR-T USA', 'USA', 'United States'],
    ['CAR-T U.S.A.', 'U.S.A', 'United States'],
    ['CAR-T trials in the US', 'US', 'United States'],
    ['CAR-T South Korea', 'South Korea', 'Korea, Republic of'],
    ['NK cells Holland', 'Holland', 'Netherlands'],
    ['NK cells Czechia', 'Czechia', 'Czech Republic'],
    ['TIL UAE', 'UAE', 'United Arab Emirates'],
  ])('%s', (text, typed, other) => {
    expect(otherNamesOf(text)).toContainEqual([typed, other])
  })

  test.each([
    'contact us about lupus',
    'New South Wales',
    'New England',
    'Latin America',
    'Germany',
    'the states of the disease',
  ])('no other country for “%s”', (text) => expect(otherNamesOf(text)).toEqual([]))

  test('short names lead to the country and are not looked for themselves', () => {
    const [match] = findSynonyms('United Kingdom')
    expect(match).toBeUndefined()
  })
})

test('an id stands for one thing, be it a place or not', () => {
  const ids = [...concepts, ...places].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(() => parseConcepts('place', 'country-gb = United Kingdom')).not.toThrow()
})
