import type { PlaceChoice } from '@/lib/search/place/places'
import type { RadiusUnit } from '@/lib/search/place/near'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Person } from '@/lib/study/person-fit'
import type { TrialId } from '@/lib/study/trial-id'

/** How a visitor came to a trial's page, and what the page shows because of it. */
export interface TrialVisit {
  /** The search that led here; absent if the visitor followed another link. */
  search?: VisitedSearch
  /** The place near which to find sites; absent until the visitor enters one. */
  place?: VisitPlace
  /** The person whom the search was for, as a default. */
  person?: Person
}

export interface VisitedSearch {
  /** The place in words. */
  request: SearchRequest
  total: number
  /** The trial's position among the results, and its neighbours; absent if it is no longer among them. */
  position?: { number: number; previous?: TrialId; next?: TrialId }
}

export type VisitPlace =
  | {
      kind: 'found'
      /** "Leeds, United Kingdom". */
      label: string
      /** The query string of the search, for the link back. */
      text: string
      latitude: number
      longitude: number
      unit: RadiusUnit
    }
  | { kind: 'several' | 'region' | 'unknown'; typed: string; choices: readonly PlaceChoice[] }
