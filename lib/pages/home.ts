import type { SearchTowns, YearCount } from '@/lib/search/insights'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { CollectionOverview, FacetValue, TrialSummary } from '@/lib/search/result'

/** What the home page shows about the collection. */
export interface Home {
  overview: CollectionOverview
  /** Where trials are recruiting now. */
  towns: SearchTowns
  byDisease: FacetValue[]
  byCellType: FacetValue[]
  /** Countries where trials are recruiting now, the most frequent first. */
  byCountry: FacetValue[]
  byYear: YearCount[]
  thisYear: number
  /** The search for trials that are recruiting now. */
  recruiting: SearchRequest
  newlyRecruiting: HomeList
  newlyPosted: HomeList
}

export interface HomeList {
  request: SearchRequest
  trials: TrialSummary[]
}
