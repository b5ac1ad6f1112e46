import { identifyElement } from './changes'
import { listStatedPaths, type Extent } from './extent'
import type { Study } from './schema'
import { toTextHash } from './text-hash'
import { compareByLetters } from './text-order'

// The order in which the source wrote the copies of one record. Files come in any order: a file of 2015 that arrives
// after one of 2017 is still the older one.

/** What decides a copy's place among the others of its record. */
export interface CopyPlace {
  /** The day of the source's last update in this copy, a partial date; null if it states none. */
  updatedOn: string | null
  /** Orders copies of one update, see `toStanding`. */
  standing: string
  /** When the copy arrived, as a number; larger is later. */
  arrival: number
}

/** The update that a registry record states; null if it states none. */
export function getUpdateDate(study: Study): string | null {
  const { lastUpdatePostDateStruct, lastUpdateSubmitDate } =
    study.protocolSection.statusModule ?? {}
  return lastUpdatePostDateStruct?.date ?? lastUpdateSubmitDate ?? null
}

/**
 * Orders copies of one update; later ones are larger as texts. Between two updates the registry itself changes a
 * record: it sets a status to unknown after a time, and its data have a date. Of copies that are equal in this, the
 * one that states more is later.
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

/** Represents the order of the sites. A table may sort them, and neither of two orders is later. */
function toListOrder(study: Study): string {
  const sites = study.protocolSection.contactsLocationsModule?.locations ?? []
  return toTextHash(sites.map(identifyElement).join('\n')).toString(36).padStart(11, '0')
}

/**
 * The copies of a record, oldest first. A copy without a date comes after those that were known when it arrived;
 * among such copies the order of arrival decides.
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
