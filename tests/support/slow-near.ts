import { toDistanceMetres, type Point } from '@/lib/expression/geography'
import { readLocations } from '@/lib/search/filters/read-study'
import type { FilterSource } from '@/lib/search/filters/definition'
import { toNearMetres, type Near } from '@/lib/search/place/near'

// Distances of a trial's sites one by one, directly from the record.

/** In metres and in the record's order; NaN if a position is unknown. */
export function findDistances(source: FilterSource, centre: Point): number[] {
  return readLocations(source).map(({ geoPoint }) =>
    toDistanceMetres({ latitude: geoPoint?.lat ?? NaN, longitude: geoPoint?.lon ?? NaN }, centre),
  )
}

export function isWithin({ radius }: Near): (metres: number) => boolean {
  return (metres) => metres <= toNearMetres(radius)
}
