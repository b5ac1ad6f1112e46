import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Extent } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'
import type { TrialId } from '@/lib/study/trial-id'

/** A study with what the portal knows about it: what a detail page gets. */
export interface TrialDetail {
  trialId: TrialId
  study: Study
  /** The day on which it is read, as days since 1970-01-01: ages of statuses depend on it. */
  today: number
  /** What its copies can hold together: what they leave out beyond that says nothing about the trial. */
  extent: Extent
  /** Statements of the source page that the registry's model has no field for. */
  page?: PageStatements
  /** Where the record came from, the winning source first. */
  sources: TrialSource[]
  /** What the sources state differently, each statement with its source; absent while they agree. */
  disagreements?: SourceDisagreement[]
  /** Parts that the winning source leaves out and another one states; absent where there are none. */
  origins?: FieldOrigin[]
  /** Modules and sections of which something is too long for a page; absent where all is shown. */
  cut?: string[]
  /** Other trials with the same title and sponsor, which may be the same; absent where there are none. */
  alike?: { trialId: TrialId; briefTitle: string }[]
}

/** One field about which sources differ. What the page shows is the first statement. */
export interface SourceDisagreement {
  /** Dotted path inside the `Study`. */
  path: string
  statements: { label: string; value: unknown }[]
}

/** Where a part of a merged record comes from, if not from the winning source. */
export interface FieldOrigin {
  /** Dotted path of a field or a whole group inside the `Study`. */
  path: string
  /** How people call the source. */
  label: string
}

/** One document or record that a trial was read from. */
export interface TrialSource {
  format: SourceFormatId
  /** How people call the source: "Saved page of ClinicalTrials.Veeva". */
  label: string
  /** Where in the input it stood: "seeds/001_7b32a6e07948adad.txt", "bulk.jsonl.gz line 17". */
  place: string
  /** When the portal took it in, ISO 8601 in UTC. Not a statement about when the page was captured. */
  seenAt: string
  /** What the parser repaired or could not understand, in words. */
  warnings: string[]
  /** What the source states and the registry's model has no field for, by the source's own names. */
  unmapped: { name: string; text: string }[]
}
