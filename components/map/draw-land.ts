import { geoDistance, geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo'
import { formatFrame, type MapFrame } from './map-frame'
import { getWorld, type Piece } from './topology'

export interface DrawnLand {
  /** Outlines of land and borders between countries as SVG paths, in tenths of a pixel. */
  land: string
  borders: string
}

const maxKept = 50
const kept = new Map<string, DrawnLand>()

/** Land within a frame, without points that would be invisible. */
export function drawLand(frame: MapFrame): DrawnLand {
  const key = formatFrame(frame)
  const known = kept.get(key)
  if (known) return known
  const world = getWorld(frame.detail)
  const drawn = { land: draw(frame, world.land), borders: draw(frame, world.borders) }
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= maxKept) kept.delete(oldest)
  kept.set(key, drawn)
  return drawn
}

/** A picture of the land alone; other pictures refer to its parts and colour them. */
export function writeLandFile(frame: MapFrame): string {
  const { land, borders } = drawLand(frame)
  const part = (id: string, path: string) =>
    `<g id="${id}" transform="scale(.1)"><path d="${path}"/></g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}">${part('land', land)}${part('borders', borders)}</svg>`
}

function draw(frame: MapFrame, pieces: readonly Piece<GeoPermissibleObjects>[]): string {
  const { projection, width, height, centre, radius, detail } = frame
  const pen = new Pen(detail)
  const path = geoPath(
    projection.clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]),
    pen,
  )
  for (const piece of pieces) {
    if (geoDistance(piece.centre, centre) <= piece.radius + radius) path(piece.shape)
  }
  projection.clipExtent(null)
  return pen.finish()
}

/** In tenths of a pixel: points closer than this to the last one are left out, and so are islands of this size. */
const least = { fine: { step: 10, island: 12 }, coarse: { step: 18, island: 40 } }

/** Writes relative steps in whole tenths, the shortest form of a path. */
class Pen implements GeoContext {
  private text = ''
  private line: [number, number][] = []

  constructor(private readonly detail: MapFrame['detail']) {}

  beginPath(): void {
    this.flush(false)
  }

  moveTo(x: number, y: number): void {
    this.flush(false)
    this.line = [[Math.round(x * 10), Math.round(y * 10)]]
  }

  lineTo(x: number, y: number): void {
    const point: [number, number] = [Math.round(x * 10), Math.round(y * 10)]
    const last = this.line.at(-1)
    const step = last ? Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) : Infinity
    if (step < least[this.detail].step) return
    this.line.push(point)
  }

  closePath(): void {
    this.flush(true)
  }

  arc(): void {
    // Only points are drawn as arcs, and land contains none.
  }

  finish(): string {
    this.flush(false)
    return this.text
  }

  private flush(closed: boolean): void {
    const [first, ...rest] = this.line
    this.line = []
    if (!first || rest.length < (closed ? 2 : 1)) return
    if (closed && measure([first, ...rest]) < least[this.detail].island) return
    let [x, y] = first
    let text = `M${x} ${y}l`
    for (const [nextX, nextY] of rest) {
      text += `${nextX - x} ${nextY - y} `
      ;[x, y] = [nextX, nextY]
    }
    this.text += `${text.trimEnd().replaceAll(' -', '-')}${closed ? 'z' : ''}`
  }
}

/** Sum of width and height. */
function measure(points: readonly [number, number][]): number {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys)
}
