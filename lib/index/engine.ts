import { LRUCache } from 'lru-cache'
import { unpackStudy } from '@/lib/documents/pack'
import {
  defaultFacetLimit,
  type GeoDecay,
  type ListPage,
  type ListedStudy,
  type ListRequest,
  type SearchEngine,
  type SearchOptions,
} from '@/lib/search/engine'
import {
  cellsInAnyRole,
  defaultFilters,
  isDefaultChoice,
  toAppliedFilters,
} from '@/lib/search/request/default-filters'
import { filters } from '@/lib/search/filters/filters'
import { listWithoutParts } from '@/lib/search/query/blame'
import { findFieldMatches } from '@/lib/search/query/field-matches'
import { enoughResults, maxRecordsRead } from '@/lib/search/limits'
import { describeNear, type Near } from '@/lib/search/place/near'
import { analyse } from '@/lib/search/analysis/analyse'
import { readPlainWords, type ParsedQuery } from '@/lib/search/query/query-terms'
import { isOtherLanguage } from '@/lib/search/query/small-words'
import type { WeightedPart } from '@/lib/search/query/weighted-part'
import { listWeightedParts } from '@/lib/search/query/weighted-parts'
import type { AskedRoles } from '@/lib/search/question/asked-roles'
import { readRequest } from '@/lib/search/question/read-request'
import type { ReadPart, ReadPiece } from '@/lib/search/question/read-part'
import {
  withFilterValues,
  withoutFilter,
  withoutNear,
  withQuery,
} from '@/lib/search/request/request-links'
import { emptyRequest } from '@/lib/search/request/request'
import type { SearchTowns } from '@/lib/search/insights'
import type { CollectionOverview, OverviewCount } from '@/lib/search/result'
import { completeTruncated } from '@/lib/search/query/truncated-words'
import { filterIds, type FilterId, type FilterValues } from '@/lib/search/filters/filter-ids'
import {
  type Blame,
  type Facet,
  type FieldMatch,
  type NearPage,
  type Related,
  type SearchPage,
  type TrialSummary,
} from '@/lib/search/result'
import { type SearchRequest } from '@/lib/search/request/search-request'
import { recruitingNow } from '@/lib/search/filters/dated-values'
import type { IndexedSummary } from '@/lib/search/document/document'
import { toReadableStudy } from '@/lib/study/readable-study'
import { toTextHash } from '@/lib/study/text-hash'
import { dateStatus, openStatuses, type StatusFacts } from '@/lib/study/status-age'
import { addBit, createBits, hasBit, type Bits } from './memory/bits'
import { toExpression } from './match/phrase'
import { DocValues } from './memory/doc-values'
import {
  countAllValues,
  countStated,
  countValues,
  listPassingSlots,
  toFacet,
} from './facets/facet-counts'
import { findValues } from './facets/facet-values'
import { countByYear, countInsights } from './facets/insights'
import { readIndexState, type IndexDatabase } from './index-file'
import { createSpeller } from './suggest/lexicon'
import { narrow, createColumnTest, createFilters, type Narrowed } from './facets/narrow'
import { createDecay } from './near/decay'
import { createNearSearch, type NearSearch } from './near/near-search'
import { NearDistances } from './near/near-sites'
import { compareNearby, createOrdering } from './rank/ordering'
import { createGazetteer } from './near/gazetteer'
import { createPlaceFinder } from './near/place-finder'
import { countTowns } from './near/town-counts'
import { createQueryRunner, type QueryMatches, type ReadStudy } from './match/query-matches'
import { selectSorted } from './rank/select-page'
import { SiteValues } from './memory/site-values'
import { SpanValues } from './memory/span-values'
import { keepUntilChange } from './memory/until-change'
import { createNameIndex } from './suggest/name-index'
import { createSuggester } from './suggest/suggester'
import { createTextSearcher, type Matches } from './rank/text-search'
import { readRoles } from './rank/asked-roles'
import { findClosest, type Closest, type SoftLimit } from './rank/closest'
import { createTitleRanker } from './rank/title-rank'
import { verifyNarrowed } from './match/verify'

