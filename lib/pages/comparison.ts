import type { TrialDetail } from './trial-detail'
import type { VisitPlace } from './trial-visit'

/** Trials side by side, in the order of the address. */
export interface Comparison {
  trials: TrialDetail[]
  /** In the address, but not in this collection. */
  missing: string[]
  /** The number of requested trials beyond the limit of a comparison. */
  leftOut: number
  /** Where distances are measured from, if a place was given. */
  place?: VisitPlace
}
