// How a study is designed: its type and phase, and how treatments are assigned.

export const studyTypes = ['EXPANDED_ACCESS', 'INTERVENTIONAL', 'OBSERVATIONAL'] as const
export type StudyType = (typeof studyTypes)[number]

export const studyTypeLabels: Record<StudyType, string> = {
  EXPANDED_ACCESS: 'Expanded access',
  INTERVENTIONAL: 'Interventional',
  OBSERVATIONAL: 'Observational',
}

export const studyTypeExplanations: Record<StudyType, string> = {
  EXPANDED_ACCESS:
    'Not a trial: a way for patients who cannot join one to be given a treatment before it is approved.',
  INTERVENTIONAL:
    'A clinical trial: participants are given a treatment by plan, to learn what it does.',
  OBSERVATIONAL: 'Participants are watched and measured; their treatment is not set by the study.',
}

/**
 * In the registry's own order. A trial may list two ("Phase 1/2"). `NA` is an explicit statement that trials of every
 * kind make, cell treatments included; it is not the same as a record without phases.
 */
export const phases = ['NA', 'EARLY_PHASE1', 'PHASE1', 'PHASE2', 'PHASE3', 'PHASE4'] as const
export type Phase = (typeof phases)[number]

export const phaseLabels: Record<Phase, string> = {
  NA: 'Not applicable',
  EARLY_PHASE1: 'Early phase 1',
  PHASE1: 'Phase 1',
  PHASE2: 'Phase 2',
  PHASE3: 'Phase 3',
  PHASE4: 'Phase 4',
}

export const phaseExplanations: Record<Phase, string> = {
  NA: 'The record says that the phases used for testing drugs do not apply to this study.',
  EARLY_PHASE1: 'A very early study in a small number of people.',
  PHASE1: 'Tests how safe a treatment is and which dose to use, in a small group of people.',
  PHASE2: 'Tests whether a treatment works, in more people, and keeps checking its safety.',
  PHASE3:
    'Tests how well a treatment works and how safe it is in many people, often against another treatment.',
  PHASE4: 'Studies a treatment that has already been approved.',
}

/** For trials that combine two phases, by the two values joined by a space. */
export const combinedPhaseExplanations: Readonly<Record<string, string>> = {
  'PHASE1 PHASE2':
    'First tests how safe a treatment is and which dose to use, then whether it works.',
  'PHASE2 PHASE3':
    'First tests whether a treatment works, then how well and how safely in many people.',
}

export const designAllocations = ['RANDOMIZED', 'NON_RANDOMIZED', 'NA'] as const
export type DesignAllocation = (typeof designAllocations)[number]

export const designAllocationLabels: Record<DesignAllocation, string> = {
  RANDOMIZED: 'Randomised',
  NON_RANDOMIZED: 'Not randomised',
  NA: 'Not applicable',
}

export const designAllocationExplanations: Record<DesignAllocation, string> = {
  RANDOMIZED: 'Chance decides which group a participant joins.',
  NON_RANDOMIZED: 'Something other than chance decides which group a participant joins.',
  NA: 'There is only one group, so nothing is allocated.',
}

export const interventionalAssignments = [
  'SINGLE_GROUP',
  'PARALLEL',
  'CROSSOVER',
  'FACTORIAL',
  'SEQUENTIAL',
] as const
export type InterventionalAssignment = (typeof interventionalAssignments)[number]

export const interventionalAssignmentLabels: Record<InterventionalAssignment, string> = {
  SINGLE_GROUP: 'Single group',
  PARALLEL: 'Parallel groups',
  CROSSOVER: 'Crossover',
  FACTORIAL: 'Factorial',
  SEQUENTIAL: 'Sequential groups',
}

export const interventionalAssignmentExplanations: Record<InterventionalAssignment, string> = {
  SINGLE_GROUP: 'All participants get the same treatment.',
  PARALLEL: 'Groups get different treatments at the same time.',
  CROSSOVER:
    'Each participant gets the treatments one after the other and is their own comparison.',
  FACTORIAL:
    'Groups get different combinations of the treatments, so that each can be judged alone.',
  SEQUENTIAL:
    'Groups start one after the other, and what is seen in one decides what the next gets, such as its dose.',
}

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

export const primaryPurposeLabels: Record<PrimaryPurpose, string> = {
  TREATMENT: 'Treatment',
  PREVENTION: 'Prevention',
  DIAGNOSTIC: 'Diagnosis',
  ECT: 'Education, counselling or training',
  SUPPORTIVE_CARE: 'Supportive care',
  SCREENING: 'Screening',
  HEALTH_SERVICES_RESEARCH: 'Health services research',
  BASIC_SCIENCE: 'Basic science',
  DEVICE_FEASIBILITY: 'Device feasibility',
  OTHER: 'Other purpose',
}

