// What participants are given, and the purpose of each group.

export const armGroupTypes = [
  'EXPERIMENTAL',
  'ACTIVE_COMPARATOR',
  'PLACEBO_COMPARATOR',
  'SHAM_COMPARATOR',
  'NO_INTERVENTION',
  'OTHER',
] as const
export type ArmGroupType = (typeof armGroupTypes)[number]

export const armGroupTypeLabels: Record<ArmGroupType, string> = {
  EXPERIMENTAL: 'Experimental',
  ACTIVE_COMPARATOR: 'Active comparator',
  PLACEBO_COMPARATOR: 'Placebo comparator',
  SHAM_COMPARATOR: 'Sham comparator',
  NO_INTERVENTION: 'No intervention',
  OTHER: 'Other kind of group',
}

export const armGroupTypeExplanations: Record<ArmGroupType, string> = {
  EXPERIMENTAL: 'Gets the treatment that is being tested.',
  ACTIVE_COMPARATOR: 'Gets a treatment that is considered effective, for comparison.',
  PLACEBO_COMPARATOR: 'Gets something that looks like the treatment but has no active ingredient.',
  SHAM_COMPARATOR: 'Gets an imitation of the procedure or device.',
  NO_INTERVENTION: 'Gets none of the treatments of the trial.',
  OTHER: 'A kind of group that the registry has no category for.',
}

export const interventionTypes = [
  'BEHAVIORAL',
  'BIOLOGICAL',
  'COMBINATION_PRODUCT',
  'DEVICE',
  'DIAGNOSTIC_TEST',
  'DIETARY_SUPPLEMENT',
  'DRUG',
  'GENETIC',
  'PROCEDURE',
  'RADIATION',
  'OTHER',
] as const
export type InterventionType = (typeof interventionTypes)[number]

export const interventionTypeLabels: Record<InterventionType, string> = {
  BEHAVIORAL: 'Behavioural',
  BIOLOGICAL: 'Biological',
  COMBINATION_PRODUCT: 'Combination product',
  DEVICE: 'Device',
  DIAGNOSTIC_TEST: 'Diagnostic test',
  DIETARY_SUPPLEMENT: 'Dietary supplement',
  DRUG: 'Drug',
  GENETIC: 'Genetic',
  PROCEDURE: 'Procedure',
  RADIATION: 'Radiation',
  OTHER: 'Other kind of intervention',
}

export const interventionTypeExplanations: Record<InterventionType, string> = {
  BEHAVIORAL: 'Changes what people do, such as training, counselling or exercise.',
  BIOLOGICAL: 'Comes from living material, such as cells, antibodies, vaccines or blood products.',
  COMBINATION_PRODUCT: 'Combines a drug, a biological product or a device in one product.',
  DEVICE: 'An instrument, implant or machine.',
  DIAGNOSTIC_TEST: 'A test that finds or measures something, such as a scan or a laboratory test.',
  DIETARY_SUPPLEMENT: 'Something taken in addition to food, such as vitamins or minerals.',
  DRUG: 'A medicine.',
  GENETIC: 'Works on or with genes, such as gene transfer or gene-modified cells.',
  PROCEDURE: 'Something that is done to a person, such as surgery or a transplant.',
  RADIATION: 'Treatment with radiation or radioactive substances.',
  OTHER: 'A kind of treatment that the registry has no category for.',
}
