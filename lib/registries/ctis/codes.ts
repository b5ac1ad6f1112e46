// Codes of the EU's Clinical Trials Information System (CTIS), with the wording of its public pages.

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

/** The role of a product in the trial: `part1MpRoleTypeCode`. The tested product needs no label. */
export const productRoles: Readonly<Record<string, string>> = {
  '2': 'Comparator',
  '3': 'Placebo',
  '4': 'Auxiliary product',
}

export interface AgeGroup {
  stdAge: 'CHILD' | 'ADULT' | 'OLDER_ADULT'
  /** In the registry's format for ages; absent if the group begins at birth. */
  from?: string
  /** Absent if there is no upper limit. */
  to?: string
}

/** `ageRangeCategoryCode`; 1, unborn children, has no equivalent in the registry. */
export const ageGroupsByCode: Readonly<Record<string, AgeGroup>> = {
  '2': { stdAge: 'CHILD', to: '17 Years' },
  '3': { stdAge: 'ADULT', from: '18 Years', to: '64 Years' },
  '4': { stdAge: 'OLDER_ADULT', from: '65 Years' },
}

/** `ctAgeRangeCode`, subgroups from the youngest: preterm newborns, newborns, infants, children … */
export const agePartsByCode: Readonly<Record<string, AgeGroup>> = {
  '1': { stdAge: 'CHILD', to: '27 Days' },
  '2': { stdAge: 'CHILD', to: '27 Days' },
  '3': { stdAge: 'CHILD', from: '28 Days', to: '23 Months' },
  '4': { stdAge: 'CHILD', from: '2 Years', to: '11 Years' },
  '5': { stdAge: 'CHILD', from: '12 Years', to: '17 Years' },
  '6': { stdAge: 'ADULT', from: '18 Years', to: '64 Years' },
  '7': { stdAge: 'OLDER_ADULT', from: '65 Years', to: '84 Years' },
  '8': { stdAge: 'OLDER_ADULT', from: '85 Years' },
}
