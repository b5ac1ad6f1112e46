import { filters } from '../filters/filters'
import { defaultRadius, formatRadius } from '../place/near'
import type { RequestParams } from './request'
import { filterIds } from '@/lib/search/filters/filter-ids'

// A plain form sends every field, also the empty ones and those that say what is meant anyway, and the two ends of
// a span apart. The address of a search has neither: people share it.

const endKeys = new Set(
  filterIds
    .map((id) => filters[id])
    .filter(({ kind }) => kind === 'date' || kind === 'number')
    .flatMap(({ key }) => [`${key}-from`, `${key}-to`]),
)

/** Whether an address has parameters that only a form writes; the canonical one of its search is shorter. */
export function isFormAddress(params: RequestParams): boolean {
  const entries: (readonly [string, string | readonly string[] | undefined])[] =
    params instanceof URLSearchParams ? [...params] : Object.entries(params)
  return entries.some(
    ([key, value]) =>
      endKeys.has(key) ||
      (key === 'within' && value === formatRadius(defaultRadius)) ||
      value === '' ||
      (typeof value === 'object' && value.includes('')),
  )
}
