import type { Study } from '@/lib/study/schema'
import type { Suggestion } from './suggest'
import type { CollectionOverview } from './trial'
import type { FacetValue, FilterId, FilterValues, SearchPage, SearchRequest } from './types'

/** What a database must offer to search; one implementation per kind of database, all with the same answers. */
export interface SearchEngine {
  /**
   * One page of results with the exact total and facets. Never throws for what a request holds; throws
   * when the database cannot be read.
   */
  search(request: SearchRequest, options?: SearchOptions): SearchPage
  /** Counts of the trials that pass the filters, of all trials where none are given. */
  getOverview(filters?: FilterValues): CollectionOverview
  /** How many trials of a search began in each year, the earliest first; years without any are left out. */
  countByStartYear(request: SearchRequest): YearCount[]
  /** When the index last changed, ISO 8601 in UTC; undefined while it is empty. */
  getChangedAt(): string | undefined
  /**
   * Values of one filter that contain all words of `text`, most frequent first, with counts as a facet
   * has them: what a long facet's own search box shows.
   */
  findFacetValues(
    request: SearchRequest,
    filter: FilterId,
    text: string,
    limit: number,
  ): FacetValue[]
  /** What somebody who has typed `text` may mean, grouped by kind; never throws for what the text holds. */
  findSuggestions(text: string, limit?: number): Suggestion[]
}

export interface YearCount {
  year: number
  count: number
}

export interface SearchOptions {
  /** Facets to count; all that have values if not given. */
  facets?: readonly FilterId[]
  /** Values of a facet without closed vocabulary, beside the chosen ones. */
  facetLimit?: number
  /** Area of words without one; all text of a record if not given. The registry's API uses `BasicSearch`. */
  defaultArea?: string
  /** Whether to tell for each trial of the page where its words were found. Reads the page's records. */
  highlights?: boolean
}

/** How an engine gets at a record by the trial's id in the database. */
export type ReadStudy = (id: number) => StoredStudy | null

export interface StoredStudy {
  study: Study
}

export const defaultFacetLimit = 12
