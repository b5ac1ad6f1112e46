import { toReader, type RequestParams } from './request'

// The address of a comparison: `/compare?ids=NCT00000001,NCT00000002`. A plain form sends `ids` once for each trial.

/** More do not fit beside each other. */
export const maxCompared = 6
const longestId = 120

export interface CompareRequest {
  /** As written, each once. */
  ids: string[]
  /** How many more there were than can be compared. */
  leftOut: number
}

/** Reads the trials that are to be compared. Never throws. */
export function parseCompareRequest(params: RequestParams): CompareRequest {
  const written = toReader(params)('ids')
    .flatMap((text) => text.slice(0, 100 * longestId).split(/[\s,;]+/))
    .filter((id) => id !== '' && id.length <= longestId)
  const ids = [...new Set(written)]
  return { ids: ids.slice(0, maxCompared), leftOut: Math.max(0, ids.length - maxCompared) }
}

/** Without "?". */
export function formatCompareIds(ids: readonly string[]): string {
  return `ids=${ids.map(encodeURIComponent).join(',')}`
}
