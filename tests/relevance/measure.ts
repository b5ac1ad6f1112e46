import type { SearchEngine } from '@/lib/search/engine'
import { judgedQueries, toGrades } from './judged-query'
import { toNdcg } from './ndcg'
import { findFirstIds } from './open-corpus'

/** What a judged query finds, best first. */
export interface MeasuredQuery {
  query: string
  ndcg: number
  /** Grades of the first ten results in their order; `undefined` for a trial that nobody judged. */
  grades: (number | undefined)[]
  /** Those of the first ten that nobody judged. */
  unjudged: string[]
}

const depth = 10

/** nDCG@10 of every judged query. */
export function measureRelevance(engine: SearchEngine): MeasuredQuery[] {
  return judgedQueries.map((judged) => {
    const grades = toGrades(judged)
    const ids = findFirstIds(engine, judged.query, depth)
    return {
      query: judged.query,
      ndcg: toNdcg(ids, grades, depth),
      grades: ids.map((id) => grades.get(id)),
      unjudged: ids.filter((id) => !grades.has(id)),
    }
  })
}

export function toMeanNdcg(measured: readonly MeasuredQuery[]): number {
  return measured.reduce((sum, { ndcg }) => sum + ndcg, 0) / measured.length
}
