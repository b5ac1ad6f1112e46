import { toAppliedFilters } from '@/lib/search/request/default-filters'
import type { SearchOptions } from '@/lib/search/engine'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { narrow } from '../facets/narrow'
import type { QueryMatches, QueryRunner } from '../match/query-matches'
import { verifyNarrowed, type Verified } from '../match/verify'
import { RecentlyUsed } from '../memory/recently-used'
import { keepUntilChange } from '../memory/until-change'
import { createNearSearch, type NearParts, type NearSearch } from '../near/near-search'

/** The trials of a search before they are put in order. */
export interface Found extends Verified {
  near: NearSearch | undefined
  query: QueryMatches
}

/**
 * Finds the trials of a request: by words, filters and a place, and by reading at most `maxRead` records that the index
 * cannot decide.
 */
export type Find = (
  request: SearchRequest,
  options: Pick<SearchOptions, 'defaultArea'>,
  maxRead?: number,
) => Found

interface FindParts extends NearParts {
  queries: QueryRunner
  maxVerified: number
}

const maxKeptBytes = 32 * 2 ** 20
const bytesOfPosition = 8

/** The parts of a request that don't depend on the page or how it is shown. */
function toKey(
  request: SearchRequest,
  { defaultArea }: Pick<SearchOptions, 'defaultArea'>,
): string {
  const { query, filters, synonymsOff, sort } = request
  return JSON.stringify([query, filters, synonymsOff, sort === 'relevance', defaultArea])
}

function countBytes({ query, narrowed }: Found): number {
  const { slots, scores, titled } = query.matches
  let bytes = slots.byteLength + (scores?.byteLength ?? 0) + (titled?.byteLength ?? 0)
  bytes += narrowed.passing.byteLength
  for (const positions of narrowed.failingOnly.values()) bytes += bytesOfPosition * positions.length
  return bytes
}

export function createFind({ queries, maxVerified, ...parts }: FindParts): Find {
  const getKept = keepUntilChange(parts.docValues, () => new RecentlyUsed<Found>(maxKeptBytes))

  const findAnew: Find = (request, { defaultArea }, maxRead = maxVerified) => {
    const near = request.near && createNearSearch(request.near, parts)
    const query = queries.run(request, defaultArea)
    const first = narrow(query.matches, toAppliedFilters(request), parts.docValues, near?.isNear)
    return { near, query, ...verifyNarrowed(query, first, maxRead) }
  }

  /** Another page, a trial's position in its search and the hidden trials all need the same trials. */
  return (request, options, maxRead = maxVerified) => {
    // The distances of every trial from a place are too large to keep.
    if (request.near) return findAnew(request, options, maxRead)
    const kept = getKept()
    const key = `${maxRead} ${toKey(request, options)}`
    const found = kept.get(key) ?? findAnew(request, options, maxRead)
    kept.set(key, found, countBytes(found) + 2 * key.length)
    const { matches } = found.query
    // Whoever orders the trials changes their scores.
    const scores = matches.scores?.slice() ?? null
    return { ...found, query: { ...found.query, matches: { ...matches, scores } } }
  }
}
