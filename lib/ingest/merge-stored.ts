import { mergeRecords, toMergeOrder, type MergeInput } from '@/lib/registries/merge'
import type { Study } from '@/lib/study/schema'
import { prepareTrial, type PreparedTrial } from './prepare'
import type { StoredRecord } from './trial-set'

export interface MergedContent extends PreparedTrial {
  /** Only where the trial says more than the newest copy of one record. */
  study: Study | undefined
}

type StoredInput = MergeInput & Pick<StoredRecord, 'isComposed'>

/** What is stored of a trial with these records, of which there is at least one. */
export function mergeStored(records: readonly StoredInput[]): MergedContent {
  const [first, ...rest] = toMergeOrder(records)
  if (first === undefined) throw new Error('a trial has at least one record')
  const { study, page } = mergeRecords([first, ...rest])
  const isOneCopy = rest.length === 0 && !first.isComposed
  return { ...prepareTrial(study, page), study: isOneCopy ? undefined : study }
}
