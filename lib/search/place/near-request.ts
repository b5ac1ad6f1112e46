import { parsePlace, type Near } from './near'
import type { PlaceChoice } from './places'
import { withFilterValues, withNear, withoutNear } from '../request/request-links'
import type { NearPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'

// Requests once the meaning of their place is known: with the canonical name from the records, or without a place if
// there is none of that name.

/** The request that was carried out, in its canonical form: what links on the page begin with. */
export function toAppliedRequest(
  request: SearchRequest,
  near: NearPage | undefined,
): SearchRequest {
  if (!request.near || !near) return request
  if (near.kind !== 'found') return { ...withoutNear(request), page: request.page }
  return { ...request, near: { ...request.near, place: toPlace(near.text, request.near) } }
}

/** The same with people's words for the place, for sentences. */
export function toSpokenRequest(request: SearchRequest, near: NearPage | undefined): SearchRequest {
  const applied = toAppliedRequest(request, near)
  if (!applied.near || near?.kind !== 'found') return applied
  return { ...applied, near: { ...applied.near, place: { kind: 'name', name: near.label } } }
}

/** The search that takes a choice for what was typed: a place, or the filter of a country or state. */
export function withPlaceChoice(request: SearchRequest, choice: PlaceChoice): SearchRequest {
  if (choice.kind === 'region') {
    const { filter, value } = choice.region
    const chosen = request.filters[filter] ?? []
    return withFilterValues(withoutNear(request), filter, [...chosen, value])
  }
  if (!request.near) return request
  return withNear(request, { ...request.near, place: toPlace(choice.town.text, request.near) })
}

function toPlace(text: string, near: Near): Near['place'] {
  return parsePlace(text) ?? near.place
}
