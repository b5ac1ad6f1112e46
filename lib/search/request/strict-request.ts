import { parseSearchRequest, type ParsedSearchRequest, type RequestParams } from './request'
import type { RequestProblem } from './search-request'
import { findUnknownKeys } from './unknown-keys'

/**
 * A search with keys that mean nothing among its problems. What cannot show them beside an answer (files, feeds,
 * frames, tools) answers only where there is none.
 */
export function parseStrictRequest(params: RequestParams): ParsedSearchRequest {
  const { request, problems } = parseSearchRequest(params)
  return { request, problems: [...problems, ...findUnknownKeys(params)] }
}

/** Problems as text, a line each. */
export function describeProblems(
  problems: readonly Pick<RequestProblem, 'key' | 'message'>[],
): string {
  return problems.map(({ key, message }) => `${key}: ${message}`).join('\n')
}
