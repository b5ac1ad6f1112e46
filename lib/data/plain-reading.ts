import 'server-only'
import { enoughResults } from '@/lib/search/nearly'
import { joinsWords, readAsFilters, sortNearest } from '@/lib/search/plain-reading'
import type { PlainReading, SearchPage, SearchRequest } from '@/lib/search/types'
import { searchTrials } from './trials'

/** For a search that finds little or says "or" or "not": its words as filters, where that or a part of it finds trials. */
export async function findPlainReading(
  request: SearchRequest,
  { total }: Pick<SearchPage, 'total'>,
): Promise<PlainReading | null> {
  const joins = joinsWords(request.query)
  const reading = total < enoughResults || joins ? readAsFilters(request) : null
  if (!reading) return null
  const found = await searchTrials({ ...reading, page: 1, pageSize: 1 })
  const without = found.total === 0 ? sortNearest(found.blame ?? []) : []
  if (found.total === 0 && (without.length === 0 || (total > 0 && !joins))) return null
  return { request: reading, total: found.total, without, joins }
}