const overviewLimit = 12

/** So many of the best tell whether a question asks for what is hidden by default, */
const maxTold = 5
/** and fewer say nothing. */
const minTold = 3
/** Of trials that match nothing exactly, this share of the best is enough. */
const hiddenShareOfClosest = 0.3
const maxRelated = 100

/** More matches than these are not doubted. */
const maxDoubted = 60
const maxRanked = 400
const maxKeptRanks = 100
/** Of some 3 KB each. */
const maxKeptSummaries = 3_000
const maxKeptLists = 100
/** A word that no more trials have may be a slip, where the word that is meant finds so many times as many. */
const maxBySlip = 10
const slipFactor = 5
/** A match that has less than this share of what the closest trial is about only mentions the words. */
const minOfMatch = 0.6
/** Behind as many trials that do not match the best match only has the words too. */
const maxBeforeMatch = 5
/** Of fewer parts every one counts. */
const minDoubted = 3

/** How much a limit counts that words named, beside the disease. */
const usualLimitWeight = 1.5
/** A status that holds no longer, or a town whose position nobody knows: perhaps. */
const perhaps = 0.5
/** Of trials out of reach the nearer come first, as far as all else is alike: half of this at so many metres. */
const mostOutOfReach = 0.2
const halfOfReach = 500_000
const toNearness = (metres: number) => mostOutOfReach / (1 + metres / halfOfReach)
const limitWeights: Readonly<Partial<Record<ReadPiece, number>>> = {
  sex: 0.3,
  donorSource: 0.6,
}
/** Of the records that are read for one search, this part for each attempt to tell why nothing was found. */
const shareOfPart = 8
/** Relevance is weighed by distance where no more trials than these match. */
const mostWeighed = 10_000

/** The trials closest to a plain text, with what was read of it. */
interface Ranked {
  closest: Closest
  parts: readonly WeightedPart[]
  limits: readonly (SoftLimit & { words: string })[]
  respelt: string | null
  nearby: ReturnType<typeof createNearSearch> | undefined
  /** Roles beside that of a product that the words ask for. */
  roles: AskedRoles
  /** Whether the words say what is not looked for, which their matches may have all the same. */
  isTurned: boolean
}

/** A question of so many parts is ranked by them; of fewer, words that stand close together tell more. */
const minRankedByParts = 4
/** Of what the closest trial is about, what parts one tier of matches from the next. */
const minShares = [0.95, minOfMatch]

/** Matches of one part all have it. */
const minToldApart = 2
const tellsApart = ({ parts }: Ranked) => parts.length >= minToldApart

/**
 * Where each match stands: in the order of what it has of a long question, or of a question for roles; otherwise those
 * that only mention the words somewhere behind the others.
 */
function createTiers({ closest, parts, roles }: Ranked): (slot: number) => number {
  const isByParts = parts.length >= minRankedByParts || roles.length > 0
  const tiers = new Map(
    closest.slots.map((slot, place) => [
      slot,
      isByParts ? place : minShares.filter((least) => (closest.shares[place] ?? 0) < least).length,
    ]),
  )
  return (slot) => tiers.get(slot) ?? Infinity
}

const compareNumbers = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

export interface SqliteEngineOptions {
  /**
   * So many records are read for one search at most, `maxRecordsRead` if not given: for the few questions that the
   * tables cannot answer alone. Trials that are not read count as not matching, and `unchecked` says how many they are.
   */
  maxVerified?: number
  /** The day for which is answered, as days since 1970-01-01; that of the clock if not given. */
  getToday?: () => number
}

