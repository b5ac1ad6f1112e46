import { toTrialId, type TrialId } from '@/lib/study/trial-id'
import type { SearchEngine } from '@/lib/search/engine'
import { openSqliteEngine } from '@/lib/index/engine'
import { findNearlyMatching } from '@/lib/search/query/nearly'
import { defaultRequest } from '@/lib/search/request/request'
import type { Study } from '@/lib/study/schema'
import { readRealStudies } from '../support/real-records'
import { indexStudies, openSearchDatabase, readIndexed } from '../support/search-database'

/** The real records behind the portal's engine, each trial once: a full document wins over a rebuilt one. */
export function openCorpus(): { trialCount: number; engine: SearchEngine } {
  const byId = new Map<TrialId, Study>()
  for (const study of readRealStudies()) {
    const id = toTrialId(study)
    if (!byId.has(id)) byId.set(id, study)
  }
  const sources = [...byId.values()].map((study) => ({ study }))
  const database = openSearchDatabase()
  indexStudies(database, sources)
  const engine = openSqliteEngine(database, { readStudy: readIndexed(sources) })
  return { trialCount: sources.length, engine }
}

/** What the site shows first for a query that is typed and sent without touching anything else. */
export function findFirstIds(engine: SearchEngine, query: string, count: number): TrialId[] {
  const request = { ...defaultRequest, query, pageSize: count }
  const page = engine.search(request, { facets: [] })
  const nearly = findNearlyMatching(engine, request, page)
  return [...page.trials, ...(nearly?.page.trials ?? [])].map(({ trialId }) => trialId)
}
