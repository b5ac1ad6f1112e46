import type { Point } from '@/lib/expression/geography'
import { toRadiusMetres } from '@/lib/expression/ranges'
import { readOwn } from '@/lib/study/read-own'
import { toShownName } from '../request/typed-text'

// "Near" in a search: a place, by name or by coordinates, and the maximum distance of a site. Decides how both are
// written in an address and in words; the records decide what a name means (`places.ts`).

export interface Near {
  place: NearPlace
  radius: Radius
}

export type NearPlace = { kind: 'name'; name: string } | ({ kind: 'point' } & Point)

/** How far a site may be; `any` limits nothing, and trials only get their distance. */
export type Radius = { length: number; unit: RadiusUnit } | 'any'
export type RadiusUnit = 'km' | 'mi'

export const defaultRadius: Radius = { length: 100, unit: 'km' }

/** What a form offers, by unit. */
export const radiusChoices: Readonly<Record<RadiusUnit, readonly number[]>> = {
  km: [25, 50, 100, 250, 500, 1000],
  mi: [15, 30, 60, 150, 300, 600],
}

export const radiusUnitLabels: Readonly<Record<RadiusUnit, string>> = {
  km: 'Kilometres',
  mi: 'Miles',
}

/** Half the way around the earth, in either unit: nothing is farther. */
const longestRadius = 20_016
export const maxPlaceLength = 120

const coordinate = String.raw`([+-]?\d{1,3}(?:\.\d{1,15})?)\s*°?\s*`
const coordinates = new RegExp(`^${coordinate}([NS])?\\s*[,;/\\s]\\s*${coordinate}([EW])?$`, 'i')

/** What most people of the United States type for where they live. */
const zipCode = /^\d{5}(?:-\d{4})?$/

/**
 * Reads a place as an address or a person writes it: "45.76,4.84", "45.76° N, 4.84° E", a ZIP code, or any name.
 * Coordinates are rounded to two decimals, about a kilometre: more would reveal where someone lives, and only the towns
 * of sites are known.
 */
export function parsePlace(text: string): NearPlace | null {
  const name = toShownName(text.normalize('NFC'))
  if (name === '' || name.length > maxPlaceLength) return null
  const match = coordinates.exec(name)
  if (match) {
    const [, north = '', northSign = '', east = '', eastSign = ''] = match
    const latitude = Number(north) * (/s/i.test(northSign) ? -1 : 1)
    const longitude = Number(east) * (/w/i.test(eastSign) ? -1 : 1)
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
      ? { kind: 'point', ...roundPoint({ latitude, longitude }) }
      : null
  }
  return /\p{L}/u.test(name) || zipCode.test(name) ? { kind: 'name', name } : null
}

/** The place of someone who asks for trials "near me", which the search cannot know. */
export const ownPlace: NearPlace = { kind: 'name', name: 'near me' }

/** The inverse of `parsePlace`. */
export function formatPlace(place: NearPlace): string {
  return place.kind === 'name' ? place.name : `${place.latitude},${place.longitude}`
}

/** Two decimals, which are about a kilometre. */
export function roundPoint({ latitude, longitude }: Point): Point {
  // Adding zero turns -0 into 0.
  return {
    latitude: Math.round(latitude * 100) / 100 + 0,
    longitude: Math.round(longitude * 100) / 100 + 0,
  }
}

const unitOf: Readonly<Record<string, RadiusUnit>> = {
  '': 'km',
  km: 'km',
  kilometre: 'km',
  kilometres: 'km',
  kilometer: 'km',
  kilometers: 'km',
  mi: 'mi',
  mile: 'mi',
  miles: 'mi',
}

/** Reads "100km", "60 miles", "any"; kilometres without a unit. `null` for anything else. */
export function parseRadius(text: string): Radius | null {
  const clean = text.trim().toLowerCase()
  if (clean === 'any') return 'any'
  const match = /^(\d{1,5})\s*([a-z]*)$/.exec(clean)
  const unit = match ? readOwn(unitOf, match[2] ?? '') : undefined
  const length = Number(match?.[1])
  if (unit === undefined || !(length >= 1)) return null
  return { length: Math.min(length, longestRadius), unit }
}

/** The inverse of `parseRadius`: "100km". */
export function formatRadius(radius: Radius): string {
  return radius === 'any' ? 'any' : `${radius.length}${radius.unit}`
}

export function isDefaultRadius(radius: Radius): boolean {
  return formatRadius(radius) === formatRadius(defaultRadius)
}

/** In metres, exactly as DISTANCE reads it; infinite for `any`. */
export function toNearMetres(radius: Radius): number {
  return radius === 'any' ? Infinity : toRadiusMetres({ radius: radius.length, unit: radius.unit })
}

/** "100 km", "60 miles"; "any distance". */
export function describeRadius(radius: Radius): string {
  if (radius === 'any') return 'any distance'
  if (radius.unit === 'km') return `${radius.length.toLocaleString('en')} km`
  return `${radius.length.toLocaleString('en')} ${radius.length === 1 ? 'mile' : 'miles'}`
}

/** "within 100 km of Lyon, France". */
export function describeNear({ place, radius }: Near): string {
  const name = describeNearPlace(place)
  return radius === 'any'
    ? `at any distance from ${name}`
    : `within ${describeRadius(radius)} of ${name}`
}

/** The name as typed, or "45.76, 4.84". */
export function describeNearPlace(place: NearPlace): string {
  return place.kind === 'name' ? place.name : `${place.latitude}, ${place.longitude}`
}

/** The unit that a search gives distances in. */
export function unitOfRadius(radius: Radius): RadiusUnit {
  return radius === 'any' ? 'km' : radius.unit
}

/** "12 km", "less than 1 mile": whole numbers, since a site stands where its town does. */
export function describeDistance(metres: number, unit: RadiusUnit): string {
  const length = metres / toRadiusMetres({ radius: 1, unit })
  if (length < 1) return unit === 'km' ? 'less than 1 km' : 'less than 1 mile'
  return describeRadius({ length: Math.round(length), unit })
}

/** The smallest radius on offer that reaches a distance; `any` where none does. */
export function findWiderRadius(metres: number, unit: RadiusUnit): Radius {
  const length = radiusChoices[unit].find((each) => toNearMetres({ length: each, unit }) >= metres)
  return length === undefined ? 'any' : { length, unit }
}

/**
 * The same limit in the query language of ClinicalTrials.gov, which takes it in its own search;
 * `null` where there is no limit.
 */
export function toNearExpression(point: Point, radius: Radius): string | null {
  if (radius === 'any') return null
  const where = `${point.latitude},${point.longitude},${formatRadius(radius)}`
  return `SEARCH[Location](AREA[LocationGeoPoint]DISTANCE[${where}])`
}
