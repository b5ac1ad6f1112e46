import type { TrialId } from './trial-id'

/** Where a trial's page stands in the portal. */
export const toTrialPath = (trialId: TrialId) => `/trials/${encodeURIComponent(trialId)}` as const
