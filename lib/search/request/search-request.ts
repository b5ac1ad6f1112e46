import type { FilterValues } from '@/lib/search/filters/filter-ids'
import type { Near } from '@/lib/search/place/near'
import type { ResultView, TableColumn } from './result-views'

/** What a search page, the API, an export and a feed ask for: the complete state of a search. */
export interface SearchRequest {
  /** Text of the search box, as typed. */
  query: string
  /** Chosen values by filter id, in the filter's own canonical form. Filters without a choice are absent. */
  filters: FilterValues
  /** A place that a site must be near. Needed by the sort `distance`. */
  near?: Near
  sort: SortKey
  /** Against the order's own direction. */
  reversed?: true
  /** 1-based. */
  page: number
  pageSize: number
  /** Ids of concepts whose synonyms are not searched; `all` switches every one off. */
  synonymsOff?: readonly string[]
  /** What is not read apart from the words: ids of filters, `near`, or `all`. */
  asWords?: readonly string[]
  /** How results are shown; a list if not given. Says nothing about what is found. */
  view?: Exclude<ResultView, 'list'>
  /** Columns of the table; its usual ones if not given. */
  columns?: readonly TableColumn[]
  /** Part of the world that the map shows, as `parseMapArea` reads it; where the results are if not given. */
  area?: string
}

export const sortKeys = [
  'relevance',
  'distance',
  'updated',
  'started',
  'posted',
  'enrollment',
  'title',
] as const

export type SortKey = (typeof sortKeys)[number]

/** Which way each order runs by itself: the nearest, the latest, the largest first. The best match has no other way. */
export const sortDirections: Readonly<Record<SortKey, 'asc' | 'desc' | null>> = {
  relevance: null,
  distance: 'asc',
  updated: 'desc',
  started: 'desc',
  posted: 'desc',
  enrollment: 'desc',
  title: 'asc',
}

/** Whether an order asks how well trials match, too: of two as near, the better match comes first. */
export const countsMatch = (sort: SortKey): boolean => sort === 'relevance' || sort === 'distance'

/** Something in a request that was not understood; the rest of the request still counts. */
export interface RequestProblem {
  /** URL key: "phase". */
  key: string
  value: string
  /** A sentence for people that says what is wrong and what would be right. */
  message: string
  /** The search as it may have been meant. */
  suggestion?: SearchRequest
}
