import { abbreviations } from './judged/abbreviations'
import { cells } from './judged/cells'
import { conditions } from './judged/conditions'
import { expressions } from './judged/expressions'
import { products } from './judged/products'
import { targets } from './judged/targets'

// The judged set: needs that people really have, and how well each trial answers them. Trials were found with the
// engine and by looking through titles, conditions and treatments of every record, and judged by reading the record,
// not by their rank. Only trials that test cells were judged, because the site hides others by default. Unjudged
// trials count as 0, so read new ids before trusting a lower score.
//
// 3  made for the need: the need alone, or one of at most three subjects of the trial
// 2  open to the need among others, or the need is only a part or the comparison
// 1  related: a mention, a neighbouring need

export interface JudgedQuery {
  /** The text of the search box. */
  query: string
  /** What the person who types it is looking for. */
  need: string
  /** Registry numbers by grade, separated by white space. */
  judged: Readonly<Partial<Record<1 | 2 | 3, string>>>
}

export const judgedQueries: readonly JudgedQuery[] = [
  ...conditions,
  ...abbreviations,
  ...products,
  ...targets,
  ...cells,
  ...expressions,
]

/** The grades of a judged query by trial id; other trials have the grade 0. */
export function toGrades({ judged }: JudgedQuery): ReadonlyMap<string, number> {
  const grades = new Map<string, number>()
  for (const grade of [1, 2, 3] as const) {
    for (const id of (judged[grade] ?? '').split(/\s+/)) {
      if (id !== '') grades.set(id, grade)
    }
  }
  return grades
}
