import type { TrialDetail } from './trial-detail'
import type { VisitPlace } from './trial-visit'

/** Trials side by side, in the order in which their address names them. */
export interface Comparison {
  trials: TrialDetail[]
  /** Written in the address, and not in this collection. */
  missing: string[]
  /** How many more were asked for than can be compared. */
  leftOut: number
  /** Where distances are measured from, if somebody has said. */
  place?: VisitPlace
}
