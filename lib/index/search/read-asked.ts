import { LRUCache } from 'lru-cache'
import { analyse } from '@/lib/search/analysis/analyse'
import type { SearchOptions } from '@/lib/search/engine'
import { readPlainWords } from '@/lib/search/query/query-terms'
import type { WeightedPart } from '@/lib/search/query/weighted-part'
import { listWeightedParts } from '@/lib/search/query/weighted-parts'
import type { AskedRoles } from '@/lib/search/question/asked-roles'
import type { Question } from '@/lib/search/question/question'
import { readRequest, type ReadRequest } from '@/lib/search/question/read-request'
import {
  cellsInAnyRole,
  defaultFilters,
  isDefaultChoice,
} from '@/lib/search/request/default-filters'
import { emptyRequest } from '@/lib/search/request/request'
import { withFilterValues } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { createFilters, type Narrowed } from '../facets/narrow'
import { addBit, createBits, isEmpty } from '../memory/bits'
import { keepUntilChange } from '../memory/until-change'
import { readRoles } from '../rank/asked-roles'
import { selectSorted } from '../rank/select-page'
import { createNameIndex } from '../suggest/name-index'
import type { Find } from './find'
import type { SearchParts } from './parts'

/** The number of best trials that decide whether a question asks for what is hidden by default; */
export const maxTold = 5
/** fewer than this decide nothing. */
const minTold = 3
/** A search with more matches than this is not second-guessed. */
const maxDoubted = 60
const maxRanked = 400
/** Questions that are remembered. */
const maxKept = 100

/** A request as it is searched. */
interface Searched extends ReadRequest {
  /** Whether roles are listed that are hidden by default. */
  shown: boolean
}

/** Reads what someone asks for: words that mean a filter, and roles that are hidden by default. */
export interface AskedReader {
  /** The request with filters in place of the words that mean one. */
  readWords: (asked: SearchRequest) => ReadRequest
  /** What a text asks for, with the weight of each part; empty for an expression. `whole` includes the filters. */
  listParts: (request: SearchRequest, whole?: string) => readonly WeightedPart[]
  /** Roles beside that of a product that a plain text asks for. */
  getRoles: (query: string) => AskedRoles
  /** Whether this many matches are ordered by how much of the question they have. */
  mayRank: (asked: SearchRequest, narrowed: Narrowed) => boolean
  /** What is searched for a request: filters in place of the words that mean one, and perhaps every role. */
  toSearched: (asked: SearchRequest, options: SearchOptions) => Searched
}

export function createAskedReader(
  { docValues, searcher, ordering, titles, places, getAll }: SearchParts,
  find: Find,
): AskedReader {
  const getSponsors = createNameIndex(docValues, 'sponsor')
  // A search reads its words for several purposes.
  const getQuestions = keepUntilChange(
    docValues,
    () => new LRUCache<string, Question>({ max: maxKept }),
  )
  const readWords = (asked: SearchRequest): ReadRequest =>
    readRequest(asked, (...place) => places.find(...place), {
      findSponsors: (name) => getSponsors().find(name),
      isInRecords: (code) => !isEmpty(searcher.find({ terms: analyse(code), columns: null })),
      today: docValues.today,
      questions: getQuestions(),
    })

  // This depends on the words alone, not on the trials.
  const kept = new LRUCache<string, { parts: WeightedPart[] | null }>({ max: maxKept })
  const listParts = (request: SearchRequest, whole = request.query): readonly WeightedPart[] => {
    const key = JSON.stringify([request.query, whole, request.synonymsOff])
    const known = kept.get(key) ?? { parts: listWeightedParts(request, whole) }
    kept.set(key, known)
    return known.parts ?? []
  }

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
    () => new LRUCache<string, AskedRoles>({ max: maxKept }),
  )

  const getRoles = (query: string): AskedRoles => {
    const rolesOf = getRolesOf()
    const known = rolesOf.get(query)
    if (known) return known
    const roles = readRoles(query, {
      searcher,
      getTrials: getTrialsOfRoles,
      listParts: (text) => listParts(readWords({ ...emptyRequest, query: text }).request),
    })
    rolesOf.set(query, roles)
    return roles
  }

  /** More matches keep their own order, unless the words ask for roles, which that order ignores. */
  const mayRank = (asked: SearchRequest, { count }: Narrowed): boolean =>
    count < maxDoubted ||
    (count < maxRanked && mayReadRoles(asked) && getRoles(asked.query).length > 0)

  /** The search over every role if the best matches have one that is hidden by default. */
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

  const toSearched = (asked: SearchRequest, options: SearchOptions): Searched => {
    const { request, read } = readWords(asked)
    const shown = mayReadRoles(asked) ? withRolesShown(request, options) : null
    return { request: shown ?? request, read, shown: shown !== null }
  }

  return { readWords, listParts, getRoles, mayRank, toSearched }
}

/** Whether the words may show roles that are hidden by default: not if they must remain plain words. */
export function mayReadRoles({ asWords = [] }: SearchRequest): boolean {
  return !asWords.includes('role') && !asWords.includes('all')
}
