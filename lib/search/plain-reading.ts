import type { PortalPiece } from '@/lib/expression/areas'
import { parseExpression } from '@/lib/expression/parse'
import { classify } from '@/lib/therapy/classify'
import { notStated, type TherapyFacet } from '@/lib/therapy/labels'
import { findSynonyms as findConcepts } from './analysis/synonyms'
import { filters } from './filters'
import { withFilterValues, withQuery } from './request-links'
import { isSmallWord } from './small-words'
import type { Blame, FilterId, SearchRequest } from './types'

// A question in a sentence, "allogeneic CAR-NK trials against CD33 that recruit", as choices of filters. A search
// for its words finds records that have them all, also "that" and "against"; this reading is offered beside it and
// never takes its place.

/** Longer texts are no questions. */
const longestQuestion = 200

/** What the classifier's rules find in a question as they find it in a title. */
const cellFilters = [
  { id: 'cellType', area: 'CellType' },
  { id: 'targetAntigen', area: 'TargetAntigen' },
  { id: 'donorSource', area: 'CellSource' },
  { id: 'tissue', area: 'CellTissue' },
] as const satisfies readonly { id: TherapyFacet & FilterId; area: PortalPiece }[]

/** Said of a text that names both sources; each of them is a value of its own. */
const bothSources = 'BOTH'

/** Words that join or turn round what stands beside them; as words of a search they do neither. */
const turningWords = /\b(?:not|no|without|except|excluding|other than|or)\b/i

/** Before the cells that somebody does not want: "but not", "other than from". */
const turningBefore =
  /\b(?:(?:but )?not|no|without|except(?: for)?|excluding|other than)\s+(?:from |with |any |the )*$/i
/** Between two of several alternatives. */
const joinBetween = /^\s*(?:cells?\s*)?(?:,|,?\s*(?:and\/)?or\b|\/)\s*(?:from |the )*$/i

const notYetRecruiting = /\b(?:(recruiting) (?:or|and) )?not yet recruiting\b/gi
const recruiting =
  /\b(?:still |currently |now |actively )?(?:recruit(?:s|ing)?|enrolling|open (?:for|to) (?:new )?(?:patients|participants))\b/gi
const phase =
  /\bphases?\s*(?:(1|2|3|4|iv|i{1,3})[ab]?)(?:\s*(?:\/|-|and|or|to)\s*(?:phase\s*)?(1|2|3|4|iv|i{1,3})[ab]?)?\b/gi
const age = /\b(?:aged? (\d{1,3})|(\d{1,3})[- ]years?[- ]olds?)\b/gi

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
  `a aged all brother clinical dad daughter father find husband i in it looking mom mother mum old research show
  sister son studies study trial trials us using wife`.split(/\s+/),
)
/** The same beside a kind of cells. */
const cellFillers = new Set('cell cells therapy therapies treatment treatments'.split(' '))

const noFillers: ReadonlySet<string> = new Set()

interface Span {
  start: number
  end: number
}

/** What a question asks for, and which words of it say so. */
class Question {
  readonly chosen = new Map<FilterId, Set<string>>()
  /** Expressions of what is not wanted. */
  readonly unwanted: string[] = []
  private readonly taken: Span[] = []

  constructor(readonly text: string) {}

  take(id: FilterId, values: readonly string[], span: Span): void {
    this.chosen.set(id, new Set([...(this.chosen.get(id) ?? []), ...values]))
    this.taken.push(span)
  }

  exclude(expression: string, span: Span): void {
    if (!this.unwanted.includes(expression)) this.unwanted.push(expression)
    this.taken.push(span)
  }

  /** The text with blanks for all words that were taken. */
  get rest(): string {
    const units = [...Array(this.text.length).keys()].map((at) =>
      this.taken.some(({ start, end }) => at >= start && at < end) ? ' ' : this.text.charAt(at),
    )
    return units.join('')
  }
}

/** Whether a text says "or", "not" and the like, which a search for its words takes for words. */
export function joinsWords(query: string): boolean {
  return turningWords.test(query) && parseExpression(query).tree.kind === 'words'
}

/**
 * Reads the words of a search as choices of filters where they name some, and leaves words out that name nothing.
 * Chosen filters are kept. `null` when the search is an expression, asks for what filters cannot say, or would
 * stay as it is.
 */
