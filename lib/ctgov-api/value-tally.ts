import { compareByLetters } from '@/lib/study/text-order'
import { toTextHash } from '@/lib/study/text-hash'

// Counts how many studies have each value of a field, for any number of distinct values. For each value it keeps a
// hash of 53 bits and a count, and only for the most frequent ones the text. With a million texts, the chance that
// two share a hash is one in twenty thousand.

/** Longer texts are counted, but not listed: nobody would choose them. */
const maxListedLength = 300

export interface ValueCount {
  value: string
  studiesCount: number
}

export interface ValueTally {
  /** Counts one more study with this value. */
  add(value: string): void
  /** The number of distinct values. */
  getSize(): number
  /** The most frequent first; with equal counts in alphabetical order. */
  listTop(): ValueCount[]
}

/** @param most how many values are listed; all distinct ones are counted */
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
      if (value.length > maxListedLength) return
      // A value that is among the most frequent at the end is already among them when it is last added, because the
      // counts of others only grow. So its text is known by then.
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
