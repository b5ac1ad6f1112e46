import type { ExpressionHint } from '@/lib/expression/problems'

// "leuk*": the language knows no truncation, but the records know which words begin that way.

/** Words that begin with the same letters. */
export interface Completions {
  /** The commonest first. */
  words: readonly string[]
  /** How many there are, also those that are not listed. */
  total: number
}

/** Each is looked for among all words of the records. */
const maxCompleted = 5

/** Hints at truncated words with the words of the records in their place; other hints as they are. */
export function completeTruncated(
  hints: readonly ExpressionHint[],
  text: string,
  complete: (beginning: string) => Completions,
): ExpressionHint[] {
  let completed = 0
  return hints.map((hint) => {
    const { start, end } = hint.location
    const beginning = /^(\p{L}[\p{L}\p{N}-]+)[*$]+$/u.exec(text.slice(start, end))?.[1]
    if (beginning === undefined || completed++ >= maxCompleted) return hint
    const { words, total } = complete(beginning)
    if (words.length === 0) return hint
    const which =
      total > words.length ? `the ${words.length} most common of ${total} words` : 'the words'
    const anyOf = words.length === 1 ? (words[0] ?? '') : `(${words.join(' OR ')})`
    return {
      ...hint,
      message: `"${text.charAt(end - 1)}" is not a wildcard here. Join words with OR, such as ${which} in titles, conditions and treatments that begin with "${beginning}".`,
      suggestion: text.slice(0, start) + anyOf + text.slice(end),
    }
  })
}
