import type { Study } from '@/lib/study/schema'
import type { TrialId } from '@/lib/study/trial-id'

// The interface of export formats. The command line, the addresses under /export and the buttons on pages know
// formats only through the table of these.

/** A trial to be exported. */
export interface ExportedTrial {
  trialId: TrialId
  /** The study as JSON on one line, as it is stored. */
  text: string
  study: Study
  /**
   * The day on which the portal found that the registry no longer has the record, ISO 8601; absent for nearly all.
   */
  removedOn?: string | null | undefined
}

/** Describes an export, in formats that have room for it. */
export interface ExportSource {
  /** The search in words: "Trials with CAR-T cells, recruiting". */
  title: string
  /** Address of the exported list. */
  url: string
  /** The query string of files with the same trials; absent if there are none, as in the API. */
  query?: string | undefined
  /** Address of the portal, without a trailing slash. */
  siteUrl: string
  /** When the collection last changed, ISO 8601; absent for an empty one. */
  dataAsOf?: string | undefined
  /** The number of trials. */
  total: number
  /** The text of the search box: words or an expression; absent if empty. */
  expression?: string | undefined
  /** The other filters of the search, in words: "Phase: Phase 1, Phase 2". */
  limits?: readonly string[] | undefined
  /** Requested numbers that the portal doesn't have. */
  missing?: readonly string[] | undefined
}

interface FormatName {
  /** Its name on the command line and in addresses, and the ending of its files. */
  id: string
  /** For buttons: "RIS (Zotero, EndNote, Mendeley)". */
  label: string
  mediaType: string
}

export interface ExportWriter<Part> {
  head?(source: ExportSource): Part
  /** One trial, with its line break; `index` counts from 0. */
  write(trial: ExportedTrial, source: ExportSource, index: number): Part
  tail?(source: ExportSource): Part
}

/** A format in which trials are written independently. */
export type TextFormat = FormatName & ExportWriter<string>

/** A table with selectable columns. */
interface Table {
  withColumns(columns: readonly ExportColumn[]): ExportFormat
}

export interface ExportColumn {
  /** Its header, which is also its name in addresses and on the command line. */
  name: string
  /** Its cell; empty if the trial doesn't state it. */
  read: (trial: ExportedTrial, source: ExportSource) => string
}

/** A description of a file's content without any trials; they are not read for it. */
type DescriptionFormat = FormatName & { describe(source: ExportSource): string }

/** A format whose writer keeps state, such as an archive; create one for each file. */
type FileFormat = FormatName & { open(source: ExportSource): ExportWriter<Uint8Array> }

export type ExportFormat = (TextFormat | FileFormat | DescriptionFormat) & Partial<Table>
