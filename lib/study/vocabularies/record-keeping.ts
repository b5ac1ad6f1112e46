// How the record itself is maintained: numbers, dates, references, shared data, and events of its history.

export const orgStudyIdTypes = ['NIH', 'FDA', 'VA', 'CDC', 'AHRQ', 'SAMHSA'] as const
export type OrgStudyIdType = (typeof orgStudyIdTypes)[number]

export const orgStudyIdTypeLabels: Record<OrgStudyIdType, string> = {
  NIH: 'US NIH grant or contract',
  FDA: 'US FDA grant or contract',
  VA: 'US Veterans Affairs grant or contract',
  CDC: 'US CDC grant or contract',
  AHRQ: 'US AHRQ grant or contract',
  SAMHSA: 'US SAMHSA grant or contract',
}

export const secondaryIdTypes = [
  ...orgStudyIdTypes,
  'OTHER_GRANT',
  'EUDRACT_NUMBER',
  'CTIS',
  'REGISTRY',
  'OTHER',
] as const
export type SecondaryIdType = (typeof secondaryIdTypes)[number]

export const secondaryIdTypeLabels: Record<SecondaryIdType, string> = {
  ...orgStudyIdTypeLabels,
  OTHER_GRANT: 'Other grant or funding number',
  EUDRACT_NUMBER: 'EudraCT number',
  CTIS: 'EU trial number (CTIS)',
  REGISTRY: 'Number in another registry',
  OTHER: 'Other number',
}

export const dateTypes = ['ACTUAL', 'ESTIMATED'] as const
export type DateType = (typeof dateTypes)[number]

export const dateTypeLabels: Record<DateType, string> = {
  ACTUAL: 'Actual',
  ESTIMATED: 'Estimated',
}

export const enrollmentTypes = ['ACTUAL', 'ESTIMATED'] as const
export type EnrollmentType = (typeof enrollmentTypes)[number]

export const enrollmentTypeLabels: Record<EnrollmentType, string> = {
  ACTUAL: 'Actual',
  ESTIMATED: 'Estimated',
}

export const referenceTypes = ['BACKGROUND', 'RESULT', 'DERIVED'] as const
export type ReferenceType = (typeof referenceTypes)[number]

export const referenceTypeLabels: Record<ReferenceType, string> = {
  BACKGROUND: 'Background',
  RESULT: 'Results of this trial',
  DERIVED: 'Found by the trial’s number',
}

export const ipdSharings = ['YES', 'NO', 'UNDECIDED'] as const
export type IpdSharing = (typeof ipdSharings)[number]

export const ipdSharingLabels: Record<IpdSharing, string> = {
  YES: 'Yes',
  NO: 'No',
  UNDECIDED: 'Not decided',
}

export const ipdSharingInfoTypes = ['STUDY_PROTOCOL', 'SAP', 'ICF', 'CSR', 'ANALYTIC_CODE'] as const
export type IpdSharingInfoType = (typeof ipdSharingInfoTypes)[number]

export const ipdSharingInfoTypeLabels: Record<IpdSharingInfoType, string> = {
  STUDY_PROTOCOL: 'Study protocol',
  SAP: 'Statistical analysis plan',
  ICF: 'Informed consent form',
  CSR: 'Clinical study report',
  ANALYTIC_CODE: 'Analysis code',
}

export const browseLeafRelevances = ['LOW', 'HIGH'] as const
export type BrowseLeafRelevance = (typeof browseLeafRelevances)[number]

export const browseLeafRelevanceLabels: Record<BrowseLeafRelevance, string> = {
  LOW: 'Low',
  HIGH: 'High',
}

export const unpostedEventTypes = ['RESET', 'RELEASE', 'UNRELEASE'] as const
export type UnpostedEventType = (typeof unpostedEventTypes)[number]

export const unpostedEventTypeLabels: Record<UnpostedEventType, string> = {
  RESET: 'Returned for changes',
  RELEASE: 'Submitted',
  UNRELEASE: 'Submission withdrawn',
}

export const violationEventTypes = [
  'VIOLATION_IDENTIFIED',
  'CORRECTION_CONFIRMED',
  'PENALTY_IMPOSED',
  'ISSUES_IN_LETTER_ADDRESSED_CONFIRMED',
] as const
export type ViolationEventType = (typeof violationEventTypes)[number]

export const violationEventTypeLabels: Record<ViolationEventType, string> = {
  VIOLATION_IDENTIFIED: 'FDA found a violation',
  CORRECTION_CONFIRMED: 'FDA confirmed the correction',
  PENALTY_IMPOSED: 'FDA imposed a penalty',
  ISSUES_IN_LETTER_ADDRESSED_CONFIRMED: 'FDA confirmed that the issues in its letter were settled',
}
