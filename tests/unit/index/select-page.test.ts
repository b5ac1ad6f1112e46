import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectSorted } from '@/lib/index/rank/select-page'

test('a page is the same as after sorting everything', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 1_200 })
  fc.assert(
    fc.property(
      values,
      fc.nat({ max: 1_200 }),
      fc.integer({ min: 1, max: 400 }),
      (keys, from, size) => {
        const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b
        const sorted = Int32Array.from(keys.keys()).sort(compare)
        const positions = Int32Array.from(keys.keys()).reverse()
        expect(selectSorted(positions, from, from + size, compare)).toEqual(
          sorted.slice(from, from + size),
        )
      },
    ),
    { numRuns: 300 },
  )
})

test('sorted lists, and lists of one value, take no longer', () => {
  const count = 100_000
  let compared = 0
  const compare = (a: number, b: number) => {
    compared++
    return a - b
  }
  const sorted = Int32Array.from({ length: count }, (_, index) => index)
  expect(selectSorted(sorted, 50_000, 50_020, compare)[0]).toBe(50_000)
  expect(compared).toBeLessThan(20 * count)
})
