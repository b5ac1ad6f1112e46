import { geoDistance, geoEqualEarth, geoMercator, type GeoProjection } from 'd3-geo'
import type { Point } from '@/lib/expression/geography'

/** A part of the world on a sheet of so many pixels: where a point is drawn, and how much detail land needs. */
export interface MapFrame {
  width: number
  height: number
  projection: GeoProjection
  detail: 'coarse' | 'fine'
  /** A circle around all that it shows, in degrees and radians. */
  centre: [longitude: number, latitude: number]
  radius: number
}

export interface SheetSize {
  width: number
  height: number
}

interface FrameOptions extends SheetSize {
  /** Kept free at the edges, for marks and their names. */
  margin: number
  /** How much of the world the width shows at least, so that some coast or border tells where it is. */
  leastKilometres: number
}

const earthRadiusKilometres = 6371
/** Beyond this, in radians between a map's centre and its edge, Mercator misleads and detail is lost. */
const farRadius = 0.6
/** Beyond this half the world is on the map: then it is the one that everybody knows. */
const worldRadius = 1.5

/** Everything from Tierra del Fuego to Svalbard. */
export function frameWorld({ width, height }: SheetSize): MapFrame {
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [-168, 0],
          [-169.5, 0],
          [11, 78],
          [11, -56],
        ],
      },
    )
  return { width, height, projection, detail: 'coarse', centre: [11, 20], radius: Math.PI }
}

/** The smallest frame around some points; the region around a single one, the world for points all over it. */
export function frameAround(
  points: readonly Point[],
  { width, height, margin, leastKilometres }: FrameOptions,
): MapFrame {
  const centreLongitude = findMiddleLongitude(points.map(({ longitude }) => longitude))
  const latitudes = points.map(({ latitude }) => latitude)
  const centreLatitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const centre: [number, number] = [centreLongitude, centreLatitude]
  const radius = Math.max(
    ...points.map(({ longitude, latitude }) => geoDistance(centre, [longitude, latitude])),
  )
  if (radius > worldRadius) return frameWorld({ width, height })
  const isFar = radius > farRadius
  const projection = (isFar ? geoEqualEarth() : geoMercator())
    .rotate([-centreLongitude, 0])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      {
        type: 'MultiPoint',
        coordinates: points.map(({ longitude, latitude }) => [longitude, latitude]),
      },
    )
  const shrink = Math.cos((centreLatitude * Math.PI) / 180)
  const largestScale = (width * earthRadiusKilometres * shrink) / leastKilometres
  if (!(projection.scale() <= largestScale)) {
    projection.scale(largestScale).translate([0, 0])
    const [x, y] = projection(centre) ?? [0, 0]
    projection.translate([width / 2 - x, height / 2 - y])
  }
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([x = 0, y = 0]) => projection.invert?.([x, y]))
  const reach = corners.map((corner) =>
    corner?.every(Number.isFinite) ? geoDistance(centre, corner) : Math.PI,
  )
  return {
    width,
    height,
    projection,
    detail: isFar ? 'coarse' : 'fine',
    centre,
    radius: Math.max(...reach),
  }
}

/** Where a point is drawn, in pixels; `null` where it is outside. */
export function placeOn(
  { projection, width, height }: MapFrame,
  { latitude, longitude }: Point,
): { x: number; y: number } | null {
  const [x = NaN, y = NaN] = projection([longitude, latitude]) ?? []
  return x >= 0 && y >= 0 && x <= width && y <= height
    ? { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
    : null
}

/** The middle of the shortest arc that holds all longitudes: sites in Japan and California are not far apart. */
function findMiddleLongitude(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b)
  let widest = 0
  let start = sorted[0] ?? 0
  sorted.forEach((longitude, index) => {
    const before = sorted[index - 1] ?? (sorted.at(-1) ?? 0) - 360
    if (longitude - before > widest) {
      widest = longitude - before
      start = longitude
    }
  })
  const middle = start + (360 - widest) / 2
  return sorted.length === 0 ? 0 : ((middle + 540) % 360) - 180
}
