import type { Study } from '@/lib/study/schema'

/**
 * What every source format offers: it recognises its own bytes and turns them into `Study` records.
 * Formats are pure; reading files, unpacking and fetching belong to `lib/ingest`.
 */
export interface SourceFormat {
  /** Stable name that is stored with each record, such as `ctv-veeva-page`. */
  readonly id: SourceFormatId
  /** How people call it: "Saved page of ClinicalTrials.Veeva". */
  readonly label: string
  /** Decides by content alone, never by file name. `head` is the first 64 KiB of the text. */
  recognise(head: string): boolean
  /**
   * Reads one document of one record. What holds many (a JSON list, a table, an XML export) is cut up first
   * (`lib/ingest/read`): into single studies, rows under their header line, single elements.
   * @throws SourceError when the document is not what `recognise` promised.
   */
  parse(text: string): ParsedRecord
}

export const sourceFormatIds = [
  'ctgov-api',
  'ctgov-csv',
  'ctgov-legacy-xml',
  'ictrp-csv',
  'ictrp-xml',
  'ctv-veeva-page',
  'trial-snapshot-page',
  'medpath-page',
] as const
export type SourceFormatId = (typeof sourceFormatIds)[number]

/** One record as a source states it. */
export interface ParsedRecord {
  study: Study
  /** What a page states about a trial that the `Study` model has no field for. */
  page?: PageStatements
  /**
   * What a record states and the `Study` model has no field for, in the source's own words, by the source's own
   * column or element path (`Source_Support`, `clinical_results/participant_flow`). Nothing is dropped silently.
   */
  unmapped?: Record<string, string>
  /** What was repaired or could not be understood; shown in the ingest report, never fatal. */
  warnings: ParseWarning[]
}

export interface ParseWarning {
  /** Line of the document (1-based) or path inside the record. */
  place: string
  message: string
}

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
  /** Funder types as listed, even where the page does not say whose they are. */
  funderTypes?: string[]
  /** "15 participants in 2 patient groups, including a placebo group", word for word. */
  participantGroupsText?: string
  /** How many sites the page says there are, where it does not name them. */
  locationCount?: number
  /** State of the results in the page's words ("Results pending"). */
  resultsText?: string
  relatedTrials?: RelatedTrial[]
}

/** A document or record that cannot be taken in. Says what was expected, what was found and where. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  constructor(
    /** Line or path: "line 12", "studies[3].protocolSection". */
    readonly place: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${place}: expected ${expected}, found ${found}`)
  }
}
