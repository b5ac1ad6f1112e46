import type { Study } from '@/lib/study/schema'
import type { PageStatements, SourceFormatId } from '@/lib/study/source'

/**
 * The interface of every source format: it recognises its own content and parses it into `Study` records. Formats are
 * pure; `lib/ingest` reads, unpacks and fetches files.
 */
export interface SourceFormat {
  /** Stable id that is stored with each record, such as `ctv-veeva-page`. */
  readonly id: SourceFormatId
  /** Name for people: "Saved page of ClinicalTrials.Veeva". */
  readonly label: string
  /** How a document of this format divides into records. */
  readonly cutting: Cutting
  /** Whether a record already is a `Study`, so that its bytes are kept as received. */
  readonly isStudy?: true
  /**
   * The number that a damaged record states as its own. If this is absent, a number counts if it is the only one in
   * the record.
   */
  findNumber?(text: string): string | null
  /** Decides only by content, never by file name. `head` is the first 64 KiB of the text. */
  recognise(head: string): boolean
  /**
   * Reads one document of one record. Documents with many (a JSON list, a table, an XML export) are first cut
   * (`lib/ingest/read`) into single studies, rows with their header line, or single elements.
   * @throws SourceError if the document is not what `recognise` promised
   */
  parse(text: string): ParsedRecord
}

export type Cutting =
  /** Single objects, lists of them, pages of an API, or one object a line. */
  | { kind: 'json' }
  /** An answer of the registry's former API. */
  | { kind: 'classic-answer' }
  /** A row; `columns` names those of a table without a header line. */
  | { kind: 'csv'; columns?: readonly string[] }
  /** An element with this name. */
  | { kind: 'xml'; element: string }
  /** The whole document. */
  | { kind: 'whole' }

/** One record as a source states it. */
export interface ParsedRecord {
  study: Study
  /** What a page states about a trial that the `Study` model has no field for. */
  page?: PageStatements
  /**
   * Statements of a record that the `Study` model has no field for, in the source's own words, by the source's own
   * column or element path (`Source_Support`, `clinical_results/participant_flow`). Nothing is dropped silently.
   */
  unmapped?: Record<string, string>
  /** Which fields such a document can state; absent for a whole record of the registry. See `lib/study/extent.ts`. */
  extent?: readonly string[]
  /** The day of the source's last update, a partial date, if the `Study` has no field for it. */
  updatedOn?: string
  /** What was repaired or could not be understood; shown in the ingest report, never fatal. */
  warnings: ParseWarning[]
}

export interface ParseWarning {
  /** Line of the document (1-based) or path inside the record. */
  place: string
  message: string
}

/** A document or record that cannot be read. Says what was expected, what was found and where. */
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
