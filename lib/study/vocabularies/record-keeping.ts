export const orgStudyIdTypes = ['NIH', 'FDA', 'VA', 'CDC', 'AHRQ', 'SAMHSA'] as const
export type OrgStudyIdType = (typeof orgStudyIdTypes)[number]

export const secondaryIdTypes = [
  'NIH',
  'FDA',
  'VA',
  'CDC',
  'AHRQ',
  'SAMHSA',
  'OTHER_GRANT',
  'EUDRACT_NUMBER',
  'CTIS',
  'REGISTRY',
  'OTHER',
] as const
export type SecondaryIdType = (typeof secondaryIdTypes)[number]

export const dateTypes = ['ACTUAL', 'ESTIMATED'] as const
export type DateType = (typeof dateTypes)[number]

export const enrollmentTypes = ['ACTUAL', 'ESTIMATED'] as const
export type EnrollmentType = (typeof enrollmentTypes)[number]

export const referenceTypes = ['BACKGROUND', 'RESULT', 'DERIVED'] as const
export type ReferenceType = (typeof referenceTypes)[number]

export const ipdSharings = ['YES', 'NO', 'UNDECIDED'] as const
export type IpdSharing = (typeof ipdSharings)[number]

export const ipdSharingInfoTypes = ['STUDY_PROTOCOL', 'SAP', 'ICF', 'CSR', 'ANALYTIC_CODE'] as const
export type IpdSharingInfoType = (typeof ipdSharingInfoTypes)[number]

export const browseLeafRelevances = ['LOW', 'HIGH'] as const
export type BrowseLeafRelevance = (typeof browseLeafRelevances)[number]

export const unpostedEventTypes = ['RESET', 'RELEASE', 'UNRELEASE'] as const
export type UnpostedEventType = (typeof unpostedEventTypes)[number]

export const violationEventTypes = [
  'VIOLATION_IDENTIFIED',
  'CORRECTION_CONFIRMED',
  'PENALTY_IMPOSED',
  'ISSUES_IN_LETTER_ADDRESSED_CONFIRMED',
] as const
export type ViolationEventType = (typeof violationEventTypes)[number]
