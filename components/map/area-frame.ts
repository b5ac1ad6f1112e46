import { geoDistance } from 'd3-geo'
import type { Point } from '@/lib/expression/geography'
import { leastZoom, mostZoom, type MapArea, type NamedArea } from '@/lib/search/place/map-area'
import { frameAround, frameAt, frameWorld, type MapFrame, type SheetSize } from './map-frame'

/** The area that a map shows for each part of the world: west, south, east, north. */
const boxes: Readonly<
  Record<Exclude<NamedArea, 'world'>, readonly [number, number, number, number]>
> = {
  europe: [-11, 36, 31, 61],
  'north-america': [-126, 22, -62, 52],
  'south-america': [-82, -48, -34, 12],
  asia: [66, 2, 142, 48],
  africa: [-18, -35, 52, 37],
  oceania: [112, -46, 179, -9],
}

export function frameArea(area: MapArea, size: SheetSize): MapFrame {
  if (area.kind === 'point') return frameAt(area.point, area.zoom, size)
  if (area.name === 'world') return frameWorld(size)
  const [west, south, east, north] = boxes[area.name]
  const corners = [
    { latitude: south, longitude: west },
    { latitude: north, longitude: east },
  ]
  return frameAround(corners, { ...size, margin: 8, minKilometres: 100 })
}

/** One step closer or farther than a frame; `null` if there is none. */
export function zoomFrom(frame: MapFrame, step: 1 | -1): MapArea | null {
  const current = Math.round(frame.zoom)
  const zoom = current + step
  if (step < 0 && zoom < leastZoom) return isWorld(frame) ? null : { kind: 'named', name: 'world' }
  if (zoom > mostZoom) return null
  const [longitude, latitude] = frame.centre
  return {
    kind: 'point',
    point: { latitude: isWorld(frame) ? 25 : latitude, longitude },
    zoom: Math.max(zoom, leastZoom),
  }
}

/** An area in which some points can be told apart. */
export function areaAround(points: readonly Point[], frame: MapFrame): MapArea {
  const sum = points.reduce(
    ({ latitude, longitude }, point) => ({
      latitude: latitude + point.latitude,
      longitude: longitude + point.longitude,
    }),
    { latitude: 0, longitude: 0 },
  )
  const point = { latitude: sum.latitude / points.length, longitude: sum.longitude / points.length }
  const reach = Math.max(
    ...points.map((each) =>
      geoDistance([point.longitude, point.latitude], [each.longitude, each.latitude]),
    ),
  )
  // All of them on three quarters of the map, and at least one step closer.
  const fitting = Math.log2((frame.height * 0.375 * 2 * Math.PI) / (256 * Math.max(reach, 1e-4)))
  const zoom = Math.max(Math.floor(fitting), Math.round(frame.zoom) + 1)
  return { kind: 'point', point, zoom: Math.min(mostZoom, Math.max(leastZoom, zoom)) }
}

const isWorld = (frame: MapFrame) => frame.zoom < leastZoom - 0.5
