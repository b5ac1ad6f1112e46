import { LRUCache } from 'lru-cache'
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
import { addBit, createBits } from '../memory/bits'
import { keepUntilChange } from '../memory/until-change'
import { readRoles } from '../rank/asked-roles'
import { selectSorted } from '../rank/select-page'
import { createNameIndex } from '../suggest/name-index'
import type { Find } from './find'
import type { SearchParts } from './parts'

/** So many of the best tell whether a question asks for what is hidden by default, */
export const maxTold = 5
/** and fewer say nothing. */
const minTold = 3
/** More matches than these are not doubted. */
const maxDoubted = 60
const maxRanked = 400
/** Questions that are remembered. */
const maxKept = 100

/** A request as it is searched. */
interface Searched extends ReadRequest {
  /** Whether roles are listed that the default leaves out. */
  shown: boolean
}

/** Reads what somebody asks for: words that mean a filter, and roles that are hidden by default. */
export interface AskedReader {
  /** Filters in the place of the words that mean one. */
  readWords: (asked: SearchRequest) => ReadRequest
  /** What a text asks for, with the weight of each part; nothing for an expression. `whole` has the filters too. */
  listParts: (request: SearchRequest, whole?: string) => readonly WeightedPart[]
  /** Roles that a plain text asks for beside that of a product. */
  getRoles: (query: string) => AskedRoles
  /** Whether so many matches are put in the order of what they have of the question. */
  mayRank: (asked: SearchRequest, narrowed: Narrowed) => boolean
  /** What is searched for a request: filters in the place of the words that mean one, and perhaps every role. */
  toSearched: (asked: SearchRequest, options: SearchOptions) => Searched
}

export function createAskedReader(
  { docValues, searcher, ordering, titles, places, getAll }: SearchParts,
  find: Find,
): AskedReader {
  const getSponsors = createNameIndex(docValues, 'sponsor')
  // One search reads its words for several ends.
  const getQuestions = keepUntilChange(
    docValues,
    () => new LRUCache<string, Question>({ max: maxKept }),
  )
  const readWords = (asked: SearchRequest): ReadRequest =>
    readRequest(asked, (...place) => places.find(...place), {
      findSponsors: (name) => getSponsors().find(name),
      today: docValues.today,
      questions: getQuestions(),
    })

  // The words alone decide, whatever the trials.
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

  /** Roles that a plain text asks for beside that of a product. */
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

  const toSearched = (asked: SearchRequest, options: SearchOptions): Searched => {
    const { request, read } = readWords(asked)
    const shown = mayReadRoles(asked) ? withRolesShown(request, options) : null
    return { request: shown ?? request, read, shown: shown !== null }
  }

  return { readWords, listParts, getRoles, mayRank, toSearched }
}

/** Whether roles that are hidden by default may be shown for the words' sake: not where they are to stay words. */
export function mayReadRoles({ asWords = [] }: SearchRequest): boolean {
  return !asWords.includes('role') && !asWords.includes('all')
}
