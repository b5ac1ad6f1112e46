import 'server-only'
import { findPlainReading as findReading } from '@/lib/search/question/find-plain-reading'
import type { PlainReading, SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { getPortal } from './portal'

/** The words of a search as filters, if that is worth suggesting. */
export function findPlainReading(
  request: SearchRequest,
  page: Pick<SearchPage, 'total'>,
): Promise<PlainReading | null> {
  return Promise.resolve(findReading(getPortal().engine, request, page))
}
