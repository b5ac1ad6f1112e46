// How posted results were measured and analysed.

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

export const measureParamLabels: Record<MeasureParam, string> = {
  GEOMETRIC_MEAN: 'Geometric mean',
  GEOMETRIC_LEAST_SQUARES_MEAN: 'Geometric least squares mean',
  LEAST_SQUARES_MEAN: 'Least squares mean',
  LOG_MEAN: 'Log mean',
  MEAN: 'Mean',
  MEDIAN: 'Median',
  NUMBER: 'Number',
  COUNT_OF_PARTICIPANTS: 'Number of participants',
  COUNT_OF_UNITS: 'Number of units',
}

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

export const measureDispersionTypeLabels: Record<MeasureDispersionType, string> = {
  NA: 'Not applicable',
  STANDARD_DEVIATION: 'Standard deviation',
  STANDARD_ERROR: 'Standard error',
  INTER_QUARTILE_RANGE: 'Interquartile range',
  FULL_RANGE: 'Full range',
  CONFIDENCE_80: '80% confidence interval',
  CONFIDENCE_90: '90% confidence interval',
  CONFIDENCE_95: '95% confidence interval',
  CONFIDENCE_975: '97.5% confidence interval',
  CONFIDENCE_99: '99% confidence interval',
  CONFIDENCE_OTHER: 'Confidence interval of another level',
  GEOMETRIC_COEFFICIENT: 'Geometric coefficient of variation',
}

export const outcomeMeasureTypes = [
  'PRIMARY',
  'SECONDARY',
  'OTHER_PRE_SPECIFIED',
  'POST_HOC',
] as const
export type OutcomeMeasureType = (typeof outcomeMeasureTypes)[number]

export const outcomeMeasureTypeLabels: Record<OutcomeMeasureType, string> = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  OTHER_PRE_SPECIFIED: 'Other, planned in advance',
  POST_HOC: 'Added afterwards',
}

export const reportingStatuses = ['NOT_POSTED', 'POSTED'] as const
export type ReportingStatus = (typeof reportingStatuses)[number]

export const reportingStatusLabels: Record<ReportingStatus, string> = {
  NOT_POSTED: 'Not posted',
  POSTED: 'Posted',
}

export const analysisDispersionTypes = ['STANDARD_DEVIATION', 'STANDARD_ERROR_OF_MEAN'] as const
export type AnalysisDispersionType = (typeof analysisDispersionTypes)[number]

export const analysisDispersionTypeLabels: Record<AnalysisDispersionType, string> = {
  STANDARD_DEVIATION: 'Standard deviation',
  STANDARD_ERROR_OF_MEAN: 'Standard error of the mean',
}

export const confidenceIntervalSides = ['ONE_SIDED', 'TWO_SIDED'] as const
export type ConfidenceIntervalNumSides = (typeof confidenceIntervalSides)[number]

export const confidenceIntervalSidesLabels: Record<ConfidenceIntervalNumSides, string> = {
  ONE_SIDED: 'One-sided',
  TWO_SIDED: 'Two-sided',
}

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

export const nonInferiorityTypeLabels: Record<NonInferiorityType, string> = {
  SUPERIORITY: 'Superiority',
  NON_INFERIORITY: 'Non-inferiority',
  EQUIVALENCE: 'Equivalence',
  OTHER: 'Other comparison',
  NON_INFERIORITY_OR_EQUIVALENCE: 'Non-inferiority or equivalence',
  SUPERIORITY_OR_OTHER: 'Superiority or other',
  NON_INFERIORITY_OR_EQUIVALENCE_LEGACY: 'Non-inferiority or equivalence (older record)',
  SUPERIORITY_OR_OTHER_LEGACY: 'Superiority or other (older record)',
}

export const eventAssessments = ['NON_SYSTEMATIC_ASSESSMENT', 'SYSTEMATIC_ASSESSMENT'] as const
export type EventAssessment = (typeof eventAssessments)[number]

export const eventAssessmentLabels: Record<EventAssessment, string> = {
  NON_SYSTEMATIC_ASSESSMENT: 'Reported, but not systematically asked for',
  SYSTEMATIC_ASSESSMENT: 'Systematically asked for',
}

/** How long the sponsor may hold back an investigator's own publication of the results. */
export const agreementRestrictionTypes = ['LTE60', 'GT60', 'OTHER'] as const
export type AgreementRestrictionType = (typeof agreementRestrictionTypes)[number]

export const agreementRestrictionTypeLabels: Record<AgreementRestrictionType, string> = {
  LTE60: 'Up to 60 days',
  GT60: 'More than 60 and up to 180 days',
  OTHER: 'Other restriction',
}
