import { describeNearPlace, formatPlace, toNearMetres } from '@/lib/search/place/near'
import type { Near } from '@/lib/search/place/near'
import type { NearFound, NearGaps, NearPage } from '@/lib/search/result'
import type { PlaceReading } from '@/lib/search/place/places'
import type { DocValues } from '../memory/doc-values'
import { NearDistances } from './near-sites'
import type { PlaceFinder } from './place-finder'
import type { SiteValues } from '../memory/site-values'

// The place of a search: which one is meant, which trials are near enough, and what a page says about it.

export interface NearSearch {
  /** Distances by slot. Absent if no place was found; then nothing is limited. */
  metres?: Float64Array
  isNear?: (slot: number) => boolean
  /** `slots` are the trials of the page, `outside` those that fail only the distance limit. */
  toPage(slots: readonly number[], outside: Iterable<number>, total: number): NearPage
}

export interface NearParts {
  docValues: DocValues
  sites: SiteValues
  places: PlaceFinder
}

export function createNearSearch(near: Near, { docValues, sites, places }: NearParts): NearSearch {
  sites.refresh()
  const reading = readPlace(near, places)
  if (reading.kind !== 'found') return { toPage: () => reading }
  const distances = new NearDistances(sites, docValues, reading)
  const radius = toNearMetres(near.radius)
  const { metres } = distances
  return {
    metres,
    // Without a limit, trials at unknown positions also pass.
    ...(radius < Infinity && { isNear: (slot) => (metres[slot] ?? Infinity) <= radius }),
    toPage(slots, outside, total) {
      const gaps: NearGaps = { noSites: 0, noPosition: 0, somePositions: 0 }
      let next = Infinity
      for (const slot of outside) {
        const gap = distances.getGap(slot)
        if (gap !== null) gaps[gap]++
        next = Math.min(next, metres[slot] ?? Infinity)
      }
      return {
        ...reading,
        sites: slots.map((slot) => distances.findNearest(slot, radius)),
        gaps,
        ...(total === 0 && next < Infinity && { nextMetres: next }),
      }
    },
  }
}

type FoundPlace = Omit<NearFound, 'sites' | 'gaps' | 'nextMetres'>

function readPlace(
  { place }: Near,
  places: PlaceFinder,
): FoundPlace | Exclude<PlaceReading, { kind: 'found' }> {
  if (place.kind === 'point') {
    const { latitude, longitude } = place
    const town = places.findTownNear(place)
    return {
      kind: 'found',
      label: describeNearPlace(place),
      text: formatPlace(place),
      latitude,
      longitude,
      others: [],
      ...(town && { town: town.label }),
    }
  }
  const reading = places.read(place.name)
  if (reading.kind !== 'found') return reading
  const { label, text, latitude, longitude } = reading.town
  return { kind: 'found', label, text, latitude, longitude, others: reading.others }
}