/** The search engine on an open index. Reads only; notices at each search what others have written since. */
export function createSqliteEngine(
  database: IndexDatabase,
  { maxVerified = maxRecordsRead, getToday }: SqliteEngineOptions = {},
): SearchEngine {
  const docValues = new DocValues(database, getToday)
  const searcher = createTextSearcher(database, docValues)
  const ordering = createOrdering(database)
  const titles = createTitleRanker(database, docValues)
  const speller = createSpeller(database, docValues)
  const suggester = createSuggester(
    database,
    docValues,
    (query, chosen) =>
      find({ ...emptyRequest, query, filters: chosen, sort: 'updated' }, {}).narrowed.count,
  )
  const readSummary = database.prepare<[number], { summary: string; statusFacts: string }>(
    `SELECT summary, filter_values ->> '$.statusFacts' AS statusFacts FROM search_entry WHERE id = ?`,
  )
  const removedOn = `e.filter_values ->> '$.statusFacts.removed' AS removedOn`
  const readDocument = database.prepare<[number], ListedStudy>(
    `SELECT e.id, e.address, d.document AS packed, d.in_model_form AS inModelForm, ${removedOn}
       FROM search_document d JOIN search_entry e ON e.id = d.id WHERE d.id = ?`,
  )
  const readDocuments = database.prepare<[number, number], ListedStudy>(
    `SELECT e.id, e.address, d.document AS packed, d.in_model_form AS inModelForm, ${removedOn}
       FROM search_document d JOIN search_entry e ON e.id = d.id WHERE d.id > ? ORDER BY d.id LIMIT ?`,
  )
  const readStudy: ReadStudy = (id) => {
    const stored = readDocument.get(id)
    // As it was indexed, so that a doubt is decided by the same text.
    return stored === undefined ? null : toReadableStudy(unpackStudy(stored.packed))
  }
  const readLatestUpdate = database
    .prepare<[], string>(`SELECT max(summary ->> 'lastUpdateDate') FROM search_entry`)
    .pluck()
  // Reads every summary.
  const getLatestUpdate = keepUntilChange(docValues, () => readLatestUpdate.get())

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
  const places = createPlaceFinder(docValues, sites, createGazetteer(database))
  const spans = new SpanValues(database, docValues)
  const queries = createQueryRunner({
    docValues,
    searcher,
    spans,
    sites,
    getAll,
    readStudy,
  })

  /** The trials of a request: words, filters, a place, and records read where the index leaves a doubt. */
  const find = (request: SearchRequest, options: SearchOptions, most = maxVerified) => {
    const near = request.near && createNearSearch(request.near, { docValues, sites, places })
    const query = queries.run(request, options.defaultArea)
    const first = narrow(query.matches, toAppliedFilters(request), docValues, near?.isNear)
    return { near, query, ...verifyNarrowed(query, first, most) }
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
    const tierOf = ranked && tellsApart(ranked) ? createTiers(ranked) : null
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

  /** What was read since the data changed: the same few hundred trials are like most others, and head most lists. */
  const getSummaries = keepUntilChange(
    docValues,
    () => new LRUCache<number, TrialSummary>({ max: maxKeptSummaries }),
  )

  const readTrial = (id: number): TrialSummary | undefined => {
    const known = getSummaries().get(id)
    if (known) return known
    const row = readSummary.get(id)
    if (row === undefined) return undefined
    const status = dateStatus(JSON.parse(row.statusFacts) as StatusFacts, docValues.today)
    const trial = { ...(JSON.parse(row.summary) as IndexedSummary), status }
    getSummaries().set(id, trial)
    return trial
  }

  /** The trials of a page as results show them; one that is gone by now is left out. */
  const readTrials = (listed: { ids: readonly number[]; slots: readonly number[] }) => {
    const found = listed.ids.flatMap((id, index) => {
      const trial = readTrial(id)
      return trial === undefined ? [] : [{ id, slot: listed.slots[index] ?? 0, trial }]
    })
    return {
      trials: found.map(({ trial }) => trial),
      ids: found.map(({ id }) => id),
      slots: found.map(({ slot }) => slot),
    }
  }

  const findHighlights = (ids: readonly number[], parsed: ParsedQuery): FieldMatch[][] =>
    ids.map((id) => {
      const study = readStudy(id)
      return study === null ? [] : findFieldMatches(study, parsed)
    })

  /** How many trials another search finds; 0 where more records would have to be read than for one part. */
  const countOf = (other: SearchRequest, options: SearchOptions): number => {
    const most = maxVerified / shareOfPart
    const { narrowed, unchecked } = find({ ...other, sort: 'updated' }, options, most)
    return unchecked > 0 ? 0 : narrowed.count
  }

  /** How a search that finds nothing, or little by a slip that some record has too, may be meant. */
  const findRespelling = (
    request: SearchRequest,
    total: number,
    options: SearchOptions,
  ): Pick<SearchPage, 'didYouMean'> => {
    if (request.query === '' || total > maxBySlip || docValues.liveCount === 0) return {}
    const didYouMean = speller.respell(request.query)
    if (didYouMean === null) return {}
    const helps = countOf(withQuery(request, didYouMean), options) > total * slipFactor
    return helps ? { didYouMean } : {}
  }

  /** Why nothing was found: what the search finds without each of its parts. */
  const explain = (
    request: SearchRequest,
    parsed: ParsedQuery,
    { failingOnly }: Narrowed,
    options: SearchOptions,
  ): Pick<SearchPage, 'blame'> => {
    const blame = [...failingOnly].map(([limit, { length: total }]): Blame => {
      if (limit !== 'near') {
        const without = withoutFilter(request, limit)
        const { label } = filters[limit]
        return { kind: 'filter', filter: limit, label, total, request: without }
      }
      const label = request.near ? describeNear(request.near) : ''
      return { kind: 'near', label, total, request: withoutNear(request) }
    })
    for (const { label, request: without } of listWithoutParts(request, parsed)) {
      blame.push({ kind: 'word', label, total: countOf(without, options), request: without })
    }
    return { blame: blame.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total) }
  }

  const countFacets = (
    chosen: FilterValues,
    { facets: asked, facetLimit: limit = defaultFacetLimit }: SearchOptions,
    matches: Matches,
    narrowed: Narrowed,
    columnOf = (id: FilterId) => docValues.valueColumn(id),
  ): Facet[] => {
    const passingSlots = listPassingSlots(matches, narrowed)
    const countAll =
      asked === undefined ? countAllValues(docValues, passingSlots, matches, narrowed) : undefined
    return (asked ?? filterIds).flatMap((id) => {
      const column = columnOf(id)
      if (!column) return []
      const counts =
        countAll?.(id, column) ?? countValues(id, column, passingSlots, matches, narrowed)
      const stated = countStated(id, column, counts, passingSlots, matches, narrowed)
      const facet = toFacet(id, column, counts, { chosen: chosen[id] ?? [], limit })
      return stated ? { ...facet, stated } : facet
    })
  }

  const getSponsors = createNameIndex(docValues, 'sponsor')
  const readWords = (asked: SearchRequest) =>
    readRequest(asked, (...place) => places.find(...place), {
      findSponsors: (name) => getSponsors().find(name),
      today: docValues.today,
    })

  const getTrialsOfRoles = keepUntilChange(docValues, () => {
    const isTested = createFilters(defaultFilters, docValues)
    const isOfCells = createFilters({ role: cellsInAnyRole }, docValues)
    const [around, tested] = [createBits(docValues.slotCount), createBits(docValues.slotCount)]
    for (const slot of getAll().matches.slots) {
      if (isTested(slot)) addBit(tested, slot)
      else if (isOfCells(slot)) addBit(around, slot)
    }
    return { around, tested }
  })
  const getRolesOf = keepUntilChange(
    docValues,
    () => new LRUCache<string, AskedRoles>({ max: maxKeptRanks }),
  )

  /** Roles that a plain text asks for beside that of a product. */
  const getRoles = (query: string): AskedRoles => {
    const rolesOf = getRolesOf()
    const kept = rolesOf.get(query)
    if (kept) return kept
    const roles = readRoles(query, {
      searcher,
      getTrials: getTrialsOfRoles,
      listParts: (text) =>
        listWeightedParts(readWords({ ...emptyRequest, query: text }).request) ?? [],
    })
    rolesOf.set(query, roles)
    return roles
  }

  /** More matches are in an order of their own, unless the words ask for roles, which it does not know. */
  const mayRank = (asked: SearchRequest, { count }: Narrowed): boolean =>
    count < maxDoubted ||
    (count < maxRanked && mayReadRoles(asked) && getRoles(asked.query).length > 0)

  /** The search over every role, where the best matches are of one that the default leaves out. */
  const withRolesShown = (request: SearchRequest, options: SearchOptions): SearchRequest | null => {
    if (!isDefaultChoice(request, 'role') || request.query === '') return null
    if (request.sort !== 'relevance' || readPlainWords(request.query) === null) return null
    const every = withFilterValues(request, 'role', cellsInAnyRole)
    const roles = getRoles(request.query)
    if (roles.length > 0) {
      return { ...withFilterValues(request, 'role', roles), page: request.page }
    }
    const { query, narrowed } = find(every, options)
    const { scores } = query.matches
    if (scores === null || narrowed.count < minTold) return null
    const compare = ordering.compare('relevance', query.matches, docValues)
    const positions = narrowed.passing.slice(0, narrowed.count)
    titles.raise(query.matches, query.inOrder, positions, compare)
    const isShown = createFilters(defaultFilters, docValues)
    const first = [...selectSorted(positions, 0, maxTold, compare)]
    const hidden = first.filter((position) => !isShown(query.matches.slots[position] ?? 0))
    return hidden.length > first.length / 2 ? { ...every, page: request.page } : null
  }

  /** What is searched for a request: filters in the place of the words that mean one, and perhaps every role. */
  const toSearched = (asked: SearchRequest, options: SearchOptions) => {
    const { request, read } = readWords(asked)
    const shown = mayReadRoles(asked) ? withRolesShown(request, options) : null
    return { request: shown ?? request, read, shown: shown !== null }
  }

  /** Lists without words, facets and places since the data changed: trials that are alike are so to the same others. */
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
    const { request, read, shown } = toSearched(asked, options)
    const { near, query, narrowed, unchecked } = find(request, options)
    const { matches, parsed } = query
    const facets = countFacets(request.filters, options, matches, narrowed)
    const alsoSearched = parsed.listAlsoSearched()
    const leftOut = isDefaultChoice(request, 'role')
      ? (narrowed.failingOnly.get('role')?.length ?? 0)
      : 0
    const isWorthIt = options.related === true || narrowed.count > 1
    const ranked =
      isWorthIt && mayRank(asked, narrowed) ? rankClosest(asked, request, options) : null
    const listed = listPage(request, query, narrowed, near?.metres, ranked)
    const matched = { ...listed, ...readTrials(listed) }
    const related = options.related && ranked ? findRelated(asked, ranked, query, narrowed) : null
    const page =
      related && !related.leads
        ? toPageOf(request, matched, narrowed.count + related.total)
        : matched
    const outside = (narrowed.failingOnly.get('near') ?? []).map(
      (position) => matches.slots[position] ?? 0,
    )
    const nearPage = near?.toPage(page.slots, outside, narrowed.count)
    const highlights = options.highlights ? findHighlights(page.ids, parsed) : null
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
        explain(request, parsed, narrowed, options)),
      ...findRespelling(request, narrowed.count, options),
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

  /** A page of a list that goes on behind the matches. */
  const toPageOf = <Page extends { page: number; pageCount: number }>(
    request: SearchRequest,
    matched: Page & ReturnType<typeof readTrials>,
    listed: number,
  ): Page & ReturnType<typeof readTrials> => {
    const pageCount = Math.max(1, Math.ceil(listed / request.pageSize))
    const page = Math.min(request.page, pageCount)
    return page <= matched.pageCount
      ? { ...matched, page, pageCount }
      : { ...matched, page, pageCount, trials: [], ids: [], slots: [] }
  }

  const findLabelled = (labels: FilterValues): Bits | null => {
    const ids = filterIds.filter((id) => labels[id] !== undefined)
    if (ids.length === 0) return null
    const bits = createBits(docValues.slotCount)
    for (const id of ids) {
      const passes = createFilters({ [id]: labels[id] }, docValues)
      for (const slot of getAll().matches.slots) if (passes(slot)) addBit(bits, slot)
    }
    return bits
  }

  /** Whether a trial is what a word asks for that means a filter: 1, or something between where that is not known. */
  const toDegree = (
    { id, values = [] }: ReadPart,
    { isNear, metres }: Pick<NearSearch, 'isNear' | 'metres'>,
    isInTown: (slot: number) => boolean,
  ): SoftLimit['degreeOf'] => {
    if (id === 'near')
      return (slot) => {
        if (isNear?.(slot) ?? true) return 1
        return isInTown(slot) ? perhaps : toNearness(metres?.[slot] ?? Infinity)
      }
    const passes = createFilters({ [id]: values }, docValues)
    if (id !== 'status') return (slot) => Number(passes(slot))
    const isStated = createColumnTest(docValues.statedStatuses, values)
    return (slot) => (passes(slot) ? 1 : isStated(slot) ? perhaps : 0)
  }

  /** Trials with a site whose town has the name of a place, also where nobody knows where it is. */
  const findTownByName = (near: Near | undefined): ((slot: number) => boolean) => {
    const name = near?.place.kind === 'name' ? near.place.name.split(',')[0] : undefined
    const terms = analyse(name ?? '')
    if (terms.length === 0) return () => false
    const bits = searcher.find(toExpression({ terms, columns: ['LocationCity'] }))
    return (slot) => hasBit(bits, slot)
  }

  /** What was ranked since the data changed. */
  const getRanks = keepUntilChange(
    docValues,
    () => new LRUCache<string, { ranked: Ranked | null }>({ max: maxKeptRanks }),
  )

  const rankClosest = (asked: SearchRequest, strict: SearchRequest, options: SearchOptions) => {
    if (asked.query === '') return null
    // Distances of every trial from a place are more than is worth keeping.
    if (strict.near) return rankAnew(asked, strict, options)
    const ranks = getRanks()
    const key = JSON.stringify([{ ...asked, page: 1 }, strict.sort, options.related])
    const kept = ranks.get(key) ?? { ranked: rankAnew(asked, strict, options) }
    ranks.set(key, kept)
    return kept.ranked
  }

  /** The trials that have most of what a plain text asks for; `null` for others and where nothing is asked for. */
  const rankAnew = (
    asked: SearchRequest,
    strict: SearchRequest,
    { related = false }: SearchOptions,
  ): Ranked | null => {
    if (asked.query === '' || readPlainWords(asked.query) === null) return null
    if (strict.sort !== 'relevance' && strict.sort !== 'distance') return null
    // Words of another language are no slips.
    const words = asked.query.split(/\s+/)
    const respelt = isOtherLanguage(words) ? null : speller.respell(asked.query)
    const { request: soft, read } = readWords({ ...asked, query: respelt ?? asked.query })
    const weighted = listWeightedParts(soft) ?? []
    const parts = weighted.filter(({ isUnwanted }) => !isUnwanted)
    if (parts.length === 0 || (!related && parts.length < minToldApart)) return null
    const unwanted = weighted
      .filter(({ isUnwanted, labels }) => isUnwanted && filterIds.some((id) => labels[id]))
      .map(({ labels }) => createFilters(labels, docValues))
    const nearby = soft.near && createNearSearch(soft.near, { docValues, sites, places })
    const isInTown = findTownByName(soft.near)
    const mayShow = isDefaultChoice(asked, 'role')
    const roles = mayShow && mayReadRoles(asked) ? getRoles(asked.query) : []
    const shownRoles = roles.length > 0 ? [] : cellsInAnyRole
    const hard = toAppliedFilters(mayShow ? withFilterValues(asked, 'role', shownRoles) : asked)
    const passes = createFilters(hard, docValues)
    const isNear = asked.near ? nearby?.isNear : undefined
    const limits = read.map((part) => ({
      words: part.words,
      weight: limitWeights[part.id] ?? usualLimitWeight,
      degreeOf: toDegree(part, nearby ?? {}, isInTown),
    }))
    const hasRole = createFilters({ role: roles }, docValues)
    const isTested = createFilters({ role: ['PRODUCT'] }, docValues)
    const ofRole = (slot: number) => hasRole(slot) && !isTested(slot)
    const closest = findClosest(
      parts,
      roles.length === 0
        ? limits
        : [...limits, { weight: usualLimitWeight, degreeOf: (slot) => Number(ofRole(slot)) }],
      4 * maxRelated,
      {
        searcher,
        slotCount: docValues.slotCount,
        liveCount: docValues.liveCount,
        findLabelled,
        isAllowed: (slot) =>
          passes(slot) &&
          (isNear?.(slot) ?? true) &&
          !unwanted.some((isLabelled) => isLabelled(slot)),
        isAskedFor: roles.length > 0 ? ofRole : undefined,
      },
    )
    return { closest, parts, limits, respelt, nearby, roles, isTurned: unwanted.length > 0 }
  }

  /** Trials that have most of what a plain text asks for; those that match are left out. */
  const findRelated = (
    asked: SearchRequest,
    { closest, parts, limits, respelt, nearby, roles, isTurned }: Ranked,
    query: QueryMatches,
    narrowed: Narrowed,
  ) => {
    const mayShow = isDefaultChoice(asked, 'role')
    const matching = new Set<number>()
    for (let i = 0; i < narrowed.count; i++) {
      matching.add(query.matches.slots[narrowed.passing[i] ?? 0] ?? 0)
    }
    const isShown = createFilters(defaultFilters, docValues)
    // The very closest is what was looked for, also of a hidden role; several of the closest tell that all are.
    const first = mayShow && mayReadRoles(asked) ? closest.slots.slice(0, maxTold) : []
    const hidden = first.filter((slot) => !isShown(slot))
    const isOfAll = roles.length > 0 || hidden.length > first.length * hiddenShareOfClosest
    const leading = hidden[0] === first[0] ? hidden[0] : undefined
    const mayList = (slot: number) => !mayShow || isOfAll || isShown(slot) || slot === leading
    // Matches that only mention the words somewhere stand behind trials that are about most of them.
    const firstMatch = closest.slots.findIndex((slot) => matching.has(slot))
    const best = closest.shares[firstMatch] ?? 0
    const isBehind = firstMatch >= (roles.length > 0 ? 1 : maxBeforeMatch)
    const isDoubted = parts.length >= minDoubted || isTurned || roles.length > 0
    const leads = isDoubted && matching.size > 0 && (best < minOfMatch || isBehind)
    if (matching.size >= enoughResults && !leads) return null
    const kept = [...closest.slots.keys()]
      .filter((i) => {
        const slot = closest.slots[i] ?? 0
        return !matching.has(slot) && mayList(slot)
      })
      .slice(0, leads ? enoughResults : maxRelated)
    if (kept.length === 0) return null
    return {
      total: kept.length,
      leads,
      toPage: (page: number, pageSize: number, before: number): Related => {
        const from = leads ? 0 : Math.max(0, (page - 1) * pageSize - before)
        const to = leads ? (page === 1 ? kept.length : 0) : page * pageSize - before
        const listed = kept.slice(from, Math.max(from, to))
        const slots = listed.map((i) => closest.slots[i] ?? 0)
        const near = nearby?.toPage(slots, [], slots.length)
        const { trials } = readTrials({
          slots,
          ids: slots.map((slot) => docValues.ids.data[slot] ?? 0),
        })
        return {
          total: kept.length,
          trials,
          lacking: listed.map((i) => [
            ...(closest.missing[i]?.parts ?? []).map((number) => parts[number]?.typed ?? ''),
            ...(closest.missing[i]?.limits ?? []).flatMap((number) => limits[number]?.words ?? []),
          ]),
          ...(respelt !== null && { respelt }),
          ...(near && { near }),
          parts: parts.map(({ typed }) => typed),
          allRoles: mayShow && (isOfAll || leading !== undefined),
          leads,
        }
      },
    }
  }

  /** Programs ask for what records state, whatever has become of it since. */
  const columnAsStated = (id: FilterId) =>
    id === 'status' ? docValues.statedStatuses : docValues.valueColumn(id)

  /** Relevance falls with the distance; of many matches none is measured, as at the registry. */
  const weighByDistance = (matches: Matches, { count }: Narrowed, decay: GeoDecay): Matches => {
    if (count > mostWeighed) return matches
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

  const list = (request: ListRequest): ListPage => {
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
      ...(request.studies === true && { studies: ids.flatMap((id) => readDocument.get(id) ?? []) }),
      facets:
        facets.length === 0
          ? []
          : countFacets(request.filters, { facets }, matches, narrowed, columnAsStated),
      state: getState(),
      unchecked,
    }
  }

  const findAll = (asked: SearchRequest): number[] => {
    docValues.refresh()
    const { request } = toSearched(asked, {})
    const { near, query, narrowed } = find(request, {})
    const page = { ...request, page: 1, pageSize: Math.max(1, narrowed.count) }
    const ranked = mayRank(asked, narrowed) ? rankClosest(asked, request, {}) : null
    return listPage(page, query, narrowed, near?.metres, ranked).ids
  }

  const getState = (): string => {
    const { revision, store, mark } = readIndexState(database)
    return `${revision}z${toTextHash(`${store}.${mark}`).toString(36)}`
  }

  const findFacetValues: SearchEngine['findFacetValues'] = (request, id, options) => {
    docValues.refresh()
    const { query, narrowed } = find({ ...readWords(request).request, sort: 'updated' }, {})
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

  const getOverview = (chosen: FilterValues): CollectionOverview => {
    const { total, facets } = search(
      { ...emptyRequest, filters: chosen, sort: 'updated', pageSize: 1 },
      {
        facets: ['status', 'phase', 'cellType', 'condition', 'country'],
        facetLimit: overviewLimit,
      },
    )
    const facetOf = (id: FilterId) => facets.find(({ filter }) => filter === id)
    const recruiting = countOf(
      { ...emptyRequest, filters: { ...chosen, ...recruitingNow } },
      { facets: [] },
    )
    const countsOf = (id: FilterId): OverviewCount[] =>
      (facetOf(id)?.values ?? []).map(({ value, label, count }) => ({
        value: filters[id].formatValue(value),
        label,
        count,
      }))
    const latestUpdate = getLatestUpdate()
    const { changedAt } = readIndexState(database)
    return {
      total,
      recruiting,
      countries: facetOf('country')?.distinct ?? 0,
      ...(latestUpdate && { latestUpdate }),
      ...(changedAt && { changedAt }),
      byCellType: countsOf('cellType'),
      byCondition: countsOf('condition'),
      byPhase: countsOf('phase'),
      byStatus: countsOf('status'),
    }
  }

  /** The trials that match, by their slots in no order, with what was searched. */
  const findSlots = (asked: SearchRequest) => {
    docValues.refresh()
    const { request } = toSearched(asked, {})
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

  /** One state of the database for all statements of a search, even while another process writes. */
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
        const column = docValues.valueColumn(id)
        const number = column?.numberOf(value) ?? -1
        return number < 0 ? undefined : column?.labelOf(number)
      }),
    findPlace: (name) =>
      inSnapshot(() => {
        docValues.refresh()
        return places.find(name)
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
    findTowns: (request) => inSnapshot(() => findTowns(request)),
    list: (request) => inSnapshot(() => list(request)),
    findAll: (request) => inSnapshot(() => findAll(request)),
    readListed: (ids) => inSnapshot(() => ids.flatMap((id) => readDocument.get(id) ?? [])),
    getState,
    getChangedAt: () => readIndexState(database).changedAt ?? undefined,
    readStudies: (after, count) => readDocuments.all(after, count),
  }
}

/** Whether roles that are hidden by default may be shown for the words' sake: not where they are to stay words. */
function mayReadRoles({ asWords = [] }: SearchRequest): boolean {
  return !asWords.includes('role') && !asWords.includes('all')
}

/** The place without what a page of trials adds to it. */
function toPlaceFound(page: NearPage | undefined): SearchTowns['near'] {
  if (page?.kind !== 'found') return page
  const { kind, label, latitude, longitude } = page
  return { kind, label, latitude, longitude }
}
