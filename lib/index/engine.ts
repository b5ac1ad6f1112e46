import { LRUCache } from 'lru-cache'
import type { SearchEngine, SearchOptions } from '@/lib/search/engine'
import { toFilterId } from '@/lib/search/filters/exclusions'
import { isDefaultChoice } from '@/lib/search/request/default-filters'
import type { SearchTowns } from '@/lib/search/insights'
import { maxRecordsRead } from '@/lib/search/limits'
import { completeTruncated } from '@/lib/search/query/truncated-words'
import { countsMatch, type SearchRequest } from '@/lib/search/request/search-request'
import { emptyRequest } from '@/lib/search/request/request'
import type { NearPage, SearchPage } from '@/lib/search/result'
import { openStatuses } from '@/lib/study/status-age'
import { toTextHash } from '@/lib/study/text-hash'
import { countValues, listPassingSlots, toFacet } from './facets/facet-counts'
import { findValues } from './facets/facet-values'
import { countByYear, countInsights } from './facets/insights'
import type { Narrowed } from './facets/narrow'
import { readIndexState, type IndexDatabase } from './index-file'
import { createQueryRunner, type QueryMatches } from './match/query-matches'
import { addBit, createBits, type Bits } from './memory/bits'
import { DocValues } from './memory/doc-values'
import { SiteValues } from './memory/site-values'
import { SpanValues } from './memory/span-values'
import { keepUntilChange } from './memory/until-change'
import { createGazetteer } from './near/gazetteer'
import { createPlaceFinder } from './near/place-finder'
import { countTowns } from './near/town-counts'
import { compareNearby, createOrdering } from './rank/ordering'
import { selectSorted } from './rank/select-page'
import { createTextSearcher, type Matches } from './rank/text-search'
import { createTitleRanker } from './rank/title-rank'
import { createClosestRanker, createTiers, tellsApart, type Ranked } from './search/closest-trials'
import { createCountFacets } from './search/count-facets'
import { createExplainer } from './search/explain'
import { createFind } from './search/find'
import { createList } from './search/list'
import { createFindHighlights } from './search/highlights'
import { createGetOverview } from './search/overview'
import { createAskedReader } from './search/read-asked'
import { createTrialReader, type ReadTrials } from './search/read-trials'
import { createFindRelated } from './search/related'
import { createSpeller } from './suggest/lexicon'
import { createSuggester } from './suggest/suggester'

const maxKeptLists = 100

const compareNumbers = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

export interface SqliteEngineOptions {
  /**
   * The most records to read for one search, by default `maxRecordsRead`: for the few questions that the tables cannot
   * answer alone. Unread trials count as not matching, and `unchecked` says how many there are.
   */
  maxVerified?: number
  /** The day to answer for, in days since 1970-01-01; today by default. */
  getToday?: () => number
}

