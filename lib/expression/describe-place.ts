import type { DistanceNode, DistanceUnit } from './tree'

const unitWords: Record<DistanceUnit, readonly [string, string]> = {
  mi: ['mile', 'miles'],
  km: ['kilometre', 'kilometres'],
  m: ['metre', 'metres'],
}

/** "50 miles of 52.52° N, 13.405° E". */
export function describePlace(node: DistanceNode): string {
  const [one, many] = unitWords[node.unit]
  const latitude = `${Math.abs(node.latitude)}° ${node.latitude < 0 ? 'S' : 'N'}`
  const longitude = `${Math.abs(node.longitude)}° ${node.longitude < 0 ? 'W' : 'E'}`
  return `${node.radius} ${node.radius === 1 ? one : many} of ${latitude}, ${longitude}`
}
