import 'server-only'
import { maxSavedSearches, maxSavedTrials, type Saved, type SearchState } from '@/lib/pages/saved'
import { toTrialState } from '@/lib/pages/saved-states'
import { formatSearchRequest, parseSearchRequest } from '@/lib/search/request/request'
import { findTrialAddress } from './addresses'
import { describeSearch } from './labels'
import { getPortal } from './portal'
import { getTrial } from './trials'

/** The present state of saved trials and searches. Those that are gone or unreadable are left out. */
export async function getSavedStates(
  ids: readonly string[],
  queries: readonly string[],
): Promise<Saved> {
  const trials = await Promise.all(
    ids.slice(0, maxSavedTrials).map(async (id) => {
      const address = await findTrialAddress(id)
      const trial = address === null ? null : await getTrial(address)
      // Returned under the saved address, which may now lead to another one.
      return trial === null ? null : { ...toTrialState(trial), id }
    }),
  )
  return {
    trials: trials.filter((trial) => trial !== null),
    searches: queries.slice(0, maxSavedSearches).map(toSearchState),
  }
}

function toSearchState(query: string): SearchState {
  const params = new URLSearchParams(query)
  const { request } = parseSearchRequest(
    Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)])),
  )
  const { total } = getPortal().engine.search({ ...request, page: 1, pageSize: 1 }, { facets: [] })
  return { query: formatSearchRequest(request), sentence: describeSearch(request), total }
}
