import type { Study } from '@/lib/study/schema'
import { getCountry, toCountryName } from '@/lib/vocabulary/countries'
import { toConditionName } from './condition-names'
import type { FilterSource } from './definition'

// How filters read a record. Each function is pure and total: a record may have nothing but a title.

/** The registry's sentinel for an unknown enrollment. */
const unknownEnrollment = 99_999_999

/** Conditions as stated, then the MeSH terms that the registry assigned; a disease has one name in all records. */
export function readConditions({ study }: FilterSource): readonly (string | undefined)[] {
  const meshes = study.derivedSection?.conditionBrowseModule?.meshes ?? []
  return [
    ...(study.protocolSection.conditionsModule?.conditions ?? []),
    ...meshes.map((mesh) => mesh.term),
  ].map((name) => name && toConditionName(name))
}

/** Names of treatments as stated, then the MeSH terms that the registry assigned. */
export function readInterventions({ study }: FilterSource): readonly (string | undefined)[] {
  const meshes = study.derivedSection?.interventionBrowseModule?.meshes ?? []
  const interventions = study.protocolSection.armsInterventionsModule?.interventions ?? []
  return [...interventions.map((each) => each.name), ...meshes.map((mesh) => mesh.term)]
}

export function readLocations({ study }: FilterSource) {
  return study.protocolSection.contactsLocationsModule?.locations ?? []
}

/** "Paris, France": a town is named with its country, since towns share names. */
export function readPlaces(
  source: FilterSource,
  part: 'city' | 'state',
): readonly (string | undefined)[] {
  return readLocations(source).map((site) => {
    const name = site[part]
    if (!name) return undefined
    return site.country ? `${name}, ${toCountryName(site.country)}` : name
  })
}

/** "Seoul, Korea, Republic of" as `readPlaces` gives it: with the country's present name. */
export function toPlaceName(text: string): string {
  const parts = text.split(/, */)
  for (let index = 1; index < parts.length; index++) {
    const country = getCountry(parts.slice(index).join(', '))
    if (country !== null) return [...parts.slice(0, index), country.name].join(', ')
  }
  return text
}

/**
 * Sites that a page only counts by country are not named; countries of named sites only. A country has one name,
 * whatever registry and year a record is of.
 */
export function readCountries(source: FilterSource): readonly (string | undefined)[] {
  return readLocations(source).map(({ country }) => country && toCountryName(country))
}

export const funders = ['NIH', 'FED', 'INDUSTRY', 'OTHER'] as const

const funderWords: Readonly<Record<string, (typeof funders)[number]>> = {
  nih: 'NIH',
  industry: 'INDUSTRY',
  other: 'OTHER',
  fed: 'FED',
  'u.s. fed': 'FED',
  'other u.s. federal agency': 'FED',
}

/** Kinds of organisation that pay, lead sponsor and collaborators alike, in the registry's four groups. */
export function readFunders({ study, page }: FilterSource): readonly string[] {
  const module = study.protocolSection.sponsorCollaboratorsModule
  const classes = [
    module?.leadSponsor?.class,
    ...(module?.collaborators ?? []).map((each) => each.class),
  ]
  const found = classes
    .filter((each) => each !== undefined)
    .map((each) => (each === 'NIH' || each === 'FED' || each === 'INDUSTRY' ? each : 'OTHER'))
  const stated = (page?.funderTypes ?? []).map((word) => funderWords[word.trim().toLowerCase()])
  return [...found, ...stated.filter((each) => each !== undefined)]
}

/** The registry's own mark, or what follows from the record where a copy lacks the mark. */
export function readResults({
  hasResults,
  resultsSection,
  protocolSection,
}: Study): 'YES' | 'NO' | undefined {
  if (hasResults !== undefined) return hasResults ? 'YES' : 'NO'
  const isPosted =
    resultsSection !== undefined ||
    protocolSection.statusModule?.resultsFirstPostDateStruct !== undefined
  return isPosted ? 'YES' : undefined
}

export const documentKinds = ['PROTOCOL', 'SAP', 'ICF', 'NO_DOCUMENT'] as const

export function readDocuments({ study }: FilterSource): readonly string[] {
  const documents = study.documentSection?.largeDocumentModule?.largeDocs ?? []
  const found: string[] = []
  for (const document of documents) {
    if (document.hasProtocol) found.push('PROTOCOL')
    if (document.hasSap) found.push('SAP')
    if (document.hasIcf) found.push('ICF')
  }
  if (found.length > 0) return found
  // A copy that lacks the mark of results lacks other parts as well.
  return study.hasResults === undefined ? [] : ['NO_DOCUMENT']
}

export function readEnrollment({ study }: FilterSource): number | undefined {
  const count = study.protocolSection.designModule?.enrollmentInfo?.count
  return count === undefined || count === unknownEnrollment ? undefined : count
}

export function readHealthyVolunteers({ study }: FilterSource): string | undefined {
  const accepted = study.protocolSection.eligibilityModule?.healthyVolunteers
  return accepted === undefined ? undefined : accepted ? 'YES' : 'NO'
}

/** Sexes that a trial is open to: "all" is both. */
export function readSexes({ study }: FilterSource): readonly (string | undefined)[] {
  const sex = study.protocolSection.eligibilityModule?.sex
  return sex === 'ALL' ? ['FEMALE', 'MALE'] : [sex]
}
