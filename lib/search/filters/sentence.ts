import { lowerFirst } from '@/lib/study/letter-case'

// Words for the English sentence of a search.

/** "a", "a or b", "a, b or c". */
export function joinWithOr(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`
}

/** A sentence names no more values of a filter than these. */
const mostNamed = 5

/** Builds a describer from a preposition: "in" and ["Germany", "France"] → "in Germany or France". */
export function describeWith(preposition = ''): (labels: readonly string[]) => string {
  return (labels) => `${preposition} ${joinWithOr(shorten(labels))}`.trim()
}

/**
 * Eleven names as three and "one of 8 others". The record of a search names them all, and so do the chips of filters
 * that were chosen; the chip of a filter that was read from the words says how many there are.
 */
function shorten(labels: readonly string[]): readonly string[] {
  if (labels.length <= mostNamed) return labels
  const named = labels.slice(0, mostNamed - 2)
  return [...named, `one of ${labels.length - named.length} others`]
}

/** Countries whose names take an article inside a sentence. */
const withArticle =
  /^(?:united |netherlands$|philippines$|bahamas$|gambia$|maldives$|seychelles$|dominican |central african|.* islands$)/i

/** A sentence names no more countries than these. */
const mostCountries = 8

/** "in the United States or Germany", "in one of 24 countries". */
export function describeCountries(labels: readonly string[]): string {
  if (labels.length > mostCountries) return `in one of ${labels.length} countries`
  return `in ${joinWithOr(labels.map((label) => (withArticle.test(label) ? `the ${label}` : label)))}`
}

export function joinLowered(labels: readonly string[]): string {
  return joinWithOr(labels.map(lowerFirst))
}

/** ["Female"] → "for female participants"; ["Not stated"] → "with sex not stated". */
export function describeSexes(labels: readonly string[]): string {
  const words = labels.map((label) =>
    label === 'Not stated' ? 'with sex not stated' : `for ${lowerFirst(label)} participants`,
  )
  return joinWithOr(words)
}

/** ["Phase 1", "Phase 2"] → "phase 1 or 2"; ["Not stated"] → "phase not stated". */
export function joinPhases(labels: readonly string[]): string {
  const words = labels.map((label) => label.replace(/^Phase (?=\d)/, '')).map(lowerFirst)
  const [first = ''] = words
  return first.startsWith('early') ? joinWithOr(words) : `phase ${joinWithOr(words)}`
}
