import type { TherapyFacet } from './labels'

// Mistakes that readers reported and a reviewer confirmed. A correction overrides every rule and appears in the
// evidence.

export interface Correction {
  /** Registry number, or the portal's address of a trial without one. */
  trialId: string
  facet: TherapyFacet
  action: 'add' | 'remove'
  value: string
  /** Why, as a sentence shown to readers. */
  reason: string
  /** ISO date of the review. */
  reviewedOn: string
}

/**
 * Empty until a reader's report is confirmed. To add a correction, take the trial and label from the report, check the
 * words of the record, write one row for each value to add or remove, and say why.
 */
export const reviewedCorrections: readonly Correction[] = []
