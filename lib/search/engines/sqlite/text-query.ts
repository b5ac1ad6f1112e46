import { parseNctId } from '@/lib/study/trial-id'
import { analyse } from '@/lib/search/analysis/analyse'

// From the text of the search box to an FTS5 expression. The expression is made of analysed terms alone, each
// phrase in double quotes: nothing a person types reaches FTS5 as syntax.

/** Terms that must stand side by side; a single word is a phrase of one. */
export type TermPhrase = readonly string[]

/** More words than this are dropped: each costs a look-up, and nobody types them. */
const maxPhrases = 64

/**
 * Splits a query at white space, keeping what stands in double quotes together. Words without a letter
 * or digit ask for nothing. Repeated words count once.
 */
export function parsePlainQuery(query: string): TermPhrase[] {
  const phrases = new Map<string, TermPhrase>()
  for (const [, quoted, word] of query.matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/g)) {
    const terms = analyse(quoted ?? word ?? '')
    if (terms.length > 0 && phrases.size < maxPhrases) phrases.set(terms.join(' '), terms)
  }
  return [...phrases.values()]
}

/** Registry numbers of a query that consists of nothing else, else `null`. */
export function parseTrialIds(query: string): string[] | null {
  const parts = query.split(/[\s,;]+/).filter((part) => part !== '')
  if (parts.length === 0) return null
  const ids = parts.map(parseNctId)
  return ids.every((id) => id !== null) ? ids : null
}

/** All phrases, anywhere in the record. */
export function compileAllPhrases(phrases: readonly TermPhrase[]): string {
  return phrases.map(quotePhrase).join(' AND ')
}

/** Any of the numbers, as the trial's own or as one it had before. */
export function compileTrialIds(ids: readonly string[]): string {
  const anyId = ids
    .slice(0, 1_000)
    .map((id) => quotePhrase(analyse(id)))
    .join(' OR ')
  return `{NCTId NCTIdAlias Address} : (${anyId})`
}

/** Analysed terms hold letters and digits only; doubling quotes is the belt to those braces. */
export function quotePhrase(terms: TermPhrase): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`
}
