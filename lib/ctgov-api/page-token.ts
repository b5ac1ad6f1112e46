import { ApiError } from './api-error'
import { toTextHash } from '@/lib/study/text-hash'

// `pageToken`: where a page begins, in which state of the data, of which search. Opaque to clients.

export interface PageStart {
  /** Studies before the page. */
  offset: number
  /** The search engine's `getState`. */
  state: string
  /** The parameters that decide which studies are listed, and in which order. */
  search: string
}

/** Letters, digits, `-` and `_`. */
export function formatPageToken({ offset, state, search }: PageStart): string {
  return btoa(`${offset}.${state}.${toDigest(search)}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/**
 * The offset of a token of this search.
 * @throws ApiError 400 if it is not a token, or belongs to another search or another state of the data
 */
export function parsePageToken(
  token: string,
  { state, search }: Omit<PageStart, 'offset'>,
): number {
  const [, offset, knownState, digest] = /^(\d{1,9})\.(\w*)\.(\w+)$/.exec(decode(token)) ?? []
  if (offset === undefined) {
    throw new ApiError(
      400,
      'Parameter `pageToken` has incorrect format',
      'Send the nextPageToken of the previous page, unchanged.',
    )
  }
  if (digest !== toDigest(search)) {
    throw new ApiError(
      400,
      'The parameter `pageToken` belongs to another search',
      'Keep all parameters the same from page to page, except countTotal, fields, format, pageSize and pageToken.',
    )
  }
  if (knownState !== state) throw toChangedError()
  return Number(offset)
}

/** Pages of two states of the data would skip or repeat studies. */
export function toChangedError(): ApiError {
  return new ApiError(
    400,
    'The data have changed since the previous page',
    'Start again from the first page, without pageToken.',
  )
}

function decode(token: string): string {
  if (!/^[\w-]{1,200}$/.test(token)) return ''
  try {
    return atob(token.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return ''
  }
}

function toDigest(search: string): string {
  return toTextHash(search).toString(36)
}
