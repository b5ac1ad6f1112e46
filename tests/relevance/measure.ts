import type { SearchEngine } from '@/lib/search/engine'
import { toGrades, type JudgedQuery } from './judged-query'
import { toNdcg } from './ndcg'
import { findFirstIds } from './open-corpus'

/** What a judged query finds, best first. */
export interface MeasuredQuery<Query extends JudgedQuery = JudgedQuery> {
  judged: Query
  ndcg: number
  /** Grades of the first ten results in their order; `undefined` for a trial that nobody judged. */
  grades: (number | undefined)[]
  /** Those of the first ten that nobody judged. */
  unjudged: string[]
}

const depth = 10

/** nDCG@10 of every judged query. */
export function measureRelevance<Query extends JudgedQuery>(
  engine: SearchEngine,
  queries: readonly Query[],
): MeasuredQuery<Query>[] {
  return queries.map((judged) => {
    const grades = toGrades(judged)
    const ids = findFirstIds(engine, judged.query, depth)
    return {
      judged,
      ndcg: toNdcg(ids, grades, depth),
      grades: ids.map((id) => grades.get(id)),
      unjudged: ids.filter((id) => !grades.has(id)),
    }
  })
}

export function toMeanNdcg(measured: readonly Pick<MeasuredQuery, 'ndcg'>[]): number {
  return measured.reduce((sum, { ndcg }) => sum + ndcg, 0) / measured.length
}
