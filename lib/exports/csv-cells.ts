import { readResults } from '@/lib/search/filters/read-study'
import { getNctId } from '@/lib/study/document'
import { toDocumentUrl, toStudyUrl } from '@/lib/study/registry-urls'
import type {
  DesignInfo,
  Intervention,
  LargeDoc,
  Location,
  MaskingBlock,
  Outcome,
  Study,
} from '@/lib/study/schema'

// The content of each column of the registry's CSV, which packs lists and objects into one cell. A `|` or a comma
// inside a value is written unchanged, as the registry does: it has no escape for them, so readers cannot tell such a
// value from two.

/** Names of the columns, in the registry's order. */
export const csvColumnNames = [
  'NCT Number',
  'Study Title',
  'Study URL',
  'Acronym',
  'Study Status',
  'Brief Summary',
  'Study Results',
  'Conditions',
  'Interventions',
  'Primary Outcome Measures',
  'Secondary Outcome Measures',
  'Other Outcome Measures',
  'Sponsor',
  'Collaborators',
  'Sex',
  'Age',
  'Phases',
  'Enrollment',
  'Funder Type',
  'Study Type',
  'Study Design',
  'Other IDs',
  'Start Date',
  'Primary Completion Date',
  'Completion Date',
  'First Posted',
  'Results First Posted',
  'Last Update Posted',
  'Locations',
  'Study Documents',
] as const

export type CsvColumnName = (typeof csvColumnNames)[number]

/** The cell of each column, not quoted; empty if the study doesn't state it. */
export const csvCells: Readonly<Record<CsvColumnName, (study: Study) => string>> = {
  'NCT Number': (study) => getNctId(study) ?? '',
  'Study Title': ({ protocolSection }) => protocolSection.identificationModule.briefTitle,
  'Study URL': (study) => {
    const nctId = getNctId(study)
    return nctId === null ? '' : toStudyUrl(nctId)
  },
  Acronym: ({ protocolSection }) => protocolSection.identificationModule.acronym ?? '',
  'Study Status': (study) => getStatus(study)?.overallStatus ?? '',
  'Brief Summary': ({ protocolSection }) => protocolSection.descriptionModule?.briefSummary ?? '',
  'Study Results': (study) => readResults(study) ?? '',
  Conditions: ({ protocolSection }) => joinList(protocolSection.conditionsModule?.conditions),
  Interventions: ({ protocolSection }) =>
    joinList(protocolSection.armsInterventionsModule?.interventions?.map(formatIntervention)),
  'Primary Outcome Measures': ({ protocolSection }) =>
    joinList(protocolSection.outcomesModule?.primaryOutcomes?.map(formatOutcome)),
  'Secondary Outcome Measures': ({ protocolSection }) =>
    joinList(protocolSection.outcomesModule?.secondaryOutcomes?.map(formatOutcome)),
  'Other Outcome Measures': ({ protocolSection }) =>
    joinList(protocolSection.outcomesModule?.otherOutcomes?.map(formatOutcome)),
  Sponsor: ({ protocolSection }) =>
    protocolSection.sponsorCollaboratorsModule?.leadSponsor?.name ?? '',
  Collaborators: ({ protocolSection }) =>
    joinList(protocolSection.sponsorCollaboratorsModule?.collaborators?.map(({ name }) => name)),
  Sex: ({ protocolSection }) => protocolSection.eligibilityModule?.sex ?? '',
  Age: ({ protocolSection }) => joinParts(protocolSection.eligibilityModule?.stdAges ?? []),
  Phases: ({ protocolSection }) => joinList(protocolSection.designModule?.phases),
  // As in the record, including 99999999 for unknown.
  Enrollment: ({ protocolSection }) =>
    String(protocolSection.designModule?.enrollmentInfo?.count ?? ''),
  'Funder Type': ({ protocolSection }) =>
    protocolSection.sponsorCollaboratorsModule?.leadSponsor?.class ?? '',
  'Study Type': ({ protocolSection }) => protocolSection.designModule?.studyType ?? '',
  'Study Design': ({ protocolSection }) => formatDesign(protocolSection.designModule?.designInfo),
  'Other IDs': ({ protocolSection: { identificationModule } }) =>
    joinList([
      identificationModule.orgStudyIdInfo?.id,
      ...(identificationModule.secondaryIdInfos ?? []).map(({ id }) => id),
    ]),
  'Start Date': (study) => getStatus(study)?.startDateStruct?.date ?? '',
  'Primary Completion Date': (study) => getStatus(study)?.primaryCompletionDateStruct?.date ?? '',
  'Completion Date': (study) => getStatus(study)?.completionDateStruct?.date ?? '',
  'First Posted': (study) => getStatus(study)?.studyFirstPostDateStruct?.date ?? '',
  'Results First Posted': (study) => getStatus(study)?.resultsFirstPostDateStruct?.date ?? '',
  'Last Update Posted': (study) => getStatus(study)?.lastUpdatePostDateStruct?.date ?? '',
  Locations: ({ protocolSection }) =>
    joinList(protocolSection.contactsLocationsModule?.locations?.map(formatLocation)),
  'Study Documents': (study) => {
    const nctId = getNctId(study)
    const { largeDocs = [] } = study.documentSection?.largeDocumentModule ?? {}
    return joinList(largeDocs.map((document) => formatDocument(document, nctId)))
  },
}

type Part = string | undefined

function getStatus({ protocolSection }: Study) {
  return protocolSection.statusModule
}

/** `a|b`. An empty item would leave a stray separator. */
function joinList(items: readonly Part[] = [], separator = '|'): string {
  return items.filter(isStated).join(separator)
}

/** `a, b`: the parts of one item. */
function joinParts(parts: readonly Part[]): string {
  return joinList(parts, ', ')
}

function isStated(part: Part): part is string {
  return part !== undefined && part.trim() !== ''
}

/** `BIOLOGICAL: x`; without a type only the name. */
function formatIntervention({ type, name }: Intervention): string {
  return joinList([type, name], ': ')
}

function formatOutcome({ measure, description, timeFrame }: Outcome): string {
  return joinParts([measure, description, timeFrame])
}

function formatLocation({ facility, city, state, zip, country }: Location): string {
  return joinParts([facility, city, state, zip, country])
}

/** A document of a trial without a registry number has no address in the registry. */
function formatDocument({ label, filename }: LargeDoc, nctId: string | null): string {
  const isFiled = nctId !== null && isStated(filename)
  return joinParts([label, isFiled ? toDocumentUrl(nctId, filename) : undefined])
}

/**
 * Allocation, model, perspective, masking and purpose, each with its value. Downloads from before autumn 2025 have a
 * model without value and a time perspective `p` for every observational study; now both have their values.
 */
function formatDesign(design: DesignInfo = {}): string {
  const statements: readonly (readonly [string, Part])[] = [
    ['Allocation', design.allocation],
    ['Intervention Model', design.interventionModel],
    ['Observational Model', design.observationalModel],
    ['Time Perspective', design.timePerspective],
    ['Masking', formatMasking(design.maskingInfo)],
    ['Primary Purpose', design.primaryPurpose],
  ]
  return joinList(
    statements.map(([name, value]) => (isStated(value) ? `${name}: ${value}` : undefined)),
  )
}

/** `DOUBLE (PARTICIPANT, INVESTIGATOR)`. Roles without a level would look like a level. */
function formatMasking({ masking, whoMasked = [] }: MaskingBlock = {}): Part {
  const roles = joinParts(whoMasked)
  return isStated(masking) && roles !== '' ? `${masking} (${roles})` : masking
}
