import { packStudy } from '@/lib/documents/pack'
import type { IndexChange } from '@/lib/index/writer'
import { mergeRecords, toMergeOrder } from '@/lib/registries/merge'
import type { TrialContent } from '@/lib/store/store'
import { toIndexedRow, toTrialColumns } from './prepare'
import type { StoredRecord } from './trial-set'

export interface MergedTrial {
  /** What is stored for the trial beside its records. */
  content: TrialContent
  /** What the index stores of it; takes longer than everything else. */
  toIndexChange(): IndexChange
}

/** Builds the trial from its records, of which there is at least one. */
export function mergeStored(records: readonly StoredRecord[]): MergedTrial {
  const [first, ...rest] = toMergeOrder(records)
  if (first === undefined) throw new Error('a trial has at least one record')
  const { study, page } = mergeRecords([first, ...rest])
  const isOneCopy = rest.length === 0 && !first.isComposed
  const merged = isOneCopy ? null : packStudy(study)
  const mergedPage = isOneCopy || page === undefined ? null : JSON.stringify(page)
  return {
    content: { ...toTrialColumns(study), merged, mergedPage },
    toIndexChange: () => ({ row: toIndexedRow(study, page), document: merged ?? first.packed }),
  }
}
