import type { FindSynonyms, SynonymRun, TextAnalysis } from '@/lib/expression/analysis'
import { parseExpression } from '@/lib/expression/parse'
import type { ExpressionHint, ExpressionProblem } from '@/lib/expression/problems'
import type { Expression, WordsNode } from '@/lib/expression/tree'
import { getOperands } from '@/lib/expression/walk'
import { isNctId } from '@/lib/study/trial-id'
import { analyse, analyseWithOffsets } from '../analysis/analyse'
import { findSynonyms as findConcepts } from '../analysis/synonyms'
import { isProse, withoutSigns } from '../question/prose'
import { nameCountries } from './country-terms'
import { groupHints } from './grouped-hints'
import { maxTerms, maxWords, maxWordsAtEnds } from '../limits'
import { formatNumberSearch, parsePastedNumbers } from '../registry-links/pasted-numbers'
import { reviseHints } from './revise-hints'
import { leaveOutSmallWords } from './small-words'
import type { AlsoSearched } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { overlaps } from '../question/question'

// What the search box means: the expression, and the synonyms that its words bring along.

export const searchAnalysis: TextAnalysis = { tokens: analyse }

export interface ParsedQuery {
  tree: Expression
  /** The same with its small words. */
  typed: Expression
  problems: readonly ExpressionProblem[]
  hints: readonly ExpressionHint[]
  findSynonyms: FindSynonyms
  /** Small words of a plain text that need not be found: "after". */
  leftOut: readonly string[]
  /** Synonyms that `findSynonyms` has given out so far. */
  listAlsoSearched(): AlsoSearched[]
}

/** A query of more words than this brings no synonyms along: it is a text, not a question. */
const maxWidenedWords = 40

/**
 * A list of trial numbers asks for these trials; words side by side would ask for one that has all of them. A single
 * number of ClinicalTrials.gov stays a word, since a trial may mention it.
 */
function readNumbers(query: string): string | null {
  const [first, ...others] = parsePastedNumbers(query)?.numbers ?? []
  if (first === undefined) return null
  return others.length === 0 && isNctId(first) ? first : formatNumberSearch([first, ...others])
}

/** How a text is read. */
export interface QueryLimits {
  /** So much of it is read. */
  words: number
  terms: number
  /** Programs write expressions: signs of the language are never those of a sentence. */
  isExpression?: true
}

/**
 * Reads a query. Never throws.
 * @param limits by default those for typed text
 */
