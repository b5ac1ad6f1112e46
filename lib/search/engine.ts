import type { CollectionOverview } from './trial'
import type { FacetValue, FilterId, SearchPage, SearchRequest } from './types'

/** What a database must offer to search; one implementation per kind of database, all with the same answers. */
export interface SearchEngine {
  /**
   * One page of results with the exact total and facets. Never throws for what a request holds; throws
   * when the database cannot be read.
   */
  search(request: SearchRequest, options?: SearchOptions): SearchPage
  /** Counts of the collection as a whole. */
  getOverview(): CollectionOverview
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
}

export interface SearchOptions {
  /** Facets to count; all that have values if not given. */
  facets?: readonly FilterId[]
  /** Values of a facet without closed vocabulary, beside the chosen ones. */
  facetLimit?: number
}

export const defaultFacetLimit = 12
