import { expect, test } from 'vitest'
import { parseExpression } from '@/lib/expression/parse'
import { parseQuery } from '@/lib/search/query/query-terms'

test.each([
  ['relapsed ALL children CAR-T', 'relapsed acute lymphoblastic leukemia children CAR-T'],
  ['ALL leukemia', 'acute lymphoblastic leukemia'],
  ['CAR-T for ALL leukaemia, relapsed', 'CAR-T for acute lymphoblastic leukemia, relapsed'],
  ['CAR-T for ALL', 'CAR-T for acute lymphoblastic leukemia'],
  ['ALL', 'acute lymphoblastic leukemia'],
])('%s may mean the leukaemia', (query, suggestion) => {
  const { hints } = parseQuery({ query })
  expect(hints).toHaveLength(1)
  expect(hints[0]?.suggestion).toBe(suggestion)
  expect(hints[0]?.message).toContain('acute lymphoblastic leukemia')
  expect(parseExpression(suggestion).tree.kind).toBe('words')
})

test.each([
  'trials for lupus near Berlin',
  'Near Leeds, CAR-T',
  'CAR20(NAP)-T',
  'ALL NOT AREA[OverallStatus]WITHDRAWN',
  'relapsed "ALL"',
])('no remark on “%s”', (query) => expect(parseQuery({ query }).hints).toEqual([]))

test.each(['lupus NEAR nephritis', 'lupus near/3 nephritis', 'lupus adj3 nephritis', 'lupus -SLE'])(
  'the remark on “%s” stays',
  (query) => expect(parseQuery({ query }).hints).toHaveLength(1),
)
