import 'server-only'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import type { TrialVisit, VisitedSearch, VisitPlace } from '@/lib/pages/trial-visit'
import { toSpokenRequest } from '@/lib/search/place/near-request'
import { formatPlace, parsePlace, unitOfRadius } from '@/lib/search/place/near'
import type { NearPlace, RadiusUnit } from '@/lib/search/place/near'
import { orderSites } from '@/lib/search/place/trial-sites'
import {
  formatSearchRequest,
  parseSearchRequest,
  toReader,
  type RequestParams,
} from '@/lib/search/request/request'
import { withPage } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toPerson } from '@/lib/search/request/to-person'
import { listSimilarSearches, pickSimilar, type SimilarTrial } from '@/lib/search/similar-trials'
import { getPortal } from './portal'

/**
 * What the address of a trial's page states besides the trial: the parameters of the search that led here, and the
 * `place` that the visitor entered on the page itself.
 */
export function getTrialVisit(trial: TrialDetail, params: RequestParams): TrialVisit {
  const { request } = parseSearchRequest(params)
  const isSearch = formatSearchRequest(request) !== ''
  const asked = toReader(params)('place').find((text) => text.trim() !== '')
  const wanted = asked === undefined ? request.near?.place : parsePlace(asked.slice(0, 500))
  const unit = request.near ? unitOfRadius(request.near.radius) : 'km'
  const place = wanted ? findVisitPlace(wanted, unit) : undefined
  const search = isSearch ? findInSearch(request, trial.trialId) : undefined
  return { ...(search && { search }), ...(place && { place }), person: toPerson(request) }
}

/** A place that the visitor named, from which the trial's page measures distances. */
export function findVisitPlace(place: NearPlace, unit: RadiusUnit): VisitPlace {
  const { engine } = getPortal()
  if (place.kind === 'point') {
    const text = formatPlace(place)
    const { latitude, longitude } = place
    return { kind: 'found', label: text.replace(',', ', '), text, latitude, longitude, unit }
  }
  const reading = engine.findPlace(place.name)
  if (reading.kind !== 'found') return { ...reading, typed: place.name }
  const { label, text, latitude, longitude } = reading.town
  return { kind: 'found', label, text, latitude, longitude, unit }
}

/** The trial's position in the search that led to it: reads one page of it, and at its ends the next one. */
function findInSearch(request: SearchRequest, trialId: string): VisitedSearch {
  const { engine } = getPortal()
  const read = (page: number) => engine.search(withPage(request, page), { facets: [] })
  const page = read(request.page)
  const spoken = { ...toSpokenRequest(request, page.near), page: page.page }
  const index = page.trials.findIndex((trial) => trial.trialId === trialId)
  if (index < 0) return { request: spoken, total: page.total }
  const previous =
    page.trials[index - 1] ?? (page.page > 1 ? read(page.page - 1).trials.at(-1) : undefined)
  const next =
    page.trials[index + 1] ??
    (page.page < page.pageCount ? read(page.page + 1).trials[0] : undefined)
  return {
    request: spoken,
    total: page.total,
    position: {
      number: (page.page - 1) * request.pageSize + index + 1,
      ...(previous && { previous: previous.trialId }),
      ...(next && { next: next.trialId }),
    },
  }
}

/** Similar trials; if a place is known, the nearest first. */
export function findSimilarTrials(trial: TrialDetail, { place }: TrialVisit): SimilarTrial[] {
  const { engine } = getPortal()
  const point = place?.kind === 'found' ? place : undefined
  const near = point && {
    place: { kind: 'point' as const, latitude: point.latitude, longitude: point.longitude },
    radius: 'any' as const,
  }
  const [ownNearest] = point ? orderSites(trial, point) : []
  const pages = listSimilarSearches(trial.study, near).map((request) =>
    engine.search(request, { facets: [] }),
  )
  return pickSimilar(trial.study, trial.trialId, pages, {
    ownMetres: ownNearest?.metres,
  })
}
