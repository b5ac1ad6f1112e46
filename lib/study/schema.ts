import type { z } from 'zod'
import {
  armsInterventionsModuleSchema,
  designModuleSchema,
  eligibilityModuleSchema,
  outcomesModuleSchema,
} from './schema/design'
import {
  conditionsModuleSchema,
  descriptionModuleSchema,
  identificationModuleSchema,
  oversightModuleSchema,
  sponsorCollaboratorsModuleSchema,
  statusModuleSchema,
} from './schema/identification'
import {
  annotationSectionSchema,
  derivedSectionSchema,
  documentSectionSchema,
} from './schema/other-sections'
import { findExcessDepth, toProblem, type StudyProblem } from './schema/problems'
import { buildQuickCheck } from './schema/quick-check'
import { flag, record } from './schema/record'
import { resultsSectionSchema } from './schema/results'
import {
  contactsLocationsModuleSchema,
  ipdSharingStatementModuleSchema,
  referencesModuleSchema,
} from './schema/sites-references'

// The record: a `Study` of the ClinicalTrials.gov API v2 (data model of API 2.0.5), the one format into which every
// source is parsed. Everything but a brief title may be absent. Unknown keys and vocabulary values are kept
// (`drift.ts` counts them); a value of the wrong type is an error.

export const protocolSectionSchema = record(
  {
    identificationModule: identificationModuleSchema,
    statusModule: statusModuleSchema,
    sponsorCollaboratorsModule: sponsorCollaboratorsModuleSchema,
    oversightModule: oversightModuleSchema,
    descriptionModule: descriptionModuleSchema,
    conditionsModule: conditionsModuleSchema,
    designModule: designModuleSchema,
    armsInterventionsModule: armsInterventionsModuleSchema,
    outcomesModule: outcomesModuleSchema,
    eligibilityModule: eligibilityModuleSchema,
    contactsLocationsModule: contactsLocationsModuleSchema,
    referencesModule: referencesModuleSchema,
    ipdSharingStatementModule: ipdSharingStatementModuleSchema,
  },
  ['identificationModule'],
)

export const studySchema = record(
  {
    protocolSection: protocolSectionSchema,
    resultsSection: resultsSectionSchema,
    annotationSection: annotationSectionSchema,
    documentSection: documentSectionSchema,
    derivedSection: derivedSectionSchema,
    hasResults: flag(),
  },
  ['protocolSection'],
)

/** Nearly every record passes this quick check, which takes a tenth of zod's time. */
const isPlainlyStudy = buildQuickCheck(studySchema)

export type ProtocolSection = z.infer<typeof protocolSectionSchema>
export type Study = z.infer<typeof studySchema>

const maxProblems = 50

export type ParsedStudy = { ok: true; study: Study } | { ok: false; problems: StudyProblem[] }

/**
 * Checks that a value is a `Study`. Returns the value itself, not a copy, so that unknown keys and the order of keys
 * survive and the record can be exported exactly as it came. Never throws; names at most 50 problems.
 */
export function parseStudy(value: unknown): ParsedStudy {
  if (isPlainlyStudy(value)) return { ok: true, study: value as Study }
  const tooDeep = findExcessDepth(value)
  if (tooDeep) return { ok: false, problems: [tooDeep] }
  const result = studySchema.safeParse(value)
  if (result.success) return { ok: true, study: value as Study }
  return {
    ok: false,
    problems: result.error.issues.slice(0, maxProblems).map((issue) => toProblem(issue, value)),
  }
}

export type { StudyProblem } from './schema/problems'
export type {
  ArmGroup,
  ArmsInterventionsModule,
  BioSpec,
  DesignInfo,
  DesignModule,
  EligibilityModule,
  EnrollmentInfo,
  ExpandedAccessTypes,
  Intervention,
  MaskingBlock,
  Outcome,
  OutcomesModule,
} from './schema/design'
export type {
  ConditionsModule,
  DateStruct,
  DescriptionModule,
  ExpandedAccessInfo,
  IdentificationModule,
  Organization,
  OrgStudyIdInfo,
  OversightModule,
  PartialDateStruct,
  ResponsibleParty,
  SecondaryIdInfo,
  Sponsor,
  SponsorCollaboratorsModule,
  StatusModule,
} from './schema/identification'
export type {
  BrowseLeaf,
  BrowseModule,
  DerivedSection,
  DocumentSection,
  LargeDoc,
  Mesh,
} from './schema/other-sections'
export type {
  AdverseEvent,
  AdverseEventsModule,
  BaselineCharacteristicsModule,
  BaselineMeasure,
  EventGroup,
  MeasureGroup,
  OutcomeMeasure,
  ParticipantFlowModule,
  ResultsSection,
} from './schema/results'
export type {
  AvailIpd,
  Contact,
  ContactsLocationsModule,
  GeoPoint,
  IpdSharingStatementModule,
  Location,
  Official,
  Reference,
  ReferencesModule,
  SeeAlsoLink,
} from './schema/sites-references'
