import { identifyElement } from './changes'
import { listStatedPaths, type Extent } from './extent'
import type { Study } from './schema'
import { toTextHash } from './text-hash'
import { compareByLetters } from './text-order'

// Copies of one record in the order in which its source wrote them. Files come in any order: one of 2015 that comes
// after one of 2017 is still the older word.

/** What places a copy among the others of its record. */
export interface CopyPlace {
  /** The day of the source's last update that the copy has in it, a partial date; null where it names none. */
  updatedOn: string | null
  /** Orders copies of one update, see `toStanding`. */
  standing: string
  /** Orders copies by the moment at which they came; larger is later. */
  arrival: number
}

/** The update that a registry record names; null where it names none. */
export function getUpdateDate(study: Study): string | null {
  const { lastUpdatePostDateStruct, lastUpdateSubmitDate } =
    study.protocolSection.statusModule ?? {}
  return lastUpdatePostDateStruct?.date ?? lastUpdateSubmitDate ?? null
}

/**
 * Tells copies of one update apart, later ones being larger as texts. The registry itself changes a record between two
 * updates: it calls a status unknown when time has run out, and its data have a day of their own. Of copies that are
 * alike in this, the one that says more counts.
 */
export function toStanding(study: Study, extent: Extent): string {
  const isUnknown = study.protocolSection.statusModule?.overallStatus === 'UNKNOWN'
  const dataOf = study.derivedSection?.miscInfoModule?.versionHolder ?? ''
  const stated =
    extent === undefined
      ? 'whole'
      : `${String(listStatedPaths(study).length).padStart(5, '0')} ${toListOrder(study)}`
  return `${isUnknown ? '1' : '0'} ${dataOf.slice(0, 10)} ${stated}`
}

/** Stands for the order of the sites: a table may sort them, and of two orders neither is later. */
function toListOrder(study: Study): string {
  const sites = study.protocolSection.contactsLocationsModule?.locations ?? []
  return toTextHash(sites.map(identifyElement).join('\n')).toString(36).padStart(11, '0')
}

/**
 * The copies of a record, the oldest word first. A copy without a date stands after what was known when it came: there
 * the order of arrival decides.
 */
export function orderCopies<T extends CopyPlace>(copies: readonly T[]): T[] {
  let latest = ''
  const placed = [...copies]
    .sort((a, b) => a.arrival - b.arrival)
    .map((copy) => {
      const day = copy.updatedOn ?? latest
      if (day > latest) latest = day
      return { copy, day }
    })
  return placed
    .sort(
      (a, b) =>
        compareByLetters(a.day, b.day) ||
        Number(a.copy.updatedOn === null) - Number(b.copy.updatedOn === null) ||
        compareByLetters(a.copy.standing, b.copy.standing) ||
        a.copy.arrival - b.copy.arrival,
    )
    .map(({ copy }) => copy)
}
