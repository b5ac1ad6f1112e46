import { getConcept } from '@/lib/vocabulary/concepts'
import type { Concept } from '@/lib/vocabulary/concept'
import { findingLines } from '@/lib/vocabulary/findings'
import { analyse, analyseWithOffsets, type AnalysedTerm } from '../analysis/analyse'
import type { TextRange } from './question'
import type { Standing } from './standing'

// Diseases that a text tells of without their names: "EDSS 6.5, on ocrelizumab" is multiple sclerosis. Each finding of
// the table counts once, and the more the fewer diseases have it. They say which trials are close, and match none.

export interface Described {
  concept: Concept
  /** How much speaks for it: 1 is one finding that hardly any other disease has. */
  score: number
  /** What says it, in the order of the text. */
  words: readonly TextRange[]
}

interface Finding {
  ids: Set<string>
  weight: number
  /** Of each word the ways to say it. */
  elements: readonly (readonly WayToSay[])[]
}

interface WayToSay {
  terms: readonly string[]
  /** Of an abbreviation its letters, which have to stand as they are: "CARS" is no car, "Mrs" no mRS. */
  letters?: string
}

const toLetters = (text: string) => text.replace(/[^\p{L}\d]/gu, '')

const toWay = (word: string): WayToSay => ({
  terms: analyse(word),
  ...(/\p{Lu}.*\p{Lu}/u.test(word) && { letters: toLetters(word) }),
})

const usualWeight = 0.4
/** Found in what somebody had once, or besides. */
const shareOfAside = 0.3
/** So many words apart two words are one finding, and with each further word so many more. */
const maxReach = 9
const maxMore = 4
/** With less nothing is told. */
const minScore = 1
/**
 * Where nothing else is named, two usual findings do, if they hardly speak for another disease. One is too little to
 * name a disease to somebody who has not: slurred speech has many causes.
 */
const minScoreAlone = 0.7
const maxShareOfNext = 0.75
/** A second disease speaks from the text where it has this share of the first. */
const shareOfBest = 0.7
const maxDescribed = 2

let known: ReadonlyMap<string, readonly [Finding, number, number][]> | undefined

/** Findings by the first term of each way to say each of their words. */
function getFindings(): ReadonlyMap<string, readonly [Finding, number, number][]> {
  if (known) return known
  const byText = new Map<string, Finding>()
  for (const { id, findings } of findingLines) {
    for (const line of findings) {
      const text = line.replace('*', '')
      const finding = byText.get(text) ?? {
        ids: new Set(),
        weight: line.startsWith('*') ? 1 : usualWeight,
        elements: text.split(' ').map((element) => element.split('/').map(toWay)),
      }
      finding.ids.add(id)
      byText.set(text, finding)
    }
  }
  const byTerm = new Map<string, [Finding, number, number][]>()
  for (const finding of byText.values()) {
    finding.elements.forEach((ways, element) => {
      ways.forEach(({ terms: [first] }, way) => {
        if (first !== undefined)
          byTerm.set(first, [...(byTerm.get(first) ?? []), [finding, element, way]])
      })
    })
  }
  known = byTerm
  return byTerm
}

/**
 * The diseases that findings in a text speak for, the likeliest first; none for most texts, and none of `off`.
 *
 * @param isAlone whether the text names no disease, so that less tells of one
 */
