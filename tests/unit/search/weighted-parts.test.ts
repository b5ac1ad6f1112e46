import { expect, test } from 'vitest'
import { listWeightedParts } from '@/lib/search/query/weighted-parts'
import { emptyRequest } from '@/lib/search/request/request'

const listTyped = (query: string) =>
  listWeightedParts({ ...emptyRequest, query })?.flatMap(({ typed, isUnwanted }) =>
    isUnwanted ? [] : typed,
  )

test.each([
  ['CD34 cells for angina pectoris that neither stent nor bypass can help', ['stent', 'bypass']],
  ['heart failure without valve disease, stem cells', ['valve']],
])('what a question rules out is not searched: %s', (query, words) => {
  for (const word of words) expect(listTyped(query)).not.toContain(word)
})

test('what is missing is searched where no disease is named', () => {
  expect(listTyped('no sperm count at all, cells')?.join(' ')).toContain('sperm')
})
