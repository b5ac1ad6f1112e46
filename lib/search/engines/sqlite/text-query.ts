import { parseNctId } from '@/lib/study/trial-id'
import { analyse } from '@/lib/search/analysis/analyse'

// FTS5 expressions are made of analysed terms and marks alone, each phrase in double quotes: nothing a person
// types reaches FTS5 as syntax.

/** Registry numbers of a query that consists of nothing else, else `null`. */
export function parseTrialIds(query: string): string[] | null {
  const parts = query.split(/[\s,;]+/).filter((part) => part !== '')
  if (parts.length === 0) return null
  const ids = parts.map(parseNctId)
  return ids.every((id) => id !== null) ? ids : null
}

/** Any of the numbers, as the trial's own or as one it had before. */
export function compileTrialIds(ids: readonly string[]): string {
  const anyId = ids
    .slice(0, 1_000)
    .map((id) => quotePhrase(analyse(id)))
    .join(' OR ')
  return `{NCTId NCTIdAlias Address} : (${anyId})`
}

/** Terms hold letters and digits, marks `|`, `_` and `=`; doubling quotes is the belt to those braces. */
export function quotePhrase(terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`
}
