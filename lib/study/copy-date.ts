import { getUpdateDate } from './copy-order'
import type { Study } from './schema'
import type { PageStatements } from './source'

/**
 * The day on which the copy of a record was made, a partial date: of a page, or of the registry's data that are in it
 * (https://clinicaltrials.gov/data-api/about-api/study-data-structure#MiscInfoModule). Undefined where neither says it.
 * Nothing else is true of a later day, whenever the copy was read.
 */
export function getCopyDate(study: Study, page?: PageStatements): string | undefined {
  if (page?.copyDate !== undefined) return page.copyDate
  const dataOf = study.derivedSection?.miscInfoModule?.versionHolder
  // What an older copy has filled in beside a newer update says nothing of that.
  const isOlder = dataOf !== undefined && dataOf < (getUpdateDate(study) ?? '')
  return isOlder ? undefined : dataOf
}
