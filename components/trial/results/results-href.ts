import type { ResultsPart } from '@/lib/pages/results-parts'
import type { TrialId } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'

/** The address of a trial's results, or of one page of one part of them. */
export function toResultsHref(
  trialId: TrialId,
  part?: ResultsPart,
  page = 1,
): `/trials/${string}/results` | `/trials/${string}/results?${string}` {
  const path = `${toTrialPath(trialId)}/results` as const
  if (part === undefined) return path
  return `${path}?part=${part}${page > 1 ? `&page=${page}` : ''}`
}
