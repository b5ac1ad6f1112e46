import type { TrialId } from './trial-id'

/** The path of a trial's page in the portal. */
export const toTrialPath = (trialId: TrialId) => `/trials/${encodeURIComponent(trialId)}` as const
