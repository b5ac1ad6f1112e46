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
 * "a or b", of what is left out; eleven names as three and "any of 8 others".
 */
export const joinExcluded = (labels: readonly string[]): string =>
  joinWithOr(shorten(labels, 'any of'))

/**
 * Eleven names as three and "one of 8 others". The record of a search names them all, and so do the chips of filters
 * that were chosen; the chip of a filter that was read from the words says how many there are.
 */
function shorten(labels: readonly string[], which = 'one of'): readonly string[] {
  if (labels.length <= mostNamed) return labels
  const named = labels.slice(0, mostNamed - 2)
  return [...named, `${which} ${labels.length - named.length} others`]
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

/**
 * ["Phase 1", "Phase 2"] → "phase 1 or 2"; ["Early phase 1", "Phase 1"] → "early phase 1 or phase 1"; ["Not stated"] →
 * "phase not stated".
 */
export function joinPhases(labels: readonly string[]): string {
  const words = labels.map((label) => label.replace(/^Phase (?=\d)/, '')).map(lowerFirst)
  const [early = '', next, ...others] = words
  if (!early.startsWith('early')) return `phase ${joinWithOr(words)}`
  return joinWithOr(next === undefined ? [early] : [early, `phase ${next}`, ...others])
}

/** Words for kinds of organisations: "led by an individual or industry". */
const organisations: Readonly<Record<string, string>> = {
  Individual: 'an individual',
  Network: 'a network',
  'Other US federal agency': 'another US federal agency',
  'Other government': 'another government',
  Unclear: 'an unclear kind of sponsor',
  Other: 'another kind of sponsor',
  Unknown: 'an unknown kind of sponsor',
  'Not stated': 'someone not stated',
}

export function joinOrganisations(labels: readonly string[]): string {
  return joinWithOr(labels.map((label) => organisations[label] ?? lowerFirst(label)))
}

/** "given into a vein or in another place" */
export function joinRoutes(labels: readonly string[]): string {
  return joinLowered(labels).replace('other local', 'in another place')
}
