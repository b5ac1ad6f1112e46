import 'server-only'
import type { Comparison } from '@/lib/pages/comparison'
import { unitOfRadius } from '@/lib/search/place/near'
import { parseCompareRequest } from '@/lib/search/request/compare-request'
import { parseSearchRequest, type RequestParams } from '@/lib/search/request/request'
import { findTrialAddress } from './addresses'
import { findVisitPlace } from './trial-visit'
import { getTrial } from './trials'

/** The trials that an address names, with the place from which distances are measured. */
export async function getComparison(params: RequestParams): Promise<Comparison> {
  const { ids, leftOut } = parseCompareRequest(params)
  const { near } = parseSearchRequest(params).request
  const addresses = await Promise.all(ids.map((id) => findTrialAddress(id)))
  const known = [...new Set(addresses.filter((address) => address !== null))]
  const trials = await Promise.all(known.map((address) => getTrial(address)))
  return {
    trials: trials.filter((trial) => trial !== null),
    missing: ids.filter((_, index) => addresses[index] === null),
    leftOut,
    ...(near && { place: findVisitPlace(near.place, unitOfRadius(near.radius)) }),
  }
}
