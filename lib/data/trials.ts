import 'server-only'
import { connection } from 'next/server'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { boundStudy, boundValue, type Bounds } from '@/lib/study/bounded'
import { toDayNumber } from '@/lib/study/dates'
import { joinExtents, type Extent } from '@/lib/study/extent'
import { toReadableStudy } from '@/lib/study/readable-study'
import type { TrialId } from '@/lib/study/trial-id'
import { describeDisagreements, describeOrigins } from './field-sources'
import { getPortal } from './portal'
import { toRecordLabel } from '@/lib/storage/record-label'

// Queries of pages. Nothing here is cached by Next: the database is in the same process, a look-up is faster than a
// cache, and another process may change the data at any moment.

/** Page statements and unmapped statements, and remarks of parsers. */
const pageBounds: Bounds = { text: 10_000, list: 1_000, total: 200_000 }
const noteBounds: Bounds = { text: 500, list: 200, total: 50_000 }

/** A trial with everything its sources say; null if there is none at this address. */
export async function getTrial(trialId: TrialId): Promise<TrialDetail | null> {
  // The rest depends on the day of the request.
  await connection()
  const { store } = getPortal()
  const whole = await store.getTrial(trialId)
  if (whole === null) return null
  const { study, cut } = boundStudy(whole.study)
  const stored = {
    ...whole,
    study,
    ...(whole.page && { page: boundValue(whole.page, pageBounds) }),
    records: whole.records.map((record) => ({
      ...record,
      study: boundStudy(record.study).study,
      older: record.older.map((copy) => ({ ...copy, study: boundStudy(copy.study).study })),
    })),
  }
  const alike = await store.findTrialsAlike(stored)
  const disagreements = describeDisagreements(stored.records)
  const origins = describeOrigins(stored.records)
  return {
    trialId: stored.address,
    study: toReadableStudy(stored.study),
    today: toDayNumber(Date.now()),
    extent: stored.records.map(({ extent }) => extent).reduce<Extent>(joinExtents, []),
    ...(stored.page && { page: stored.page }),
    sources: stored.records.map((record) => ({
      format: record.source,
      label: toRecordLabel(record, stored.records),
      place: record.place,
      seenAt: record.seenAt,
      warnings: boundValue(
        record.warnings.map(({ place, message }) => `${place}: ${message}`),
        noteBounds,
      ),
      unmapped: boundValue(
        Object.entries(record.unmapped ?? {}).map(([name, text]) => ({ name, text })),
        pageBounds,
      ),
    })),
    ...(cut.length > 0 && { cut }),
    ...(disagreements.length > 0 && { disagreements }),
    ...(origins.length > 0 && { origins }),
    ...(alike.length > 0 && {
      alike: alike.map(({ address, briefTitle }) => ({ trialId: address, briefTitle })),
    }),
  }
}

/** One page of results with the requested facets, and where the query's words occur in each trial. */
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

/** When the searched data last changed, ISO 8601; nothing for an empty collection. */
export function getChangedAt(): Promise<string | undefined> {
  return Promise.resolve(getPortal().engine.getChangedAt())
}
