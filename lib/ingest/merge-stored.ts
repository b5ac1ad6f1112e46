import { mergeRecords, toMergeOrder, type MergeInput } from '@/lib/registries/merge'
import type { Study } from '@/lib/study/schema'
import { prepareTrial, type PreparedTrial } from './prepare'

export interface MergedContent extends PreparedTrial {
  /** Only where there are several records. */
  study: Study | undefined
}

/** What is stored of a trial with these records, of which there is at least one. */
export function mergeStored(records: readonly MergeInput[]): MergedContent {
  const [first, ...rest] = toMergeOrder(records)
  if (first === undefined) throw new Error('a trial has at least one record')
  const { study, page } = mergeRecords([first, ...rest])
  return { ...prepareTrial(study, page), study: rest.length === 0 ? undefined : study }
}
