import type { PlaceChoice } from '@/lib/search/place/places'
import type { RadiusUnit } from '@/lib/search/place/near'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Person } from '@/lib/study/person-fit'
import type { TrialId } from '@/lib/study/trial-id'

/** How somebody came to a trial's page, and what that makes it say besides the trial itself. */
export interface TrialVisit {
  /** The search that led here; absent if the visitor followed a link. */
  search?: VisitedSearch
  /** The place to find near sites for; absent until the visitor names one. */
  place?: VisitPlace
  /** Whom the search was for, to begin with. */
  person?: Person
}

export interface VisitedSearch {
  /** Its place in people's words. */
  request: SearchRequest
  total: number
  /** Where the trial stands among the results, and its neighbours; absent where it is no longer one. */
  position?: { number: number; previous?: TrialId; next?: TrialId }
}

export type VisitPlace =
  | {
      kind: 'found'
      /** "Leeds, United Kingdom". */
      label: string
      /** What leads back to it, in an address. */
      text: string
      latitude: number
      longitude: number
      unit: RadiusUnit
    }
  | { kind: 'several' | 'region' | 'unknown'; typed: string; choices: readonly PlaceChoice[] }
