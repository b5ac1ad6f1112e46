import type { FilterId } from './filters/filter-ids'
import type { Point } from '@/lib/expression/geography'
import type { Facet, NearNotFound } from './result'

// What the trials of a search are like as a whole, and where their sites are. Unlike the facets of a list, these counts
// include only the matching trials.

/** What insights count, in display order. */
export const insightFilters = [
  'status',
  'phase',
  'cellType',
  'targetAntigen',
  'country',
  'sponsorClass',
] as const satisfies readonly FilterId[]

/** Least number of participants of each band; the last one has no end. */
export const enrollmentBands = [0, 10, 20, 50, 100, 200, 500] as const

export interface YearCount {
  year: number
  count: number
}

export interface SearchInsights {
  total: number
  /** One per filter of `insightFilters`. */
  facets: Facet[]
  /** Years when trials began or will begin, the earliest first; years without any are left out. */
  byYear: YearCount[]
  /** Trials in each of `enrollmentBands`. */
  byEnrollment: number[]
  /** By when the record was last confirmed or updated. */
  confirmed: { withinYear: number; withinTwoYears: number; older: number; undated: number }
}

/** A town with sites of the trials of a search. */
export interface TownSites extends Point {
  city: string
  /** State and country, as far as they are stated. */
  region?: string
  /** What `near` needs to find this town. */
  near: string
  /** Numbers of its trials within the search: trials with sites in two towns are told apart from two trials. */
  trials: readonly number[]
  /** The trials among these whose records were not confirmed for two years. */
  old: number
  /** From the place that was asked for, in a straight line. */
  metres?: number
}

export interface SearchTowns {
  /** Nearest first where a place was asked for, otherwise those with the most trials first. */
  towns: TownSites[]
  total: number
  /** Trials of the search that none of the towns has. */
  unplaced: number
  /** Whether closed sites are left out, since recruiting trials were asked for. */
  openOnly: boolean
  /** The place that distances are measured from, or why there is none. */
  near?: ({ kind: 'found'; label: string } & Point) | NearNotFound
}
