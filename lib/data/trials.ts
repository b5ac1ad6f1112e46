import 'server-only'
import { connection } from 'next/server'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { defaultFilters } from '@/lib/search/request/default-filters'
import type { SearchPage, CollectionOverview } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { toDayNumber } from '@/lib/study/dates'
import { joinExtents, type Extent } from '@/lib/study/extent'
import type { TrialId } from '@/lib/study/trial-id'
import { describeDisagreements, describeOrigins } from './field-sources'
import { getPortal } from './portal'
import { toRecordLabel } from './record-label'

// What pages ask for. Nothing here is cached by Next: the database is in the same process, a look-up takes
// less time than a cache's bookkeeping, and another process may change the data at any moment.

/** One trial with everything its sources say; null when there is none at this address. */
export async function getTrial(trialId: TrialId): Promise<TrialDetail | null> {
  // What follows depends on the day on which it is asked.
  await connection()
  const { store } = getPortal()
  const stored = await store.getTrial(trialId)
  if (stored === null) return null
  const alike = await store.findTrialsAlike(stored)
  const disagreements = describeDisagreements(stored.records)
  const origins = describeOrigins(stored.records)
  return {
    trialId: stored.address,
    study: stored.study,
    today: toDayNumber(Date.now()),
    extent: stored.records.map(({ extent }) => extent).reduce<Extent>(joinExtents, []),
    ...(stored.page && { page: stored.page }),
    sources: stored.records.map((record) => ({
      format: record.source,
      label: toRecordLabel(record, stored.records),
      place: record.place,
      seenAt: record.seenAt,
      warnings: record.warnings.map(({ place, message }) => `${place}: ${message}`),
      unmapped: Object.entries(record.unmapped ?? {}).map(([name, text]) => ({ name, text })),
    })),
    ...(disagreements.length > 0 && { disagreements }),
    ...(origins.length > 0 && { origins }),
    ...(alike.length > 0 && {
      alike: alike.map(({ address, briefTitle }) => ({ trialId: address, briefTitle })),
    }),
  }
}

/** One page of results with the facets that are asked for, and the words of the query where they stand in each trial. */
export function searchTrials(
  request: SearchRequest,
  facets: readonly FilterId[],
): Promise<SearchPage> {
  return Promise.resolve(
    getPortal().engine.search(request, {
      facets,
      highlights: request.query !== '',
      related: true,
    }),
  )
}

/** Counts for the home page, of the trials that a search without words lists. */
export function getOverview(): Promise<CollectionOverview> {
  return Promise.resolve(getPortal().engine.getOverview(defaultFilters))
}
