import { toReader, type RequestParams } from '@/lib/search/request/request'

/** Names the page of a list that is too long for one page, in the address. */
export const listPageKey = 'part-page'

/** 1-based page of a long list that an address asks for; the first where it asks for none. */
export function readListPage(params: RequestParams): number {
  return Number(toReader(params)(listPageKey).find((text) => /^[1-9]\d{0,3}$/.test(text)) ?? 1)
}
