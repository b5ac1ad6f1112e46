import type { Limit, Narrowed } from '../facets/narrow'
import { isUncertain, type QueryMatches } from './query-matches'

/** Records are read as fast as usual for an expression of so many terms. */
const termsOfUsual = 6

export interface Verified {
  narrowed: Narrowed
  /** Trials left out because nobody looked: more were in doubt than are read, or there is no reader. */
  unchecked: number
}

/** Reads the records of those trials that pass the filters and are in doubt, and leaves out what does not match. */
export function verifyNarrowed(
  query: QueryMatches,
  narrowed: Narrowed,
  maxVerified: number,
): Verified {
  if (query.uncertain === null) return { narrowed, unchecked: 0 }
  let read = 0
  let unchecked = 0
  const most = maxVerified / Math.max(1, query.terms / termsOfUsual)
  const holds = (position: number): boolean => {
    if (!isUncertain(query, position)) return true
    if (read >= most) {
      unchecked++
      return false
    }
    read++
    return query.verify(query.matches.slots[position] ?? 0)
  }
  const passing = narrowed.passing.subarray(0, narrowed.count).filter(holds)
  const failingOnly = new Map<Limit, readonly number[]>()
  for (const [id, positions] of narrowed.failingOnly) failingOnly.set(id, positions.filter(holds))
  return { narrowed: { passing, count: passing.length, failingOnly }, unchecked }
}
