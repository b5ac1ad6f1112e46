import type { PageStatements, SourceFormatId } from '@/lib/study/source'
import type { Extent } from '@/lib/study/extent'
import type { Study } from '@/lib/study/schema'
import type { TrialId } from '@/lib/study/trial-id'

/** A study with what the portal knows about it: the data of a detail page. */
export interface TrialDetail {
  trialId: TrialId
  study: Study
  /** The day of the request, as days since 1970-01-01: ages of statuses depend on it. */
  today: number
  /** What its copies together can hold. If a field beyond that is missing, it says nothing about the trial. */
  extent: Extent
  /** Statements of the source page that the registry's model has no field for. */
  page?: PageStatements
  /** Where the record came from, the winning source first. */
  sources: TrialSource[]
  /** Where the sources disagree, each statement with its source; absent while they agree. */
  disagreements?: SourceDisagreement[]
  /** Parts that come from another source than the winning one; absent if there are none. */
  origins?: FieldOrigin[]
  /** Modules and sections that are cut because they are too long for a page; absent if everything is shown. */
  cut?: string[]
  /** Other trials with the same title and sponsor, which may be the same; absent if there are none. */
  alike?: { trialId: TrialId; briefTitle: string }[]
}

/** One field on which sources disagree. The page shows the first statement. */
export interface SourceDisagreement {
  /** Dotted path inside the `Study`. */
  path: string
  statements: { label: string; value: unknown }[]
}

/** The source of a part of a merged record that doesn't come from the winning source. */
export interface FieldOrigin {
  /** Dotted path of a field or a whole group inside the `Study`. */
  path: string
  /** Readable name of the source. */
  label: string
}

/** One document or record that a trial was read from. */
export interface TrialSource {
  format: SourceFormatId
  /** Readable name: "Saved page of ClinicalTrials.Veeva". */
  label: string
  /** Its place in the input: "seeds/001_7b32a6e07948adad.txt", "bulk.jsonl.gz line 17". */
  place: string
  /** When the portal ingested it, ISO 8601 in UTC. Not the time at which the page was captured. */
  seenAt: string
  /** What the parser repaired or could not understand, in words. */
  warnings: string[]
  /** What the source states and the registry's model has no field for, under the source's own names. */
  unmapped: { name: string; text: string }[]
}
