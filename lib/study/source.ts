// The names of source formats, and what their pages may state beside the record: what pages, searches and stores need
// to know about sources without knowing how they are read.

/**
 * In the order of trust, for trials whose records differ: ClinicalTrials.gov's record, tables made from it, the EU's
 * own record, pages about trials, WHO's copies.
 */
export const sourceFormatIds = [
  'ctgov-api',
  'ctgov-classic-api',
  'ctgov-legacy-xml',
  'ctgov-csv',
  'ctis',
  'trial-snapshot-page',
  'medpath-page',
  'ctv-veeva-page',
  'ictrp-xml',
  'ictrp-csv',
] as const

export type SourceFormatId = (typeof sourceFormatIds)[number]

/** A related trial, as the page states it. */
export interface RelatedTrial {
  nctId: string
  briefTitle: string
  overallStatus?: string
  phases?: string[]
}

/** Statements of a trial page that the registry's model has no field for, in the page's own words. */
export interface PageStatements {
  /**
   * Status in words that depend on the day of the capture, which the page doesn't state ("Begins enrollment in 9
   * months"). No date is calculated from it.
   */
  statusText?: string
  /** The registry's own words on recruitment, if the status says less or something else. */
  registryStatus?: string
  /** The day of the page or the copy, a partial date, if stated: its statements were true then. */
  copyDate?: string
  /** Funder types as listed, even if the page doesn't say whose they are. */
  funderTypes?: string[]
  /** "15 participants in 2 patient groups, including a placebo group", verbatim. */
  participantGroupsText?: string
  /** The number of sites, if the page doesn't name them. */
  locationCount?: number
  /** State of the results in the page's words ("Results pending"). */
  resultsText?: string
  relatedTrials?: RelatedTrial[]
  /**
   * The day on which the portal found that ClinicalTrials.gov no longer has the record. The record is then the last
   * known one.
   */
  removedOn?: string
}
