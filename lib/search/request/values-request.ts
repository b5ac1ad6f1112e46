import { valueOrders, type ValueOrder } from '../engine'
import { filters, getFilterByKey } from '../filters/filters'
import { withPage } from './request-links'
import { formatSearchRequest, parseSearchRequest, toReader, type RequestParams } from './request'
import { longestNamePart, toShownName } from './typed-text'
import { isValueFilter, type ValueFilterId } from '@/lib/search/filters/filter-ids'
import type { RequestProblem, SearchRequest } from './search-request'

// The page of all values of one filter ⇄ its address: which filter, what is looked for, and the search in which
// the trials are counted, in the search's own keys. `page` is a page of values: a choice begins at page 1 anyway.

export const valuesPageSize = 100
const lastPage = 10_000

export interface ValuesRequest {
  filter: ValueFilterId
  /** A part of a value's name, as typed; empty for all values. */
  find: string
  order: ValueOrder
  /** 1-based. */
  page: number
  search: SearchRequest
}

export interface ParsedValuesRequest {
  request: ValuesRequest
  /** Of the search; the rest of it still counts. */
  problems: RequestProblem[]
}

/** Reads the address; `null` when it names no filter with values. Never throws. */
export function parseValuesRequest(params: RequestParams): ParsedValuesRequest | null {
  const readAll = toReader(params)
  const read = (key: string): string => readAll(key)[0] ?? ''
  const filter = getFilterByKey(read('filter'))
  const id = filter?.id
  if (id === undefined || !isValueFilter(id)) return null
  const { request, problems } = parseSearchRequest(params)
  const page = /^\d{1,6}$/.test(read('page')) ? Number(read('page')) : 1
  return {
    request: {
      filter: id,
      find: toShownName(read('find').slice(0, longestNamePart)),
      order: valueOrders.find((order) => order === read('order')) ?? 'count',
      page: Math.min(Math.max(page, 1), lastPage),
      search: withPage(request, 1),
    },
    problems,
  }
}

/** The inverse of `parseValuesRequest` for requests it returned; without "?", defaults left out. */
export function formatValuesRequest({ filter, find, order, page, search }: ValuesRequest): string {
  const params = new URLSearchParams({ filter: filters[filter].key })
  if (find !== '') params.append('find', find)
  if (order !== 'count') params.append('order', order)
  if (page !== 1) params.append('page', String(page))
  const state = formatSearchRequest(withPage(search, 1))
  return state === '' ? params.toString() : `${params.toString()}&${state}`
}
