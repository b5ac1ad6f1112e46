import { getLeadSponsorName, getNctId } from '@/lib/study/document'
import { toStudyUrl } from '@/lib/study/registry-urls'
import type { Study } from '@/lib/study/schema'
import { getOtherNumber } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'
import { labelOf } from '@/lib/study/labels'
import type { ExportedTrial, TextFormat } from './format'
import { describeRemoval } from './provenance'

// What the FHIR releases have in common: bundles, and the parts of a study. FHIR allows neither empty texts nor empty
// lists.

export interface FhirFormat extends TextFormat {
  /** A single trial outside of a bundle. */
  toResource(trial: ExportedTrial): object
}

/** A bundle of research studies for hospital systems. */
export function createBundleFormat(
  name: Pick<TextFormat, 'id' | 'label'>,
  toResource: (trial: ExportedTrial) => object,
): FhirFormat {
  return {
    ...name,
    toResource,
    mediaType: 'application/fhir+json',
    head: ({ title, url, dataAsOf, total }) =>
      `${JSON.stringify({
        resourceType: 'Bundle',
        type: 'collection',
        ...(dataAsOf !== undefined && { timestamp: dataAsOf }),
        link: [{ relation: 'self', url }],
        meta: { tag: [{ display: total === 0 ? 'No trial matches this search.' : title }] },
      }).slice(0, -1)}${total === 0 ? '' : ',"entry":[\n'}`,
    write: (trial, { siteUrl }, index) =>
      `${index === 0 ? '' : ',\n'}${JSON.stringify({
        fullUrl: `${siteUrl}${toTrialPath(trial.trialId)}`,
        resource: toResource(trial),
      })}`,
    tail: ({ total }) => (total === 0 ? '}\n' : '\n]}\n'),
  }
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

/** How a release writes the common parts. */
interface ReleaseForm {
  /** The base address of its codes. */
  systems: string
  /** A page that describes the trial, as part of a `RelatedArtifact`. */
  toPage: (url: string) => object
}

/** The parts with the same names in both releases. */
export function toCommonParts(
  { study, trialId, removedOn }: ExportedTrial,
  { systems, toPage }: ReleaseForm,
) {
  const { statusModule, designModule, conditionsModule } = study.protocolSection
  const nctId = getNctId(study)
  const number = nctId ?? getOtherNumber(study)
  const purpose = purposes[designModule?.designInfo?.primaryPurpose ?? '']
  const removal = describeRemoval(removedOn)
  return {
    resourceType: 'ResearchStudy',
    id: trialId.replace(/[^A-Za-z0-9.-]/g, '-').slice(0, 64),
    identifier: toList([
      ...(number === null
        ? []
        : [{ value: number, ...(nctId !== null && { system: registrySystem }) }]),
      ...toIdentifiers(study),
    ]),
    primaryPurposeType: purpose && {
      coding: [{ system: `${systems}/research-study-prim-purp-type`, code: purpose }],
    },
    phase: toPhase(designModule?.phases ?? [], systems),
    condition: toConcepts(conditionsModule?.conditions),
    keyword: toConcepts(conditionsModule?.keywords),
    period: toPeriod(statusModule?.startDateStruct?.date, statusModule?.completionDateStruct?.date),
    relatedArtifact:
      nctId === null ? undefined : [{ type: 'documentation', ...toPage(toStudyUrl(nctId)) }],
    note: removal === undefined ? undefined : [{ text: removal }],
  }
}

/** Each country once. */
export function listCountries({ protocolSection }: Study): (string | undefined)[] {
  const { locations = [] } = protocolSection.contactsLocationsModule ?? {}
  return [...new Set(locations.map(({ country }) => country))]
}

export function getSponsor(study: Study): string | undefined {
  return toText(getLeadSponsorName(study))
}

function toIdentifiers(study: Study) {
  const { orgStudyIdInfo, secondaryIdInfos = [] } = study.protocolSection.identificationModule
  return [orgStudyIdInfo, ...secondaryIdInfos].flatMap((info) => {
    const value = toText(info?.id)
    return value === undefined ? [] : { value }
  })
}

function toPhase(phases: readonly string[], systems: string) {
  const code = phaseCodes[phases.join(' ')]
  if (code === undefined) return undefined
  const text = phases.map((phase) => labelOf('Phase', phase)).join(' / ')
  return { coding: [{ system: `${systems}/research-study-phase`, code }], text }
}

/** Concepts with only a text, because records use their own words; undefined if there is none. */
export function toConcepts(texts: readonly (string | undefined)[] = []) {
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
export function toList<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items === undefined || items.length === 0 ? undefined : items
}

/** FHIR has no empty texts. */
export function toText(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? undefined : trimmed
}
