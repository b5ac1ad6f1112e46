import type { z } from 'zod'
import { flag, list, number, toOpenEnum, record, text } from './record'

// Posted results. Counts and measured values are text in the registry's model ("<0.001", "NA").

export const flowGroupSchema = record({
  id: text(),
  title: text(),
  description: text(),
})
export type FlowGroup = z.infer<typeof flowGroupSchema>

export const flowStatsSchema = record({
  groupId: text(),
  comment: text(),
  numSubjects: text(),
  numUnits: text(),
})
export type FlowStats = z.infer<typeof flowStatsSchema>

export const flowMilestoneSchema = record({
  type: text(),
  comment: text(),
  achievements: list(flowStatsSchema),
})
export type FlowMilestone = z.infer<typeof flowMilestoneSchema>

/** As `FlowStats`, but the model counts no units here. */
export const flowReasonSchema = record({
  groupId: text(),
  comment: text(),
  numSubjects: text(),
})
export type FlowReason = z.infer<typeof flowReasonSchema>

export const dropWithdrawSchema = record({
  type: text(),
  comment: text(),
  reasons: list(flowReasonSchema),
})
export type DropWithdraw = z.infer<typeof dropWithdrawSchema>

export const flowPeriodSchema = record({
  title: text(),
  milestones: list(flowMilestoneSchema),
  dropWithdraws: list(dropWithdrawSchema),
})
export type FlowPeriod = z.infer<typeof flowPeriodSchema>

export const participantFlowModuleSchema = record({
  preAssignmentDetails: text(),
  recruitmentDetails: text(),
  typeUnitsAnalyzed: text(),
  groups: list(flowGroupSchema),
  periods: list(flowPeriodSchema),
})
export type ParticipantFlowModule = z.infer<typeof participantFlowModuleSchema>

export const measureGroupSchema = record({
  id: text(),
  title: text(),
  description: text(),
})
export type MeasureGroup = z.infer<typeof measureGroupSchema>

export const denomCountSchema = record({
  groupId: text(),
  value: text(),
})
export type DenomCount = z.infer<typeof denomCountSchema>

export const denomSchema = record({
  units: text(),
  counts: list(denomCountSchema),
})
export type Denom = z.infer<typeof denomSchema>

export const measurementSchema = record({
  groupId: text(),
  value: text(),
  spread: text(),
  lowerLimit: text(),
  upperLimit: text(),
  comment: text(),
})
export type Measurement = z.infer<typeof measurementSchema>

export const measureCategorySchema = record({
  title: text(),
  measurements: list(measurementSchema),
})
export type MeasureCategory = z.infer<typeof measureCategorySchema>

export const measureClassSchema = record({
  title: text(),
  denoms: list(denomSchema),
  categories: list(measureCategorySchema),
})
export type MeasureClass = z.infer<typeof measureClassSchema>

export const baselineMeasureSchema = record({
  title: text(),
  description: text(),
  populationDescription: text(),
  paramType: toOpenEnum('MeasureParam'),
  dispersionType: toOpenEnum('MeasureDispersionType'),
  unitOfMeasure: text(),
  calculatePct: flag(),
  denomUnitsSelected: text(),
  denoms: list(denomSchema),
  classes: list(measureClassSchema),
})
export type BaselineMeasure = z.infer<typeof baselineMeasureSchema>

export const baselineCharacteristicsModuleSchema = record({
  populationDescription: text(),
  typeUnitsAnalyzed: text(),
  groups: list(measureGroupSchema),
  denoms: list(denomSchema),
  measures: list(baselineMeasureSchema),
})
export type BaselineCharacteristicsModule = z.infer<typeof baselineCharacteristicsModuleSchema>

export const measureAnalysisSchema = record({
  paramType: text(),
  paramValue: text(),
  dispersionType: toOpenEnum('AnalysisDispersionType'),
  dispersionValue: text(),
  statisticalMethod: text(),
  statisticalComment: text(),
  pValue: text(),
  pValueComment: text(),
  ciNumSides: toOpenEnum('ConfidenceIntervalNumSides'),
  ciPctValue: text(),
  ciLowerLimit: text(),
  ciUpperLimit: text(),
  ciLowerLimitComment: text(),
  ciUpperLimitComment: text(),
  estimateComment: text(),
  testedNonInferiority: flag(),
  nonInferiorityType: toOpenEnum('NonInferiorityType'),
  nonInferiorityComment: text(),
  otherAnalysisDescription: text(),
  groupDescription: text(),
  groupIds: list(text()),
})
export type MeasureAnalysis = z.infer<typeof measureAnalysisSchema>