export const primaryPurposeExplanations: Record<PrimaryPurpose, string> = {
  TREATMENT: 'To treat a disease or condition.',
  PREVENTION: 'To keep a disease or condition from starting or coming back.',
  DIAGNOSTIC: 'To find better ways to diagnose a disease.',
  ECT: 'To teach, advise or train people.',
  SUPPORTIVE_CARE: 'To ease symptoms or side effects rather than to treat the disease itself.',
  SCREENING: 'To find a condition in people who have no signs of it.',
  HEALTH_SERVICES_RESEARCH: 'To improve how care is organised, delivered or paid for.',
  BASIC_SCIENCE: 'To understand how a treatment or the body works.',
  DEVICE_FEASIBILITY: 'To test whether a new device works at all, in a small number of people.',
  OTHER: 'A purpose that the registry has no category for.',
}

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

export const observationalModelLabels: Record<ObservationalModel, string> = {
  COHORT: 'Cohort',
  CASE_CONTROL: 'Case-control',
  CASE_ONLY: 'Cases only',
  CASE_CROSSOVER: 'Case-crossover',
  ECOLOGIC_OR_COMMUNITY: 'Ecologic or community',
  FAMILY_BASED: 'Family-based',
  DEFINED_POPULATION: 'Defined population',
  NATURAL_HISTORY: 'Natural history',
  OTHER: 'Other model',
}

export const designTimePerspectives = [
  'RETROSPECTIVE',
  'PROSPECTIVE',
  'CROSS_SECTIONAL',
  'OTHER',
] as const
export type DesignTimePerspective = (typeof designTimePerspectives)[number]

export const designTimePerspectiveLabels: Record<DesignTimePerspective, string> = {
  RETROSPECTIVE: 'Looking back (retrospective)',
  PROSPECTIVE: 'Looking ahead (prospective)',
  CROSS_SECTIONAL: 'At one point in time (cross-sectional)',
  OTHER: 'Other time perspective',
}

export const designMaskings = ['NONE', 'SINGLE', 'DOUBLE', 'TRIPLE', 'QUADRUPLE'] as const
export type DesignMasking = (typeof designMaskings)[number]

export const designMaskingLabels: Record<DesignMasking, string> = {
  NONE: 'None (open label)',
  SINGLE: 'Single',
  DOUBLE: 'Double',
  TRIPLE: 'Triple',
  QUADRUPLE: 'Quadruple',
}

export const designMaskingExplanations: Record<DesignMasking, string> = {
  NONE: 'Everyone knows which treatment a participant gets.',
  SINGLE: 'One party, often the participants, does not know who gets which treatment.',
  DOUBLE: 'Two parties do not know who gets which treatment.',
  TRIPLE: 'Three parties do not know who gets which treatment.',
  QUADRUPLE:
    'Participants, care providers, researchers and those who judge the results do not know who gets which treatment.',
}

export const whoMaskedRoles = [
  'PARTICIPANT',
  'CARE_PROVIDER',
  'INVESTIGATOR',
  'OUTCOMES_ASSESSOR',
] as const
export type WhoMasked = (typeof whoMaskedRoles)[number]

export const whoMaskedLabels: Record<WhoMasked, string> = {
  PARTICIPANT: 'Participant',
  CARE_PROVIDER: 'Care provider',
  INVESTIGATOR: 'Researcher',
  OUTCOMES_ASSESSOR: 'Outcomes assessor',
}

export const samplingMethods = ['PROBABILITY_SAMPLE', 'NON_PROBABILITY_SAMPLE'] as const
export type SamplingMethod = (typeof samplingMethods)[number]

export const samplingMethodLabels: Record<SamplingMethod, string> = {
  PROBABILITY_SAMPLE: 'Random sample',
  NON_PROBABILITY_SAMPLE: 'Non-random sample',
}

export const bioSpecRetentions = [
  'NONE_RETAINED',
  'SAMPLES_WITH_DNA',
  'SAMPLES_WITHOUT_DNA',
] as const
export type BioSpecRetention = (typeof bioSpecRetentions)[number]

export const bioSpecRetentionLabels: Record<BioSpecRetention, string> = {
  NONE_RETAINED: 'No samples kept',
  SAMPLES_WITH_DNA: 'Samples with DNA kept',
  SAMPLES_WITHOUT_DNA: 'Samples without DNA kept',
}
