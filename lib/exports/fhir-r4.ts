import { getLeadSponsorName, getNctId } from '@/lib/study/document'
import { toStudyUrl } from '@/lib/study/registry-urls'
import type { Study } from '@/lib/study/schema'
import { getOtherNumber } from '@/lib/study/trial-id'
import { phaseLabels, type Phase } from '@/lib/study/vocabularies/design'
import type { ExportedTrial, TextFormat } from './format'

// FHIR R4 (4.0.1), resource ResearchStudy: https://hl7.org/fhir/R4/researchstudy.html

/** A bundle of research studies for hospital systems. */
export const fhirR4Format: TextFormat = {
  id: 'fhir.json',
  label: 'FHIR R4 (ResearchStudy bundle)',
  mediaType: 'application/fhir+json',
  head: ({ url, dataAsOf, total }) =>
    `${JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      ...(dataAsOf !== undefined && { timestamp: dataAsOf }),
      link: [{ relation: 'self', url }],
      ...(total === 0 && { meta: { tag: [{ display: 'No trial matches this search.' }] } }),
    }).slice(0, -1)}${total === 0 ? '' : ',"entry":[\n'}`,
  write: (trial, { siteUrl }, index) =>
    `${index === 0 ? '' : ',\n'}${JSON.stringify({
      fullUrl: `${siteUrl}/trials/${encodeURIComponent(trial.trialId)}`,
      resource: toResearchStudy(trial),
    })}`,
  tail: ({ total }) => (total === 0 ? '}\n' : '\n]}\n'),
}

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

/** Source: https://hl7.org/fhir/R4/valueset-research-study-phase.html */
const phaseCodes: Readonly<Record<string, string>> = {
  NA: 'n-a',
  EARLY_PHASE1: 'early-phase-1',
  PHASE1: 'phase-1',
  'PHASE1 PHASE2': 'phase-1-phase-2',
  PHASE2: 'phase-2',
  'PHASE2 PHASE3': 'phase-2-phase-3',
  PHASE3: 'phase-3',
  PHASE4: 'phase-4',
}

const registrySystem = 'https://clinicaltrials.gov'
const phaseSystem = 'http://terminology.hl7.org/CodeSystem/research-study-phase'
const purposeSystem = 'http://terminology.hl7.org/CodeSystem/research-study-prim-purp-type'
const objectiveSystem = 'http://terminology.hl7.org/CodeSystem/research-study-objective-type'

/** Source: https://hl7.org/fhir/R4/valueset-research-study-prim-purp-type.html */
const purposes: Readonly<Record<string, string>> = {
  TREATMENT: 'treatment',
  PREVENTION: 'prevention',
  DIAGNOSTIC: 'diagnostic',
  SUPPORTIVE_CARE: 'supportive-care',
  SCREENING: 'screening',
  HEALTH_SERVICES_RESEARCH: 'health-services-research',
  BASIC_SCIENCE: 'basic-science',
  DEVICE_FEASIBILITY: 'device-feasibility',
}

/** Only what the record states; a status that it does not state or the standard does not know is `in-review`. */
export function toResearchStudy({ study, trialId }: ExportedTrial) {
  const protocol = study.protocolSection
  const nctId = getNctId(study)
  const number = nctId ?? getOtherNumber(study)
  const status = protocol.statusModule
  const design = protocol.designModule
  const sponsor = toText(getLeadSponsorName(study))
  const purpose = purposes[design?.designInfo?.primaryPurpose ?? '']
  return {
    resourceType: 'ResearchStudy',
    id: trialId.replace(/[^A-Za-z0-9.-]/g, '-').slice(0, 64),
    identifier: toList([
      ...(number === null
        ? []
        : [{ value: number, ...(nctId !== null && { system: registrySystem }) }]),
      ...toIdentifiers(study),
    ]),
    title: toText(
      protocol.identificationModule.officialTitle ?? protocol.identificationModule.briefTitle,
    ),
    status: statuses[status?.overallStatus ?? ''] ?? 'in-review',
    primaryPurposeType: purpose && { coding: [{ system: purposeSystem, code: purpose }] },
    phase: toPhase(design?.phases ?? []),
    category: toConcepts(design?.studyType === undefined ? [] : [design.studyType]),
    focus: toConcepts(protocol.armsInterventionsModule?.interventions?.map(({ name }) => name)),
    condition: toConcepts(protocol.conditionsModule?.conditions),
    keyword: toConcepts(protocol.conditionsModule?.keywords),
    location: toConcepts([
      ...new Set(protocol.contactsLocationsModule?.locations?.map(({ country }) => country)),
    ]),
    relatedArtifact:
      nctId === null ? undefined : [{ type: 'documentation', url: toStudyUrl(nctId) }],
    description: toText(protocol.descriptionModule?.briefSummary),
    period: toPeriod(status?.startDateStruct?.date, status?.completionDateStruct?.date),
    sponsor: sponsor === undefined ? undefined : { display: sponsor },
    reasonStopped:
      toText(status?.whyStopped) === undefined ? undefined : { text: toText(status?.whyStopped) },
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

function toIdentifiers(study: Study) {
  const { orgStudyIdInfo, secondaryIdInfos = [] } = study.protocolSection.identificationModule
  return [orgStudyIdInfo, ...secondaryIdInfos].flatMap((info) => {
    const value = toText(info?.id)
    return value === undefined ? [] : { value }
  })
}

function toPhase(phases: readonly string[]) {
  const code = phaseCodes[phases.join(' ')]
  if (code === undefined) return undefined
  const text = phases.map((phase) => phaseLabels[phase as Phase]).join(' / ')
  return { coding: [{ system: phaseSystem, code }], text }
}

function toObjectives(outcomes: readonly { measure?: string | undefined }[] = [], code: string) {
  return outcomes.flatMap(({ measure }) => {
    const name = toText(measure)
    return name === undefined ? [] : { name, type: { coding: [{ system: objectiveSystem, code }] } }
  })
}

function toConcepts(texts: readonly (string | undefined)[] = []) {
  return toList(
    texts.flatMap((each) => {
      const text = toText(each)
      return text === undefined ? [] : { text }
    }),
  )
}

function toPeriod(start: string | undefined, end: string | undefined) {
  return start === undefined && end === undefined ? undefined : { start, end }
}

/** FHIR has no empty lists. */
function toList<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items === undefined || items.length === 0 ? undefined : items
}

/** FHIR has no empty texts. */
function toText(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? undefined : trimmed
}
