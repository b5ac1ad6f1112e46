import { expect, test } from 'vitest'
import { parseExpression } from '@/lib/expression/parse'
import { completeTruncated, type Completions } from '@/lib/search/query/truncated-words'

const complete = (query: string, completions: Completions) =>
  completeTruncated(parseExpression(query).hints, query, () => completions)

test('the words with this beginning replace the truncated one', () => {
  const [hint] = complete('lupus neph*', { words: ['nephritis', 'nephropathy'], total: 9 })
  expect(hint?.suggestion).toBe('lupus (nephritis OR nephropathy)')
  expect(hint?.message).toContain('the 2 most common of 9 words')
})

test('without any such word, and without truncation, hints are not changed', () => {
  const none = { words: [], total: 0 }
  expect(complete('neph*', none)).toEqual(parseExpression('neph*').hints)
  const some = { words: ['x'], total: 1 }
  expect(complete('title:lupus', some)).toEqual(parseExpression('title:lupus').hints)
})
