import 'server-only'
import { findPlainReading as findReading } from '@/lib/search/find-plain-reading'
import type { PlainReading, SearchPage, SearchRequest } from '@/lib/search/types'
import { getPortal } from './portal'

/** The words of a search as filters, where that is worth an offer. */
export function findPlainReading(
  request: SearchRequest,
  page: Pick<SearchPage, 'total'>,
): Promise<PlainReading | null> {
  return Promise.resolve(findReading(getPortal().engine, request, page))
}
