import { compareByLetters } from '@/lib/study/text-order'
import { toTextHash } from './text-hash'

// Counts how many studies have each value of a field, for any number of different values: of each a hash of 53 bits
// and a count are kept, twelve bytes, and the texts of the most frequent alone. Two of a million texts share
// a hash once in twenty thousand times.

/** Longer texts are told apart and counted, but are no value that somebody would choose from a list. */
const longestListed = 300

export interface ValueCount {
  value: string
  studiesCount: number
}

export interface ValueTally {
  /** Counts one more study with this value. */
  add(value: string): void
  /** How many different values there were. */
  getSize(): number
  /** The most frequent first; of those with one count the earlier by letters. */
  listTop(): ValueCount[]
}

/** @param most how many values are listed; all different ones are counted */
export function createValueTally(most: number): ValueTally {
  const counts = createCountTable()
  const top = new Map<number, ValueCount>()
  let last: { hash: number; entry: ValueCount } | null = null

  const findLast = () => {
    if (last === null) {
      for (const [hash, entry] of top) {
        if (last === null || compare(last.entry, entry) < 0) last = { hash, entry }
      }
    }
    return last
  }
  return {
    add(value) {
      const hash = toTextHash(value)
      const studiesCount = counts.raise(hash)
      const known = top.get(hash)
      if (known !== undefined) {
        known.studiesCount = studiesCount
        if (last?.hash === hash) last = null
        return
      }
      if (value.length > longestListed) return
      // A value that belongs to the top in the end belongs there when it is met for the last time: others can
      // only grow. So its text is at hand when it is needed.
      const entry = { value, studiesCount }
      if (top.size === most) {
        const weakest = findLast()
        if (weakest === null || compare(entry, weakest.entry) > 0) return
        top.delete(weakest.hash)
      }
      top.set(hash, entry)
      last = null
    },
    getSize: () => counts.getSize(),
    listTop: () => [...top.values()].sort(compare),
  }
}

function compare(a: ValueCount, b: ValueCount): number {
  return b.studiesCount - a.studiesCount || compareByLetters(a.value, b.value)
}

interface CountTable {
  /** One more of this hash. @returns how many there are now */
  raise(hash: number): number
  getSize(): number
}

/** Open addressing with room for twice the hashes at least: a `Map` takes five times the memory. */
function createCountTable(): CountTable {
  let hashes = new Float64Array(16)
  let counts = new Uint32Array(16)
  let size = 0

  const findSlot = (table: Float64Array, hash: number) => {
    const mask = table.length - 1
    let slot = (hash ^ (hash / 0x1_0000_0000)) & mask
    while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
  const grow = () => {
    const olderHashes = hashes
    const olderCounts = counts
    hashes = new Float64Array(olderHashes.length * 2)
    counts = new Uint32Array(olderHashes.length * 2)
    olderHashes.forEach((hash, slot) => {
      if (hash === 0) return
      const moved = findSlot(hashes, hash)
      hashes[moved] = hash
      counts[moved] = olderCounts[slot] ?? 0
    })
  }
  return {
    raise(hash) {
      const slot = findSlot(hashes, hash)
      const count = (counts[slot] ?? 0) + 1
      hashes[slot] = hash
      counts[slot] = count
      if (count === 1) {
        size += 1
        if (size * 2 > hashes.length) grow()
      }
      return count
    },
    getSize: () => size,
  }
}
