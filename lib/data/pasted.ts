import 'server-only'
import { defaultFilters, listChosenFilters } from '@/lib/search/request/default-filters'
import {
  formatPageSearch,
  parsePastedNumbers,
  type PastedNumbers,
  type PastedNote,
} from '@/lib/search/registry-links/pasted-numbers'
import { withoutNear } from '@/lib/search/request/request-links'
import { parseRegistryLink } from '@/lib/search/registry-links/registry-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { parseRegistryAddress } from '@/lib/study/registry-urls'
import type { TrialId } from '@/lib/study/trial-id'
import { findTrialAddress } from './addresses'
import { getPortal } from './portal'

export interface ReadRequest {
  /** What to search for instead of the literal text. */
  request: SearchRequest
  /** The only trial that the text names, if the portal has it. */
  trialId?: TrialId
  note?: PastedNote
}

/** Recognises a search text that is a trial's number, a list of numbers or an address at a registry. */
export async function readPasted(request: SearchRequest): Promise<ReadRequest> {
  const link = parseRegistryLink(request.query)
  if (link) {
    return {
      request: { ...link.request, page: request.page, pageSize: request.pageSize },
      note: { kind: 'link', notUnderstood: link.notUnderstood },
    }
  }
  const pasted = parsePastedNumbers(request.query)
  if (pasted) return readNumbers(request, pasted)
  const page = parseRegistryAddress(request.query.trim())
  if (page === null) return { request }
  return {
    request: { ...withoutNear(request), query: formatPageSearch(page), filters: {} },
    note: { kind: 'page', host: page.host },
  }
}

async function readNumbers(
  request: SearchRequest,
  { numbers, leftOut }: PastedNumbers,
): Promise<ReadRequest> {
  const { store } = getPortal()
  const found = await store.findNumbers(numbers)
  const [only = ''] = numbers
  const trialId = numbers.length === 1 && found.has(only) ? await findTrialAddress(only) : null
  return {
    // Whoever names trials wants exactly these, as at the registry, so filters don't apply.
    request: { ...withoutNear(request), query: numbers.join(' '), filters: defaultFilters },
    ...(trialId !== null && { trialId }),
    note: {
      kind: 'numbers',
      asked: numbers.length,
      missing: numbers.filter((number) => !found.has(number)),
      leftOut,
      filtersIgnored: listChosenFilters(request).length > 0 || request.near !== undefined,
    },
  }
}