export function findDescribed(
  text: string,
  standingOf: (place: TextRange) => Standing,
  { off = new Set(), isAlone = false }: { off?: ReadonlySet<string>; isAlone?: boolean } = {},
): Described[] {
  if (off.has('all')) return []
  const found = new Map<Finding, { weight: number; words: TextRange }>()
  for (const { 0: sentence, index } of text.matchAll(/[^.;!?]+(?:[.](?=\S)[^.;!?]*)*/g)) {
    const terms = analyseWithOffsets(sentence).map((each) => ({
      ...each,
      start: index + each.start,
      end: index + each.end,
    }))
    for (const [finding, words] of findIn(terms, text)) {
      const { isDenied, isAside, isOver } = standingOf(words)
      if (isDenied || isNormal(text, words)) continue
      const weight = finding.weight * (isAside || isOver ? shareOfAside : 1)
      if (weight > (found.get(finding)?.weight ?? 0)) found.set(finding, { weight, words })
    }
  }
  const scores = new Map<string, { score: number; words: TextRange[] }>()
  for (const [{ ids }, { weight, words }] of found) {
    for (const id of ids) {
      if (off.has(id)) continue
      const so = scores.get(id) ?? { score: 0, words: [] }
      scores.set(id, {
        score: so.score + weight / Math.sqrt(ids.size),
        words: [...so.words, words],
      })
    }
  }
  const ranked = [...scores].sort(([, a], [, b]) => b.score - a.score)
  const [best = 0, next = 0] = ranked.map(([, { score }]) => score)
  const isClear = best >= minScoreAlone && next <= best * maxShareOfNext
  const told = ranked
    .filter(([, { score }]) => score >= Math.max(minScore, best * shareOfBest))
    .slice(0, maxDescribed)
  return (told.length === 0 && isAlone && isClear ? ranked.slice(0, 1) : told).flatMap(
    ([id, { score, words }]) => {
      const concept = getConcept(id)
      return concept ? { concept, score, words: words.sort((a, b) => a.start - b.start) } : []
    },
  )
}

const normalAfter =
  /^[\s:,=]*(?:(?:is|was|are|were|of|remains?) )?(?:within )?(?:normal|preserved|negative|unremarkable|undetectable)\b/i
const heartShare = /^[\s:,=>≥~]*(?:(?:is|was|of|about) )?(\d{2})(?:[-–]\d{2})?\s?%/
const normalShare = 50

/** "LVEF 58 %": it was measured, and tells of nothing. */
function isNormal(text: string, { start, end }: TextRange): boolean {
  const after = text.slice(end)
  if (normalAfter.test(after)) return true
  const share = /LVEF|ejection fraction/i.test(text.slice(start, end)) && heartShare.exec(after)
  return share ? Number(share[1]) >= normalShare : false
}

/** The findings whose words all stand close together among the terms of a sentence. */
function findIn(terms: readonly AnalysedTerm[], text: string): Map<Finding, TextRange> {
  const byTerm = getFindings()
  /** For each finding where each of its words stands. */
  const places = new Map<Finding, (TextRange & { place: number })[][]>()
  terms.forEach(({ term }, place) => {
    for (const [finding, element, way] of byTerm.get(term) ?? []) {
      const said = finding.elements[element]?.[way]
      if (!said) continue
      const last = terms[place + said.terms.length - 1]
      const first = terms[place]
      if (!first || !last) continue
      if (!said.terms.every((each, i) => terms[place + i]?.term === each)) continue
      const isOther = said.letters && said.letters !== toLetters(text.slice(first.start, last.end))
      if (isOther) continue
      const ofFinding = places.get(finding) ?? finding.elements.map(() => [])
      ofFinding[element]?.push({ place, start: first.start, end: last.end })
      places.set(finding, ofFinding)
    }
  })
  const found = new Map<Finding, TextRange>()
  for (const [finding, ofElements] of places) {
    const [firsts = [], ...others] = ofElements
    if (others.some((each) => each.length === 0)) continue
    const reach = others.length === 0 ? 0 : maxReach + (others.length - 1) * maxMore
    for (const first of firsts) {
      const nearest = others.map((each) =>
        each.reduce((best, other) =>
          Math.abs(other.place - first.place) < Math.abs(best.place - first.place) ? other : best,
        ),
      )
      const all = [first, ...nearest]
      const spots = all.map(({ place }) => place)
      if (new Set(spots).size < all.length) continue
      if (Math.max(...spots) - Math.min(...spots) > reach) continue
      found.set(finding, {
        start: Math.min(...all.map(({ start }) => start)),
        end: Math.max(...all.map(({ end }) => end)),
      })
      break
    }
  }
  return found
}
