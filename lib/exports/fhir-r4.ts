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

// FHIR R4 (4.0.1), resource ResearchStudy: https://hl7.org/fhir/R4/researchstudy.html

export const fhirR4Format = createBundleFormat(
  { id: 'fhir.json', label: 'FHIR R4 (ResearchStudy bundle)' },
  toResearchStudy,
)

/** Source: https://hl7.org/fhir/R4/valueset-research-study-status.html */
const statuses: Readonly<Record<string, string>> = {
  NOT_YET_RECRUITING: 'approved',
  RECRUITING: 'active',
  ENROLLING_BY_INVITATION: 'active',
  ACTIVE_NOT_RECRUITING: 'closed-to-accrual',
  COMPLETED: 'completed',
  SUSPENDED: 'temporarily-closed-to-accrual',
  TERMINATED: 'administratively-completed',
  WITHDRAWN: 'withdrawn',
  AVAILABLE: 'active',
  APPROVED_FOR_MARKETING: 'completed',
  NO_LONGER_AVAILABLE: 'completed',
  TEMPORARILY_NOT_AVAILABLE: 'temporarily-closed-to-accrual',
}

const systems = 'http://terminology.hl7.org/CodeSystem'

/** Only what the record states. A missing status, or one that the standard doesn't have, becomes `in-review`. */
function toResearchStudy(trial: ExportedTrial) {
  const { study } = trial
  const protocol = study.protocolSection
  const status = protocol.statusModule
  const sponsor = getSponsor(study)
  const reason = toText(status?.whyStopped)
  return {
    ...toCommonParts(trial, { systems, toPage: (url) => ({ url }) }),
    title: toText(
      protocol.identificationModule.officialTitle ?? protocol.identificationModule.briefTitle,
    ),
    status: statuses[status?.overallStatus ?? ''] ?? 'in-review',
    category: toConcepts([protocol.designModule?.studyType]),
    focus: toConcepts(protocol.armsInterventionsModule?.interventions?.map(({ name }) => name)),
    location: toConcepts(listCountries(study)),
    description: toText(protocol.descriptionModule?.briefSummary),
    sponsor: sponsor === undefined ? undefined : { display: sponsor },
    reasonStopped: reason === undefined ? undefined : { text: reason },
    arm: toList(
      protocol.armsInterventionsModule?.armGroups?.flatMap(({ label, type, description }) => {
        const name = toText(label)
        if (name === undefined) return []
        return { name, type: toConcepts([type])?.[0], description: toText(description) }
      }),
    ),
    objective: toList([
      ...toObjectives(protocol.outcomesModule?.primaryOutcomes, 'primary'),
      ...toObjectives(protocol.outcomesModule?.secondaryOutcomes, 'secondary'),
    ]),
  }
}

function toObjectives(outcomes: readonly { measure?: string | undefined }[] = [], code: string) {
  return outcomes.flatMap(({ measure }) => {
    const name = toText(measure)
    const coding = [{ system: `${systems}/research-study-objective-type`, code }]
    return name === undefined ? [] : { name, type: { coding } }
  })
}
