import { toAppliedFilters } from '@/lib/search/request/default-filters'
import type { SearchOptions } from '@/lib/search/engine'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { narrow } from '../facets/narrow'
import type { QueryMatches, QueryRunner } from '../match/query-matches'
import { verifyNarrowed, type Verified } from '../match/verify'
import { createNearSearch, type NearParts, type NearSearch } from '../near/near-search'

/** The trials of a search before they stand in an order. */
export interface Found extends Verified {
  near: NearSearch | undefined
  query: QueryMatches
}

/**
 * The trials of a request: words, filters, a place, and records read where the index leaves a doubt, at most `most` of
 * them.
 */
export type Find = (
  request: SearchRequest,
  options: Pick<SearchOptions, 'defaultArea'>,
  most?: number,
) => Found

interface FindParts extends NearParts {
  queries: QueryRunner
  maxVerified: number
}

export function createFind({ queries, maxVerified, ...parts }: FindParts): Find {
  return (request, { defaultArea }, most = maxVerified) => {
    const near = request.near && createNearSearch(request.near, parts)
    const query = queries.run(request, defaultArea)
    const first = narrow(query.matches, toAppliedFilters(request), parts.docValues, near?.isNear)
    return { near, query, ...verifyNarrowed(query, first, most) }
  }
}
