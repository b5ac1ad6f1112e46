import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listPageNumbers } from '@/components/search/page-numbers'

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [1, 180, [1, 2, null, 180]],
  [90, 180, [1, null, 89, 90, 91, null, 180]],
  [180, 180, [1, null, 179, 180]],
])('page %i of %i', (page, pageCount, expected) => {
  expect(listPageNumbers(page, pageCount)).toEqual(expected)
})

test('any page: first, last and current are there once, in order, and no gap hides a single page', () => {
  const pages = fc
    .integer({ min: 1, max: 100_000 })
    .chain((pageCount) => fc.tuple(fc.integer({ min: 1, max: pageCount }), fc.constant(pageCount)))
  fc.assert(
    fc.property(pages, ([page, pageCount]) => {
      const listed = listPageNumbers(page, pageCount)
      const numbers = listed.filter((target) => target !== null)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(numbers).toEqual(expect.arrayContaining([1, page, pageCount]))
      listed.forEach((target, index) => {
        if (target !== null) return
        expect((listed[index + 1] ?? 0) - (listed[index - 1] ?? 0)).toBeGreaterThan(2)
      })
    }),
  )
})
