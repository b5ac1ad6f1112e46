import 'server-only'
import { getTrialByAddress } from '@/lib/db/trial-reader'
import { getFormat } from '@/lib/registries/formats'
import type { SearchPage, SearchRequest } from '@/lib/search/types'
import type { CollectionOverview, TrialDetail } from '@/lib/search/trial'
import type { TrialId } from '@/lib/study/trial-id'
import { getPortal } from './portal'

// What pages ask for. Nothing here is cached by Next: the database is in the same process, a look-up takes
// less time than a cache's bookkeeping, and another process may change the data at any moment.

/** One trial with everything its sources say; null when there is none at this address. */
export async function getTrial(trialId: TrialId): Promise<TrialDetail | null> {
  const stored = await getTrialByAddress(getPortal().prisma, trialId)
  if (stored === null) return null
  return {
    trialId: stored.address,
    study: stored.study,
    ...(stored.page && { page: stored.page }),
    sources: stored.records.map((record) => ({
      format: record.source,
      label: getFormat(record.source).label,
      place: record.place,
      seenAt: record.seenAt,
      warnings: record.warnings.map(({ place, message }) => `${place}: ${message}`),
    })),
  }
}

export function searchTrials(request: SearchRequest): Promise<SearchPage> {
  return Promise.resolve(getPortal().engine.search(request))
}

/** Counts for the home page, from the engine's own facets. */
export function getOverview(): Promise<CollectionOverview> {
  return Promise.resolve(getPortal().engine.getOverview())
}
