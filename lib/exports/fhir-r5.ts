import { getNctId } from '@/lib/study/document'
import { toStudyUrl } from '@/lib/study/registry-urls'
import type { Outcome, Study } from '@/lib/study/schema'
import {
  createBundleFormat,
  getSponsor,
  listCountries,
  toCommonParts,
  toConcepts,
  toList,
  toText,
} from './fhir'
import type { ExportedTrial } from './format'

// FHIR R5 (5.0.0), resource ResearchStudy: https://hl7.org/fhir/R5/researchstudy.html. It has fields that R4 lacks:
// the registry's own words for the status, participants, criteria, sites, design and outcomes.

export const fhirR5Format = createBundleFormat(
  { id: 'fhir.r5.json', label: 'FHIR R5 (ResearchStudy bundle)' },
  toResearchStudy,
)

const systems = 'http://hl7.org/fhir'

/** Source: https://hl7.org/fhir/R5/valueset-research-study-status.html */
const states: Readonly<Record<string, string>> = {
  NOT_YET_RECRUITING: 'not-yet-recruiting',
  RECRUITING: 'recruiting',
  ENROLLING_BY_INVITATION: 'enrolling-by-invitation',
  ACTIVE_NOT_RECRUITING: 'active-but-not-recruiting',
  COMPLETED: 'completed',
  SUSPENDED: 'temporarily-closed-to-accrual',
  TERMINATED: 'terminated',
  WITHDRAWN: 'withdrawn',
}

/** Source: https://hl7.org/fhir/R5/valueset-research-study-arm-type.html */
const armTypes: Readonly<Record<string, string>> = {
  EXPERIMENTAL: 'experimental',
  ACTIVE_COMPARATOR: 'active-comparator',
  PLACEBO_COMPARATOR: 'placebo-comparator',
  SHAM_COMPARATOR: 'sham-comparator',
  NO_INTERVENTION: 'no-intervention',
  OTHER: 'other-arm-type',
}

/** Source: https://hl7.org/fhir/R5/valueset-research-study-party-role.html */
const officialRoles: Readonly<Record<string, string>> = {
  PRINCIPAL_INVESTIGATOR: 'primary-investigator',
  STUDY_DIRECTOR: 'study-director',
  STUDY_CHAIR: 'study-chair',
  SUB_INVESTIGATOR: 'sub-investigator',
}

const eligibilityId = 'eligibility'

/** Only what the record states. */
function toResearchStudy(trial: ExportedTrial) {
  const { study, removedOn } = trial
  const protocol = study.protocolSection
  const { identificationModule: names, statusModule: status, outcomesModule: outcomes } = protocol
  const nctId = getNctId(study)
  const criteria = toText(protocol.eligibilityModule?.eligibilityCriteria)
  const reason = toText(status?.whyStopped)
  return {
    ...toCommonParts(trial, { systems, toPage: (url) => ({ document: { url } }) }),
    contained:
      criteria === undefined
        ? undefined
        : [
            {
              resourceType: 'Group',
              id: eligibilityId,
              type: 'person',
              membership: 'definitional',
              description: criteria,
            },
          ],
    url: nctId === null ? undefined : toStudyUrl(nctId),
    title: toText(names.briefTitle),
    label: toList([
      ...toLabel('official', names.officialTitle),
      ...toLabel('acronym', names.acronym),
    ]),
    // The status of the record; the trial's own status is the progress status below.
    status: removedOn == null ? 'active' : 'retired',
    date: toText(status?.lastUpdatePostDateStruct?.date ?? status?.lastUpdateSubmitDate),
    progressStatus: toProgress(study),
    studyDesign: toConcepts(listDesign(study)),
    focus: toList(
      toConcepts(protocol.armsInterventionsModule?.interventions?.map(({ name }) => name))?.map(
        (concept) => ({ concept }),
      ),
    ),
    region: toConcepts(listCountries(study)),
    descriptionSummary: toText(protocol.descriptionModule?.briefSummary),
    description: toText(protocol.descriptionModule?.detailedDescription),
    site: toList(
      protocol.contactsLocationsModule?.locations?.flatMap(({ facility, city, state, country }) => {
        const display = toText([facility, city, state, country].filter(Boolean).join(', '))
        return display === undefined ? [] : { display }
      }),
    ),
    classifier: toConcepts([protocol.designModule?.studyType]),
    associatedParty: toList(listParties(study)),
    whyStopped: reason === undefined ? undefined : { text: reason },
    recruitment: toRecruitment(study, criteria !== undefined),
    comparisonGroup: toList(
      protocol.armsInterventionsModule?.armGroups?.flatMap(({ label, type, description }) => {
        const name = toText(label)
        if (name === undefined) return []
        return {
          name,
          type: toConcept('research-study-arm-type', armTypes[type ?? ''], type),
          description: toText(description),
        }
      }),
    ),
    outcomeMeasure: toList([
      ...toMeasures(outcomes?.primaryOutcomes, 'primary'),
      ...toMeasures(outcomes?.secondaryOutcomes, 'secondary'),
      ...toMeasures(outcomes?.otherOutcomes, 'exploratory'),
    ]),
  }
}

