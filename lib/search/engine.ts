import type { Expression } from '@/lib/expression/tree'
import type { StudyField } from '@/lib/study/fields'
import type { PlaceReading } from './place/places'
import type { FindPlace } from './question/question-places'
import type { SearchInsights, SearchTowns, YearCount } from './insights'
import type { Suggestion } from './suggest/suggest'
import type { CollectionOverview, Facet, FacetValue, SearchPage } from './result'
import type { FilterId, FilterValues } from './filters/filter-ids'
import type { LabelLookup } from './request/describe-request'
import type { SearchRequest } from './request/search-request'

/**
 * What a database must offer to search; one implementation per kind of database, all with the same answers. The contract
 * that every implementation keeps is `tests/support/engine-contract.ts`.
 */
export interface SearchEngine {
  /**
   * One page of results with the exact total and facets. Never throws for what a request holds; throws
   * when the database cannot be read.
   */
  search(request: SearchRequest, options?: SearchOptions): SearchPage
  /**
   * Matching trials by their ids alone, in an order by any fields: what a program walks through. Never throws for
   * what a request holds.
   */
  list(request: ListRequest): ListPage
  /** How many trials a search finds: the total of its page, without the work for a page. */
  count(request: SearchRequest): number
  /** All trials of a search by their ids, in its order: what is exported. Its page says nothing here. */
  findAll(request: SearchRequest): number[]
  /** The records of trials, in the order in which they are asked for; those that are gone by now are left out. */
  readListed(ids: readonly number[]): ListedStudy[]
  /** Counts of the trials that pass the filters, of all trials where none are given. */
  getOverview(filters?: FilterValues): CollectionOverview
  /** How many trials of a search began in each year, the earliest first; years without any are left out. */
  countByStartYear(request: SearchRequest): YearCount[]
  /** What the trials of a search are like as a whole. */
  getInsights(request: SearchRequest): SearchInsights
  /** Where the trials of a search have sites. */
  findTowns(request: SearchRequest): SearchTowns
  /** When the data that are searched last changed, ISO 8601 in UTC; undefined while there are none. */
  getChangedAt(): string | undefined
  /** Letters and digits that differ whenever the data that are searched have changed, the same on every server. */
  getState(): string
  /** The studies of `count` trials from the one after the id `after` on, in the order of their ids; see `list`. */
  readStudies(after: number, count: number): ListedStudy[]
  /**
   * Values of one filter with counts as a facet has them, those that contain all words of a text: what a long
   * facet's own search box and the page of all its values show. Never throws for what the request holds.
   */
  findFacetValues(
    request: SearchRequest,
    filter: FilterId,
    options: FacetValueOptions,
  ): FacetValuesPage
  /** What somebody who has typed `text` may mean, grouped by kind; never throws for what the text holds. */
  findSuggestions(text: string, limit?: number): Suggestion[]
  /** How most records spell a value of a filter: "Novartis" for "novartis"; undefined for one that no trial has. */
  labelOf: LabelLookup
  /** What the name of a place stands for, as it is spelt. */
  findPlace(...question: Parameters<FindPlace>): PlaceReading
  /** Towns, states and countries that somebody may mean; a town has no filter and is its own `query`. */
  findPlaceSuggestions(text: string, limit?: number): Suggestion[]
}

/** What a program asks for: an expression to rank by, and what limits the answer without a part in its order. */
export interface ListRequest {
  query: Expression
  filter: Expression
  filters: FilterValues
  /** Area of words without one; all text of a record if not given. */
  defaultArea?: string
  /** The first decides, the next where it leaves a tie; the usual order of results in the end. */
  order: readonly ListOrder[]
  /** Trials before the first one of the page. */
  offset: number
  count: number
  /** Facets to count; none if not given. */
  facets?: readonly FilterId[]
  /** Whether to give the records of the page too. */
  studies?: boolean
  /** Whether to leave out trials that have no number of ClinicalTrials.gov. */
  numberedOnly?: boolean
  /** What relevance is multiplied by, with the distance of the nearest site. */
  decay?: GeoDecay
}

/**
 * How relevance falls with distance: not at all up to `offsetMetres`, to the part `decay` of it `scaleMetres` further on.
 * Source of the three functions: https://www.elastic.co/docs/reference/query-languages/query-dsl/query-dsl-function-score-query
 */
export interface GeoDecay {
  latitude: number
  longitude: number
  form: 'gauss' | 'exp' | 'linear'
  scaleMetres: number
  offsetMetres: number
  /** More than 0 and less than 1. */
  decay: number
}

/** By relevance, or by the first value of a date or number, what is not stated last either way. */
export type ListOrder =
  'relevance' | 'least relevant first' | { field: StudyField; descending: boolean }

export interface ListPage {
  total: number
  /** Ids of the trials in the database. */
  ids: number[]
  /** In the same order, as they stood when the search was made; only where they were asked for. */
  studies?: ListedStudy[]
  /** In the order in which they were asked for. */
  facets: Facet[]
  /** `getState` of what was searched. */
  state: string
  /** Trials that would have to be read one by one to tell whether they match, more than are read. */
  unchecked: number
}

export interface ListedStudy {
  id: number
  /** The trial's address. */
  address: string
  /** As the store keeps it. */
  packed: Uint8Array
  /** When the portal found that the registry no longer has the record; mostly null. */
  removedOn: string | null
  /** 1 where it can be given out as it is stored: see `toModelForm`. */
  inModelForm: number
}

export const valueOrders = ['count', 'name'] as const
export type ValueOrder = (typeof valueOrders)[number]

export interface FacetValueOptions {
  /** Words that each value must contain, or whose synonyms it must contain; every value if empty. */
  text?: string
  /** Most frequent first if not given. */
  order?: ValueOrder
  /** 1-based, the first if not given. */
  page?: number
  /** Values of a page. */
  pageSize: number
}

export interface FacetValuesPage {
  values: FacetValue[]
  /** All values that fit, also those before and behind the listed ones. */
  total: number
  /** The page actually shown: a page past the end shows the last one. */
  page: number
  pageCount: number
  /** Trials of the search. */
  trials: number
  /** What is chosen already, whether it is listed or not. */
  chosen: FacetValue[]
}

export interface SearchOptions {
  /** Facets to count; all that have values if not given. */
  facets?: readonly FilterId[]
  /** Values of a facet without closed vocabulary, beside the chosen ones. */
  facetLimit?: number
  /** Area of words without one; all text of a record if not given. The registry's API uses `BasicSearch`. */
  defaultArea?: string
  /** Whether to go on with trials that have most of what was asked for, where few have all of it. */
  related?: boolean
  /** Whether to tell for each trial of the page where its words were found. Reads the page's records. */
  highlights?: boolean
}

export const defaultFacetLimit = 12

/** No index can be searched just now; one is being made, or can be made by a start of the portal. */
export class IndexUnavailableError extends Error {
  override readonly name = 'IndexUnavailableError'
}
