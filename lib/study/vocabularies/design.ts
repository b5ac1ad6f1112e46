export const studyTypes = ['EXPANDED_ACCESS', 'INTERVENTIONAL', 'OBSERVATIONAL'] as const
export type StudyType = (typeof studyTypes)[number]

export const phases = ['NA', 'EARLY_PHASE1', 'PHASE1', 'PHASE2', 'PHASE3', 'PHASE4'] as const
export type Phase = (typeof phases)[number]

export const designAllocations = ['RANDOMIZED', 'NON_RANDOMIZED', 'NA'] as const
export type DesignAllocation = (typeof designAllocations)[number]

export const interventionalAssignments = [
  'SINGLE_GROUP',
  'PARALLEL',
  'CROSSOVER',
  'FACTORIAL',
  'SEQUENTIAL',
] as const
export type InterventionalAssignment = (typeof interventionalAssignments)[number]

export const primaryPurposes = [
  'TREATMENT',
  'PREVENTION',
  'DIAGNOSTIC',
  'ECT',
  'SUPPORTIVE_CARE',
  'SCREENING',
  'HEALTH_SERVICES_RESEARCH',
  'BASIC_SCIENCE',
  'DEVICE_FEASIBILITY',
  'OTHER',
] as const
export type PrimaryPurpose = (typeof primaryPurposes)[number]

export const observationalModels = [
  'COHORT',
  'CASE_CONTROL',
  'CASE_ONLY',
  'CASE_CROSSOVER',
  'ECOLOGIC_OR_COMMUNITY',
  'FAMILY_BASED',
  'DEFINED_POPULATION',
  'NATURAL_HISTORY',
  'OTHER',
] as const
export type ObservationalModel = (typeof observationalModels)[number]

export const designTimePerspectives = [
  'RETROSPECTIVE',
  'PROSPECTIVE',
  'CROSS_SECTIONAL',
  'OTHER',
] as const
export type DesignTimePerspective = (typeof designTimePerspectives)[number]

export const designMaskings = ['NONE', 'SINGLE', 'DOUBLE', 'TRIPLE', 'QUADRUPLE'] as const
export type DesignMasking = (typeof designMaskings)[number]

export const whoMaskedRoles = [
  'PARTICIPANT',
  'CARE_PROVIDER',
  'INVESTIGATOR',
  'OUTCOMES_ASSESSOR',
] as const
export type WhoMasked = (typeof whoMaskedRoles)[number]

export const samplingMethods = ['PROBABILITY_SAMPLE', 'NON_PROBABILITY_SAMPLE'] as const
export type SamplingMethod = (typeof samplingMethods)[number]

export const bioSpecRetentions = [
  'NONE_RETAINED',
  'SAMPLES_WITH_DNA',
  'SAMPLES_WITHOUT_DNA',
] as const
export type BioSpecRetention = (typeof bioSpecRetentions)[number]
