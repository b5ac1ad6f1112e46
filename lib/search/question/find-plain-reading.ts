import { buildTermPlan, usualSettings } from '@/lib/expression/plan'
import type { SearchEngine } from '../engine'
import { enoughResults } from '../limits'
import { joinsWords, readAsFilters, sortNearest } from './plain-reading'
import { isPlainText, parseQuery, searchAnalysis } from '../query/query-terms'
import { withoutFilter, withoutNear, withQuery } from '../request/request-links'
import { choiceIds, isExclusion, type ChoiceId } from '@/lib/search/filters/filter-ids'
import { type Blame } from '@/lib/search/result'
import type { Facet, PlainReading, SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'

// A question read as filters, with what that finds: and where it finds nothing, what is nearest to it.

type Engine = Pick<SearchEngine, 'search' | 'count' | 'findPlace'>

/** Filters by which somebody leaves trials out on purpose; the others name what records say in words too. */
const narrowing: ReadonlySet<ChoiceId> = new Set([
  'phase',
  'status',
  'age',
  'country',
  'state',
  'results',
])

/** Beyond these no pair is tried: each costs a search. */
const maxParts = 7

/**
 * The words of a search as filters, where that or a part of it finds trials: for a search that finds little, that
 * says "or" or "not", that names a place to be near to, or that names cells, which a trial may give under another name.
 */
export function findPlainReading(
  engine: Engine,
  request: SearchRequest,
  { total }: Pick<SearchPage, 'total'>,
): PlainReading | null {
  const joins = joinsWords(request.query)
  const reading = readAsFilters(request, (name, scope) => engine.findPlace(name, scope))
  if (!reading) return null
  const isNear = reading.near !== request.near
  // Cells in words and as what a trial gives are two questions, however many trials answer the first.
  const ofCells = reading.filters.cellType?.length === 1 && request.filters.cellType === undefined
  const isEnough = total >= enoughResults && !joins && !isNear
  if (isEnough && !ofCells) return null
  const found = engine.search({ ...reading, page: 1, pageSize: 1 }, noFacets)
  const without = found.total === 0 ? listNearest(engine, request, reading, found) : []
  if (found.total === 0 && without.length === 0) return null
  if (isEnough && (found.total === 0 || found.total === total)) return null
  const added = listAdded(request, reading)
  // Nothing is nearer than what the words alone find, and no help is what names the same things and finds fewer.
  const narrows = isNear || added.some((id) => isExclusion(id) || narrowing.has(id))
  if (!isEnough && !joins && total > 0 && found.total <= (narrows ? 0 : total)) return null
  return {
    request: reading,
    total: found.total,
    ...(isEnough && { ofWords: total }),
    without,
    joins,
    addsFilters: isNear || added.length > 0,
  }
}

/** What the reading finds without one of its parts, or where that is nothing, without two. */
function listNearest(
  engine: Engine,
  request: SearchRequest,
  reading: SearchRequest,
  { blame = [] }: SearchPage,
): Blame[] {
  // A choice that nobody made stays: with it or without, the words of the offer would be the same.
  const one = blame.filter(({ filter }) => filter !== 'role')
  if (one.length > 0) return sortNearest(one)
  const parts = listParts(request, reading).slice(0, maxParts)
  const pairs = parts.flatMap((first, index) =>
    parts.slice(index + 1).map((second) => ({
      blame: toBlame(engine, reading, [first, second]),
      weight: weigh(first) + weigh(second),
    })),
  )
  const found = pairs.filter((pair) => pair.blame.total > 0)
  if (found.length > 0) {
    return found
      .sort((a, b) => a.weight - b.weight || b.blame.total - a.blame.total)
      .map((pair) => pair.blame)
  }
  const rest = toBlame(engine, reading, [{ kind: 'word', label: reading.query, words: null }])
  return rest.total > 0 && listAdded(request, reading).length > 0 ? [rest] : []
}

interface Part {
  kind: Blame['kind']
  label: string
  filter?: ChoiceId
  /** Without this part; `null` without any. */
  words?: readonly string[] | null
  /** Whether the words are a name that is known. */
  isName?: boolean
}

/** How hard it is to do without: an unknown word is easy, the disease and the cells are not. */
function weigh({ kind, filter, isName }: Part): number {
  if (kind === 'word') return isName ? 2 : 0
  return filter === undefined || isExclusion(filter) || narrowing.has(filter) ? 1 : 2
}

/** What the question asked for: words and names, filters, a place. */
function listParts(request: SearchRequest, reading: SearchRequest): Part[] {
  const { tree, findSynonyms } = parseQuery(reading)
  const parts = isPlainText(reading.query, tree)
    ? buildTermPlan(tree, usualSettings, searchAnalysis, findSynonyms).parts
    : []
  return [
    ...parts.map(({ typed, synonyms }): Part => {
      return { kind: 'word', label: typed, words: [typed], isName: synonyms.length > 0 }
    }),
    ...listAdded(request, reading).map((filter): Part => ({
      kind: 'filter',
      label: filter,
      filter,
    })),
    ...(reading.near === request.near ? [] : [{ kind: 'near', label: 'near' } as const]),
  ]
}

function listAdded(request: SearchRequest, reading: SearchRequest): ChoiceId[] {
  return choiceIds.filter(
    (id) => reading.filters[id]?.join('\n') !== request.filters[id]?.join('\n'),
  )
}

function toBlame(engine: Engine, reading: SearchRequest, parts: readonly Part[]): Blame {
  let without = reading
  for (const { kind, filter, words } of parts) {
    if (kind === 'near') without = withoutNear(without)
    else if (filter) without = withoutFilter(without, filter)
    else if (words === null) without = withQuery(without, '')
    else for (const word of words ?? []) without = withQuery(without, cutOut(without.query, word))
  }
  const total = engine.count({ ...without, sort: 'updated' })
  const kind = parts.some((part) => part.kind === 'word') ? 'word' : (parts[0]?.kind ?? 'word')
  return { kind, label: parts.map(({ label }) => label).join(', '), total, request: without }
}

const noFacets = { facets: [] } as const satisfies { facets: readonly Facet[] }

function cutOut(query: string, part: string): string {
  return query.replace(part, ' ').replace(/\s+/g, ' ').trim()
}
