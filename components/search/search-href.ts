import { formatSearchRequest } from '@/lib/search/request/request'
import type { RequestProblem, SearchRequest } from '@/lib/search/request/search-request'
import { formatValuesRequest, type ValuesRequest } from '@/lib/search/request/values-request'
import type { TrialId } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'

/** The address of a search in the portal: its complete state, without defaults. */
export function toSearchHref(request: SearchRequest): '/trials' | `/trials?${string}` {
  const query = formatSearchRequest(request)
  return query === '' ? '/trials' : `/trials?${query}`
}

/**
 * The longest search in the address of a trial: a page has up to a hundred of them, each in its HTML and in its data.
 */
const maxCarriedLength = 500

/**
 * The address of a trial, with the search that leads to it, so that its page can link back and to the next result. A
 * very long search is left out.
 */
export function toTrialHref(trialId: TrialId, request?: SearchRequest): `/trials/${string}` {
  const query = request === undefined ? '' : formatSearchRequest(request)
  const isCarried = query !== '' && query.length <= maxCarriedLength
  return `${toTrialPath(trialId)}${isCarried ? `?${query}` : ''}`
}

/** The address of the page with all filters of a search, and texts typed into them that could not be understood. */
export function toFiltersHref(
  request: SearchRequest,
  wrong: readonly RequestProblem[] = [],
): '/search/filters' | `/search/filters?${string}` {
  const params = new URLSearchParams(formatSearchRequest({ ...request, page: 1 }))
  for (const { key, value } of wrong) params.append(key, value)
  const query = params.toString()
  return query === '' ? '/search/filters' : `/search/filters?${query}`
}

/** The address of the page that lists all values of a filter within a search. */
export function toValuesHref(request: ValuesRequest): `/search/values?${string}` {
  return `/search/values?${formatValuesRequest(request)}`
}
