import { analyse } from '@/lib/search/analysis/analyse'
import { filters } from '@/lib/search/filters'
import { toOpenValue } from '@/lib/search/filters/choice'
import type { FilterSource } from '@/lib/search/filters/definition'
import { rangesMeet } from '@/lib/search/filters/ranges'
import { toColumnTexts } from '@/lib/search/study-text'
import { filterIds, type FilterId, type SearchRequest } from '@/lib/search/types'
import { toTrialId } from '@/lib/study/trial-id'

// A slow and obvious search: what the engine must agree with. It looks at every record for every question.

export interface SlowResult {
  /** Addresses of matching trials, sorted. */
  trialIds: string[]
  /** For each filter with values: how many trials have each, the filter's own choice left out. */
  counts: Partial<Record<FilterId, Record<string, number>>>
}

export function slowSearch(sources: readonly FilterSource[], request: SearchRequest): SlowResult {
  const matching = (except?: FilterId) =>
    sources.filter(
      (source) =>
        matchesText(source, request.query) &&
        filterIds.every(
          (id) => id === except || passesFilter(source, id, request.filters[id] ?? []),
        ),
    )
  const counts: SlowResult['counts'] = {}
  for (const id of filterIds) {
    const filter = filters[id]
    if (filter.kind !== 'choice' && filter.kind !== 'open') continue
    const tally: Record<string, number> = {}
    for (const source of matching(id)) {
      for (const value of getValues(source, id)) tally[value] = (tally[value] ?? 0) + 1
    }
    counts[id] = tally
  }
  return {
    trialIds: matching()
      .map(({ study }) => toTrialId(study))
      .sort(),
    counts,
  }
}

function getValues(source: FilterSource, id: FilterId): string[] {
  const filter = filters[id]
  if (filter.kind === 'choice') return filter.valuesOf(source)
  if (filter.kind === 'open') return filter.valuesOf(source).map(toOpenValue)
  return []
}

function passesFilter(source: FilterSource, id: FilterId, chosen: readonly string[]): boolean {
  if (chosen.length === 0) return true
  const filter = filters[id]
  if (filter.kind === 'choice' || filter.kind === 'open') {
    return getValues(source, id).some((value) => chosen.includes(value))
  }
  const range = filter.rangeOf(source)
  return range !== null && chosen.some((value) => rangesMeet(range, filter.toRange(value)))
}

/** Every word and every quoted phrase stands somewhere in one value of the record. */
function matchesText(source: FilterSource, query: string): boolean {
  const values = [...toColumnTexts(source.study, source.page).values()].flat().map(analyse)
  const pieces = query.split('"')
  const wanted = pieces.flatMap((piece, index) => (index % 2 === 1 ? [piece] : piece.split(/\s+/)))
  return wanted
    .map(analyse)
    .filter((terms) => terms.length > 0)
    .every((terms) => values.some((value) => contains(value, terms)))
}

function contains(value: readonly string[], terms: readonly string[]): boolean {
  return value.some((_, start) => terms.every((term, offset) => value[start + offset] === term))
}
