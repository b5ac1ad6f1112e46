import type { IndexColumnName } from '@/lib/search/document/index-columns'
import { formatColumnFilter } from './area-columns'
import { quotePhrase } from './text-query'

/** A phrase that counts for the rank, and where it is looked for. */
export interface RankedPhrase {
  terms: readonly string[]
  /** `null` is every column. */
  columns: readonly IndexColumnName[] | null
}

/** A part of what was asked for: all of its words, or any one of the others instead. */
export interface RankedPart {
  words: readonly RankedPhrase[]
  others: readonly RankedPhrase[]
}

/** The phrase as FTS5 takes it. */
export function toExpression({ terms, columns }: RankedPhrase): string {
  return `${formatColumnFilter(columns)}${quotePhrase(terms)}`
}
