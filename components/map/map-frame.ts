import { geoDistance, geoEqualEarth, geoMercator, type GeoProjection } from 'd3-geo'
import type { Point } from '@/lib/expression/geography'

/**
 * An area of the world on a canvas of a size in pixels: where a point is drawn, and how detailed the land must be.
 */
export interface MapFrame extends SheetSize {
  projection: GeoProjection
  detail: 'coarse' | 'fine'
  /** The parameters of the projection, for an address. */
  view: MapView
  /** A circle around everything that it shows, in degrees and radians. */
  centre: [longitude: number, latitude: number]
  radius: number
  /** As for map tiles: at 0 the world is 256 pixels wide, and each step doubles it. */
  zoom: number
}

/** Detailed maps use Mercator's projection, coarse ones Equal Earth. */
interface MapView {
  detail: 'coarse' | 'fine'
  /** Degrees east of the centre. */
  longitude: number
  scale: number
  x: number
  y: number
}

export interface SheetSize {
  width: number
  height: number
}

interface FrameOptions extends SheetSize {
  /** Kept free at the edges, for marks and their names. */
  margin: number
  /** Minimum part of the world across the width, so that some coast or border shows where it is. */
  minKilometres: number
}

const tileSize = 256
const earthRadiusKilometres = 6371
/** Beyond this distance between centre and edge, in radians, Mercator distorts too much and detail is lost. */
const farRadius = 0.6
/** Beyond this the map shows half the world: then use the familiar map of the whole world. */
const worldRadius = 1.5
/** The map of the world is cut through the Bering Strait, where there is no land. */
const worldMiddle = 11

/** The canvas is cropped to the land, which is about half as tall as wide. */
const worldShape = 0.52

/** Everything from Tierra del Fuego to Svalbard. */
export function frameWorld({ width, height: most }: SheetSize): MapFrame {
  const height = Math.min(most, Math.round(width * worldShape))
  const projection = geoEqualEarth()
    .rotate([-worldMiddle, 0])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [worldMiddle - 179, 0],
          [worldMiddle + 179, 0],
          [worldMiddle, 78],
          [worldMiddle, -56],
        ],
      },
    )
  return toFrame({ width, height }, readView(projection, 'coarse'))
}

/** A frame around one point. */
export function frameAt(
  { latitude, longitude }: Point,
  zoom: number,
  { width, height }: SheetSize,
): MapFrame {
  const projection = createProjection('fine')
    .rotate([-longitude, 0])
    .scale((tileSize * 2 ** zoom) / (2 * Math.PI))
    .translate([0, 0])
  const [x, y] = projection([longitude, latitude]) ?? [0, 0]
  projection.translate([width / 2 - x, height / 2 - y])
  return toFrame({ width, height }, readView(projection, 'fine'))
}

/**
 * The smallest frame around some points; for a single one its region, for points all over the world the whole world.
 */
export function frameAround(
  points: readonly Point[],
  { width, height, margin, minKilometres }: FrameOptions,
): MapFrame {
  const longitude = findMiddleLongitude(points.map((point) => point.longitude))
  const latitudes = points.map((point) => point.latitude)
  const latitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const centre: [number, number] = [longitude, latitude]
  const radius = Math.max(
    ...points.map((point) => geoDistance(centre, [point.longitude, point.latitude])),
  )
  if (radius > worldRadius) return frameWorld({ width, height })
  const detail = radius > farRadius ? 'coarse' : 'fine'
  const projection = createProjection(detail)
    .rotate([-longitude, 0])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      {
        type: 'MultiPoint',
        coordinates: points.map((point) => [point.longitude, point.latitude]),
      },
    )
  const shrink = Math.cos((latitude * Math.PI) / 180)
  const maxScale = (width * earthRadiusKilometres * shrink) / minKilometres
  if (!(projection.scale() <= maxScale)) {
    projection.scale(maxScale).translate([0, 0])
    const [x, y] = projection(centre) ?? [0, 0]
    projection.translate([width / 2 - x, height / 2 - y])
  }
  return toFrame({ width, height }, readView(projection, detail))
}

function createProjection(detail: MapView['detail']): GeoProjection {
  return detail === 'coarse' ? geoEqualEarth() : geoMercator()
}

/** Rounded, so that the same area always has the same address. */
function readView(projection: GeoProjection, detail: MapView['detail']): MapView {
  const [turned] = projection.rotate()
  const [x, y] = projection.translate()
  const round = (number: number, digits: number) => Number(number.toFixed(digits)) + 0
  return {
    detail,
    longitude: round(-turned, 2),
    scale: round(projection.scale(), 1),
    x: round(x, 1),
    y: round(y, 1),
  }
}

function toFrame({ width, height }: SheetSize, view: MapView): MapFrame {
  const { detail, longitude, scale, x, y } = view
  const projection = createProjection(detail).rotate([-longitude, 0]).scale(scale).translate([x, y])
  const invert = (point: [number, number]) => projection.invert?.(point)
  const middle = invert([width / 2, height / 2])
  const centre: [number, number] = middle?.every(Number.isFinite) ? middle : [longitude, 0]
  const corners = [
    invert([0, 0]),
    invert([width, 0]),
    invert([0, height]),
    invert([width, height]),
  ].map((corner) => (corner?.every(Number.isFinite) ? geoDistance(centre, corner) : Math.PI))
  return {
    width,
    height,
    projection,
    detail,
    view,
    centre,
    // The map of the world has corners outside of it, and on a wide map no corner is the farthest point.
    radius: detail === 'coarse' ? Math.PI : Math.max(...corners),
    zoom: Math.log2((scale * 2 * Math.PI) / tileSize),
  }
}

const maxPixels = 2_000
const maxScale = 100_000

/** `w=336&h=240&d=fine&l=-1.5&k=1200&x=168&y=120`: everything that affects which land is drawn. */
export function formatFrame({ width, height, view }: MapFrame): string {
  const { detail, longitude, scale, x, y } = view
  return `w=${width}&h=${height}&d=${detail}&l=${longitude}&k=${scale}&x=${x}&y=${y}`
}

/** The inverse of `formatFrame`; `null` for any other text. */
export function parseFrame(params: URLSearchParams): MapFrame | null {
  const read = (key: string, least: number, most: number) => {
    const text = params.get(key) ?? ''
    const number = /^-?\d{1,7}(?:\.\d{1,2})?$/.test(text) ? Number(text) : NaN
    return number >= least && number <= most ? number : NaN
  }
  const detail = params.get('d')
  const [width, height] = [read('w', 1, maxPixels), read('h', 1, maxPixels)]
  const longitude = read('l', -180, 180)
  const scale = read('k', 1, maxScale)
  const [x, y] = [read('x', -1e6, 1e6), read('y', -1e6, 1e6)]
  const isWhole = [width, height, longitude, scale, x, y].every(Number.isFinite)
  if (!isWhole || (detail !== 'coarse' && detail !== 'fine')) return null
  return toFrame({ width, height }, { detail, longitude, scale, x, y })
}

/** The position of a point in pixels; `null` if it is outside. */
export function placeOn(
  { projection, width, height }: MapFrame,
  { latitude, longitude }: Point,
): { x: number; y: number } | null {
  const [x = NaN, y = NaN] = projection([longitude, latitude]) ?? []
  return x >= 0 && y >= 0 && x <= width && y <= height
    ? { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
    : null
}

/** The middle of the shortest arc that contains all longitudes: sites in Japan and California are not far apart. */
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