export const outcomeMeasureSchema = record({
  type: toOpenEnum('OutcomeMeasureType'),
  title: text(),
  description: text(),
  populationDescription: text(),
  reportingStatus: toOpenEnum('ReportingStatus'),
  anticipatedPostingDate: text(),
  paramType: toOpenEnum('MeasureParam'),
  dispersionType: text(),
  unitOfMeasure: text(),
  calculatePct: flag(),
  timeFrame: text(),
  typeUnitsAnalyzed: text(),
  denomUnitsSelected: text(),
  groups: list(measureGroupSchema),
  denoms: list(denomSchema),
  classes: list(measureClassSchema),
  analyses: list(measureAnalysisSchema),
})
export type OutcomeMeasure = z.infer<typeof outcomeMeasureSchema>

export const outcomeMeasuresModuleSchema = record({
  outcomeMeasures: list(outcomeMeasureSchema),
})
export type OutcomeMeasuresModule = z.infer<typeof outcomeMeasuresModuleSchema>

export const eventGroupSchema = record({
  id: text(),
  title: text(),
  description: text(),
  deathsNumAffected: number(),
  deathsNumAtRisk: number(),
  seriousNumAffected: number(),
  seriousNumAtRisk: number(),
  otherNumAffected: number(),
  otherNumAtRisk: number(),
})
export type EventGroup = z.infer<typeof eventGroupSchema>

export const eventStatsSchema = record({
  groupId: text(),
  numEvents: number(),
  numAffected: number(),
  numAtRisk: number(),
})
export type EventStats = z.infer<typeof eventStatsSchema>

export const adverseEventSchema = record({
  term: text(),
  organSystem: text(),
  sourceVocabulary: text(),
  assessmentType: toOpenEnum('EventAssessment'),
  notes: text(),
  stats: list(eventStatsSchema),
})
export type AdverseEvent = z.infer<typeof adverseEventSchema>

export const adverseEventsModuleSchema = record({
  frequencyThreshold: text(),
  timeFrame: text(),
  description: text(),
  allCauseMortalityComment: text(),
  eventGroups: list(eventGroupSchema),
  seriousEvents: list(adverseEventSchema),
  otherEvents: list(adverseEventSchema),
})
export type AdverseEventsModule = z.infer<typeof adverseEventsModuleSchema>

export const limitationsAndCaveatsSchema = record({
  description: text(),
})
export type LimitationsAndCaveats = z.infer<typeof limitationsAndCaveatsSchema>

export const certainAgreementSchema = record({
  piSponsorEmployee: flag(),
  restrictionType: toOpenEnum('AgreementRestrictionType'),
  restrictiveAgreement: flag(),
  otherDetails: text(),
})
export type CertainAgreement = z.infer<typeof certainAgreementSchema>

export const pointOfContactSchema = record({
  title: text(),
  organization: text(),
  email: text(),
  phone: text(),
  phoneExt: text(),
})
export type PointOfContact = z.infer<typeof pointOfContactSchema>

export const moreInfoModuleSchema = record({
  limitationsAndCaveats: limitationsAndCaveatsSchema,
  certainAgreement: certainAgreementSchema,
  pointOfContact: pointOfContactSchema,
})
export type MoreInfoModule = z.infer<typeof moreInfoModuleSchema>

export const resultsSectionSchema = record({
  participantFlowModule: participantFlowModuleSchema,
  baselineCharacteristicsModule: baselineCharacteristicsModuleSchema,
  outcomeMeasuresModule: outcomeMeasuresModuleSchema,
  adverseEventsModule: adverseEventsModuleSchema,
  moreInfoModule: moreInfoModuleSchema,
})
export type ResultsSection = z.infer<typeof resultsSectionSchema>
