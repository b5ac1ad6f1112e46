import 'server-only'
import {
  browseFilters,
  browseKinds,
  listBrowseTopics,
  toTopicRequest,
  type BrowseIndex,
  type BrowseTopic,
  type TopicReport,
} from '@/lib/pages/browse'
import { defaultRequest } from '@/lib/search/request/request'
import type { Facet } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { notStated } from '@/lib/therapy/labels'
import { getPortal } from './portal'

const shownTrials = 10
const shownRelated = 12

/** Every cell type, target and disease group with its number of trials, the most frequent first. */
export function getBrowseIndex(): Promise<BrowseIndex> {
  const { total, facets } = getPortal().engine.search(
    { ...defaultRequest, sort: 'updated', pageSize: 1 },
    { facets: browseFilters, facetLimit: 1_000 },
  )
  const kinds = browseKinds.map((kind) => {
    const counts = new Map(valuesOf(facets, kind.filter).map(({ value, count }) => [value, count]))
    const topics = listBrowseTopics(kind).map((topic) => ({
      topic,
      count: counts.get(topic.value) ?? 0,
    }))
    return { kind, topics: topics.sort((a, b) => b.count - a.count) }
  })
  return Promise.resolve({ total, kinds })
}

/** The trials of one topic: how many there are, where they take place, and the first of them. */
export function getTopicReport(topic: BrowseTopic): Promise<TopicReport> {
  const { engine } = getPortal()
  const request = toTopicRequest(topic)
  const {
    total,
    leftOut = 0,
    facets,
    trials,
  } = engine.search(
    { ...request, pageSize: shownTrials },
    { facets: ['status', 'phase', ...browseFilters], facetLimit: 1_000 },
  )
  return Promise.resolve({
    topic,
    request,
    total,
    leftOut,
    byStatus: valuesOf(facets, 'status'),
    byPhase: valuesOf(facets, 'phase'),
    byYear: engine.countByStartYear(request),
    thisYear: new Date().getUTCFullYear(),
    related: browseKinds
      .filter((kind) => kind !== topic.kind)
      .map((kind) => ({
        kind,
        values: valuesOf(facets, kind.filter)
          .filter(({ value, count }) => value !== notStated && count > 0)
          .slice(0, shownRelated),
      })),
    trials,
  })
}

function valuesOf(facets: readonly Facet[], id: FilterId) {
  return facets.find(({ filter }) => filter === id)?.values ?? []
}
