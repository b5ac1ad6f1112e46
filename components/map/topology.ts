import { geoBounds, geoDistance } from 'd3-geo'
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import coarse from 'world-atlas/countries-110m.json'
import fine from 'world-atlas/countries-50m.json'

// Natural Earth's land and borders (public domain) at two levels of detail, in pieces that can be skipped if a map
// doesn't reach them.

export type WorldTopology = Topology<{ land: GeometryCollection; countries: GeometryCollection }>

export interface Piece<Shape> {
  shape: Shape
  /** A circle around it, in degrees and radians. */
  centre: [longitude: number, latitude: number]
  radius: number
}

export interface World {
  land: Piece<Polygon>[]
  borders: Piece<LineString>[]
}

const worlds = new Map<'coarse' | 'fine', World>()

/** Loaded when first needed: a portal may never draw a map. */
export function getWorld(detail: 'coarse' | 'fine'): World {
  const known = worlds.get(detail)
  if (known) return known
  const world = toWorld(detail === 'coarse' ? coarse : fine)
  worlds.set(detail, world)
  return world
}

function toWorld(topology: WorldTopology): World {
  const land = feature(topology, topology.objects.land)
  const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b)
  return {
    land: land.features
      .flatMap(({ geometry }) => (isAreas(geometry) ? toPolygons(geometry) : []))
      .map((shape) => toPiece(shape, shape.coordinates.flat())),
    borders: toLines(borders).map((shape) => toPiece(shape, shape.coordinates)),
  }
}

function isAreas(geometry: { type: string }): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
}

function toPolygons(geometry: Polygon | MultiPolygon): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry]
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
}

function toLines({ coordinates }: MultiLineString): LineString[] {
  return coordinates.map((line) => ({ type: 'LineString', coordinates: line }))
}

function toPiece<Shape extends Polygon | LineString>(
  shape: Shape,
  positions: readonly Position[],
): Piece<Shape> {
  const [[west, south], [east, north]] = geoBounds(shape)
  const middle = (west + east) / 2
  const centre: [number, number] = [west > east ? middle + 180 : middle, (south + north) / 2]
  const radius = Math.max(
    ...positions.map(([longitude = 0, latitude = 0]) => geoDistance(centre, [longitude, latitude])),
  )
  return { shape, centre, radius }
}
