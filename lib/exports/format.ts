import type { Study } from '@/lib/study/schema'
import type { TrialId } from '@/lib/study/trial-id'

// What every export format offers: a table of these is all that the command line, the addresses under /export and
// the buttons on pages know of formats.

/** A trial on its way out. */
export interface ExportedTrial {
  trialId: TrialId
  /** The study as JSON on one line, as it is stored. */
  text: string
  study: Study
  /** The day on which the portal found that the registry no longer has the record, ISO 8601; absent for nearly all. */
  removedOn?: string | null | undefined
}

/** What an export is of: said where a format has room for it. */
export interface ExportSource {
  /** The search in words: "Trials with CAR-T cells, recruiting". */
  title: string
  /** Address of the list that was exported. */
  url: string
  /** What stands behind the "?" of files of the same trials; absent where there are none, as in the API. */
  query?: string | undefined
  /** Address of the portal, without a slash at its end. */
  siteUrl: string
  /** When the collection last changed, ISO 8601; absent for an empty one. */
  dataAsOf?: string | undefined
  /** How many trials there are to write. */
  total: number
  /** What was typed into the search box: words or an expression; absent for none. */
  expression?: string | undefined
  /** What else limits the search, in words: "Phase: Phase 1, Phase 2". */
  limits?: readonly string[] | undefined
  /** Trials that were asked for by their numbers and that the portal does not have. */
  missing?: readonly string[] | undefined
}

interface FormatName {
  /** As the command line and addresses name it, and the ending of its files. */
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

/** A format in which each trial is written by itself. */
export type TextFormat = FormatName & ExportWriter<string>

/** A table, whose columns can be chosen. */
interface Table {
  withColumns(columns: readonly ExportColumn[]): ExportFormat
}

export interface ExportColumn {
  /** What stands above it, as addresses and the command line name it. */
  name: string
  /** Its cell; empty for what a trial does not state. */
  read: (trial: ExportedTrial, source: ExportSource) => string
}

/** What says what a file has in it, and has no trials itself: they are not read for it. */
type DescriptionFormat = FormatName & { describe(source: ExportSource): string }

/** One whose writer remembers what it has written, such as an archive: there is one for each file. */
type FileFormat = FormatName & { open(source: ExportSource): ExportWriter<Uint8Array> }

export type ExportFormat = (TextFormat | FileFormat | DescriptionFormat) & Partial<Table>
