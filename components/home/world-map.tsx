import { LandMap } from '@/components/map/land-map'
import { frameWorld, placeOn } from '@/components/map/map-frame'
import type { SearchTowns, TownSites } from '@/lib/search/insights'

const frame = frameWorld({ width: 640, height: 320 })
/** Dots grow with the trials of a town: up to so many trials, so wide. */
const sizes = [
  { most: 2, width: 4 },
  { most: 6, width: 6.5 },
  { most: 20, width: 10 },
  { most: Infinity, width: 17 },
] as const
const mostNames = 5
/** Names nearer than this, in pixels, would run into each other. */
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
    if (named.length === mostNames) break
    const isFree = named.every(({ x, y }) => Math.hypot(x - each.x, y - each.y) > nameDistance)
    if (isFree && each.town.trials.length > 1) named.push(each)
  }
  return (
    <LandMap frame={frame} label={describe(named.map(({ town }) => town))}>
      {sizes.map(({ most, width }, index) => {
        const least = sizes[index - 1]?.most ?? 0
        const dots = placed.filter(
          ({ town: { trials } }) => trials.length > least && trials.length <= most,
        )
        return <path key={most} className="dots" strokeWidth={width} d={drawDots(dots)} />
      })}
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

/**
 * A line without length and with round ends is a dot: the shortest way to draw hundreds. Each begins from the one
 * before, and towns on one pixel are drawn once.
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
