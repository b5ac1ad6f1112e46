import { filters } from './filters'
import { formatSearchRequest, type RequestParams } from './request'
import { filterIds, type SearchRequest } from './types'

// A plain form sends every field, also the empty ones, and the two ends of a span apart. The address of a search
// has neither: people share it.

const endKeys = new Set(
  filterIds
    .map((id) => filters[id])
    .filter(({ kind }) => kind === 'date' || kind === 'number')
    .flatMap(({ key }) => [`${key}-from`, `${key}-to`]),
)

/**
 * The query string of a search, without "?", when its parameters are those of a form and a shorter address says
 * the same; `null` when they may stay as they are.
 */
export function findAddressOfForm(params: RequestParams, request: SearchRequest): string | null {
  const entries: (readonly [string, string])[] =
    params instanceof URLSearchParams
      ? [...params]
      : Object.entries(params).flatMap(([key, value]) =>
          (typeof value === 'string' ? [value] : (value ?? [])).map((each) => [key, each] as const),
        )
  const isForm = entries.some(([key, value]) => value === '' || endKeys.has(key))
  return isForm ? formatSearchRequest(request) : null
}
