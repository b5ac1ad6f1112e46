// Who pays for a trial, who is responsible for it, and who may take part.

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

export const agencyClassLabels: Record<AgencyClass, string> = {
  NIH: 'NIH',
  FED: 'Other US federal agency',
  OTHER_GOV: 'Other government',
  INDIV: 'Individual',
  INDUSTRY: 'Industry',
  NETWORK: 'Network',
  AMBIG: 'Unclear',
  OTHER: 'Other',
  UNKNOWN: 'Unknown',
}

export const agencyClassExplanations: Record<AgencyClass, string> = {
  NIH: 'The National Institutes of Health of the United States or one of its institutes.',
  FED: 'An agency of the United States government other than the NIH.',
  OTHER_GOV: 'A government body outside the federal government of the United States.',
  INDIV: 'A single person, often a doctor who runs the trial.',
  INDUSTRY: 'A company, such as a maker of drugs or devices.',
  NETWORK: 'Several organisations that run trials together.',
  AMBIG: 'The registry could not tell what kind of organisation this is.',
  OTHER: 'Neither a company nor a government: mostly universities, hospitals and foundations.',
  UNKNOWN: 'The record does not let the registry say what kind of organisation this is.',
}

export const responsiblePartyTypes = [
  'SPONSOR',
  'PRINCIPAL_INVESTIGATOR',
  'SPONSOR_INVESTIGATOR',
] as const
export type ResponsiblePartyType = (typeof responsiblePartyTypes)[number]

export const responsiblePartyTypeLabels: Record<ResponsiblePartyType, string> = {
  SPONSOR: 'Sponsor',
  PRINCIPAL_INVESTIGATOR: 'Principal investigator',
  SPONSOR_INVESTIGATOR: 'Sponsor and investigator in one',
}

export const contactRoles = [
  'STUDY_CHAIR',
  'STUDY_DIRECTOR',
  'PRINCIPAL_INVESTIGATOR',
  'SUB_INVESTIGATOR',
  'CONTACT',
] as const
export type ContactRole = (typeof contactRoles)[number]

export const contactRoleLabels: Record<ContactRole, string> = {
  STUDY_CHAIR: 'Study chair',
  STUDY_DIRECTOR: 'Study director',
  PRINCIPAL_INVESTIGATOR: 'Principal investigator',
  SUB_INVESTIGATOR: 'Sub-investigator',
  CONTACT: 'Contact',
}

export const officialRoles = [
  'STUDY_CHAIR',
  'STUDY_DIRECTOR',
  'PRINCIPAL_INVESTIGATOR',
  'SUB_INVESTIGATOR',
] as const
export type OfficialRole = (typeof officialRoles)[number]

export const officialRoleLabels: Record<OfficialRole, string> = {
  STUDY_CHAIR: 'Study chair',
  STUDY_DIRECTOR: 'Study director',
  PRINCIPAL_INVESTIGATOR: 'Principal investigator',
  SUB_INVESTIGATOR: 'Sub-investigator',
}

export const sexes = ['FEMALE', 'MALE', 'ALL'] as const
export type Sex = (typeof sexes)[number]

export const sexLabels: Record<Sex, string> = {
  FEMALE: 'Female',
  MALE: 'Male',
  ALL: 'All',
}

/** The registry derives these from the age limits; the bounds in the labels are the registry's. */
export const standardAges = ['CHILD', 'ADULT', 'OLDER_ADULT'] as const
export type StandardAge = (typeof standardAges)[number]

export const standardAgeLabels: Record<StandardAge, string> = {
  CHILD: 'Child (birth to 17)',
  ADULT: 'Adult (18 to 64)',
  OLDER_ADULT: 'Older adult (65 and over)',
}
