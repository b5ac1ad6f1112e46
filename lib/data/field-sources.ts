import { findDisagreements, mergeRecords, type MergeInput } from '@/lib/registries/merge'
import type { FieldOrigin, SourceDisagreement } from '@/lib/pages/trial-detail'
import { toRecordLabel } from './record-label'

// Which record of a trial says what, with the records called as people call them. Worked out anew for the few trials
// that have several records: nothing to store, and nothing that could be out of date.

type TrialRecord = MergeInput & { sourceKey: string }

/** What the records of a trial say differently. */
export function describeDisagreements(records: readonly TrialRecord[]): SourceDisagreement[] {
  return findDisagreements(records).map(({ path, statements }) => ({
    path,
    statements: statements.map(({ record, value }) => ({
      label: toRecordLabel(record, records),
      value,
    })),
  }))
}

/**
 * Which parts of a trial do not come from the winning record.
 * @param records of one trial, in the order in which they count
 */
export function describeOrigins(records: readonly TrialRecord[]): FieldOrigin[] {
  const [first, ...others] = records
  if (first === undefined || others.length === 0) return []
  return [...mergeRecords([first, ...others]).filled].map(([path, record]) => ({
    path,
    label: toRecordLabel(record, records),
  }))
}
