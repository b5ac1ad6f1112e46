import type { PortalValues } from '@/lib/expression/areas'
import type { Study } from '@/lib/study/schema'
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
  /** Area of words without one; all text of a record if not given. The registry's API uses `BasicSearch`. */
  defaultArea?: string
  /** Whether to tell for each trial of the page where its words were found. Reads the page's records. */
  highlights?: boolean
}

/** How an engine gets at a record by the trial's id in the database. */
export type ReadStudy = (id: number) => StoredStudy | null

export interface StoredStudy {
  study: Study
  /** Values of the portal's own fields; none if not given. */
  portalValues?: PortalValues
}

export const defaultFacetLimit = 12
