import { listPageKey } from '@/lib/pages/list-page'
import type { TrialVisit } from '@/lib/pages/trial-visit'
import type { TrialPart } from '@/lib/pages/trial-parts'
import { formatSearchRequest } from '@/lib/search/request/request'
import type { TrialId } from '@/lib/study/trial-id'
import { toTrialPath } from '@/lib/study/trial-path'

/** The address of a page that shows one part of a record completely; keeps the search that the visitor came from. */
export function toTrialPartHref(
  trialId: TrialId,
  part: TrialPart,
  visit?: Pick<TrialVisit, 'search' | 'place'>,
  page = 1,
): `/trials/${string}` {
  const query = new URLSearchParams(visit?.search && formatSearchRequest(visit.search.request))
  if (visit?.place?.kind === 'found') query.set('place', visit.place.text)
  if (page > 1) query.set(listPageKey, String(page))
  const text = query.toString()
  return `${toTrialPath(trialId)}/${part}${text === '' ? '' : `?${text}`}`
}
