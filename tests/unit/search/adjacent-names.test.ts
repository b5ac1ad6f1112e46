import { describe, expect, test } from 'vitest'
import { findSynonyms } from '@/lib/search/analysis/synonyms'
import { findAdjacentNames } from '@/lib/search/query/adjacent-names'

const find = (text: string) => findSynonyms(text)
const listNames = (words: string, typed: string) =>
  findAdjacentNames(words.split(' '), typed.split(' '), find).map(
    ({ concept, matchedText }) => `${concept.id}: ${matchedText}`,
  )

describe('findAdjacentNames', () => {
  test('joins no words that something stood between', () => {
    expect(listNames('weak heart attack', 'weak since his heart attack')).toEqual([
      'mi: heart attack',
    ])
  })

  test('finds a name of which a small word was left out', () => {
    expect(listNames('transplantation kidney', 'transplantation of my kidney')).toEqual(
      listNames('transplantation kidney', 'transplantation kidney'),
    )
  })

  test('says where a name stands in a piece of a word', () => {
    const typed = 'anti-BCMA-CAR-NK for myeloma'
    const [first] = findAdjacentNames(['anti-BCMA-CAR-NK', 'myeloma'], typed.split(' '), find)
    expect(first?.matchedText).toBe('BCMA')
    expect(first?.start).toBe('anti-'.length)
  })
})
