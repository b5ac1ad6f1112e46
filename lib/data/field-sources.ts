import { composeCopies, type Copy } from '@/lib/registries/compose-copies'
import { findDisagreements, mergeRecords, type MergeInput } from '@/lib/registries/merge'
import { describePartialDate, parsePartialDate } from '@/lib/study/dates'
import type { Extent } from '@/lib/study/extent'
import type { FieldOrigin, SourceDisagreement } from '@/lib/pages/trial-detail'
import { toRecordLabel } from '@/lib/storage/record-label'

// Which record of a trial states which field, with readable names for the records. Computed on demand for the few
// trials with several records, so there is nothing to store or to keep up to date.

type TrialRecord = MergeInput & { sourceKey: string }

/** Where the records of a trial disagree. */
export function describeDisagreements(records: readonly TrialRecord[]): SourceDisagreement[] {
  return findDisagreements(records).map(({ path, statements }) => ({
    path,
    statements: statements.map(({ record, value }) => ({
      label: toRecordLabel(record, records),
      value,
    })),
  }))
}

interface RecordOfCopies extends TrialRecord {
  ownExtent: Extent
  updatedOn: string | null
  older: readonly Copy[]
}

/**
 * Which parts of a trial don't come from the newest copy of the winning record, but from an older copy that could
 * hold more, or from another record.
 * @param records of one trial, in the order in which they count
 */
export function describeOrigins(records: readonly RecordOfCopies[]): FieldOrigin[] {
  const [first, ...others] = records
  if (first === undefined) return []
  const own = compose(first)
  const fromCopies = [...own.filled].map(([path, copy]) => ({
    path,
    label: `${toRecordLabel(first, records)}, ${describeCopy(copy)}`,
  }))
  const merged = mergeRecords([
    { ...first, study: own.study },
    ...others.map((record) => ({ ...record, study: compose(record).study })),
  ])
  const fromRecords = [...merged.filled].map(([path, record]) => ({
    path,
    label: toRecordLabel(record, records),
  }))
  return [...fromCopies, ...fromRecords]
}

const compose = ({ study, ownExtent, updatedOn, older }: RecordOfCopies) =>
  composeCopies<Copy>([{ study, extent: ownExtent, updatedOn }, ...older])

function describeCopy({ updatedOn }: Copy): string {
  const date = updatedOn === null ? null : parsePartialDate(updatedOn)
  return date === null ? 'an earlier copy' : `as of ${describePartialDate(date)}`
}
