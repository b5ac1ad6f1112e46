import { getUpdateDate } from './copy-order'
import type { Study } from './schema'
import type { PageStatements } from './source'

/**
 * The day on which the copy of a record was made, a partial date: of a page, or of the registry's data in it
 * (https://clinicaltrials.gov/data-api/about-api/study-data-structure#MiscInfoModule). Undefined if neither states
 * it. The record is known to be correct only up to this day, even if the copy was read later.
 */
export function getCopyDate(study: Study, page?: PageStatements): string | undefined {
  if (page?.copyDate !== undefined) return page.copyDate
  const dataOf = study.derivedSection?.miscInfoModule?.versionHolder
  // A data date filled in from an older copy doesn't apply to a newer update.
  const isOlder = dataOf !== undefined && dataOf < (getUpdateDate(study) ?? '')
  return isOlder ? undefined : dataOf
}
