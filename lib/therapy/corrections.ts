import type { TherapyFacet } from './labels'

// What people found wrong and a reviewer confirmed. A correction wins over every rule and shows in the evidence.

export interface Correction {
  /** Registry number, or the portal's address of a trial without one. */
  trialId: string
  facet: TherapyFacet
  action: 'add' | 'remove'
  value: string
  /** Why, in a sentence that is shown to readers. */
  reason: string
  /** ISO date of the review. */
  reviewedOn: string
}

/**
 * Empty until a reader's report is confirmed. To add one: take the trial and the label from the report, check the
 * words of the record, write one row for each value to add or remove, and say why.
 */
export const reviewedCorrections: readonly Correction[] = []
