import type { Database } from 'better-sqlite3'
import { defaultFacetLimit, type SearchEngine, type SearchOptions } from '@/lib/search/engine'
import { filters } from '@/lib/search/filters'
import { toOpenValue } from '@/lib/search/filters/choice'
import type { OverviewCount } from '@/lib/search/trial'
import {
  filterIds,
  type Facet,
  type FacetValue,
  type FilterId,
  type SearchPage,
  type SearchRequest,
  type TrialSummary,
} from '@/lib/search/types'
import { DocValues } from './doc-values'
import { countValues, takeMostFrequent, toFacet } from './facet-counts'
import { narrow, type Narrowed } from './narrow'
import { openOrdering } from './ordering'
import { selectSorted } from './select-page'
import { compileAllPhrases, compileTrialIds, parsePlainQuery, parseTrialIds } from './text-query'
import { openTextSearcher, type Matches } from './text-search'

const overviewLimit = 12

/**
 * The search engine on an open SQLite database that has the tables of the search migration. Reads only;
 * notices at each search what another connection or process has written since.
 */
export function openSqliteEngine(database: Database): SearchEngine {
  const docValues = new DocValues(database)
  const searcher = openTextSearcher(database, docValues)
  const ordering = openOrdering(database)
  const readSummary = database
    .prepare<[number], string>('SELECT summary FROM search_entry WHERE id = ?')
    .pluck()
  const readState = database.prepare<[], { changed_at: string | null }>(
    'SELECT changed_at FROM search_state WHERE id = 1',
  )
  const readLatestUpdate = database
    .prepare<[], string>(`SELECT max(summary ->> 'lastUpdateDate') FROM search_entry`)
    .pluck()
  let everything: Matches = { slots: new Int32Array(0), scores: null, count: 0 }
  let everythingGeneration = -1

  const getEverything = (): Matches => {
    if (everythingGeneration !== docValues.generation) {
      const slots = new Int32Array(docValues.liveCount)
      let count = 0
      for (let slot = 0; slot < docValues.slotCount; slot++) {
        if (docValues.live.data[slot] === 1) slots[count++] = slot
      }
      everything = { slots, scores: null, count }
      everythingGeneration = docValues.generation
    }
    return everything
  }

  const findMatches = (request: SearchRequest): Matches => {
    const ranked = request.sort === 'relevance'
    const trialIds = parseTrialIds(request.query)
    if (trialIds) {
      const byNumber = searcher.search(compileTrialIds(trialIds), ranked)
      // A number that no trial bears may still be mentioned by one.
      if (byNumber.count > 0) return byNumber
    }
    const phrases = parsePlainQuery(request.query)
    return phrases.length === 0
      ? getEverything()
      : searcher.search(compileAllPhrases(phrases), ranked)
  }

  const readPage = (request: SearchRequest, matches: Matches, narrowed: Narrowed) => {
    const pageCount = Math.max(1, Math.ceil(narrowed.count / request.pageSize))
    const page = Math.min(request.page, pageCount)
    const from = (page - 1) * request.pageSize
    const compare = ordering.compare(request.sort, matches, docValues)
    const positions = narrowed.passing.slice(0, narrowed.count)
    const trials: TrialSummary[] = []
    for (const position of selectSorted(positions, from, from + request.pageSize, compare)) {
      const id = docValues.ids.data[matches.slots[position] ?? 0] ?? 0
      const summary = readSummary.get(id)
      if (summary !== undefined) trials.push(JSON.parse(summary) as TrialSummary)
    }
    return { page, pageCount, trials }
  }

  const search = (request: SearchRequest, options: SearchOptions): SearchPage => {
    docValues.refresh()
    const matches = findMatches(request)
    const narrowed = narrow(matches, request.filters, docValues)
    const facets: Facet[] = []
    for (const id of options.facets ?? filterIds) {
      const column = docValues.valueColumn(id)
      if (!column) continue
      const counts = countValues(id, column, matches, narrowed)
      const chosen = request.filters[id] ?? []
      facets.push(
        toFacet(id, column, counts, { chosen, limit: options.facetLimit ?? defaultFacetLimit }),
      )
    }
    return { total: narrowed.count, facets, ...readPage(request, matches, narrowed) }
  }

  const findFacetValues = (
    request: SearchRequest,
    id: FilterId,
    text: string,
    limit: number,
  ): FacetValue[] => {
    docValues.refresh()
    const column = docValues.valueColumn(id)
    if (!column) return []
    const matches = findMatches({ ...request, sort: 'updated' })
    const counts = countValues(id, column, matches, narrow(matches, request.filters, docValues))
    const words = toOpenValue(text).split(' ')
    const found: number[] = []
    for (let number = 0; number < counts.length; number++) {
      if ((counts[number] ?? 0) === 0) continue
      const label = toOpenValue(column.labelOf(number))
      if (words.every((word) => label.includes(word))) found.push(number)
    }
    const chosen = new Set(request.filters[id])
    return takeMostFrequent(found, counts, column, limit).map((number) => {
      const value = column.values[number] ?? ''
      const count = counts[number] ?? 0
      return { value, label: column.labelOf(number), count, selected: chosen.has(value) }
    })
  }

  const countOverview = (id: FilterId): OverviewCount[] => {
    const column = docValues.valueColumn(id)
    if (!column) return []
    const counts = column.liveCounts.data.slice(0, column.values.length)
    const facet = toFacet(id, column, counts, { chosen: [], limit: overviewLimit })
    return facet.values.map(({ value, label, count }) => ({
      value: filters[id].formatValue(value),
      label,
      count,
    }))
  }

  /** One state of the database for all statements of a search, even while another process writes. */
  const inSnapshot = <Result>(read: () => Result): Result =>
    database.inTransaction ? read() : database.transaction(read)()

  return {
    search: (request, options = {}) => inSnapshot(() => search(request, options)),
    findFacetValues: (request, id, text, limit) =>
      inSnapshot(() => findFacetValues(request, id, text, limit)),
    getOverview: () =>
      inSnapshot(() => {
        docValues.refresh()
        const status = docValues.valueColumn('status')
        const countries = docValues.valueColumn('country')?.liveCounts
        const latestUpdate = readLatestUpdate.get()
        const changedAt = readState.get()?.changed_at
        return {
          total: docValues.liveCount,
          recruiting: status?.liveCounts.data[status.numberOf('RECRUITING')] ?? 0,
          countries:
            countries?.data.slice(0, countries.length).filter((count) => count > 0).length ?? 0,
          ...(latestUpdate && { latestUpdate }),
          ...(changedAt && { changedAt }),
          byCondition: countOverview('condition'),
          byPhase: countOverview('phase'),
          byStatus: countOverview('status'),
        }
      }),
  }
}
