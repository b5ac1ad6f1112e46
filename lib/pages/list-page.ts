import { toReader, type RequestParams } from '@/lib/search/request/request'

/** The parameter of the address for a page of a long list. */
export const listPageKey = 'part-page'

/** The page of a long list in an address, from 1; the first if none is given. */
export function readListPage(params: RequestParams): number {
  return Number(toReader(params)(listPageKey).find((text) => /^[1-9]\d{0,3}$/.test(text)) ?? 1)
}

interface ListPage<Item> {
  items: Item[]
  /** 1-based. */
  page: number
  pageCount: number
}

/** One page of a list that may be too long for one; past the end, the last one. */
export function toListPage<Item>(
  all: readonly Item[],
  itemsOfPage: number,
  asked: number,
): ListPage<Item> {
  const pageCount = Math.max(1, Math.ceil(all.length / itemsOfPage))
  const page = Math.min(asked, pageCount)
  return { items: all.slice((page - 1) * itemsOfPage, page * itemsOfPage), page, pageCount }
}
