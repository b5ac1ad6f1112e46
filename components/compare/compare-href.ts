import type { VisitPlace } from '@/lib/pages/trial-visit'
import { formatIds } from '@/lib/search/request/trial-list'

/** The address of trials side by side, or of their packet to print; with the place for distances. */
export function toCompareHref<Path extends '/compare' | '/compare/print'>(
  path: Path,
  ids: readonly string[],
  place?: VisitPlace,
): `${Path}?${string}` {
  const near = place?.kind === 'found' ? `&${new URLSearchParams({ near: place.text })}` : ''
  return `${path}?${formatIds(ids)}${near}`
}
