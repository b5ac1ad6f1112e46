import type { Point } from '@/lib/expression/geography'
import { roundPoint } from './near'

// The part of the world that a map of results shows, as an address has it. What is found does not depend on it.

export const namedAreas = [
  'world',
  'europe',
  'north-america',
  'south-america',
  'asia',
  'africa',
  'oceania',
] as const
export type NamedArea = (typeof namedAreas)[number]

/** Each step of `zoom` halves what is seen. */
export type MapArea =
  { kind: 'named'; name: NamedArea } | { kind: 'point'; point: Point; zoom: number }

export const leastZoom = 3
export const mostZoom = 9

/** Reads "europe" or "52.5,13.4,6"; `null` for anything else. */
export function parseMapArea(text: string): MapArea | null {
  const name = namedAreas.find((each) => each === text)
  if (name !== undefined) return { kind: 'named', name }
  const match = /^(-?\d{1,2}(?:\.\d{1,2})?),(-?\d{1,3}(?:\.\d{1,2})?),(\d)$/.exec(text)
  const [latitude, longitude, zoom] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
  return match &&
    Math.abs(latitude) <= 85 &&
    Math.abs(longitude) <= 180 &&
    zoom >= leastZoom &&
    zoom <= mostZoom
    ? { kind: 'point', point: roundPoint({ latitude, longitude }), zoom }
    : null
}

/** The inverse of `parseMapArea`. */
export function formatMapArea(area: MapArea): string {
  if (area.kind === 'named') return area.name
  const { latitude, longitude } = roundPoint(area.point)
  return `${latitude},${longitude},${area.zoom}`
}
