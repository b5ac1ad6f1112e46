import type { IndexColumnName } from '@/lib/search/document/index-columns'
import { formatColumnFilter } from './area-columns'
import { quotePhrase } from './text-query'

/** A phrase that counts for the rank, and where to look for it. */
export interface RankedPhrase {
  terms: readonly string[]
  /** `null` means every column. */
  columns: readonly IndexColumnName[] | null
}

/** Part of what was searched for: all of its words, or any one of the alternatives. */
export interface RankedPart {
  words: readonly RankedPhrase[]
  others: readonly RankedPhrase[]
}

/** The phrase in FTS5's syntax. */
export function toExpression({ terms, columns }: RankedPhrase): string {
  return `${formatColumnFilter(columns)}${quotePhrase(terms)}`
}
