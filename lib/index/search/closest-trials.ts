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
import type { SearchRequest } from '@/lib/search/request/search-request'
import { createColumnTest, createFilters } from '../facets/narrow'
import { addBit, createBits, hasBit, type Bits } from '../memory/bits'
import { keepUntilChange } from '../memory/until-change'
import { createNearSearch, type NearSearch } from '../near/near-search'
import { findClosest, type Closest, type SoftLimit } from '../rank/closest'
import type { SearchParts } from './parts'
import { mayReadRoles, type AskedReader } from './read-asked'

// The trials that have most of what a plain text asks for, best first, whether or not they match all of it.

export const maxRelated = 100

const maxKeptRanks = 100
/** A match that has less than this share of what the closest trial is about only mentions the words. */
export const minOfMatch = 0.6
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

/** The trials closest to a plain text, with what was read of it. */
export interface Ranked {
  closest: Closest
  parts: readonly WeightedPart[]
  limits: readonly (SoftLimit & { words: string })[]
  respelt: string | null
  nearby: NearSearch | undefined
  /** Roles beside that of a product that the words ask for. */
  roles: AskedRoles
  /** Whether the words say what is not looked for, which their matches may have all the same. */
  isTurned: boolean
}

/** Of what the closest trial is about, what parts one tier of matches from the next. */
const minShares = [0.95, minOfMatch]

/** Matches of one part all have it. */
const minToldApart = 2
export const tellsApart = ({ parts }: Ranked) => parts.length >= minToldApart

/**
 * Where each match stands: in the order of what it has of a question for roles; otherwise those that only mention the
 * words somewhere behind the others.
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
 * Ranks by a plain text: `strict` is the request with its words read as filters, in the order of which the list stands;
 * `null` for expressions and where nothing is asked for.
 */
export type RankClosest = (
  asked: SearchRequest,
  strict: SearchRequest,
  options: Pick<SearchOptions, 'related'>,
) => Ranked | null

const listWanted = (parts: readonly WeightedPart[]) => parts.filter(({ isUnwanted }) => !isUnwanted)

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
    const bits = searcher.find({ terms, columns: ['LocationCity'] })
    return (slot) => hasBit(bits, slot)
  }

  /** What was ranked since the data changed. */
  const getRanks = keepUntilChange(
    docValues,
    () => new LRUCache<string, { ranked: Ranked | null }>({ max: maxKeptRanks }),
  )

  const rankClosest: RankClosest = (asked, strict, options) => {
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
    { related = false }: Pick<SearchOptions, 'related'>,
  ): Ranked | null => {
    // "Portland, OR" is an expression only as long as nobody knows the town.
    const isPlain = readPlainWords(asked.query) !== null || readWords(asked).read.length > 0
    if (asked.query === '' || !isPlain) return null
    if (strict.sort !== 'relevance' && strict.sort !== 'distance') return null
    // Words of another language are no slips.
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
    const limits = read.map((part) => ({
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
    // No trial is of the disease by any of its names; some may have the words by which it was told.
    const ofWords = listWanted(listParts({ ...soft, synonymsOff: ['all'] }))
    return { ...rest, closest: findFor(ofWords), parts: ofWords }
  }

  return rankClosest
}
