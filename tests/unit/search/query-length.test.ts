import { expect, test } from 'vitest'
import { parseQuery } from '@/lib/search/query/query-terms'

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`)
const messagesOf = (query: string) => parseQuery({ query }).problems.map(({ message }) => message)

test.each([
  ['120 words', words(120).join(' '), []],
  ['121 words', words(121).join(' '), ['Only the first 120 words were searched.']],
  ['operators between 120 words', words(120).join(' AND '), []],
  [
    '15 clauses of COVERAGE',
    words(15)
      .map((word) => `COVERAGE[FullMatch]${word}`)
      .join(' OR '),
    [],
  ],
  [
    '16 clauses of COVERAGE',
    words(16)
      .map((word) => `COVERAGE[FullMatch]${word}`)
      .join(' AND '),
    ['Only the first 15 words were searched.'],
  ],
  ['one word of 6,000 terms', '½'.repeat(3_000), ['Only the first 399 characters were searched.']],
])('%s', (_name, query, expected) => {
  expect(messagesOf(query).filter((message) => message.startsWith('Only'))).toEqual(expected)
})
