import type { FindSynonyms, SynonymRun, TextAnalysis } from './analysis'
import type { CoverageMode, ExpansionLevel, PhraseNode, WordsNode } from './tree'

// What a term requires, decided once for the engine and the in-memory match.
//
// A phrase is one part: its tokens in sequence, or one of the synonyms of the whole phrase. Words are separated:
// adjacent words that have a synonym together become one part, every other word is a part by itself. A word with
// hyphens is separated if only some of its parts are a name. A part matches if every word is found (the tokens of one
// word, such as CAR-T, in sequence, and also those of a name that `SynonymRun.together` marks), or one of its
// synonyms. Different parts, and the words of a part, may be in different fields of the area. That is
// EXPANSION[Relaxation], the default.
//
// None and Term require the words in sequence without synonyms (both, because an index keeps only what the analysis
// makes of a word), Concept the words in sequence or a synonym of all of them. Lossy is Relaxation with at most one
// part missing. A COVERAGE other than Contains also requires the words in sequence.

/** Tokens that must stand side by side. */
export type TokenSequence = readonly string[]

export interface TermPart {
  /** The words that it was made from, as typed. */
  typed: string
  /** All of them must be found; empty if only the synonyms count. */
  words: readonly TokenSequence[]
  /** Any one of them may be found instead, in fields that take synonyms. */
  synonyms: readonly TokenSequence[]
  /** Whether the words are a name that `SynonymRun.together` marks. */
  isName?: boolean
}

export interface TermPlan {
  /** All must match, except `mayMiss` of them. A plan without parts matches nothing. */
  parts: readonly TermPart[]
  mayMiss: 0 | 1
  /** Words with hyphens that were separated, as typed: they affect the rank, not the match. */
  compounds: readonly TokenSequence[]
}

export interface TermSettings {
  coverage: CoverageMode
  expansion: ExpansionLevel
}

/** The defaults for COVERAGE and EXPANSION. */
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
    const { parts, compounds } = splitIntoParts(term.words, analysis, findSynonyms)
    return { parts, compounds, mayMiss: expansion === 'Lossy' && parts.length > 1 ? 1 : 0 }
  }
  const text = term.kind === 'phrase' ? term.text : term.words.join(' ')
  const tokens = analysis.tokens(text)
  if (tokens.length === 0) return { parts: [], compounds: [], mayMiss: 0 }
  const widens = expansion !== 'None' && expansion !== 'Term'
  const whole = widens ? findSynonyms(text).find((run) => isWhole(text, run, analysis)) : undefined
  return { parts: [toPart(text, [tokens], whole, analysis)], compounds: [], mayMiss: 0 }
}

/** Whether there is nothing but punctuation outside of the run. */
function isWhole(text: string, { start, end }: SynonymRun, analysis: TextAnalysis): boolean {
  const outside = `${text.slice(0, start)} ${text.slice(end)}`
  return analysis.tokens(outside).length === 0
}

/** The words of a term in order; a word with hyphens may be split into its parts. */
interface Piece {
  text: string
  /** Position in the words joined by single spaces. */
  start: number
  end: number
}

interface OpenPart {
  run: SynonymRun
  start: number
  end: number
  isInWord: boolean
  words: TokenSequence[]
}

function splitIntoParts(
  words: readonly string[],
  analysis: TextAnalysis,
  findSynonyms: FindSynonyms,
): { parts: TermPart[]; compounds: TokenSequence[] } {
  const runs = findSynonyms(words.join(' '))
  const parts: TermPart[] = []
  const compounds: TokenSequence[] = []
  let open: OpenPart | null = null
  const text = words.join(' ')
  const close = () => {
    if (open) {
      const { run, start, end, isInWord, words } = open
      // Next to other letters "ALL" is not an ordinary word, so the word as typed must match.
      const used = isInWord ? { ...run, replaces: false } : run
      const asked = run.together === true ? [words.flat()] : words
      parts.push(toPart(text.slice(start, end), asked, used, analysis))
    }
    open = null
  }
  for (const word of toPieces(words)) {
    const pieces = splitAtHyphens(word, runs, analysis)
    if (pieces.length > 1) compounds.push(analysis.tokens(word.text))
    for (const piece of pieces) {
      const tokens = analysis.tokens(piece.text)
      const run = runs.find((each) => holdsPiece(each, piece, analysis))
      if (open !== null && open.run !== run) close()
      if (tokens.length === 0) continue
      if (run === undefined) parts.push({ typed: piece.text, words: [tokens], synonyms: [] })
      else {
        const isInWord = pieces.length > 1
        open ??= { run, start: piece.start, end: piece.end, isInWord, words: [] }
        open.end = piece.end
        open.words.push(tokens)
      }
    }
  }
  close()
  return { parts, compounds }
}

function toPieces(words: readonly string[]): Piece[] {
  let start = 0
  return words.map((text) => {
    const piece = { text, start, end: start + text.length }
    start = piece.end + 1
    return piece
  })
}

/**
 * If a name is only a part of a word, the rest has a meaning too: "CAR-HER2" requires both, each with its own
 * synonyms. A word stays whole if a name covers all of it, or if none begins or ends at one of its hyphens.
 */
function splitAtHyphens(
  word: Piece,
  runs: readonly SynonymRun[],
  analysis: TextAnalysis,
): readonly Piece[] {
  const touching = runs.filter(({ start, end }) => start < word.end && end > word.start)
  const inside = touching.filter((run) => !holdsPiece(run, word, analysis))
  if (inside.length === 0 || !/[-‐‑–/]/.test(word.text)) return [word]
  const pieces: Piece[] = []
  for (const match of word.text.matchAll(/[^-‐‑–/]+/g)) {
    const start = word.start + match.index
    pieces.push({ text: match[0], start, end: start + match[0].length })
  }
  // If a part begins a term that another one ends ("GD2.CAR.IL-15"), records contain the word only as a whole.
  const apart = pieces.flatMap((piece) => analysis.tokens(piece.text))
  if (apart.join(' ') !== analysis.tokens(word.text).join(' ')) return [word]
  // Parts of one name stay together ("BCMA-CAR-T"), and so do parts outside of names ("ATG-1").
  return joinAlike(pieces, word, (piece) =>
    inside.find(({ start, end }) => start <= piece.start && end >= piece.end),
  )
}

function joinAlike(
  pieces: readonly Piece[],
  word: Piece,
  runOf: (piece: Piece) => SynonymRun | undefined,
): Piece[] {
  const joined: (Piece & { run: SynonymRun | undefined })[] = []
  for (const piece of pieces) {
    const run = runOf(piece)
    const last = joined.at(-1)
    if (last && last.run === run) {
      last.end = piece.end
      last.text = word.text.slice(last.start - word.start, last.end - word.start)
    } else joined.push({ ...piece, run })
  }
  return joined
}

/** Whether a name covers a whole piece, except its punctuation and the ending of "Devic's". */
function holdsPiece({ start, end }: SynonymRun, piece: Piece, analysis: TextAnalysis): boolean {
  if (start >= piece.end || end <= piece.start) return false
  const before = piece.text.slice(0, Math.max(0, start - piece.start))
  const behind = piece.text.slice(Math.max(0, end - piece.start)).replace(/^['’]s\b/i, '')
  return [before, behind].every((rest) => analysis.tokens(rest).length === 0)
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
  return {
    typed,
    words: run?.replaces === true && synonyms.length > 0 ? [] : words,
    synonyms,
    ...(run?.together === true && { isName: true }),
  }
}
