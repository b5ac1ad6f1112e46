import { addTo } from '@/lib/study/group'
import type { Concept, VariantKind } from './concept'

/**
 * Finds concepts in typed words and returns what else to search for. The caller passes in the search's text analysis
 * for comparing words, because this room must not import it.
 */

/** The result of the text analysis: terms with their positions in the text. */
export type AnalyseWithOffsets = (
  text: string,
) => readonly { term: string; start: number; end: number }[]

export interface SynonymMatch {
  concept: Concept
  /** How the matched words relate to the concept: "abbreviation", or `label` for the preferred name. */
  matchedAs: VariantKind | 'label'
  matchedText: string
  /** Position in the typed text, in UTF-16 units. */
  start: number
  end: number
  /**
   * What else to search for, each as a phrase; most useful first. Phrases that contain the matched words or another
   * alternative are left out, because they would add no trial. Empty for a disease with one name.
   */
  alternatives: readonly string[]
  /** The matched word is also an ordinary English word ("ALL"): search the alternatives instead of it. */
  replaces: boolean
}

export interface SynonymOptions {
  /** Ids of disabled concepts. */
  off?: ReadonlySet<string>
  /** Whether a narrower name also leads to the concept. */
  narrower?: boolean
}

export type FindSynonyms = (text: string, options?: SynonymOptions) => SynonymMatch[]

interface Entry {
  concept: Concept
  kind: VariantKind | 'label'
  /** The exact spelling required for `caps` and `word`. */
  exact?: string
}

/** "T cells leukaemia": cells for a disease. The leukaemia of these cells is written with "T cell". */
const cellsAndDisease = /^(?:[TB]|NK)[ -]cells\s/i

/** Whether the words of `part` occur in `whole` in sequence; both joined by spaces. */
function contains(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `)
}

/** The variants of a concept to search for if `matchedKey` was typed. */
function buildAlternatives(
  concept: Concept,
  matchedKey: string,
  matchedAs: Entry['kind'],
  toKey: (text: string) => string,
): string[] {
  const texts = [concept.label]
  for (const { text, kind } of concept.variants) {
    if (kind !== 'caps' && kind !== 'word' && kind !== 'asked') texts.push(text)
  }
  // "all" in "B-ALL" would make every narrower phrase look redundant.
  const known = matchedAs === 'word' ? [] : [matchedKey]
  const keyed = texts
    .map((text, index) => ({ text, index, key: toKey(text) }))
    .filter(({ key }) => key !== matchedKey)
  // Short phrases first, because they make longer ones redundant; then back to the table's order.
  const kept: typeof keyed = []
  for (const candidate of keyed.toSorted(
    (a, b) => a.key.split(' ').length - b.key.split(' ').length || a.index - b.index,
  )) {
    if (known.some((key) => contains(candidate.key, key))) continue
    known.push(candidate.key)
    kept.push(candidate)
  }
  return kept.toSorted((a, b) => a.index - b.index).map(({ text }) => text)
}

/**
 * Builds the lookup once for a table of concepts; if two concepts have the same words, the earlier one gets them. The
 * returned function finds the longest match at each position from left to right, without overlaps, in time linear in
 * the number of words.
 */
export function buildSynonymFinder(
  concepts: readonly Concept[],
  analyse: AnalyseWithOffsets,
): FindSynonyms {
  const toKey = (text: string) =>
    analyse(text)
      .map(({ term }) => term)
      .join(' ')
  const entries = new Map<string, Entry[]>()
  /** Longest variant, in terms, that begins with this term. */
  const longest = new Map<string, number>()

  const add = (text: string, entry: Entry) => {
    const terms = analyse(text).map(({ term }) => term)
    const first = terms[0]
    if (first === undefined) return
    addTo(entries, terms.join(' '), entry)
    longest.set(first, Math.max(longest.get(first) ?? 0, terms.length))
  }
  for (const concept of concepts) {
    add(concept.label, { concept, kind: 'label' })
    for (const { text, kind } of concept.variants) {
      const isExact = kind === 'caps' || kind === 'word'
      add(text, isExact ? { concept, kind, exact: text } : { concept, kind })
      // Abbreviations are also typed with full stops: "A.L.L.".
      if (/^[A-Z]{2,5}$/.test(text)) {
        const dotted = [...text].join('.')
        add(dotted, { concept, kind: kind === 'word' ? 'asked' : kind, exact: dotted })
      }
      // Codes are also typed with a space: "JNJ 4528".
      const code = /^([A-Za-z]{1,5})-?(\d+)$/.exec(text)
      if (code) add(`${code[1]} ${code[2]}`, { concept, kind })
    }
  }

  const alternativesOf = new Map<string, string[]>()
  const getAlternatives = (key: string, { concept, kind }: Entry) => {
    const id = `${concept.id} ${key}`
    let alternatives = alternativesOf.get(id)
    if (!alternatives) {
      alternatives = buildAlternatives(concept, key, kind, toKey)
      alternativesOf.set(id, alternatives)
    }
    return alternatives
  }

  return (text, options = {}) => {
    const matches: SynonymMatch[] = []
    const terms = analyse(text)
    let at = 0
    while (at < terms.length) {
      const first = terms[at]
      let taken = 1
      const most = first ? Math.min(longest.get(first.term) ?? 0, terms.length - at) : 0
      for (let length = most; first && length > 0; length--) {
        const span = terms.slice(at, at + length)
        const key = span.map(({ term }) => term).join(' ')
        const start = first.start
        const end = span.at(-1)?.end ?? first.end
        const matchedText = text.slice(start, end)
        const fitting = entries
          .get(key)
          ?.filter(
            ({ concept, exact }) =>
              !options.off?.has(concept.id) &&
              (exact === undefined || exact === matchedText) &&
              !(concept.kind === 'condition' && cellsAndDisease.test(matchedText)),
          )
        const entry =
          fitting?.find(({ kind }) => kind !== 'narrower') ??
          (options.narrower === true ? fitting?.[0] : undefined)
        if (!entry) continue
        taken = length
        const alternatives = getAlternatives(key, entry)
        // A disease with only one name is still a name of several words.
        if (alternatives.length > 0 || entry.concept.kind === 'condition') {
          matches.push({
            concept: entry.concept,
            matchedAs: entry.kind,
            matchedText,
            start,
            end,
            alternatives,
            replaces: entry.kind === 'word',
          })
        }
        break
      }
      at += taken
    }
    return matches
  }
}
