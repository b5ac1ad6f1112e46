import { countOnes } from '@/lib/search/analysis/count-ones'

/** A set of small integers (slots of trials or sites) with one bit each. All operands have the same length. */
export type Bits = Uint32Array

export function createBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5)
}

export function addBit(bits: Bits | Int32Array, index: number): void {
  const word = index >>> 5
  bits[word] = (bits[word] ?? 0) | (1 << (index & 31))
}

/** The set of some members below `size`. */
export function toBits(members: Int32Array, size: number): Bits {
  const bits = createBits(size)
  for (const member of members) addBit(bits, member)
  return bits
}

export function hasBit(bits: Bits, index: number): boolean {
  return (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1
}

export function intersect(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(a.length)
  for (let i = 0; i < a.length; i++) result[i] = (a[i] ?? 0) & (b[i] ?? 0)
  return result
}

export function unite(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(a.length)
  for (let i = 0; i < a.length; i++) result[i] = (a[i] ?? 0) | (b[i] ?? 0)
  return result
}

export function subtract(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(a.length)
  for (let i = 0; i < a.length; i++) result[i] = (a[i] ?? 0) & ~(b[i] ?? 0)
  return result
}

export function isEmpty(bits: Bits): boolean {
  return bits.every((word) => word === 0)
}

/** How many members there are. */
export function countBits(bits: Bits): number {
  let count = 0
  for (const word of bits) count += countOnes(word)
  return count
}

/** Members in ascending order. */
export function listBits(bits: Bits): Int32Array {
  const members = new Int32Array(countBits(bits))
  let count = 0
  for (let index = 0; index < bits.length; index++) {
    for (let word = bits[index] ?? 0; word !== 0; word &= word - 1) {
      members[count++] = index * 32 + 31 - Math.clz32(word & -word)
    }
  }
  return members
}