/** With a code if the standard has one, and in the registry's words. */
function toConcept(system: string, code: string | undefined, text: string | undefined) {
  const words = toText(text)
  if (code === undefined && words === undefined) return undefined
  return {
    coding: code === undefined ? undefined : [{ system: `${systems}/${system}`, code }],
    text: words,
  }
}

function toLabel(code: string, text: string | undefined) {
  const value = toText(text)
  const coding = [{ system: `${systems}/title-type`, code }]
  return value === undefined ? [] : [{ type: { coding }, value }]
}

function toProgress({ protocolSection: { statusModule } }: Study) {
  const status = statusModule?.overallStatus
  const state = toConcept('research-study-status', states[status ?? ''], status)
  return state === undefined ? undefined : [{ state, actual: true }]
}

function listDesign({ protocolSection: { designModule } }: Study) {
  const { allocation, interventionModel, observationalModel, timePerspective, maskingInfo } =
    designModule?.designInfo ?? {}
  return [allocation, interventionModel, observationalModel, timePerspective, maskingInfo?.masking]
}

function listParties(study: Study) {
  const { sponsorCollaboratorsModule, contactsLocationsModule } = study.protocolSection
  const toParty = (name: string | undefined, code: string | undefined, role?: string) => {
    const stated = toText(name)
    const concept = toConcept('research-study-party-role', code, role)
    return stated === undefined || concept === undefined ? [] : [{ name: stated, role: concept }]
  }
  return [
    ...toParty(getSponsor(study), 'lead-sponsor'),
    ...(sponsorCollaboratorsModule?.collaborators ?? []).flatMap(({ name }) =>
      toParty(name, 'collaborator'),
    ),
    ...(contactsLocationsModule?.overallOfficials ?? []).flatMap(({ name, role }) =>
      toParty(name, officialRoles[role ?? ''], role),
    ),
    ...(contactsLocationsModule?.centralContacts ?? []).flatMap(({ name }) =>
      toParty(name, 'general-contact'),
    ),
  ]
}

function toRecruitment({ protocolSection }: Study, hasCriteria: boolean) {
  const { count, type } = protocolSection.designModule?.enrollmentInfo ?? {}
  const isCount = Number.isInteger(count) && Number(count) >= 0
  if (!isCount && !hasCriteria) return undefined
  return {
    targetNumber: isCount && type !== 'ACTUAL' ? count : undefined,
    actualNumber: isCount && type === 'ACTUAL' ? count : undefined,
    eligibility: hasCriteria ? { reference: `#${eligibilityId}` } : undefined,
  }
}

function toMeasures(measures: readonly Outcome[] = [], code: string) {
  const type = [{ coding: [{ system: `${systems}/research-study-objective-type`, code }] }]
  return measures.flatMap(({ measure, description, timeFrame }) => {
    const name = toText(measure)
    if (name === undefined) return []
    const parts = [toText(description), timeFrame && `Time frame: ${timeFrame}`]
    return { name, type, description: toText(parts.filter(Boolean).join('\n\n')) }
  })
}
