import type { Study } from './schema'

// Which fields a copy of a record can hold. A table has no eligibility text, a portal's page no sites, and a record from
// which somebody has picked fields holds those alone: what such a copy leaves out says nothing about the trial.

/**
 * Dotted paths inside the `Study` without the elements of lists, in no order, each with all that is below it.
 * Undefined: everything, as in a whole record of the registry.
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
 * The extent of a registry record as JSON. A record has a few parts in every trial: one that lacks any of them was
 * picked from or put together by somebody, and holds what it states.
 */
export function toStudyExtent(study: Study): Extent {
  // What the registry withholds now, an earlier copy still says.
  if (study.protocolSection.statusModule?.overallStatus === 'WITHHELD')
    return listStatedPaths(study)
  const hasProtocol = isWholeProtocol(study)
  const saysResults = study.hasResults !== undefined
  const hasDerived = study.derivedSection !== undefined
  if (hasProtocol && saysResults && hasDerived) return undefined
  const wholes = [
    ...(hasProtocol ? ['protocolSection'] : []),
    // The parts that only some trials have come with the mark that says so.
    ...(saysResults
      ? ['hasResults', 'resultsSection', 'annotationSection', 'documentSection']
      : []),
    ...(hasDerived ? ['derivedSection'] : []),
  ]
  return shortenExtent([...wholes, ...listStatedPaths(study)])
}

/** A group with one of its fields, in every record of the registry that is whole. */
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
 * Paths of all values inside; of a draft also those that are there without a value, which a parser has looked for.
 * A list without elements is a value.
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

/** Without paths that another one includes. */
function shortenExtent(paths: readonly string[]): string[] {
  const kept: string[] = []
  // Before each path come those that include it.
  for (const path of [...new Set(paths)].sort(compareSegments)) {
    const last = kept.at(-1)
    if (last === undefined || !isBelow(path, last)) kept.push(path)
  }
  return kept
}

/** As if the dot came before all other signs: what is below a path follows it directly. */
function compareSegments(a: string, b: string): number {
  const [first, second] = [a.replaceAll('.', '\0'), b.replaceAll('.', '\0')]
  return first < second ? -1 : first > second ? 1 : 0
}

const isBelow = (path: string, above: string) => path.startsWith(`${above}.`)
