import { toReader, type RequestParams } from './request'
import { parseIds, type TrialList } from './trial-list'

// The address of a comparison: `/compare?ids=NCT00000001,NCT00000002`.

/** More do not fit beside each other. */
export const maxCompared = 6

/** Reads the trials that are to be compared. Never throws. */
export function parseCompareRequest(params: RequestParams): TrialList {
  return parseIds(toReader(params)('ids'), maxCompared)
}
