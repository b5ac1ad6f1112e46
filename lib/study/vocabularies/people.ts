export const agencyClasses = [
  'NIH',
  'FED',
  'OTHER_GOV',
  'INDIV',
  'INDUSTRY',
  'NETWORK',
  'AMBIG',
  'OTHER',
  'UNKNOWN',
] as const
export type AgencyClass = (typeof agencyClasses)[number]

export const responsiblePartyTypes = [
  'SPONSOR',
  'PRINCIPAL_INVESTIGATOR',
  'SPONSOR_INVESTIGATOR',
] as const
export type ResponsiblePartyType = (typeof responsiblePartyTypes)[number]

export const contactRoles = [
  'STUDY_CHAIR',
  'STUDY_DIRECTOR',
  'PRINCIPAL_INVESTIGATOR',
  'SUB_INVESTIGATOR',
  'CONTACT',
] as const
export type ContactRole = (typeof contactRoles)[number]

export const officialRoles = [
  'STUDY_CHAIR',
  'STUDY_DIRECTOR',
  'PRINCIPAL_INVESTIGATOR',
  'SUB_INVESTIGATOR',
] as const
export type OfficialRole = (typeof officialRoles)[number]

export const sexes = ['FEMALE', 'MALE', 'ALL'] as const
export type Sex = (typeof sexes)[number]

export const standardAges = ['CHILD', 'ADULT', 'OLDER_ADULT'] as const
export type StandardAge = (typeof standardAges)[number]