/** The search engine on an open index. It only reads, and notices at each search what others have written since. */
export function createSqliteEngine(
  database: IndexDatabase,
  { maxVerified = maxRecordsRead, getToday }: SqliteEngineOptions = {},
): SearchEngine {
  const docValues = new DocValues(database, getToday)
  const getAll = keepUntilChange(docValues, (): { matches: Matches; bits: Bits } => {
    const slots = new Int32Array(docValues.liveCount)
    const bits = createBits(docValues.slotCount)
    let count = 0
    for (let slot = 0; slot < docValues.slotCount; slot++) {
      if (docValues.live.data[slot] !== 1) continue
      slots[count++] = slot
      addBit(bits, slot)
    }
    return { matches: { slots, scores: null, titled: null, count }, bits }
  })

  const sites = new SiteValues(database, docValues)
  const spans = new SpanValues(database, docValues)
  const parts = {
    database,
    docValues,
    sites,
    places: createPlaceFinder(docValues, sites, createGazetteer(database)),
    searcher: createTextSearcher(database, docValues),
    ordering: createOrdering(database),
    titles: createTitleRanker(database, docValues),
    speller: createSpeller(database, docValues),
    getAll,
  }
  const { places, ordering, titles, speller } = parts
  const reader = createTrialReader(database, docValues)
  const queries = createQueryRunner({ ...parts, spans, readStudy: reader.readStudy })
  const find = createFind({ ...parts, queries, maxVerified })
  const countFacets = createCountFacets(docValues)
  const explainer = createExplainer({ ...parts, find, maxVerified })
  const reading = createAskedReader(parts, find)
  const rankClosest = createClosestRanker(parts, reading)
  const findRelated = createFindRelated(parts, reader)
  const findHighlights = createFindHighlights(parts.searcher, reader)
  const suggester = createSuggester(database, docValues, (query, filters) => {
    const { request } = reading.toSearched({ ...emptyRequest, query, filters }, {})
    return find({ ...request, sort: 'updated' }, {}).narrowed.count
  })

  const getState = (): string => {
    const { revision, store, mark } = readIndexState(database)
    return `${revision}z${toTextHash(`${store}.${mark}`).toString(36)}`
  }

  const listPage = (
    request: SearchRequest,
    { matches, inOrder }: QueryMatches,
    narrowed: Narrowed,
    metres: Float64Array | undefined,
    ranked: Ranked | null,
  ) => {
    const pageCount = Math.max(1, Math.ceil(narrowed.count / request.pageSize))
    const page = Math.min(request.page, pageCount)
    const from = (page - 1) * request.pageSize
    const compare = ordering.compare(request.sort, matches, docValues, {
      metres,
      reversed: request.reversed,
    })
    const positions = narrowed.passing.slice(0, narrowed.count)
    titles.raise(matches, inOrder, positions, compare)
    const tierOf =
      countsMatch(request.sort) && ranked && tellsApart(ranked) ? createTiers(ranked) : null
    const slotOf = (position: number) => matches.slots[position] ?? 0
    const nearby =
      metres && request.sort === 'relevance' ? compareNearby(docValues, metres) : () => 0
    const slots = Array.from(
      selectSorted(
        positions,
        from,
        from + request.pageSize,
        tierOf
          ? (a, b) =>
              compareNumbers(tierOf(slotOf(a)), tierOf(slotOf(b))) ||
              nearby(slotOf(a), slotOf(b)) ||
              compare(a, b)
          : compare,
      ),
      slotOf,
    )
    return { page, pageCount, slots, ids: slots.map((slot) => docValues.ids.data[slot] ?? 0) }
  }

  /** Similar trials, lists without words, facets and places, kept until the data changes. */
  const getLists = keepUntilChange(
    docValues,
    () => new LRUCache<string, SearchPage>({ max: maxKeptLists }),
  )

  const search = (asked: SearchRequest, options: SearchOptions): SearchPage => {
    docValues.refresh()
    if (asked.query !== '' || asked.near || options.facets?.length !== 0) {
      return searchAnew(asked, options)
    }
    const lists = getLists()
    const key = JSON.stringify([asked, options])
    const page = lists.get(key) ?? searchAnew(asked, options)
    lists.set(key, page)
    return page
  }

  const searchAnew = (asked: SearchRequest, options: SearchOptions): SearchPage => {
    const { request, read, shown } = reading.toSearched(asked, options)
    const found = find(request, options)
    const { near, query, narrowed, unchecked } = found
    const { matches, parsed } = query
    const facets = countFacets(request.filters, options, matches, narrowed)
    const alsoSearched = parsed.listAlsoSearched()
    const leftOut = isDefaultChoice(request, 'role')
      ? (narrowed.failingOnly.get('role')?.length ?? 0)
      : 0
    const isWorthIt = options.related === true || narrowed.count > 1
    const ranked =
      isWorthIt && reading.mayRank(asked, narrowed) ? rankClosest(asked, request, options) : null
    const listed = listPage(request, query, narrowed, near?.metres, ranked)
    const matched = { ...listed, ...reader.readTrials(listed) }
    const related = options.related && ranked ? findRelated(asked, ranked, found) : null
    const page =
      related && !related.leads
        ? toPageOf(request, matched, narrowed.count + related.total)
        : matched
    const outside = (narrowed.failingOnly.get('near') ?? []).map(
      (position) => matches.slots[position] ?? 0,
    )
    const nearPage = near?.toPage(page.slots, outside, narrowed.count)
    const highlights = options.highlights ? findHighlights(page, parsed) : null
    return {
      total: narrowed.count,
      trials: page.trials,
      facets,
      page: page.page,
      pageCount: page.pageCount,
      ...(highlights && { highlights }),
      ...(nearPage && { near: nearPage }),
      ...(narrowed.count === 0 &&
        docValues.liveCount > 0 &&
        explainer.explain(request, parsed, narrowed, options)),
      ...explainer.findRespelling(request, narrowed.count, options),
      ...(parsed.problems.length > 0 && { problems: parsed.problems }),
      ...(parsed.hints.length > 0 && {
        hints: completeTruncated(parsed.hints, request.query, (text) => speller.complete(text)),
      }),
      ...(parsed.leftOut.length > 0 && { smallWords: parsed.leftOut }),
      ...(alsoSearched.length > 0 && { alsoSearched }),
      ...(unchecked > 0 && { unchecked }),
      ...(leftOut > 0 && { leftOut }),
      ...(request !== asked && { applied: request }),
      ...(read.length > 0 && { read }),
      ...(shown && { rolesShown: true }),
      ...(related && { related: related.toPage(page.page, request.pageSize, narrowed.count) }),
    }
  }

  /** A page of a list that continues after the matches. */
  const toPageOf = <Page extends { page: number; pageCount: number }>(
    request: SearchRequest,
    matched: Page & ReadTrials,
    listed: number,
  ): Page & ReadTrials => {
    const pageCount = Math.max(1, Math.ceil(listed / request.pageSize))
    const page = Math.min(request.page, pageCount)
    return page <= matched.pageCount
      ? { ...matched, page, pageCount }
      : { ...matched, page, pageCount, trials: [], ids: [], slots: [] }
  }

  const findAll = (asked: SearchRequest): number[] => {
    docValues.refresh()
    const { request } = reading.toSearched(asked, {})
    const { near, query, narrowed } = find(request, {})
    const page = { ...request, page: 1, pageSize: Math.max(1, narrowed.count) }
    const ranked = reading.mayRank(asked, narrowed) ? rankClosest(asked, request, {}) : null
    return listPage(page, query, narrowed, near?.metres, ranked).ids
  }

  const findFacetValues: SearchEngine['findFacetValues'] = (request, id, options) => {
    docValues.refresh()
    const { query, narrowed } = find({ ...reading.readWords(request).request, sort: 'updated' }, {})
    const trials = narrowed.count
    const column = docValues.valueColumn(id)
    if (!column) return { values: [], total: 0, page: 1, pageCount: 1, trials, chosen: [] }
    const passingSlots = listPassingSlots(query.matches, narrowed)
    const counts = countValues(id, column, passingSlots, query.matches, narrowed)
    const chosen = request.filters[id] ?? []
    const facet = toFacet(id, column, counts, { chosen, limit: 1 })
    return {
      ...findValues(column, counts, chosen, options),
      trials,
      chosen: facet.values.filter(({ selected }) => selected),
    }
  }

  const getOverview = createGetOverview({ ...parts, search, countOf: explainer.countOf })
  const list = createList({ ...parts, spans, queries, reader, countFacets, getState, maxVerified })

  /** The slots of the trials that match, in no order, with what was searched. */
  const findSlots = (asked: SearchRequest) => {
    docValues.refresh()
    const { request } = reading.toSearched(asked, {})
    const { near, query, narrowed } = find({ ...request, sort: 'updated' }, {})
    return { request, near, slots: listPassingSlots(query.matches, narrowed) }
  }

  const findTowns = (asked: SearchRequest): SearchTowns => {
    const { request, near, slots } = findSlots(asked)
    sites.refresh()
    const place = toPlaceFound(near?.toPage([], [], slots.length))
    const from = place?.kind === 'found' ? place : undefined
    const { status = [] } = request.filters
    const openOnly = status.length > 0 && status.every((value) => openStatuses.has(value))
    const { towns, unplaced } = countTowns(
      slots,
      places.getTownsOfSites(),
      { docValues, sites },
      { openOnly, from },
    )
    return {
      towns,
      total: slots.length,
      unplaced,
      openOnly,
      ...(place && { near: place }),
    }
  }

  /** Runs all statements of a search on one state of the database, even while another process writes. */
  const inSnapshot = <Result>(read: () => Result): Result =>
    database.inTransaction ? read() : database.transaction(read)()

  return {
    search: (request, options = {}) => inSnapshot(() => search(request, options)),
    findFacetValues: (request, id, options) =>
      inSnapshot(() => findFacetValues(request, id, options)),
    findSuggestions: (text, limit) =>
      inSnapshot(() => {
        docValues.refresh()
        return suggester.find(text, limit)
      }),
    labelOf: (id, value) =>
      inSnapshot(() => {
        docValues.refresh()
        const column = docValues.valueColumn(toFilterId(id))
        const number = column?.numberOf(value) ?? -1
        return number < 0 ? undefined : column?.labelOf(number)
      }),
    findPlace: (name, scope) =>
      inSnapshot(() => {
        docValues.refresh()
        return places.find(name, scope)
      }),
    findPlaceSuggestions: (text, limit) =>
      inSnapshot(() => {
        docValues.refresh()
        return places.findSuggestions(text, limit)
      }),
    getOverview: (chosen = {}) => inSnapshot(() => getOverview(chosen)),
    countByStartYear: (request) =>
      inSnapshot(() => countByYear(docValues, findSlots(request).slots)),
    getInsights: (request) => inSnapshot(() => countInsights(docValues, findSlots(request).slots)),
    count: (request) => inSnapshot(() => findSlots(request).slots.length),
    findTowns: (request) => inSnapshot(() => findTowns(request)),
    list: (request) => inSnapshot(() => list(request)),
    findAll: (request) => inSnapshot(() => findAll(request)),
    readListed: (ids) => inSnapshot(() => reader.readListed(ids)),
    getState,
    getChangedAt: () => readIndexState(database).changedAt ?? undefined,
    readStudies: reader.readStudies,
  }
}

/** The place without what a page of trials adds to it. */
function toPlaceFound(page: NearPage | undefined): SearchTowns['near'] {
  if (page?.kind !== 'found') return page
  const { kind, label, latitude, longitude } = page
  return { kind, label, latitude, longitude }
}
