import { getFacetDefinition, getFacetValue } from '@/lib/therapy/facets'
import { notStated } from '@/lib/therapy/labels'
import { filters } from '@/lib/search/filters/filters'
import type { YearCount } from '@/lib/search/insights'
import type { FacetValue, TrialSummary } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { defaultRequest } from '@/lib/search/request/request'
import { withFilterValues } from '@/lib/search/request/request-links'

// Pages for one cell type, one target or one group of diseases. Their addresses are made for linking: a folder and
// the value as in a search's address.

export const browseFilters = ['cellType', 'targetAntigen', 'indicationGroup'] as const
export type BrowseFilter = (typeof browseFilters)[number]

export interface BrowseKind {
  filter: BrowseFilter
  /** First step of the path: "cells". */
  folder: 'cells' | 'targets' | 'indications'
  /** Heading of a list of them. */
  heading: string
  /** The name for one of them. */
  noun: string
  explanation: string
}

export const browseKinds: readonly BrowseKind[] = [
  {
    filter: 'cellType',
    folder: 'cells',
    heading: 'Cell types',
    noun: 'cell type',
    explanation: getFacetDefinition('cellType')?.explanation ?? '',
  },
  {
    filter: 'targetAntigen',
    folder: 'targets',
    heading: 'Targets',
    noun: 'target',
    explanation: getFacetDefinition('targetAntigen')?.explanation ?? '',
  },
  {
    filter: 'indicationGroup',
    folder: 'indications',
    heading: 'Disease groups',
    noun: 'disease group',
    explanation: getFacetDefinition('indicationGroup')?.explanation ?? '',
  },
]

/** One value of a facet with the texts for the head of its page. */
export interface BrowseTopic {
  kind: BrowseKind
  value: string
  label: string
  /** Three sentences. */
  description: string
}

function toTopic(kind: BrowseKind, value: string): BrowseTopic | null {
  const words = getFacetValue(kind.filter, value)
  if (words === null || value === notStated) return null
  return { kind, value, label: words.label, description: words.description ?? words.explanation }
}

/**
 * The topic at a path such as `/cells/car-nk`. Other spellings of a value (`CAR_NK`) also find it, so the caller can
 * redirect to `toBrowsePath`; null for an unknown value.
 */
export function getBrowseTopic(folder: string, slug: string): BrowseTopic | null {
  const kind = browseKinds.find((each) => each.folder === folder)
  if (kind === undefined) return null
  const value = filters[kind.filter].parseValue(slug)
  return value === undefined ? null : toTopic(kind, value)
}

/** Every topic of a kind in the order of its vocabulary. */
export function listBrowseTopics(kind: BrowseKind): BrowseTopic[] {
  const filter = filters[kind.filter]
  const values = filter.kind === 'choice' ? filter.values : []
  return values.flatMap((value) => toTopic(kind, value) ?? [])
}

/** The path of a value's page; null for "not stated" and for filters without pages. */
export function toBrowsePath(
  filter: FilterId,
  value: string,
): `/${BrowseKind['folder']}/${string}` | null {
  const kind = browseKinds.find((each) => each.filter === filter)
  if (kind === undefined || toTopic(kind, value) === null) return null
  return `/${kind.folder}/${filters[filter].formatValue(value)}`
}

/** The search behind a topic's page, without the trials that every search leaves out. */
export function toTopicRequest({ kind, value }: BrowseTopic): SearchRequest {
  return withFilterValues(defaultRequest, kind.filter, [value])
}

/** The data of the list of all topics. */
export interface BrowseIndex {
  total: number
  kinds: { kind: BrowseKind; topics: { topic: BrowseTopic; count: number }[] }[]
}

/** The data of a topic's page. */
export interface TopicReport {
  topic: BrowseTopic
  request: SearchRequest
  total: number
  leftOut: number
  byStatus: FacetValue[]
  byPhase: FacetValue[]
  /** Years in which trials began or will begin, the earliest first. */
  byYear: YearCount[]
  thisYear: number
  /** The other topics of these trials, most frequent first. */
  related: { kind: BrowseKind; values: FacetValue[] }[]
  /** The first trials of the search. */
  trials: TrialSummary[]
}
