import { expect, test } from 'vitest'
import { parseExpression } from '@/lib/expression/parse'
import { parseQuery } from '@/lib/search/query/query-terms'

test.each([
  'relapsed ALL children CAR-T',
  'ALL leukemia',
  'CAR-T for ALL leukaemia, relapsed',
  'CAR-T for ALL',
])('“%s” asks for the leukaemia', (query) => {
  const { tree, findSynonyms, hints } = parseQuery({ query })
  expect(hints).toEqual([])
  expect(tree.kind).toBe('words')
  const words = tree.kind === 'words' ? tree.words.join(' ') : ''
  expect(findSynonyms(words).flatMap(({ alternatives }) => alternatives)).toContain(
    'acute lymphocytic leukemia',
  )
})

test('alone it is every trial, with a hint', () => {
  const { tree, hints } = parseQuery({ query: 'ALL' })
  expect(tree.kind).toBe('all')
  expect(hints).toHaveLength(1)
  expect(hints[0]?.suggestion).toBe('acute lymphoblastic leukemia')
  expect(parseExpression('acute lymphoblastic leukemia').tree.kind).toBe('words')
})

test.each([
  'trials for lupus near Berlin',
  'Near Leeds, CAR-T',
  'CAR20(NAP)-T',
  'ALL NOT AREA[OverallStatus]WITHDRAWN',
  'relapsed "ALL"',
])('no hint for “%s”', (query) => expect(parseQuery({ query }).hints).toEqual([]))

test.each(['lupus NEAR nephritis', 'lupus near/3 nephritis', 'lupus adj3 nephritis', 'lupus -SLE'])(
  'the hint for “%s” stays',
  (query) => expect(parseQuery({ query }).hints).toHaveLength(1),
)
