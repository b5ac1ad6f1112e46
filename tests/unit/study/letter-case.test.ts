import { expect, test } from 'vitest'
import { capitalise, lowerFirst } from '@/lib/study/letter-case'

test.each([
  ['within 100 km', 'Within 100 km'],
  ['iPSC', 'IPSC'],
  ['', ''],
])('capitalise “%s”', (text, expected) => expect(capitalise(text)).toBe(expected))

test.each([
  ['Other US federal agency', 'other US federal agency'],
  ['Non-randomized', 'non-randomized'],
  ['Yes', 'yes'],
  ['NIH', 'NIH'],
  ['MeSH terms', 'MeSH terms'],
  ['E-mail', 'E-mail'],
  ['', ''],
])('lowerFirst “%s”', (text, expected) => expect(lowerFirst(text)).toBe(expected))
