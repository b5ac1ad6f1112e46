import type { Limit, Narrowed } from '../facets/narrow'
import { isUncertain, type QueryMatches } from './query-matches'

/** With this many terms in an expression, records are read at the usual speed. */
const termsOfUsual = 6

export interface Verified {
  narrowed: Narrowed
  /** Trials left out without checking: more were uncertain than may be read, or nothing can read them. */
  unchecked: number
}

/** Reads the records of uncertain trials that pass the filters, and leaves out those that don't match. */
export function verifyNarrowed(
  query: QueryMatches,
  narrowed: Narrowed,
  maxVerified: number,
): Verified {
  if (query.uncertain === null) return { narrowed, unchecked: 0 }
  let read = 0
  let unchecked = 0
  const maxRead = maxVerified / Math.max(1, query.terms / termsOfUsual)
  const holds = (position: number): boolean => {
    if (!isUncertain(query, position)) return true
    if (read >= maxRead) {
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
