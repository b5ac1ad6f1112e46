import 'server-only'
import type { SearchInsights, SearchTowns } from '@/lib/search/insights'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { getPortal } from './portal'

/** Figures of all trials of a search. */
export function getInsights(request: SearchRequest): Promise<SearchInsights> {
  return Promise.resolve(getPortal().engine.getInsights(request))
}

/** Where the trials of a search have sites. */
export function findTowns(request: SearchRequest): Promise<SearchTowns> {
  return Promise.resolve(getPortal().engine.findTowns(request))
}
