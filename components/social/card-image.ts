import { formatSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'

/** The picture for a shared link to a search; `null` is the portal as a whole. */
export function toCardImages(request: SearchRequest | null, alt: string) {
  const query = request ? formatSearchRequest({ ...request, page: 1 }) : ''
  // A search without filters is still a search, and not the portal.
  const url = request === null ? '/card.png' : `/card.png?${query === '' ? 'page=1' : query}`
  return [{ url, width: 1200, height: 630, alt }]
}
