import type { GeoDecay, ListPage, ListRequest } from '@/lib/search/engine'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { narrow, type Narrowed } from '../facets/narrow'
import type { QueryRunner } from '../match/query-matches'
import { verifyNarrowed } from '../match/verify'
import type { SpanValues } from '../memory/span-values'
import { createDecay } from '../near/decay'
import { NearDistances } from '../near/near-sites'
import { selectSorted } from '../rank/select-page'
import type { Matches } from '../rank/text-search'
import type { CountFacets } from './count-facets'
import type { SearchParts } from './parts'
import type { TrialReader } from './read-trials'

/** Relevance is weighted by distance only if at most this many trials match. */
const maxWeighed = 10_000

interface ListParts extends Pick<SearchParts, 'docValues' | 'sites' | 'ordering'> {
  spans: SpanValues
  queries: QueryRunner
  reader: TrialReader
  countFacets: CountFacets
  getState: () => string
  maxVerified: number
}

/** What a program pages through: ids in an order by any fields, see `SearchEngine.list`. */
export function createList({
  docValues,
  sites,
  ordering,
  spans,
  queries,
  reader,
  countFacets,
  getState,
  maxVerified,
}: ListParts): (request: ListRequest) => ListPage {
  /** Programs ask for what records state, even if it has expired since. */
  const columnAsStated = (id: FilterId) =>
    id === 'status' ? docValues.statedStatuses : docValues.valueColumn(id)

  /** Relevance decreases with distance. With many matches, no distance is measured, as at the registry. */
  const weighByDistance = (matches: Matches, { count }: Narrowed, decay: GeoDecay): Matches => {
    if (count > maxWeighed) return matches
    sites.refresh()
    const { metres } = new NearDistances(sites, docValues, decay)
    const weigh = createDecay(decay)
    const scores = Float64Array.from(
      { length: matches.count },
      (_, position) =>
        (matches.scores?.[position] ?? 1) * weigh(metres[matches.slots[position] ?? 0] ?? Infinity),
    )
    return { ...matches, scores }
  }

  return (request) => {
    docValues.refresh()
    const query = queries.runExpressions(request)
    const numbers = docValues.addressNumbers.data
    const isNumbered = (slot: number) => (numbers[slot] ?? 0) > 0
    const first = narrow(
      query.matches,
      request.filters,
      docValues,
      request.numberedOnly === true ? isNumbered : undefined,
    )
    const { narrowed, unchecked } = verifyNarrowed(query, first, maxVerified)
    const isRanked =
      request.order.length === 0 || request.order.some((each) => typeof each === 'string')
    const matches =
      request.decay && isRanked
        ? weighByDistance(query.matches, narrowed, request.decay)
        : query.matches
    const compare = ordering.compareBy(request.order, matches, docValues, spans)
    const positions = narrowed.passing.slice(0, narrowed.count)
    const { offset, count, facets = [] } = request
    const page = selectSorted(positions, offset, offset + count, compare)
    const ids = Array.from(
      page,
      (position) => docValues.ids.data[matches.slots[position] ?? 0] ?? 0,
    )
    return {
      total: narrowed.count,
      ids,
      ...(request.studies === true && { studies: reader.readListed(ids) }),
      facets:
        facets.length === 0
          ? []
          : countFacets(request.filters, { facets }, matches, narrowed, columnAsStated),
      state: getState(),
      unchecked,
    }
  }
}
