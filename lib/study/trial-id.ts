/** The address of a trial inside the portal: its registry number where it has one, else a slug of its own. */
export type TrialId = string
