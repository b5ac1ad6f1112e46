// What a source format is called and what a page of it may state beside the record: what pages, searches and stores
// need to know of sources without knowing how any is read.

/**
 * In the order in which they are trusted where the records of one trial differ: the record of ClinicalTrials.gov, then
 * tables made from it, the EU's own record, pages about trials, and WHO's copies.
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

/** A trial that a page names as related, as the page states it. */
export interface RelatedTrial {
  nctId: string
  briefTitle: string
  overallStatus?: string
  phases?: string[]
}

/** Statements of a trial page outside the registry's model, in the page's own words. */
export interface PageStatements {
  /**
   * Status in words where it is relative to a capture date that the page does not state
   * ("Begins enrollment in 9 months"). No date is computed from it.
   */
  statusText?: string
  /** The registry's own words on recruitment, where the status says less or something else than they do. */
  registryStatus?: string
  /** When the page or the copy was made, a partial date, where it says so: of what its statements are true. */
  copyDate?: string
  /** Funder types as listed, even where the page does not say whose they are. */
  funderTypes?: string[]
  /** "15 participants in 2 patient groups, including a placebo group", word for word. */
  participantGroupsText?: string
  /** How many sites the page says there are, where it does not name them. */
  locationCount?: number
  /** State of the results in the page's words ("Results pending"). */
  resultsText?: string
  relatedTrials?: RelatedTrial[]
  /**
   * The day on which the portal found that ClinicalTrials.gov no longer has the record. The record then says what it
   * said last.
   */
  removedOn?: string
}