export function readAsFilters(request: SearchRequest): SearchRequest | null {
  const { query } = request
  if (query === '' || query.length > longestQuestion) return null
  const { tree, problems } = parseExpression(query)
  if (tree.kind !== 'words' || problems.length > 0) return null

  const question = new Question(query)
  takeCells(question)
  for (const match of query.matchAll(notYetRecruiting)) {
    const open = match[1] === undefined ? [] : ['RECRUITING']
    question.take('status', [...open, 'NOT_YET_RECRUITING'], toSpan(match))
  }
  for (const match of question.rest.matchAll(recruiting)) {
    question.take('status', ['RECRUITING'], toSpan(match))
  }
  for (const match of query.matchAll(phase)) {
    const values = [match[1], match[2]].map((text) => phaseValues[(text ?? '').toLowerCase()])
    question.take(
      'phase',
      values.filter((value) => value !== undefined),
      toSpan(match),
    )
  }
  const ages = [...query.matchAll(age)].flatMap((match) => {
    const value = filters.age.parseValue(match[1] ?? match[2] ?? '')
    return value === undefined ? [] : [{ value, span: toSpan(match) }]
  })
  // The filter holds one age: a question that names two is about both.
  if (new Set(ages.map(({ value }) => value)).size === 1) {
    for (const { value, span } of ages) question.take('age', [value], span)
  }
  const { chosen, unwanted, rest } = question
  if (turningWords.test(rest)) return null

  const ofCells = chosen.has('cellType') || unwanted.length > 0 ? cellFillers : noFillers
  const words = rest
    .split(/\s+/)
    .map((word) => word.replace(/^[,;:.!?]+|[,;:.!?]+$/g, ''))
    .filter((word) => word !== '')
  const named = listNamed(words, ofCells)
  const isChanged = named.length > 0 && named.length < words.length
  if (chosen.size === 0 && unwanted.length === 0 && !isChanged) return null
  const wanted = [...named, ...unwanted.map((expression) => `NOT ${expression}`)]
  let reading = withQuery(request, wanted.join(' '))
  for (const [id, values] of chosen) {
    const before = filters[id].kind === 'age' ? [] : (request.filters[id] ?? [])
    reading = withFilterValues(reading, id, [...before, ...values])
  }
  return reading
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
const spared: readonly (FilterId | undefined)[] = [
  'status',
  'phase',
  'age',
  'donorSource',
  'tissue',
  'targetAntigen',
  'cellType',
]

/** What stands in the way of a reading, in the order in which one would give it up. */
export function sortNearest(blame: readonly Blame[]): Blame[] {
  const placeOf = ({ filter }: Blame) =>
    spared.includes(filter) ? spared.indexOf(filter) : spared.length
  return blame.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** What the classifier finds in the question: what is not wanted, and one value or alternatives of each filter. */
function takeCells(question: Question): void {
  const { text } = question
  // The classifier has rules of its own for what a record says is not given; here it is only named.
  const briefTitle = text.replace(/\b(?:not|no|without|except|excluding)\b/gi, (word) =>
    ' '.repeat(word.length),
  )
  const { labels } = classify({ protocolSection: { identificationModule: { briefTitle } } })
  for (const { id, area } of cellFilters) {
    const places = labels
      .filter(({ facet, value }) => facet === id && value !== notStated && value !== bothSources)
      .flatMap(({ value, evidence }) => evidence.map(({ start, end }) => ({ value, start, end })))
      .sort((a, b) => a.start - b.start)
    const wanted = places.filter(({ value, start, end }) => {
      const before = turningBefore.exec(text.slice(0, start))
      if (before) question.exclude(`AREA[${area}]${value}`, { start: before.index, end })
      return !before
    })
    const values = [...new Set(wanted.map(({ value }) => value))]
    if (values.length === 1) for (const place of wanted) question.take(id, values, place)
    else if (areAlternatives(text, wanted)) {
      const [first, last] = [wanted[0], wanted.at(-1)]
      if (first && last) question.take(id, values, { start: first.start, end: last.end })
    }
  }
}

/** Values of a filter are alternatives: only words with "or" between them say that. Others ask for all of them. */
function areAlternatives(text: string, places: readonly Span[]): boolean {
  const between = places.slice(1).map(({ start }, index) => text.slice(places[index]?.end, start))
  return (
    between.every((part) => joinBetween.test(part)) &&
    /\bor\s*(?:from |the )*$/i.test(between.at(-1) ?? '')
  )
}

function toSpan(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}
