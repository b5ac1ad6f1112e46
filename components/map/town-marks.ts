import type { TownSites } from '@/lib/search/insights'
import { placeOn, type MapFrame } from './map-frame'

/** A mark on the map of a search: one town, or several that are too close to tell apart. */
export interface TownMark {
  x: number
  y: number
  radius: number
  towns: readonly TownSites[]
  /** Number of distinct trials. */
  trials: number
  /** Whether none of their records was confirmed within two years. */
  isOld: boolean
  /** A name beside it, if there is room. */
  label?: { text: string; x: number; y: number; anchor: 'start' | 'end' }
}

/** Pixels by which two marks may overlap before they are merged. */
const overlap = 3
const maxLabels = 16
const letterWidth = 6.6

/** Towns within a frame as marks, those with the most trials first. */
export function markTowns(towns: readonly TownSites[], frame: MapFrame): TownMark[] {
  let marks: TownMark[] = []
  const bySize = towns.toSorted((a, b) => b.trials.length - a.trials.length)
  for (const town of bySize) {
    const at = placeOn(frame, town)
    if (at === null) continue
    let mark = toMark(at, [town])
    // A merged mark grows, and may then reach a third one.
    for (;;) {
      const { x, y, radius } = mark
      const near = marks.find(
        (each) => Math.hypot(each.x - x, each.y - y) < each.radius + radius - overlap,
      )
      if (!near) break
      marks = marks.filter((each) => each !== near)
      mark = toMark(near, [...near.towns, ...mark.towns])
    }
    marks.push(mark)
  }
  marks.sort((a, b) => b.trials - a.trials)
  return withLabels(marks, frame)
}

/** Placed at the first one. */
function toMark({ x, y }: { x: number; y: number }, towns: readonly TownSites[]): TownMark {
  const trials = new Set(towns.flatMap((town) => town.trials)).size
  return {
    x,
    y,
    radius: trials === 1 ? 6 : Math.min(22, 8.5 + 1.9 * Math.log2(trials)),
    towns,
    trials,
    isOld: towns.every(({ old, trials }) => old === trials.length),
  }
}

/** Names the largest towns, where there is room. */
function withLabels(marks: readonly TownMark[], { width, height }: MapFrame): TownMark[] {
  const taken = marks.map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius])
  const isFree = (box: readonly number[]) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = box
    return (
      left > 4 &&
      right < width - 4 &&
      top > 56 &&
      bottom < height - 4 &&
      taken.every(([l = 0, t = 0, r = 0, b = 0]) => right < l || left > r || bottom < t || top > b)
    )
  }
  let count = 0
  return marks.map((mark) => {
    const [first] = mark.towns
    if (mark.towns.length !== 1 || !first || count >= maxLabels) return mark
    const length = first.city.length * letterWidth
    const y = mark.y + 4
    for (const anchor of ['start', 'end'] as const) {
      const away = mark.radius + 5
      const x = anchor === 'start' ? mark.x + away : mark.x - away
      const left = anchor === 'start' ? x : x - length
      const box = [left, y - 12, left + length, y + 4]
      if (!isFree(box)) continue
      taken.push(box)
      count++
      return { ...mark, label: { text: first.city, x, y, anchor } }
    }
    return mark
  })
}
