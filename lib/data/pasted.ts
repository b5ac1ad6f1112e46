import 'server-only'
import { defaultFilters, listChosenFilters } from '@/lib/search/request/default-filters'
import {
  parsePastedIds,
  type PastedIds,
  type PastedNote,
} from '@/lib/search/registry-links/pasted-ids'
import { withoutNear } from '@/lib/search/request/request-links'
import { parseRegistryLink } from '@/lib/search/registry-links/registry-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { isRegistryNumber } from '@/lib/study/registry-numbers'
import type { TrialId } from '@/lib/study/trial-id'
import { findTrialAddress } from './addresses'
import { getPortal } from './portal'

export interface ReadRequest {
  /** What to search instead of the text as it stands. */
  request: SearchRequest
  /** The only trial that the text names, when the portal has it. */
  trialId?: TrialId
  note?: PastedNote
}

/** Takes a search text that is a trial's number, a list of them or a link of ClinicalTrials.gov for what it is. */
export async function readPasted(request: SearchRequest): Promise<ReadRequest> {
  const link = parseRegistryLink(request.query)
  if (link) {
    return {
      request: { ...link.request, page: request.page, pageSize: request.pageSize },
      note: { kind: 'link', notUnderstood: link.notUnderstood },
    }
  }
  const pasted = parsePastedIds(request.query)
  if (pasted) return readNumbers(request, pasted)
  if (!isRegistryNumber(request.query)) return { request }
  const trialId = await findTrialAddress(request.query)
  return { request, ...(trialId !== null && { trialId }) }
}

async function readNumbers(
  request: SearchRequest,
  { ids, leftOut }: PastedIds,
): Promise<ReadRequest> {
  const addresses = await getPortal().store.findAddressesByNctIds(ids)
  const [only = ''] = ids
  const trialId = ids.length === 1 ? addresses.get(only) : undefined
  return {
    // Who names trials wants these, as at the registry: filters do not count.
    request: { ...withoutNear(request), query: ids.join(' '), filters: defaultFilters },
    ...(trialId !== undefined && { trialId }),
    note: {
      kind: 'numbers',
      asked: ids.length,
      missing: ids.filter((id) => !addresses.has(id)),
      leftOut,
      filtersIgnored: listChosenFilters(request).length > 0 || request.near !== undefined,
    },
  }
}
