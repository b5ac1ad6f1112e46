import type { Study } from './schema'

// Which fields a copy of a record can hold. A table has no eligibility text, a portal's page no sites, and some
// records have only fields that someone selected. A field missing from such a copy says nothing about the trial.

/**
 * Dotted paths inside the `Study` without list indexes, in any order; each includes everything below it. Undefined
 * means everything, as in a whole record of the registry.
 */
export type Extent = readonly string[] | undefined

/** Whether a copy can state the field, or some part of the group. */
export function holds(extent: Extent, path: string): boolean {
  if (extent === undefined) return true
  return extent.some((held) => held === path || isBelow(path, held) || isBelow(held, path))
}

/** What two copies can hold together. */
export function joinExtents(one: Extent, other: Extent): Extent {
  if (one === undefined || other === undefined) return undefined
  return shortenExtent([...one, ...other])
}

/** Whether `other` holds any field that `one` does not. */
export function addsTo(one: Extent, other: Extent): boolean {
  if (one === undefined) return false
  if (other === undefined) return true
  return other.some((path) => !one.some((held) => held === path || isBelow(path, held)))
}

/**
 * The extent of a registry record in JSON. Some parts are in every trial's record. A record that lacks one of them is
 * a selection, and its extent is what it states.
 */
export function toStudyExtent(study: Study): Extent {
  // An earlier copy still has what the registry now withholds.
  if (study.protocolSection.statusModule?.overallStatus === 'WITHHELD')
    return listStatedPaths(study)
  const hasProtocol = isWholeProtocol(study)
  const saysResults = study.hasResults !== undefined
  const hasDerived = study.derivedSection !== undefined
  if (hasProtocol && saysResults && hasDerived) return undefined
  const wholes = [
    ...(hasProtocol ? ['protocolSection'] : []),
    // Parts that only some trials have are complete if the record says whether it has results.
    ...(saysResults
      ? ['hasResults', 'resultsSection', 'annotationSection', 'documentSection']
      : []),
    ...(hasDerived ? ['derivedSection'] : []),
  ]
  return shortenExtent([...wholes, ...listStatedPaths(study)])
}

/** Whether it has all groups and fields that every whole record of the registry has. */
function isWholeProtocol({ protocolSection: protocol }: Study): boolean {
  return (
    protocol.identificationModule.organization !== undefined &&
    protocol.statusModule?.statusVerifiedDate !== undefined &&
    protocol.sponsorCollaboratorsModule?.leadSponsor !== undefined &&
    protocol.descriptionModule?.briefSummary !== undefined &&
    protocol.conditionsModule !== undefined &&
    protocol.designModule?.studyType !== undefined &&
    protocol.eligibilityModule?.sex !== undefined
  )
}

/**
 * Paths of all values inside. In a draft, also keys without a value, because a parser looked for them. An empty list
 * counts as a value.
 */
export function listStatedPaths(value: object): string[] {
  const paths = new Set<string>()
  addPaths(value, '', paths)
  return [...paths].sort()
}

function addPaths(value: unknown, path: string, paths: Set<string>): void {
  if (Array.isArray(value)) {
    const elements = value.filter((each) => typeof each === 'object' && each !== null)
    if (elements.length === 0) paths.add(path)
    for (const element of elements) addPaths(element, path, paths)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      addPaths(member, path === '' ? key : `${path}.${key}`, paths)
    }
  } else paths.add(path)
}

/** Leaves out paths that another one includes. */
function shortenExtent(paths: readonly string[]): string[] {
  const kept: string[] = []
  // The sort puts a path after those that include it.
  for (const path of [...new Set(paths)].sort(compareSegments)) {
    const last = kept.at(-1)
    if (last === undefined || !isBelow(path, last)) kept.push(path)
  }
  return kept
}

/** Sorts as if the dot came before all other characters, so that a path is followed directly by what is below it. */
function compareSegments(a: string, b: string): number {
  const [first, second] = [a.replaceAll('.', '\0'), b.replaceAll('.', '\0')]
  return first < second ? -1 : first > second ? 1 : 0
}

const isBelow = (path: string, above: string) => path.startsWith(`${above}.`)
