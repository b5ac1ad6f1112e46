import { Fragment } from 'react'
import { LandMap } from '@/components/map/land-map'
import { frameWorld, placeOn } from '@/components/map/map-frame'
import type { SearchTowns, TownSites } from '@/lib/search/insights'

const frame = frameWorld({ width: 640, height: 320 })
/** Dots grow with a town's number of trials: up to this number of trials, this width. */
const sizes = [
  { most: 2, width: 4, words: '1–2' },
  { most: 6, width: 6.5, words: '3–6' },
  { most: 20, width: 10, words: '7–20' },
  { most: Infinity, width: 17, words: 'more' },
] as const
const maxNames = 5
const maxLayers = 4
/** Names closer together than this, in pixels, would overlap. */
const nameDistance = 70

/** Every town with trials as a dot. */
export function WorldMap({ towns: { towns } }: { towns: SearchTowns }) {
  const placed = towns.flatMap((town) => {
    const at = placeOn(frame, town)
    return at ? [{ ...at, town }] : []
  })
  const bySize = placed.toSorted((a, b) => b.town.trials.length - a.town.trials.length)
  const named: typeof placed = []
  for (const each of bySize) {
    if (named.length === maxNames) break
    const isFree = named.every(({ x, y }) => Math.hypot(x - each.x, y - each.y) > nameDistance)
    if (isFree && each.town.trials.length > 1) named.push(each)
  }
  return (
    <LandMap frame={frame} label={describe(named.map(({ town }) => town))}>
      {sizes.flatMap(({ most, width }, index) => {
        const least = sizes[index - 1]?.most ?? 0
        const dots = placed.filter(
          ({ town: { trials } }) => trials.length > least && trials.length <= most,
        )
        return layDots(dots, width).map((layer, number) => (
          <path
            key={`${most} ${number}`}
            className="dots"
            strokeWidth={width}
            d={drawDots(layer)}
          />
        ))
      })}
      <g className="map-legend">
        <text x={18} y={266}>
          Trials in a town
        </text>
        {sizes.map(({ words, width }, index) => (
          <Fragment key={words}>
            <path className="dots" strokeWidth={width} d={`M${27 + index * 34} 282h0`} />
            <text x={27 + index * 34} y={306} textAnchor="middle">
              {words}
            </text>
          </Fragment>
        ))}
      </g>
      {named.map(({ x, y, town }) => (
        <text
          key={town.near}
          x={x + (x > 500 ? -12 : 12)}
          y={y - 8}
          textAnchor={x > 500 ? 'end' : 'start'}
        >
          {town.city} {town.trials.length}
        </text>
      ))}
    </LandMap>
  )
}

/** Overlapping dots in the same path merge into one shape; in separate paths each shows through the next. */
function layDots<Dot extends { x: number; y: number }>(dots: readonly Dot[], width: number) {
  const layers: Dot[][] = []
  for (const dot of dots) {
    const isFree = (layer: readonly Dot[]) =>
      layer.every(({ x, y }) => Math.hypot(x - dot.x, y - dot.y) > width)
    const layer = layers.find(isFree)
    if (layer) layer.push(dot)
    else if (layers.length < maxLayers) layers.push([dot])
    else layers[0]?.push(dot)
  }
  return layers
}

/**
 * A line of length zero with round ends is a dot: the shortest way to draw hundreds. Each one starts from the one
 * before, and towns at the same pixel are drawn once.
 */
function drawDots(dots: readonly { x: number; y: number }[]): string {
  const places = new Set(dots.map(({ x, y }) => Math.round(x) * 1_000 + Math.round(y)))
  let [lastX, lastY] = [0, 0]
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => {
      const [x, y] = [Math.floor(place / 1_000), place % 1_000]
      const move = `m${x - lastX} ${y - lastY}h0`
      lastX = x
      lastY = y
      return move
    })
    .join('')
}

function describe(towns: readonly TownSites[]): string {
  const named = towns.map(({ city, trials }) => `${city} ${trials.length}`)
  return `World map of towns with recruiting trials${named.length > 0 ? `: most in ${named.join(', ')}` : ''}.`
}
