import { geoCircle, geoPath } from 'd3-geo'
import type { Point } from '@/lib/expression/geography'
import type { SearchTowns } from '@/lib/search/insights'
import { parseMapArea } from '@/lib/search/place/map-area'
import { frameArea } from './area-frame'
import { frameAround, frameWorld, placeOn, type MapFrame } from './map-frame'

const size = { width: 824, height: 596 }
/** How close a search's map begins to its place. */
const zoomOfPlace = 5
const degreesOfMetre = 360 / 40_030_000

/** The area of a search's map: the chosen one, else around its place, else all of its towns. */
export function frameTowns({ towns, near }: SearchTowns, area: string | undefined): MapFrame {
  const chosen = area === undefined ? null : parseMapArea(area)
  if (chosen) return frameArea(chosen, size)
  if (near?.kind === 'found') {
    return frameArea({ kind: 'point', point: near, zoom: zoomOfPlace }, size)
  }
  if (towns.length === 0) return frameWorld(size)
  return frameAround(towns, { ...size, margin: 48, minKilometres: 600 })
}

const rings = [10, 25, 50, 100, 250, 500, 1000, 2500] as const
/** In pixels: a smaller ring would be hidden by marks. */
const minRing = 70

/** A circle on the earth around a place, with its top and its size in words; `null` if none fits. */
export function drawRing(
  frame: MapFrame,
  place: Point,
): { path: string; top: number; label: string } | null {
  const at = placeOn(frame, place)
  if (!at) return null
  for (const kilometres of rings) {
    const degrees = kilometres * 1000 * degreesOfMetre
    const north = { latitude: place.latitude + degrees, longitude: place.longitude }
    const top = placeOn(frame, north)
    if (!top || at.y - top.y < minRing) continue
    const circle = geoCircle().center([place.longitude, place.latitude]).radius(degrees)()
    const path = geoPath(frame.projection).digits(1)(circle)
    if (path === null) return null
    return { path, top: top.y, label: `${kilometres.toLocaleString('en')} km` }
  }
  return null
}
