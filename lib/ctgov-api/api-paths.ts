import type { TrialId } from '@/lib/study/trial-id'

/** The path of the API, below the portal's address. */
export const apiPath = '/api/v2'

/**
 * The path of one study.
 * @param trialId its number, or the portal's address of the trial
 */
export function toStudyPath(trialId: TrialId): string {
  return `${apiPath}/studies/${encodeURIComponent(trialId)}`
}
