import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addBit,
  countBits,
  createBits,
  hasBit,
  intersect,
  isEmpty,
  listBits,
  subtract,
  unite,
} from '@/lib/index/memory/bits'

const size = 150
const numbers = fc.uniqueArray(fc.nat({ max: size - 1 }))

function toBits(members: readonly number[]) {
  const bits = createBits(size)
  for (const member of members) addBit(bits, member)
  return bits
}

test('bit sets behave like sets', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const inOrder = (list: number[]) => list.sort((one, other) => one - other)
      expect([...listBits(toBits(a))]).toEqual(inOrder([...a]))
      expect([...listBits(intersect(toBits(a), toBits(b)))]).toEqual(
        inOrder(a.filter((each) => b.includes(each))),
      )
      expect([...listBits(unite(toBits(a), toBits(b)))]).toEqual(
        inOrder([...new Set([...a, ...b])]),
      )
      expect([...listBits(subtract(toBits(a), toBits(b)))]).toEqual(
        inOrder(a.filter((each) => !b.includes(each))),
      )
      expect(isEmpty(toBits(a))).toBe(a.length === 0)
      expect(countBits(toBits(a))).toBe(a.length)
      for (let each = 0; each < size; each++) expect(hasBit(toBits(a), each)).toBe(a.includes(each))
    }),
    { numRuns: 50 },
  )
})
