import { toReader, type RequestParams } from '@/lib/search/request/request'

/** Names the page of a list that is too long for one page, in the address. */
export const listPageKey = 'part-page'

/** 1-based page of a long list that an address asks for; the first where it asks for none. */
export function readListPage(params: RequestParams): number {
  return Number(toReader(params)(listPageKey).find((text) => /^[1-9]\d{0,3}$/.test(text)) ?? 1)
}

interface ListPage<Item> {
  items: Item[]
  /** 1-based. */
  page: number
  pageCount: number
}

/** One page of a list that may be too long for one; a page past the end is the last one. */
export function toListPage<Item>(
  all: readonly Item[],
  itemsOfPage: number,
  asked: number,
): ListPage<Item> {
  const pageCount = Math.max(1, Math.ceil(all.length / itemsOfPage))
  const page = Math.min(asked, pageCount)
  return { items: all.slice((page - 1) * itemsOfPage, page * itemsOfPage), page, pageCount }
}
