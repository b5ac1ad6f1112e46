import { toDistanceMetres, type Point } from '@/lib/expression/geography'
import type { Location, Study } from '@/lib/study/schema'
import type { PageStatements } from '@/lib/study/source'
import { dateStatus, openStatuses, toStatusFacts } from '@/lib/study/status-age'

// The sites of one trial in the order people look for one: open before closed, near before far.

/**
 * - `open`: takes participants. `former`: did when the record was last confirmed, years ago.
 * - `unstated`: the trial takes participants, but the record does not say whether this site does.
 */
export type SiteState = 'open' | 'former' | 'unstated' | 'closed'

export interface TrialSite {
  /** 1-based number in this order. */
  number: number
  location: Location
  state: SiteState
  point?: Point
  /** From the place that was asked for, in a straight line; absent without one, or without a position. */
  metres?: number
}

/** Farther than anything on earth: a site without a position may be anywhere. */
const unknownDistance = 1e9
const stateOrder: Readonly<Record<SiteState, number>> = {
  open: 0,
  unstated: 1,
  former: 1,
  closed: 2,
}

interface SitesSource {
  study: Study
  page?: PageStatements
  /** Days since 1970-01-01. */
  today: number
}

export function orderSites({ study, page, today }: SitesSource, place?: Point): TrialSite[] {
  const { age, status } = dateStatus(toStatusFacts(study, page), today)
  const isPast = age === 'old' || age === 'lapsed'
  const isOver = age === 'final'
  const toState = (site: Location): SiteState => {
    if (isOver) return 'closed'
    if (openStatuses.has(site.status)) return isPast ? 'former' : 'open'
    if (site.status === undefined && openStatuses.has(status)) return isPast ? 'former' : 'unstated'
    return 'closed'
  }
  const sites = (study.protocolSection.contactsLocationsModule?.locations ?? []).map((location) => {
    const { geoPoint } = location
    const point =
      geoPoint?.lat === undefined || geoPoint.lon === undefined
        ? undefined
        : { latitude: geoPoint.lat, longitude: geoPoint.lon }
    return {
      location,
      state: toState(location),
      ...(point && { point }),
      ...(point && place && { metres: toDistanceMetres(point, place) }),
    }
  })
  return sites
    .sort(
      (a, b) =>
        stateOrder[a.state] - stateOrder[b.state] ||
        (a.metres ?? unknownDistance) - (b.metres ?? unknownDistance),
    )
    .map((site, index) => ({ number: index + 1, ...site }))
}

export interface SiteCounts {
  total: number
  open: number
  countries: string[]
}

export function countSites(sites: readonly TrialSite[]): SiteCounts {
  return {
    total: sites.length,
    open: sites.filter(({ state }) => state === 'open').length,
    countries: [...new Set(sites.flatMap(({ location }) => location.country ?? []))],
  }
}
