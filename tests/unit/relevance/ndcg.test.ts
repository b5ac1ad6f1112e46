import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgedQueries, toGrades } from '../../relevance/judged-query'
import { toNdcg } from '../../relevance/ndcg'

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
])

describe('nDCG', () => {
  test.each([
    ['the best order', ['a', 'b', 'c'], 1],
    ['nothing relevant', ['x', 'y'], 0],
    ['no results', [], 0],
    // (3 + 7 / log2(3)) / (7 + 3 / log2(3) + 1 / 2)
    ['the two best exchanged, the third missing', ['b', 'a'], 7.4165 / 9.3928],
    ['an id twice counts once', ['a', 'a', 'a'], 7 / 9.3928],
  ])('%s', (_, ids, expected) => {
    expect(toNdcg(ids, grades)).toBeCloseTo(expected, 3)
  })

  test('results below the depth don’t count, neither in the list nor in the ideal', () => {
    expect(toNdcg(['a', 'x', 'b'], grades, 1)).toBe(1)
    expect(toNdcg(['x', 'a'], grades, 1)).toBe(0)
  })

  test('stays within 0 and 1, and moving a better trial up never lowers it', () => {
    const judged = new Map(Array.from({ length: 12 }, (_, index) => [`t${index}`, index % 4]))
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...judged.keys(), 'x', 'y'], { minLength: 2 }),
        fc.nat(),
        (ids, place) => {
          const value = toNdcg(ids, judged)
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1 + 1e-12)
          const at = place % (ids.length - 1)
          const [first = '', second = ''] = ids.slice(at, at + 2)
          if ((judged.get(second) ?? 0) <= (judged.get(first) ?? 0)) return
          const exchanged = ids.with(at, second).with(at + 1, first)
          expect(toNdcg(exchanged, judged)).toBeGreaterThanOrEqual(value)
        },
      ),
    )
  })

  test('refuses a query without relevant trials', () => {
    expect(() => toNdcg(['a'], new Map())).toThrow('No trial was judged relevant')
  })
})

describe('the judged set', () => {
  test('has at least 60 queries, none twice', () => {
    expect(judgedQueries.length).toBeGreaterThanOrEqual(60)
    expect(new Set(judgedQueries.map(({ query }) => query)).size).toBe(judgedQueries.length)
  })

  test.each(judgedQueries)('$query: registry numbers, each with one grade', (judged) => {
    const ids = Object.values(judged.judged).flatMap((text) => text.trim().split(/\s+/))
    for (const id of ids) expect(id).toMatch(/^NCT\d{8}$/)
    expect(toGrades(judged).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(0)
  })
})
