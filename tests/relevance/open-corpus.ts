import { listTowns } from '@/commands/towns'
import { toTrialId, type TrialId } from '@/lib/study/trial-id'
import type { SearchEngine } from '@/lib/search/engine'
import { createSqliteEngine } from '@/lib/index/engine'
import { openIndexWriter } from '@/lib/index/writer'
import { defaultRequest } from '@/lib/search/request/request'
import type { Study } from '@/lib/study/schema'
import { listRealFiles, readRealStudies } from '../support/real-records'
import { indexStudies, openSearchDatabase } from '../support/search-database'

export interface Corpus {
  trialCount: number
  engine: SearchEngine
}

/** The real records behind the portal's engine, each trial once: a full document wins over a rebuilt one. */
export function openCorpus(): Corpus {
  const byId = new Map<TrialId, Study>()
  for (const study of readRealStudies()) {
    const id = toTrialId(study)
    if (!byId.has(id)) byId.set(id, study)
  }
  return openStudies(byId.values())
}

/** All real records in the portal's engine, each trial once by its newest copy. */
export function openNewestCorpus(): Corpus {
  return openStudies(readNewestStudies())
}

/** Each trial of the real records by its newest copy. */
export function readNewestStudies(): Study[] {
  const byId = new Map<TrialId, Study>()
  for (const study of readRealStudies(listRealFiles())) {
    const id = toTrialId(study)
    const kept = byId.get(id)
    if (!kept || isNewer(study, kept)) byId.set(id, study)
  }
  return [...byId.values()]
}

/** Of two copies from one day the fuller one is used. */
function isNewer(study: Study, other: Study): boolean {
  const [day, otherDay] = [getUpdate(study), getUpdate(other)]
  if (day !== otherDay) return day > otherDay
  return JSON.stringify(study).length > JSON.stringify(other).length
}

function getUpdate(study: Study): string {
  return study.protocolSection.statusModule?.lastUpdatePostDateStruct?.date ?? ''
}

function openStudies(studies: Iterable<Study>): Corpus {
  const sources = [...studies].map((study) => ({ study }))
  const database = openSearchDatabase()
  openIndexWriter(database).fillGazetteer(listTowns)
  indexStudies(database, sources)
  const engine = createSqliteEngine(database)
  return { trialCount: sources.length, engine }
}

/** The site's first results for a query without any other settings. */
export function findFirstIds(engine: SearchEngine, query: string, count: number): TrialId[] {
  const request = { ...defaultRequest, query, pageSize: count }
  const { trials, related } = engine.search(request, { facets: [], related: true })
  const others = related?.trials ?? []
  const listed = related?.leads ? [...others, ...trials] : [...trials, ...others]
  return listed.slice(0, count).map(({ trialId }) => trialId)
}
