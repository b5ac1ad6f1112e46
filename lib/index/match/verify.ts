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
  let spent = 0
  let unchecked = 0
  const maxCost = maxVerified / Math.max(1, query.terms / termsOfUsual)
  const passes = (position: number): boolean => {
    if (!isUncertain(query, position)) return true
    if (spent >= maxCost) {
      unchecked++
      return false
    }
    const { holds, cost } = query.verify(query.matches.slots[position] ?? 0)
    spent += cost
    return holds
  }
  const passing = narrowed.passing.subarray(0, narrowed.count).filter(passes)
  const failingOnly = new Map<Limit, readonly number[]>()
  for (const [id, positions] of narrowed.failingOnly) failingOnly.set(id, positions.filter(passes))
  return { narrowed: { passing, count: passing.length, failingOnly }, unchecked }
}
