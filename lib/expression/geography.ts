/** Degrees, north and east positive. */
export interface Point {
  latitude: number
  longitude: number
}

/** Mean radius of the earth (IUGG), accurate to half a per cent everywhere. */
const earthRadiusMetres = 6_371_008.8

/** Great-circle distance by the haversine formula, in metres. */
export function toDistanceMetres(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const latitudes = ((b.latitude - a.latitude) * radians) / 2
  const longitudes = ((b.longitude - a.longitude) * radians) / 2
  const share =
    Math.sin(latitudes) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(longitudes) ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(share)))
}
