// Codes of the EU's Clinical Trials Information System (CTIS), as its public pages word them.

/** `ctPublicStatusCode` of a trial, `mscPublicStatusCode` of a member state. */
export const statusWordsByCode: Readonly<Record<string, string>> = {
  '1': 'Under evaluation',
  '2': 'Authorised, recruitment pending',
  '3': 'Authorised, recruiting',
  '4': 'Ongoing, recruiting',
  '5': 'Ongoing, recruitment ended',
  '6': 'Temporarily halted',
  '7': 'Suspended',
  '8': 'Ended',
  '9': 'Expired',
  '10': 'Revoked',
  '11': 'Not authorised',
  '12': 'Cancelled',
}

/** `trialCategory.trialPhase`. */
export const phasesByCode: Readonly<Record<string, readonly string[]>> = {
  '1': ['PHASE1'],
  '2': ['PHASE1'],
  '3': ['PHASE1'],
  '4': ['PHASE2'],
  '5': ['PHASE3'],
  '6': ['PHASE4'],
  '7': ['PHASE1', 'PHASE2'],
  '8': ['PHASE1', 'PHASE2'],
  '9': ['PHASE1', 'PHASE2'],
  '10': ['PHASE2', 'PHASE3'],
  '11': ['PHASE3', 'PHASE4'],
}

/** What a product is in the trial: `part1MpRoleTypeCode`. The product that is tested needs no word. */
export const productRoles: Readonly<Record<string, string>> = {
  '2': 'Comparator',
  '3': 'Placebo',
  '4': 'Auxiliary product',
}

export interface AgeGroup {
  stdAge: 'CHILD' | 'ADULT' | 'OLDER_ADULT'
  /** Years. */
  from: number
  to?: number
}

/** `ageRangeCategoryCode`; 1, unborn children, is no group of the registry's. */
export const ageGroupsByCode: Readonly<Record<string, AgeGroup>> = {
  '2': { stdAge: 'CHILD', from: 0, to: 17 },
  '3': { stdAge: 'ADULT', from: 18, to: 64 },
  '4': { stdAge: 'OLDER_ADULT', from: 65 },
}
