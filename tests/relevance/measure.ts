import type { SearchEngine } from '@/lib/search/engine'
import { toGrades, type JudgedQuery } from './judged-query'
import { toNdcg } from './ndcg'
import { findFirstIds } from './open-corpus'

/** The results of a judged query, best first. */
export interface MeasuredQuery<Query extends JudgedQuery = JudgedQuery> {
  judged: Query
  ndcg: number
  /** Grades of the first ten results in order; `undefined` for an unjudged trial. */
  grades: (number | undefined)[]
  /** The unjudged ones among the first ten. */
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
