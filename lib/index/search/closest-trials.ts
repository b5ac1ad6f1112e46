import { LRUCache } from 'lru-cache'
import { analyse } from '@/lib/search/analysis/analyse'
import type { SearchOptions } from '@/lib/search/engine'
import { filterIds, type FilterValues } from '@/lib/search/filters/filter-ids'
import type { Near } from '@/lib/search/place/near'
import { readPlainWords } from '@/lib/search/query/query-terms'
import { isOtherLanguage } from '@/lib/search/query/small-words'
import type { WeightedPart } from '@/lib/search/query/weighted-part'
import type { AskedRoles } from '@/lib/search/question/asked-roles'
import type { ReadPart, ReadPiece } from '@/lib/search/question/read-part'
import {
  cellsInAnyRole,
  isDefaultChoice,
  toAppliedFilters,
} from '@/lib/search/request/default-filters'
import { withFilterValues } from '@/lib/search/request/request-links'
import { countsMatch, type SearchRequest } from '@/lib/search/request/search-request'
import { createColumnTest, createFilters } from '../facets/narrow'
import { addBit, createBits, hasBit, type Bits } from '../memory/bits'
import { keepUntilChange } from '../memory/until-change'
import { createNearSearch, type NearSearch } from '../near/near-search'
import { findClosest, type Closest, type SoftLimit } from '../rank/closest'
import type { SearchParts } from './parts'
import { mayReadRoles, type AskedReader } from './read-asked'

// Finds the trials that have most of what a plain text asks for, best first, whether or not they match all of it.

export const maxRelated = 100

const maxKeptRanks = 100
/** A match with less than this share of what the closest trial has only mentions the words. */
export const minOfMatch = 0.6
/** The weight of a limit named by words, beside the disease. */
const usualLimitWeight = 1.5
/** For a status that may have expired, or a town whose position is unknown. */
const perhaps = 0.5
/** Among trials out of reach, nearer ones rank higher if all else is equal: half of this at `halfOfReach` metres. */
const maxOutOfReach = 0.2
const halfOfReach = 500_000
const toNearness = (metres: number) => maxOutOfReach / (1 + metres / halfOfReach)
const limitWeights: Readonly<Partial<Record<ReadPiece, number>>> = {
  sex: 0.3,
  donorSource: 0.6,
}

/** The trials closest to a plain text, with what was read from it. */
export interface Ranked {
  closest: Closest
  parts: readonly WeightedPart[]
  limits: readonly (SoftLimit & { words: string })[]
  respelt: string | null
  nearby: NearSearch | undefined
  /** Roles beside that of a product that the words ask for. */
  roles: AskedRoles
  /** Whether the words say what is not wanted, which their matches may still have. */
  isTurned: boolean
}

/** Shares of what the closest trial has that separate the tiers of matches. */
const minShares = [0.95, minOfMatch]

/** With a single part, all matches have it. */
const minToldApart = 2
export const tellsApart = ({ parts }: Ranked) => parts.length >= minToldApart

/**
 * The tier of each match: by how much of the question it has if roles were asked for; otherwise matches that only
 * mention the words come after the others.
 */
export function createTiers({ closest, roles }: Ranked): (slot: number) => number {
  const isByParts = roles.length > 0
  const tiers = new Map(
    closest.slots.map((slot, place) => [
      slot,
      isByParts ? place : minShares.filter((least) => (closest.shares[place] ?? 0) < least).length,
    ]),
  )
  return (slot) => tiers.get(slot) ?? Infinity
}

/**
 * Ranks by a plain text. `strict` is the request with its words read as filters, which sets the order of the list.
 * `null` for expressions and if nothing is asked for.
 */
export type RankClosest = (
  asked: SearchRequest,
  strict: SearchRequest,
  options: Pick<SearchOptions, 'related'>,
) => Ranked | null

const listWanted = (parts: readonly WeightedPart[]) => parts.filter(({ isUnwanted }) => !isUnwanted)

/** What was read and limits the trials, not their order. */
type ReadLimit = ReadPart & { id: Exclude<ReadPiece, 'sort'> }

const isLimit = (part: ReadPart): part is ReadLimit => part.id !== 'sort'

export function createClosestRanker(
  { docValues, searcher, speller, sites, places, getAll }: SearchParts,
  { readWords, listParts, getRoles }: AskedReader,
): RankClosest {
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

  /** Whether a trial passes a filter named by a word: 1 if so, and less if that is uncertain. */
  const toDegree = (
    { id, values = [] }: ReadLimit,
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

  /** Trials with a site in a town that has the place's name, even if its position is unknown. */
  const findTownByName = (near: Near | undefined): ((slot: number) => boolean) => {
    const name = near?.place.kind === 'name' ? near.place.name.split(',')[0] : undefined
    const terms = analyse(name ?? '')
    if (terms.length === 0) return () => false
    const bits = searcher.find({ terms, columns: ['LocationCity'] })
    return (slot) => hasBit(bits, slot)
  }

  /** Rankings since the data changed. */
  const getRanks = keepUntilChange(
    docValues,
    () => new LRUCache<string, { ranked: Ranked | null }>({ max: maxKeptRanks }),
  )

  const rankClosest: RankClosest = (asked, strict, options) => {
    if (asked.query === '') return null
    // The distances of every trial from a place are too large to keep.
    if (strict.near) return rankAnew(asked, strict, options)
    const ranks = getRanks()
    const key = JSON.stringify([{ ...asked, page: 1 }, strict.sort, options.related])
    const kept = ranks.get(key) ?? { ranked: rankAnew(asked, strict, options) }
    ranks.set(key, kept)
    return kept.ranked
  }

  /** The trials that have most of what a plain text asks for. `null` for other texts and if nothing is asked for. */
  const rankAnew = (
    asked: SearchRequest,
    strict: SearchRequest,
    { related = false }: Pick<SearchOptions, 'related'>,
  ): Ranked | null => {
    // "Portland, OR" is an expression only if the town is unknown.
    const isPlain = readPlainWords(asked.query) !== null || readWords(asked).read.length > 0
    if (asked.query === '' || !isPlain) return null
    // An order that words ask for is one of the matches; the closest trials follow them.
    if (!countsMatch(asked.sort)) return null
    // Foreign words are not typing errors.
    const words = asked.query.split(/\s+/)
    const respelt = isOtherLanguage(words) ? null : speller.respell(asked.query)
    const whole = respelt ?? asked.query
    const { request: soft, read } = readWords({ ...asked, query: whole })
    const weighted = listParts(soft, whole)
    const parts = listWanted(weighted)
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
    const limits = read.filter(isLimit).map((part) => ({
      words: part.words,
      weight: limitWeights[part.id] ?? usualLimitWeight,
      degreeOf: toDegree(part, nearby ?? {}, isInTown),
    }))
    const hasRole = createFilters({ role: roles }, docValues)
    const isTested = createFilters({ role: ['PRODUCT'] }, docValues)
    const ofRole = (slot: number) => hasRole(slot) && !isTested(slot)
    const findFor = (sought: readonly WeightedPart[]) =>
      findClosest(
        sought,
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
    const rest = { limits, respelt, nearby, roles, isTurned: unwanted.length > 0 }
    const closest = findFor(parts)
    if (closest.slots.length > 0) return { ...rest, closest, parts }
    // No trial has the disease by any of its names, but some may have the words that described it.
    const ofWords = listWanted(listParts({ ...soft, synonymsOff: ['all'] }))
    return { ...rest, closest: findFor(ofWords), parts: ofWords }
  }

  return rankClosest
}
