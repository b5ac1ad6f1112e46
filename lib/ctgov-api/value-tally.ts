import { compareByLetters } from '@/lib/study/text-order'
import { toTextHash } from '@/lib/study/text-hash'

// Counts how many studies have each value of a field, for any number of different values: of each a hash of 53 bits
// and a count are kept, and the texts of the most frequent alone. Two of a million texts share a hash once in twenty
// thousand times.

/** Longer texts are counted as different values, but are not listed: nobody would choose them. */
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
  const counts = new Map<number, number>()
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
      const studiesCount = (counts.get(hash) ?? 0) + 1
      counts.set(hash, studiesCount)
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
    getSize: () => counts.size,
    listTop: () => [...top.values()].sort(compare),
  }
}

function compare(a: ValueCount, b: ValueCount): number {
  return b.studiesCount - a.studiesCount || compareByLetters(a.value, b.value)
}
