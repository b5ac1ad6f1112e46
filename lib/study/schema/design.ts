import type { z } from 'zod'
import { flag, list, number, toOpenEnum, record, text } from './record'

// How the trial is designed: design, arms and interventions, outcomes, and who may take part.

export const expandedAccessTypesSchema = record({
  individual: flag(),
  intermediate: flag(),
  treatment: flag(),
})
export type ExpandedAccessTypes = z.infer<typeof expandedAccessTypesSchema>

export const maskingBlockSchema = record({
  masking: toOpenEnum('DesignMasking'),
  maskingDescription: text(),
  whoMasked: list(toOpenEnum('WhoMasked')),
})
export type MaskingBlock = z.infer<typeof maskingBlockSchema>

export const designInfoSchema = record({
  allocation: toOpenEnum('DesignAllocation'),
  interventionModel: toOpenEnum('InterventionalAssignment'),
  interventionModelDescription: text(),
  primaryPurpose: toOpenEnum('PrimaryPurpose'),
  observationalModel: toOpenEnum('ObservationalModel'),
  timePerspective: toOpenEnum('DesignTimePerspective'),
  maskingInfo: maskingBlockSchema,
})
export type DesignInfo = z.infer<typeof designInfoSchema>

export const bioSpecSchema = record({
  retention: toOpenEnum('BioSpecRetention'),
  description: text(),
})
export type BioSpec = z.infer<typeof bioSpecSchema>

export const enrollmentInfoSchema = record({
  /** 99999999 means unknown: read it through `describeEnrollment` or `toEnrollmentCount`. */
  count: number(),
  type: toOpenEnum('EnrollmentType'),
})
export type EnrollmentInfo = z.infer<typeof enrollmentInfoSchema>

export const designModuleSchema = record({
  studyType: toOpenEnum('StudyType'),
  nPtrsToThisExpAccNctId: number(),
  expandedAccessTypes: expandedAccessTypesSchema,
  patientRegistry: flag(),
  targetDuration: text(),
  phases: list(toOpenEnum('Phase')),
  designInfo: designInfoSchema,
  bioSpec: bioSpecSchema,
  enrollmentInfo: enrollmentInfoSchema,
})
export type DesignModule = z.infer<typeof designModuleSchema>

export const armGroupSchema = record({
  label: text(),
  type: toOpenEnum('ArmGroupType'),
  description: text(),
  interventionNames: list(text()),
})
export type ArmGroup = z.infer<typeof armGroupSchema>

export const interventionSchema = record({
  type: toOpenEnum('InterventionType'),
  name: text(),
  description: text(),
  armGroupLabels: list(text()),
  otherNames: list(text()),
})
export type Intervention = z.infer<typeof interventionSchema>

export const armsInterventionsModuleSchema = record({
  armGroups: list(armGroupSchema),
  interventions: list(interventionSchema),
})
export type ArmsInterventionsModule = z.infer<typeof armsInterventionsModuleSchema>

export const outcomeSchema = record({
  measure: text(),
  description: text(),
  timeFrame: text(),
})
export type Outcome = z.infer<typeof outcomeSchema>

export const outcomesModuleSchema = record({
  primaryOutcomes: list(outcomeSchema),
  secondaryOutcomes: list(outcomeSchema),
  otherOutcomes: list(outcomeSchema),
})
export type OutcomesModule = z.infer<typeof outcomesModuleSchema>

export const eligibilityModuleSchema = record({
  eligibilityCriteria: text(),
  healthyVolunteers: flag(),
  sex: toOpenEnum('Sex'),
  genderBased: flag(),
  genderDescription: text(),
  minimumAge: text(),
  maximumAge: text(),
  stdAges: list(toOpenEnum('StandardAge')),
  studyPopulation: text(),
  samplingMethod: toOpenEnum('SamplingMethod'),
})
export type EligibilityModule = z.infer<typeof eligibilityModuleSchema>
