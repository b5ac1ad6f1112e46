import type { TrialId } from '@/lib/study/trial-id'

/** Where the API is, below the portal's own address. */
export const apiPath = '/api/v2'

/** Where the API has one study. @param trialId its number, or the portal's address of the trial */
export function toStudyPath(trialId: TrialId): string {
  return `${apiPath}/studies/${encodeURIComponent(trialId)}`
}