export function parseQuery(
  request: Pick<SearchRequest, 'query' | 'synonymsOff'>,
  limits: QueryLimits = { words: maxWords, terms: maxTerms },
): ParsedQuery {
  const list = readNumbers(request.query)
  const most = /\bCOVER(?:AGE)?\s*\[/.test(request.query) ? maxWordsAtEnds : limits.words
  const { text: plain, signs } = toPlainText(request.query, limits.isExpression)
  const text = list === null ? cutAfterWords(plain, { ...limits, words: most }) : plain
  const { tree: typed, problems, hints: foundHints } = parseExpression(list ?? text)
  // "Not" and "or" of a letter are its own.
  const revised =
    isProse(request.query) && !limits.isExpression ? [] : reviseHints(foundHints, text)
  const off = new Set(request.synonymsOff)
  const isWidened = !off.has('all') && text.split(/\s+/).length <= maxWidenedWords
  const isPlain = isPlainText(text, typed)
  const { findSynonyms, listAlsoSearched } = createSynonyms(isWidened, off, isPlain)
  const { tree, leftOut } = readPlainText(typed, text, findSynonyms)
  const hints = isPlain ? groupHints(revised, text, findConcepts(text, { off })) : revised
  const all = text === plain ? problems : [...problems, toCutProblem(text, plain)]
  return {
    tree,
    typed,
    leftOut,
    problems: toTypedPlaces(all, signs),
    hints: toTypedPlaces(hints, signs),
    findSynonyms,
    listAlsoSearched,
  }
}

/** The same for an expression that stands already. */
export function toParsedQuery(tree: Expression): ParsedQuery {
  const isWidened = countWords(tree) <= maxWidenedWords
  return {
    tree,
    typed: tree,
    problems: [],
    hints: [],
    leftOut: [],
    ...createSynonyms(isWidened, new Set(), false),
  }
}

/**
 * @param isPlain for plain text, where the name of a disease means the disease: "type 1 diabetes" finds what "T1D"
 * finds, and no record that says "type 2 diabetes" and "phase 1"
 */
function createSynonyms(
  isWidened: boolean,
  off: ReadonlySet<string>,
  isPlain: boolean,
): Pick<ParsedQuery, 'findSynonyms' | 'listAlsoSearched'> {
  const used = new Map<string, AlsoSearched>()
  return {
    findSynonyms: (text) => {
      if (!isWidened) return []
      return findConcepts(text, { off }).map((match): SynonymRun => {
        const { concept, matchedText, start, end, alternatives, replaces } = match
        const key = `${concept.id} ${matchedText}`
        if (alternatives.length > 0) {
          used.set(key, {
            concept: concept.id,
            label: concept.label,
            typed: matchedText,
            phrases: alternatives,
          })
        }
        const together = isPlain && concept.kind === 'condition'
        return { start, end, alternatives, replaces, together }
      })
    },
    listAlsoSearched: () => [...used.values()],
  }
}

function countWords(node: Expression): number {
  if (node.kind === 'phrase') return node.text.split(' ').length
  // Numbers of trials bring no synonyms along, however many there are.
  if (node.kind === 'words') return node.words.filter((word) => !isNctId(word)).length
  return getOperands(node).reduce((sum, each) => sum + countWords(each), 0)
}

/**
 * The words of a text that is nothing but words, a pasted paragraph among them; `null` for an expression, for quoted
 * text and for numbers of trials.
 */
export function readPlainWords(query: string): readonly string[] | null {
  if (readNumbers(query) !== null) return null
  const { text } = toPlainText(query)
  const { tree } = parseExpression(text)
  return tree.kind === 'words' && (isProse(query) || isPlainText(text, tree)) ? tree.words : null
}

/** "CD19xCD22": two targets of one product. */
const joinedTargets = /(?<![\p{L}\p{N}])(\p{Lu}{2,}\d+\p{L}?|BCMA)[x×](?=\p{Lu}{2,}\d|BCMA)/gu

interface PlainText {
  text: string
  /** Positions of inserted signs that nobody typed. */
  signs: readonly number[]
}

/** ALL as a word of its own. */
const allWord = /(?<!\S)ALL(?![^\s,.;])/g

/** In the language ALL is every trial; beside other words of a plain text it is what it is short for. */
function toPlainText(query: string, isExpression = false): PlainText {
  const text = (isExpression ? query : withoutSigns(query)).replace(joinedTargets, '$1 ')
  const unsigned = { text, signs: [] }
  const found = [...text.matchAll(allWord)]
  if (found.length === 0 || isShouted(text)) return unsigned
  const named = text.replace(allWord, '\\ALL')
  const { tree, problems } = parseExpression(named)
  if (tree.kind !== 'words' || problems.length > 0 || /[()]/.test(text)) return unsigned
  return { text: named, signs: found.map(({ index }, before) => index + before) }
}

/** Whether capitals tell nothing: a text of abbreviations alone, "ALL CAR-T", has no long words. */
const isShouted = (text: string): boolean =>
  text === text.toUpperCase() && (/\p{Lu}{6}/u.test(text) || text.trim() === 'ALL')

/** Problems and hints with the places of what was typed. */
function toTypedPlaces<Found extends ExpressionHint>(
  found: readonly Found[],
  signs: readonly number[],
): readonly Found[] {
  if (signs.length === 0) return found
  const toTyped = (at: number) => at - signs.filter((sign) => sign < at).length
  return found.map((each) => {
    const { start, end } = each.location
    return { ...each, location: { start: toTyped(start), end: toTyped(end) } }
  })
}

/** Whether a text is nothing but words: no operator, quotation mark, parenthesis or backslash. */
export function isPlainText(text: string, tree: Expression): tree is WordsNode {
  return tree.kind === 'words' && !/[()]|\\(?!ALL(?![^\s,.;]))/.test(text)
}

/** Somebody who writes a sentence does not ask for its small words; who writes an expression gets what it says. */
function readPlainText(
  tree: Expression,
  text: string,
  findSynonyms: FindSynonyms,
): { tree: Expression; leftOut: readonly string[] } {
  if (!isPlainText(text, tree)) return { tree: nameCountries(tree), leftOut: [] }
  const { words, leftOut } = leaveOutSmallWords(tree.words, findSynonyms(tree.words.join(' ')))
  return { tree: leftOut.length === 0 ? tree : { ...tree, words }, leftOut }
}

/** The words of a term one by one, those of a name that is read as one together. */
export function groupNames(
  words: readonly string[],
  findSynonyms: FindSynonyms,
): readonly (readonly string[])[] {
  const names = findSynonyms(words.join(' ')).filter(({ together }) => together === true)
  const groups: string[][] = []
  let start = 0
  let open: SynonymRun | undefined
  for (const word of words) {
    const end = start + word.length
    const name = names.find((each) => overlaps(each, { start, end }))
    if (name !== undefined && name === open) groups.at(-1)?.push(word)
    else groups.push([word])
    open = name
    start = end + 1
  }
  return groups
}

/** The text up to and with its `most`th word, operators aside, or the last term that fits. */
function cutAfterWords(text: string, most: QueryLimits): string {
  let words = 0
  let read = text
  for (const { index } of text.matchAll(/(?<!\S)(?!(?:AND|OR|NOT)(?!\S))\S+/g)) {
    if (words === most.words) {
      read = text.slice(0, index)
      break
    }
    words++
  }
  const last = analyseWithOffsets(read)[most.terms]
  return last ? read.slice(0, last.start) : read
}

function toCutProblem(read: string, whole: string): ExpressionProblem {
  const words = read.split(/\s+/).filter((word) => !/^(?:|AND|OR|NOT)$/.test(word)).length
  return {
    code: 'too-long',
    location: { start: read.length, end: whole.length },
    message:
      words === 1
        ? `Only the first ${read.length} characters were searched.`
        : `Only the first ${words} words were searched.`,
  }
}
