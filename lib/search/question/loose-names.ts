import { addTo } from '@/lib/study/group'
import { concepts } from '@/lib/vocabulary/concepts'
import type { Concept } from '@/lib/vocabulary/concept'
import type { SynonymMatch } from '@/lib/vocabulary/synonyms'
import { isBodyPart } from '@/lib/vocabulary/body-words'
import { sameWords } from '@/lib/vocabulary/same-words'
import { analyse, analyseWithOffsets } from '../analysis/analyse'
import { isEverydayWord } from '../query/small-words'
import { overlaps, type TextRange } from './question'
import { createStandings } from './standing'

// Ways of asking for a disease whose words stand in a sentence in any order, with others between them: "an opening
// beside my bottom that never closes" is "hole near the bottom". They say which trials are close, and match none.

export interface LooseName extends TextRange {
  concept: Concept
  /** The words that say it. */
  words: readonly TextRange[]
}

interface Way {
  concept: Concept
  terms: readonly string[]
  /** Whether it says what is not there: "no sperm". */
  isDenial: boolean
}

/** Of words further apart each says something else. */
const maxReach = 9
const minTerms = 2
const maxNames = 2

/** Where cells come from: without the everyday words between them they name no disease. */
const cellSources: ReadonlySet<string> = new Set(
  ['bone', 'marrow', 'blood', 'cord', 'fat', 'umbilical'].flatMap((word) => analyse(word)),
)

let standsFor: ReadonlyMap<string, string> | undefined

/** The word that stands for all that say the same; the word itself for others. */
function toSameWord(term: string): string {
  standsFor ??= new Map(
    sameWords.flatMap((row) =>
      row.map((word): [string, string] => [analyse(word).join(' '), row[0] ?? '']),
    ),
  )
  return standsFor.get(term) ?? term
}

let known: ReadonlyMap<string, readonly Way[]> | undefined

/** Ways of asking by each of their words. */
function getWays(): ReadonlyMap<string, readonly Way[]> {
  if (known) return known
  const byTerm = new Map<string, Way[]>()
  for (const concept of concepts) {
    if (concept.kind !== 'condition' && concept.id !== 'tolerance') continue
    for (const { text, kind } of concept.variants) {
      if (kind !== 'asked' && kind !== 'lay') continue
      const terms = [...new Set(toTelling(text))]
      if (terms.length < minTerms || terms.every((term) => cellSources.has(term))) continue
      const isDenial = /\b(?:no|not|never|without|cannot)\b|n't\b/i.test(text)
      for (const term of terms) addTo(byTerm, term, { concept, terms, isDenial })
    }
  }
  known = byTerm
  return byTerm
}

/** These turn round or point, and tell nothing. */
const weakWord = /^(?:a|it|in|is|no|not|never|won't|cannot|can't)$/i

/** What is good news where it is denied; "no blood flow" is none. */
const harm =
  /^(?:block\w*|narrow\w*|clog\w*|furred|damag\w*|scar\w*|tumou?rs?|cancer\w*|pains?|attacks?|injur\w*|infect\w*|disease\w*|bleed\w*|clots?|fail\w*|ulcers?|wounds?|fits?|seizures?|inflam\w*|swell\w*|swollen|rash\w*|broken|fractur\w*)$/i

const toTelling = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => !isEverydayWord(word) && !weakWord.test(word))
    .flatMap((word) => analyse(word).map(toSameWord))

/**
 * Ways of asking that a text says in other order, the fullest first.
 *
 * @param names that the text says as they are; of those that are no diseases no word says something else
 */
export function findLooseNames(
  text: string,
  names: readonly Pick<SynonymMatch, 'concept' | 'start' | 'end'>[],
): LooseName[] {
  const ids = new Set(names.map(({ concept }) => concept.id))
  const others = names.filter(({ concept }) => concept.kind !== 'condition')
  const isIn = (range: TextRange, ranges: readonly TextRange[]) =>
    ranges.some((each) => overlaps(each, range))
  const ways = getWays()
  const standingOf = createStandings(text)
  const found: LooseName[] = []
  for (const { 0: sentence, index } of text.matchAll(/[^.;!?]+/g)) {
    const terms = analyseWithOffsets(sentence)
      .map(({ term, start, end }, place) => ({
        term: toSameWord(term),
        place,
        start: index + start,
        end: index + end,
      }))
      .filter((range) => !isIn(range, others))
    // "Heart failing, own bone marrow": the marrow is where the cells come from.
    const namesOrgan = sentence
      .split(/[^\p{L}]+/u)
      .some((word) => isBodyPart(word) && !analyse(word).some((term) => cellSources.has(term)))
    const seen = new Set<Way>()
    for (const { term } of terms) {
      for (const way of ways.get(term) ?? []) {
        if (seen.has(way) || ids.has(way.concept.id)) continue
        seen.add(way)
        if (namesOrgan && way.terms.some((each) => cellSources.has(each))) continue
        const words = findClosePlaces(terms, way.terms)
        if (words === null || words.every((word) => isIn(word, names))) continue
        // "A floppy heart but no blocked arteries" tells of no blocked heart.
        const isRuledOut = (word: TextRange) =>
          harm.test(text.slice(word.start, word.end)) && standingOf(word).isDenied
        if (!way.isDenial && words.some(isRuledOut)) continue
        // "Lung cancer" is not about a lung.
        if (names.some((name) => isIn(name, words) && !coversName(name, words, text))) continue
        found.push({
          concept: way.concept,
          words,
          start: Math.min(...words.map(({ start }) => start)),
          end: Math.max(...words.map(({ end }) => end)),
        })
      }
    }
  }
  const toReach = ({ start, end }: TextRange) => end - start
  const kept: LooseName[] = []
  for (const each of found.sort(
    (a, b) => b.words.length - a.words.length || toReach(a) - toReach(b),
  )) {
    const isSaid = kept.some(
      ({ concept, words }) =>
        concept === each.concept ||
        words.some((word) => each.words.some(({ start }) => start === word.start)),
    )
    if (!isSaid && kept.length < maxNames) kept.push(each)
  }
  return kept
}

/** Whether all words of a name are among some words. */
const coversName = (name: TextRange, words: readonly TextRange[], text: string): boolean =>
  analyseWithOffsets(text.slice(name.start, name.end)).every(({ start, end }) =>
    words.some((word) => word.start <= name.start + start && word.end >= name.start + end),
  )

/** The places of all terms where they stand closest together; `null` where they are too far apart. */
function findClosePlaces(
  terms: readonly (TextRange & { term: string; place: number })[],
  sought: readonly string[],
): TextRange[] | null {
  const [first = '', ...others] = sought
  let best: { words: TextRange[]; reach: number } | null = null
  for (const from of terms.filter(({ term }) => term === first)) {
    const words = [from]
    for (const other of others) {
      const nearest = terms
        .filter(({ term }) => term === other)
        .sort((a, b) => Math.abs(a.place - from.place) - Math.abs(b.place - from.place))[0]
      if (nearest) words.push(nearest)
    }
    if (words.length < sought.length) continue
    const places = words.map(({ place }) => place)
    const reach = Math.max(...places) - Math.min(...places)
    if (reach <= maxReach && reach < (best?.reach ?? Infinity)) best = { words, reach }
  }
  return best?.words ?? null
}
