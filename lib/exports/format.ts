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
}

/** What an export is of: said where a format has room for it. */
export interface ExportSource {
  /** The search in words: "Trials with CAR-T cells, recruiting". */
  title: string
  /** Address of the list that was exported. */
  url: string
  /** Address of the portal, without a slash at its end. */
  siteUrl: string
  /** When the collection last changed, ISO 8601; absent for an empty one. */
  dataAsOf?: string | undefined
  /** How many trials there are to write. */
  total: number
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

/** One whose writer remembers what it has written, such as an archive: there is one for each file. */
type FileFormat = FormatName & { open(): ExportWriter<Uint8Array> }

export type ExportFormat = TextFormat | FileFormat
