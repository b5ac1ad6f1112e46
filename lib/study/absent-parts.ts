import { holds, type Extent } from './extent'
import { isJsonObject } from './json'
import type { Study } from './schema'

// The parts that readers look for in a record. Those that are missing are listed in one line, not as empty sections.

interface Part {
  /** As used in "Not in this record: …". */
  label: string
  /** Inside `protocolSection`; a value at any of them is enough. */
  paths: readonly string[]
  /** Stated only by trials, not by observational studies or expanded access programmes. */
  ofTrials?: true
}

/** In the order of the page. */
const parts: readonly Part[] = [
  { label: 'a summary', paths: ['descriptionModule.briefSummary'] },
  { label: 'a full description', paths: ['descriptionModule.detailedDescription'] },
  { label: 'conditions', paths: ['conditionsModule.conditions'] },
  {
    label: 'ages',
    paths: ['minimumAge', 'maximumAge', 'stdAges'].map((name) => `eligibilityModule.${name}`),
  },
  { label: 'sex', paths: ['eligibilityModule.sex'] },
  { label: 'healthy volunteers', paths: ['eligibilityModule.healthyVolunteers'] },
  { label: 'eligibility criteria', paths: ['eligibilityModule.eligibilityCriteria'] },
  {
    label: 'contacts',
    paths: [
      'contactsLocationsModule.centralContacts',
      'contactsLocationsModule.locations.contacts',
    ],
  },
  {
    label: 'sites',
    // A country alone, as WHO's portal gives it, is not a site.
    paths: ['facility', 'city'].map((name) => `contactsLocationsModule.locations.${name}`),
  },
  { label: 'groups', paths: ['armsInterventionsModule.armGroups'] },
  { label: 'treatments', paths: ['armsInterventionsModule.interventions'] },
  { label: 'study type', paths: ['designModule.studyType'] },
  { label: 'phase', paths: ['designModule.phases'], ofTrials: true },
  { label: 'purpose', paths: ['designModule.designInfo.primaryPurpose'], ofTrials: true },
  { label: 'allocation', paths: ['designModule.designInfo.allocation'], ofTrials: true },
  { label: 'masking', paths: ['designModule.designInfo.maskingInfo'], ofTrials: true },
  { label: 'number of participants', paths: ['designModule.enrollmentInfo.count'] },
  { label: 'primary outcomes', paths: ['outcomesModule.primaryOutcomes'] },
  { label: 'secondary outcomes', paths: ['outcomesModule.secondaryOutcomes'] },
  { label: 'start date', paths: ['statusModule.startDateStruct'] },
  { label: 'primary completion date', paths: ['statusModule.primaryCompletionDateStruct'] },
  { label: 'completion date', paths: ['statusModule.completionDateStruct'] },
  {
    label: 'date of the last update',
    paths: ['statusModule.lastUpdatePostDateStruct', 'statusModule.lastUpdateSubmitDate'],
  },
  { label: 'sponsor', paths: ['sponsorCollaboratorsModule.leadSponsor'] },
  { label: 'responsible party', paths: ['sponsorCollaboratorsModule.responsibleParty'] },
  { label: 'investigators', paths: ['contactsLocationsModule.overallOfficials'] },
  { label: 'data monitoring committee', paths: ['oversightModule.oversightHasDmc'] },
  {
    label: 'FDA regulation',
    paths: ['oversightModule.isFdaRegulatedDrug', 'oversightModule.isFdaRegulatedDevice'],
  },
  { label: 'data sharing', paths: ['ipdSharingStatementModule.ipdSharing'] },
  { label: 'publications', paths: ['referencesModule.references'] },
  { label: 'keywords', paths: ['conditionsModule.keywords'] },
  { label: 'other numbers', paths: ['identificationModule.secondaryIdInfos'] },
]

export interface AbsentParts {
  /** The record could state them and doesn't. */
  notInRecord: string[]
  /** This copy of the record could not hold them; the registry's own record may. */
  notInCopy: string[]
}

/** Labels of the parts that a record does not state. */
export function listAbsentParts(study: Study, extent: Extent): AbsentParts {
  const { studyType } = study.protocolSection.designModule ?? {}
  const isTrial = studyType !== 'OBSERVATIONAL' && studyType !== 'EXPANDED_ACCESS'
  const absent: AbsentParts = { notInRecord: [], notInCopy: [] }
  for (const { label, paths, ofTrials } of parts) {
    const isStated = paths.some((path) => states(study.protocolSection, path.split('.')))
    if (isStated || (ofTrials && !isTrial)) continue
    const canBeStated = paths.some((path) => holds(extent, `protocolSection.${path}`))
    ;(canBeStated ? absent.notInRecord : absent.notInCopy).push(label)
  }
  return absent
}

/**
 * Whether the path or anything below it has a value, in any element of the lists on the way. An empty list counts.
 */
function states(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (Array.isArray(value)) {
    const elements = value.filter(isJsonObject)
    if (elements.length === 0) return name === undefined
    return elements.some((element) => states(element, name === undefined ? [] : [name, ...rest]))
  }
  if (!isJsonObject(value)) return name === undefined
  if (name === undefined) return Object.values(value).some((member) => states(member, []))
  return name in value && states(value[name], rest)
}
