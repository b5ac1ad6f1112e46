import type { z } from 'zod'
import { flag, list, toOpenEnum, record, text } from './record'

// Who runs the trial, its names and its status: the first modules of the protocol section.

export const orgStudyIdInfoSchema = record({
  id: text(),
  type: toOpenEnum('OrgStudyIdType'),
  link: text(),
})
export type OrgStudyIdInfo = z.infer<typeof orgStudyIdInfoSchema>

export const secondaryIdInfoSchema = record({
  id: text(),
  type: toOpenEnum('SecondaryIdType'),
  domain: text(),
  link: text(),
})
export type SecondaryIdInfo = z.infer<typeof secondaryIdInfoSchema>

export const organizationSchema = record({
  fullName: text(),
  class: toOpenEnum('AgencyClass'),
})
export type Organization = z.infer<typeof organizationSchema>

export const identificationModuleSchema = record(
  {
    /** Absent for trials that are in no registry, or only in another one. */
    nctId: text(),
    nctIdAliases: list(text()),
    orgStudyIdInfo: orgStudyIdInfoSchema,
    secondaryIdInfos: list(secondaryIdInfoSchema),
    briefTitle: text().regex(/\S/, { error: 'expected text, found none' }),
    officialTitle: text(),
    acronym: text(),
    organization: organizationSchema,
  },
  ['briefTitle'],
)
export type IdentificationModule = z.infer<typeof identificationModuleSchema>

export const expandedAccessInfoSchema = record({
  hasExpandedAccess: flag(),
  nctId: text(),
  statusForNctId: toOpenEnum('ExpandedAccessStatus'),
})
export type ExpandedAccessInfo = z.infer<typeof expandedAccessInfoSchema>

export const partialDateStructSchema = record({
  date: text(),
  type: toOpenEnum('DateType'),
})
export type PartialDateStruct = z.infer<typeof partialDateStructSchema>

export const dateStructSchema = record({
  date: text(),
  type: toOpenEnum('DateType'),
})
export type DateStruct = z.infer<typeof dateStructSchema>

export const statusModuleSchema = record({
  statusVerifiedDate: text(),
  overallStatus: toOpenEnum('Status'),
  lastKnownStatus: toOpenEnum('Status'),
  delayedPosting: flag(),
  whyStopped: text(),
  expandedAccessInfo: expandedAccessInfoSchema,
  startDateStruct: partialDateStructSchema,
  primaryCompletionDateStruct: partialDateStructSchema,
  completionDateStruct: partialDateStructSchema,
  studyFirstSubmitDate: text(),
  studyFirstSubmitQcDate: text(),
  studyFirstPostDateStruct: dateStructSchema,
  resultsWaived: flag(),
  resultsFirstSubmitDate: text(),
  resultsFirstSubmitQcDate: text(),
  resultsFirstPostDateStruct: dateStructSchema,
  dispFirstSubmitDate: text(),
  dispFirstSubmitQcDate: text(),
  dispFirstPostDateStruct: dateStructSchema,
  lastUpdateSubmitDate: text(),
  lastUpdatePostDateStruct: dateStructSchema,
})
export type StatusModule = z.infer<typeof statusModuleSchema>

export const responsiblePartySchema = record({
  type: toOpenEnum('ResponsiblePartyType'),
  investigatorFullName: text(),
  investigatorTitle: text(),
  investigatorAffiliation: text(),
  oldNameTitle: text(),
  oldOrganization: text(),
})
export type ResponsibleParty = z.infer<typeof responsiblePartySchema>

export const sponsorSchema = record({
  name: text(),
  class: toOpenEnum('AgencyClass'),
})
export type Sponsor = z.infer<typeof sponsorSchema>

export const sponsorCollaboratorsModuleSchema = record({
  responsibleParty: responsiblePartySchema,
  leadSponsor: sponsorSchema,
  collaborators: list(sponsorSchema),
})
export type SponsorCollaboratorsModule = z.infer<typeof sponsorCollaboratorsModuleSchema>

export const oversightModuleSchema = record({
  oversightHasDmc: flag(),
  isFdaRegulatedDrug: flag(),
  isFdaRegulatedDevice: flag(),
  isUnapprovedDevice: flag(),
  isPpsd: flag(),
  isUsExport: flag(),
  fdaaa801Violation: flag(),
})
export type OversightModule = z.infer<typeof oversightModuleSchema>

export const descriptionModuleSchema = record({
  briefSummary: text(),
  detailedDescription: text(),
})
export type DescriptionModule = z.infer<typeof descriptionModuleSchema>

export const conditionsModuleSchema = record({
  conditions: list(text()),
  keywords: list(text()),
})
export type ConditionsModule = z.infer<typeof conditionsModuleSchema>
