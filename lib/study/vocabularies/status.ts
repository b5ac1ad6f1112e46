// Statuses of a trial, one of its sites or an expanded-access programme.

export const statuses = [
  'ACTIVE_NOT_RECRUITING',
  'COMPLETED',
  'ENROLLING_BY_INVITATION',
  'NOT_YET_RECRUITING',
  'RECRUITING',
  'SUSPENDED',
  'TERMINATED',
  'WITHDRAWN',
  'AVAILABLE',
  'NO_LONGER_AVAILABLE',
  'TEMPORARILY_NOT_AVAILABLE',
  'APPROVED_FOR_MARKETING',
  'WITHHELD',
  'UNKNOWN',
] as const
export type Status = (typeof statuses)[number]

/**
 * Statuses of other registries that ClinicalTrials.gov has no value for. WHO's portal writes "Not recruiting" for
 * trials that have not begun, continue without new participants, or have ended.
 */
export const otherStatuses = ['NOT_RECRUITING'] as const
export type OtherStatus = (typeof otherStatuses)[number]

export const statusLabels: Record<Status | OtherStatus, string> = {
  ACTIVE_NOT_RECRUITING: 'Active, not recruiting',
  COMPLETED: 'Completed',
  ENROLLING_BY_INVITATION: 'Enrolling by invitation',
  NOT_YET_RECRUITING: 'Not yet recruiting',
  RECRUITING: 'Recruiting',
  SUSPENDED: 'Suspended',
  TERMINATED: 'Terminated',
  WITHDRAWN: 'Withdrawn',
  AVAILABLE: 'Available (expanded access)',
  NO_LONGER_AVAILABLE: 'No longer available (expanded access)',
  TEMPORARILY_NOT_AVAILABLE: 'Temporarily not available (expanded access)',
  APPROVED_FOR_MARKETING: 'Approved for marketing',
  WITHHELD: 'Withheld',
  UNKNOWN: 'Unknown',
  NOT_RECRUITING: 'Not recruiting',
}

export const statusExplanations: Record<Status | OtherStatus, string> = {
  ACTIVE_NOT_RECRUITING:
    'The trial is under way: participants are treated or followed up, and no one new can join.',
  COMPLETED: 'The trial ended as planned and the last participant has had their last visit.',
  ENROLLING_BY_INVITATION:
    'Only people whom the researchers invite, for example from an earlier trial, can take part.',
  NOT_YET_RECRUITING: 'The trial is planned but is not accepting participants yet.',
  RECRUITING: 'The trial was looking for participants when the record was last confirmed.',
  SUSPENDED: 'The trial has been paused and may start again.',
  TERMINATED: 'The trial was stopped early and will not continue.',
  WITHDRAWN: 'The trial was called off before anyone took part.',
  AVAILABLE: 'The treatment is available outside a trial through an expanded-access programme.',
  NO_LONGER_AVAILABLE:
    'An expanded-access programme used to offer the treatment and has been closed.',
  TEMPORARILY_NOT_AVAILABLE:
    'An expanded-access programme offers the treatment but is paused for now.',
  APPROVED_FOR_MARKETING:
    'The treatment has since been approved, so expanded access is not needed.',
  WITHHELD: 'The sponsor may withhold the details until the device is approved.',
  UNKNOWN: 'The trial is past its planned end and the record has not been confirmed for two years.',
  NOT_RECRUITING:
    'The registry says only that the trial is not accepting participants: it may be about to start, still running or finished.',
}

export const expandedAccessStatuses = [
  'AVAILABLE',
  'NO_LONGER_AVAILABLE',
  'TEMPORARILY_NOT_AVAILABLE',
  'APPROVED_FOR_MARKETING',
] as const
export type ExpandedAccessStatus = (typeof expandedAccessStatuses)[number]

export const expandedAccessStatusLabels: Record<ExpandedAccessStatus, string> = {
  AVAILABLE: 'Available',
  NO_LONGER_AVAILABLE: 'No longer available',
  TEMPORARILY_NOT_AVAILABLE: 'Temporarily not available',
  APPROVED_FOR_MARKETING: 'Approved for marketing',
}

/** Status of one site of a trial. */
export const recruitmentStatuses = [
  'ACTIVE_NOT_RECRUITING',
  'COMPLETED',
  'ENROLLING_BY_INVITATION',
  'NOT_YET_RECRUITING',
  'RECRUITING',
  'SUSPENDED',
  'TERMINATED',
  'WITHDRAWN',
  'AVAILABLE',
] as const
export type RecruitmentStatus = (typeof recruitmentStatuses)[number]

export const recruitmentStatusLabels: Record<RecruitmentStatus, string> = {
  ACTIVE_NOT_RECRUITING: 'Active, not recruiting',
  COMPLETED: 'Completed',
  ENROLLING_BY_INVITATION: 'Enrolling by invitation',
  NOT_YET_RECRUITING: 'Not yet recruiting',
  RECRUITING: 'Recruiting',
  SUSPENDED: 'Suspended',
  TERMINATED: 'Terminated',
  WITHDRAWN: 'Withdrawn',
  AVAILABLE: 'Available',
}
