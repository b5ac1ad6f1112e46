export const measureParams = [
  'GEOMETRIC_MEAN',
  'GEOMETRIC_LEAST_SQUARES_MEAN',
  'LEAST_SQUARES_MEAN',
  'LOG_MEAN',
  'MEAN',
  'MEDIAN',
  'NUMBER',
  'COUNT_OF_PARTICIPANTS',
  'COUNT_OF_UNITS',
] as const
export type MeasureParam = (typeof measureParams)[number]

export const measureDispersionTypes = [
  'NA',
  'STANDARD_DEVIATION',
  'STANDARD_ERROR',
  'INTER_QUARTILE_RANGE',
  'FULL_RANGE',
  'CONFIDENCE_80',
  'CONFIDENCE_90',
  'CONFIDENCE_95',
  'CONFIDENCE_975',
  'CONFIDENCE_99',
  'CONFIDENCE_OTHER',
  'GEOMETRIC_COEFFICIENT',
] as const
export type MeasureDispersionType = (typeof measureDispersionTypes)[number]

export const outcomeMeasureTypes = [
  'PRIMARY',
  'SECONDARY',
  'OTHER_PRE_SPECIFIED',
  'POST_HOC',
] as const
export type OutcomeMeasureType = (typeof outcomeMeasureTypes)[number]

export const reportingStatuses = ['NOT_POSTED', 'POSTED'] as const
export type ReportingStatus = (typeof reportingStatuses)[number]

export const analysisDispersionTypes = ['STANDARD_DEVIATION', 'STANDARD_ERROR_OF_MEAN'] as const
export type AnalysisDispersionType = (typeof analysisDispersionTypes)[number]

export const confidenceIntervalSides = ['ONE_SIDED', 'TWO_SIDED'] as const
export type ConfidenceIntervalNumSides = (typeof confidenceIntervalSides)[number]

export const nonInferiorityTypes = [
  'SUPERIORITY',
  'NON_INFERIORITY',
  'EQUIVALENCE',
  'OTHER',
  'NON_INFERIORITY_OR_EQUIVALENCE',
  'SUPERIORITY_OR_OTHER',
  'NON_INFERIORITY_OR_EQUIVALENCE_LEGACY',
  'SUPERIORITY_OR_OTHER_LEGACY',
] as const
export type NonInferiorityType = (typeof nonInferiorityTypes)[number]

export const eventAssessments = ['NON_SYSTEMATIC_ASSESSMENT', 'SYSTEMATIC_ASSESSMENT'] as const
export type EventAssessment = (typeof eventAssessments)[number]

export const agreementRestrictionTypes = ['LTE60', 'GT60', 'OTHER'] as const
export type AgreementRestrictionType = (typeof agreementRestrictionTypes)[number]
