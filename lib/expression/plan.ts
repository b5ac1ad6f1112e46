import type { FindSynonyms, SynonymRun, TextAnalysis } from './analysis'
import type { CoverageMode, ExpansionLevel, PhraseNode, WordsNode } from './tree'

// What a term asks for, decided once for the engine and for the in-memory match.
//
// A phrase is one part: its tokens side by side, or one of the synonyms of the whole phrase. Words are taken
// apart: adjacent words that have a synonym together become one part, every other word is a part of its own.
// Of a part either every word must be found (the tokens of one word, such as CAR-T, side by side) or one of
// its synonyms; different parts, and the words of a part, may stand in different fields of the area. That is
// EXPANSION[Relaxation], which holds where nothing is written.
//
// None and Term ask for the words side by side without synonyms (both, because an index keeps only what the
// analysis makes of a word), Concept for the words side by side or a synonym of all of them. Lossy is
// Relaxation with one part missing at most. A COVERAGE other than Contains also asks for the words side by side.

/** Tokens that must stand side by side. */
export type TokenSequence = readonly string[]

export interface TermPart {
  /** The words that make it, as they were typed. */
  typed: string
  /** All of them must be found; empty where only the synonyms count. */
  words: readonly TokenSequence[]
  /** Any one of them does instead, in fields that take synonyms. */
  synonyms: readonly TokenSequence[]
}

export interface TermPlan {
  /** All must match, but for `mayMiss` of them. A plan without parts matches nothing. */
  parts: readonly TermPart[]
  mayMiss: 0 | 1
}

export interface TermSettings {
  coverage: CoverageMode
  expansion: ExpansionLevel
}

/** What holds where no COVERAGE and no EXPANSION is written. */
export const usualSettings: TermSettings = { coverage: 'Contains', expansion: 'Relaxation' }

/** Turns a term into what has to be found. */
export function buildTermPlan(
  term: WordsNode | PhraseNode,
  settings: TermSettings,
  analysis: TextAnalysis,
  findSynonyms: FindSynonyms,
): TermPlan {
  const { expansion, coverage } = settings
  const apart = expansion === 'Relaxation' || expansion === 'Lossy'
  if (term.kind === 'words' && apart && coverage === 'Contains') {
    const parts = splitIntoParts(term.words, analysis, findSynonyms)
    return { parts, mayMiss: expansion === 'Lossy' && parts.length > 1 ? 1 : 0 }
  }
  const text = term.kind === 'phrase' ? term.text : term.words.join(' ')
  const tokens = analysis.tokens(text)
  if (tokens.length === 0) return { parts: [], mayMiss: 0 }
  const widens = expansion !== 'None' && expansion !== 'Term'
  const whole = widens ? findSynonyms(text).find((run) => isWhole(text, run, analysis)) : undefined
  return { parts: [toPart(text, [tokens], whole, analysis)], mayMiss: 0 }
}

/** Whether nothing but signs stands outside the run. */
function isWhole(text: string, { start, end }: SynonymRun, analysis: TextAnalysis): boolean {
  const outside = `${text.slice(0, start)} ${text.slice(end)}`
  return analysis.tokens(outside).length === 0
}

function splitIntoParts(
  words: readonly string[],
  analysis: TextAnalysis,
  findSynonyms: FindSynonyms,
): TermPart[] {
  const runs = findSynonyms(words.join(' '))
  const parts: TermPart[] = []
  let offset = 0
  let open: { run: SynonymRun; typed: string[]; words: TokenSequence[] } | null = null
  for (const word of words) {
    const end = offset + word.length
    const tokens = analysis.tokens(word)
    const run = runs.find((candidate) => candidate.start < end && candidate.end > offset)
    if (open !== null && open.run !== run) {
      parts.push(toPart(open.typed.join(' '), open.words, open.run, analysis))
      open = null
    }
    if (tokens.length > 0) {
      if (run === undefined) parts.push({ typed: word, words: [tokens], synonyms: [] })
      else {
        open ??= { run, typed: [], words: [] }
        open.typed.push(word)
        open.words.push(tokens)
      }
    }
    offset = end + 1
  }
  if (open !== null) parts.push(toPart(open.typed.join(' '), open.words, open.run, analysis))
  return parts
}

function toPart(
  typed: string,
  words: readonly TokenSequence[],
  run: SynonymRun | undefined,
  analysis: TextAnalysis,
): TermPart {
  const synonyms = (run?.alternatives ?? [])
    .map((alternative) => analysis.tokens(alternative))
    .filter((tokens) => tokens.length > 0)
  return { typed, words: run?.replaces === true && synonyms.length > 0 ? [] : words, synonyms }
}
