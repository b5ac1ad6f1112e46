import { parseNctId } from '@/lib/study/trial-id'

// FTS5 expressions are made of analysed terms and marks alone, each phrase in double quotes: nothing a person
// types reaches FTS5 as syntax.

/** Registry numbers of a query that consists of nothing else, else `null`. */
export function parseTrialIds(query: string): string[] | null {
  const parts = query.split(/[\s,;]+/).filter((part) => part !== '')
  if (parts.length === 0) return null
  const ids = parts.map(parseNctId)
  return ids.every((id) => id !== null) ? ids : null
}

/** Terms hold letters and digits, marks `|`, `_` and `=`; doubling quotes is the belt to those braces. */
export function quotePhrase(terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`
}
