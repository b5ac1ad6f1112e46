import type { Study } from './schema'
import { parseNctId } from './trial-id'

// What several rooms read from a record.

/** The registry number in canonical form, or `null` for a trial without one. */
export function getNctId(study: Study): string | null {
  const { nctId } = study.protocolSection.identificationModule
  return nctId === undefined ? null : parseNctId(nctId)
}

/** Name of the lead sponsor, or `null` where none is stated. */
export function getLeadSponsorName(study: Study): string | null {
  return study.protocolSection.sponsorCollaboratorsModule?.leadSponsor?.name ?? null
}

/** Countries of the sites, each once, in the record's order. Countries whose sites were removed do not count. */
export function findCountries(study: Study): string[] {
  const countries = new Set<string>()
  for (const { country } of study.protocolSection.contactsLocationsModule?.locations ?? []) {
    if (country !== undefined) countries.add(country)
  }
  return [...countries]
}
