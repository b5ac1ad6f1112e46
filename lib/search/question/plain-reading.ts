import { parseExpression } from '@/lib/expression/parse'
import { findSynonyms as findConcepts } from '../analysis/synonyms'
import { choices } from '../filters/exclusions'
import { overlaps, Question, toTextRange } from './question'
import { takeCells } from './question-cells'
import { takeAge } from './question-ages'
import { takeStages } from './question-filters'
import { takePlace, type FindPlace } from './question-places'
import { withFilterValues, withNear, withQuery } from '../request/request-links'
import { allInFull } from '../query/revise-hints'
import { isSmallWord, leaveOutSmallWords, withoutMarks } from '../query/small-words'
import type { Blame } from '@/lib/search/result'
import type { ChoiceId } from '@/lib/search/filters/filter-ids'
import type { SearchRequest } from '@/lib/search/request/search-request'

// A question in a sentence, "allogeneic CAR-NK trials against CD33 that recruit", as choices of filters. A search
// for its words finds records that have them all, also "that" and "against"; this reading is offered beside it and
// never takes its place.

/** Longer texts are no questions. */
const longestQuestion = 200

/** Words that join or turn round what stands beside them; as words of a search they do neither. */
const turningWords = /\b(?:not|no|without|except|excluding|other than|or)\b/i

/** Words before what a question is about: "new treatments for", "any trials on". */
const lead =
  /\b(?:(?:any|new|newest|latest|current|promising|available)\s+)+(?:treatments?|therap(?:y|ies)|trials?|stud(?:y|ies)|options?|research)\s+(?=(?:for|of|against|on|in)\b)/gi

/** Words that name nothing in a question, beside the small ones. */
const fillers = new Set(
  `a aged all anything brother brother's brothers clinical dad dad's dads daughter daughter's daughters father father's
  fathers find husband husband's husbands i in it looking mom mom's moms mother mother's mothers mum mum's mums old
  research show sister sister's sisters something son son's sons studies study take takes taking trial trials us using
  wife wife's`.split(/\s+/),
)
/** The same beside a kind of cells. */
const cellFillers = new Set('cell cells therapy therapies treatment treatments'.split(' '))

const noFillers: ReadonlySet<string> = new Set()

/** In the language ALL is every trial; in a question it is what it is short for. */
const all = 'ALL'

/** Whether a text says "or", "not" and the like, which a search for its words takes for words. */
export function joinsWords(query: string): boolean {
  return turningWords.test(query) && parseExpression(query).tree.kind === 'words'
}

/** Those words as typed: "or", "other than". */
export function listTurningWords(query: string): string[] {
  return [...query.matchAll(new RegExp(turningWords, 'gi'))].map(([word]) => word.toLowerCase())
}

const noPlace: FindPlace = () => ({ kind: 'unknown', choices: [] })

/**
 * Reads the words of a search as choices of filters where they name some, and leaves words out that name nothing.
 * Chosen filters and a chosen place are kept. `null` when the search is an expression, asks for what filters cannot
 * say, or would stay as it is.
 *
 * @param findPlace looks names of places up; without it none is read
 */
export function readAsFilters(
  request: SearchRequest,
  findPlace: FindPlace = noPlace,
): SearchRequest | null {
  const { query } = request
  if (query === '' || query.length > longestQuestion) return null
  const { tree, problems } = parseExpression(query.replace(/(?<!\S)ALL(?!\S)/g, '\\ALL'))
  if (tree.kind !== 'words' || problems.length > 0) return null

  const question = new Question(query)
  takeCells(question)
  takeStages(question)
  takeAge(question)
  if (!request.near) takePlace(question, findPlace)
  for (const match of query.matchAll(lead)) question.drop(toTextRange(match))
  const { chosen, near, rest } = question
  if (turningWords.test(rest)) return null

  const ofCells = chosen.has('cellType') || chosen.has('not-cellType') ? cellFillers : noFillers
  const named = listNamed(toWords(rest), ofCells)
  if (!question.saysMore && !isShorter(named, toWords(query))) return null
  const wanted = named.map((word) => (word === all ? allInFull : word))
  let reading = withQuery(request, wanted.join(' '))
  for (const [id, values] of chosen) {
    const before = choices[id].kind === 'age' ? [] : (request.filters[id] ?? [])
    reading = withFilterValues(reading, id, [...before, ...values])
  }
  return near ? withNear(reading, near) : reading
}

function toWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map(withoutMarks)
    .filter((word) => word !== '')
}

/** Whether words were left out that a search would look for; it leaves small ones out by itself. */
function isShorter(named: readonly string[], typed: readonly string[]): boolean {
  const searched = leaveOutSmallWords(typed, findConcepts(typed.join(' '))).words
  return named.length > 0 && named.length < searched.length
}

/** Words that name something: all that are no fillers, and those of names ("cancer of the liver"). */
function listNamed(words: readonly string[], ofCells: ReadonlySet<string>): string[] {
  const names = findConcepts(words.join(' '))
  let start = 0
  return words.filter((word) => {
    const end = start + word.length
    const isOfName = names.some((name) => overlaps(name, { start, end }))
    start = end + 1
    const plain = word.toLowerCase()
    return !ofCells.has(plain) && (isOfName || !(fillers.has(plain) || isSmallWord(plain)))
  })
}

/** Filters that a question can do without, the easiest first: the cells and what they are against come last. */
const spared: readonly (ChoiceId | 'near')[] = [
  'results',
  'status',
  'phase',
  'near',
  'age',
  'donorSource',
  'tissue',
  'targetAntigen',
  'cellType',
]

/** What stands in the way of a reading, in the order in which one would give it up. */
export function sortNearest(blame: readonly Blame[]): Blame[] {
  const placeOf = ({ kind, filter }: Blame) => {
    const at = spared.findIndex((each) => each === (kind === 'near' ? kind : filter))
    return at < 0 ? spared.length : at
  }
  return blame.toSorted((a, b) => placeOf(a) - placeOf(b))
}
