import { parseExpression } from '@/lib/expression/parse'
import { findSynonyms as findConcepts } from '../analysis/synonyms'
import { filters } from '../filters/filters'
import { Question, toSpan } from './question'
import { takeCells } from './question-cells'
import { takePlace, type FindPlace } from './question-places'
import { withFilterValues, withNear, withQuery } from '../request/request-links'
import { allInFull } from '../query/revise-hints'
import { isSmallWord, leaveOutSmallWords } from '../query/small-words'
import type { Blame } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { SearchRequest } from '@/lib/search/request/search-request'

// A question in a sentence, "allogeneic CAR-NK trials against CD33 that recruit", as choices of filters. A search
// for its words finds records that have them all, also "that" and "against"; this reading is offered beside it and
// never takes its place.

/** Longer texts are no questions. */
const longestQuestion = 200

/** Words that join or turn round what stands beside them; as words of a search they do neither. */
const turningWords = /\b(?:not|no|without|except|excluding|other than|or)\b/i

const notYetRecruiting = /\b(?:(recruiting) (?:or|and) )?not yet recruiting\b/gi
const recruiting =
  /\b(?:still |currently |now |actively )?(?:recruit(?:s|ing)?|enrolling|open (?:for|to) (?:new )?(?:patients|participants))\b/gi
const phase =
  /\bphases?\s*(?:(1|2|3|4|iv|i{1,3})[ab]?)(?:\s*(?:\/|-|and|or|to)\s*(?:phase\s*)?(1|2|3|4|iv|i{1,3})[ab]?)?\b/gi
const postedResults =
  /\b(?:(?:with|has|have|having) )?(?:(?:posted|published|available) results|results (?:(?:are|is|were|have been|already) )?(?:posted|published|available))\b|\b(?:with|having) results\b/gi

/** "aged 9", "9-year-old", "9 yo", "my son is 9", "I'm 34", "my daughter, 9, has". */
const ages = [
  /\baged? (\d{1,3})\b(?! (?:months?|weeks?|days?))/gi,
  /\b(\d{1,3})[- ]?(?:(?:years?|yrs?)[- ]?(?:olds?|of age)|y\/?o)\b/gi,
  /\b(?:i|he|she|who|son|daughter|child|kid|boy|girl|mother|mom|mum|father|dad|wife|husband|partner|sister|brother)(?:['’][sm]| is| am) (?:now |just )?(\d{1,3})(?= (?:and|with|has|who|years?)\b|\s*[,.;?!]|\s*$)/gi,
  /\b(?:son|daughter|child|kid|boy|girl|mother|mom|mum|father|dad|wife|husband|partner|sister|brother), (\d{1,3})(?= ?[,)]|\s*$)/gi,
]

/** Words before what a question is about: "new treatments for", "any trials on". */
const lead =
  /\b(?:(?:any|new|newest|latest|current|promising|available)\s+)+(?:treatments?|therap(?:y|ies)|trials?|stud(?:y|ies)|options?|research)\s+(?=(?:for|of|against|on|in)\b)/gi

const phaseValues: Readonly<Record<string, string>> = {
  1: 'PHASE1',
  i: 'PHASE1',
  2: 'PHASE2',
  ii: 'PHASE2',
  3: 'PHASE3',
  iii: 'PHASE3',
  4: 'PHASE4',
  iv: 'PHASE4',
}

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
  for (const match of query.matchAll(lead)) question.drop(toSpan(match))
  const { chosen, unwanted, near, rest } = question
  if (turningWords.test(rest)) return null

  const ofCells = chosen.has('cellType') || unwanted.length > 0 ? cellFillers : noFillers
  const named = listNamed(toWords(rest), ofCells)
  if (!question.saysMore && !isShorter(named, toWords(query))) return null
  const wanted = [
    ...named.map((word) => (word === all ? allInFull : word)),
    ...unwanted.map((expression) => `NOT ${expression}`),
  ]
  let reading = withQuery(request, wanted.join(' '))
  for (const [id, values] of chosen) {
    const before = filters[id].kind === 'age' ? [] : (request.filters[id] ?? [])
    reading = withFilterValues(reading, id, [...before, ...values])
  }
  return near ? withNear(reading, near) : reading
}

/** Status, phase and results. */
function takeStages(question: Question): void {
  const { text } = question
  for (const match of text.matchAll(notYetRecruiting)) {
    const open = match[1] === undefined ? [] : ['RECRUITING']
    question.take('status', [...open, 'NOT_YET_RECRUITING'], toSpan(match))
  }
  for (const match of question.rest.matchAll(recruiting)) {
    question.take('status', ['RECRUITING'], toSpan(match))
  }
  for (const match of text.matchAll(phase)) {
    const values = [match[1], match[2]].map((each) => phaseValues[(each ?? '').toLowerCase()])
    question.take(
      'phase',
      values.filter((value) => value !== undefined),
      toSpan(match),
    )
  }
  for (const match of text.matchAll(postedResults)) {
    question.take('results', ['YES'], toSpan(match))
  }
}

/** The filter holds one age: a question that names two is about both. */
function takeAge(question: Question): void {
  const found = ages.flatMap((pattern) =>
    [...question.text.matchAll(pattern)].flatMap((match) => {
      const value = filters.age.parseValue(match[1] ?? '')
      return value === undefined ? [] : [{ value, span: toSpan(match) }]
    }),
  )
  if (new Set(found.map(({ value }) => value)).size !== 1) return
  for (const { value, span } of found) question.take('age', [value], span)
}

function toWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[,;:.!?]+|[,;:.!?]+$/g, ''))
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
    const isOfName = names.some((name) => name.start < end && name.end > start)
    start = end + 1
    const plain = word.toLowerCase()
    return !ofCells.has(plain) && (isOfName || !(fillers.has(plain) || isSmallWord(plain)))
  })
}

/** Filters that a question can do without, the easiest first: the cells and what they are against come last. */
const spared: readonly (FilterId | 'near')[] = [
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
