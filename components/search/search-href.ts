import { formatSearchRequest } from '@/lib/search/request'
import type { SearchRequest } from '@/lib/search/types'

/** The address of a search inside the portal: its complete state, defaults left out. */
export function toSearchHref(request: SearchRequest): '/trials' | `/trials?${string}` {
  const query = formatSearchRequest(request)
  return query === '' ? '/trials' : `/trials?${query}`
}
