import { parseExpression } from '@/lib/expression/parse'
import { classify } from '@/lib/therapy/classify'
import { notStated, type TherapyFacet } from '@/lib/therapy/labels'
import { filters } from './filters'
import { withFilterValues, withQuery } from './request-links'
import type { Blame, FilterId, SearchRequest } from './types'

// A question in a sentence, "allogeneic CAR-NK trials against CD33 that recruit", as choices of filters. A search
// for its words finds records that have them all, also "that" and "against"; this reading is offered beside it and
// never takes its place.

/** Longer texts are no questions. */
const longestQuestion = 200

/** What the classifier's rules find in a question as they find it in a title. */
const cellFilters = [
  'cellType',
  'targetAntigen',
  'donorSource',
  'tissue',
] as const satisfies readonly (TherapyFacet & FilterId)[]

/** Words that limit a question in a way that is no choice of a filter. */
const beyondFilters = /\b(?:not|no|without|except|excluding|or)\b/i

const recruiting =
  /\b(?:still |currently |now |actively )?(?:recruit(?:s|ing)?|enrolling|open (?:for|to) (?:new )?(?:patients|participants))\b/gi
const phase =
  /\bphases?\s*(?:(1|2|3|4|iv|i{1,3})[ab]?)(?:\s*(?:\/|-|and|to)\s*(?:phase\s*)?(1|2|3|4|iv|i{1,3})[ab]?)?\b/gi
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

/** Words that make a sentence and name nothing. */
const fillers = new Set(
  `a about against all am an and any are aged at be been being brother by can clinical could dad daughter do does
  father find for from had has have having he her his husband i in is it looking me mom mother mum my of old on our
  please research she show sister some son studies study that the their there these they this those to trial trials
  us using was we were what where which who whom wife with you your`.split(/\s+/),
)
/** The same beside a kind of cells. */
const cellFillers = new Set('cell cells therapy therapies treatment treatments'.split(' '))

interface Span {
  start: number
  end: number
}

/**
 * Reads the words of a search as choices of filters where they name some, and leaves words out that name nothing.
 * Chosen filters are kept. `null` when the search is an expression, asks for what filters cannot say, or would
 * stay as it is.
 */
export function readAsFilters(request: SearchRequest): SearchRequest | null {
  const { query } = request
  if (query === '' || query.length > longestQuestion || beyondFilters.test(query)) return null
  const { tree, problems } = parseExpression(query)
  if (tree.kind !== 'words' || problems.length > 0) return null

  const taken: Span[] = []
  const found = new Map<FilterId, Set<string>>()
  const take = (id: FilterId, values: readonly string[], span: Span) => {
    found.set(id, new Set([...(found.get(id) ?? []), ...values]))
    taken.push(span)
  }
  takeCells(query, take)
  for (const match of query.matchAll(recruiting)) take('status', ['RECRUITING'], toSpan(match))
  for (const match of query.matchAll(phase)) {
    const values = [match[1], match[2]].map((text) => phaseValues[(text ?? '').toLowerCase()])
    take(
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
    for (const { value, span } of ages) take('age', [value], span)
  }

  const isFiller = (word: string) =>
    fillers.has(word) || (found.has('cellType') && cellFillers.has(word))
  const words = withoutSpans(query, taken)
    .split(/\s+/)
    .map((word) => word.replace(/^[,;:.!?]+|[,;:.!?]+$/g, ''))
    .filter((word) => word !== '')
  const named = words.filter((word) => !isFiller(word.toLowerCase()))
  if (found.size === 0 && (named.length === 0 || named.length === words.length)) return null
  let reading = withQuery(request, named.join(' '))
  for (const [id, values] of found) {
    const chosen = filters[id].kind === 'age' ? [] : (request.filters[id] ?? [])
    reading = withFilterValues(reading, id, [...chosen, ...values])
  }
  return reading
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

/** Values of a filter are alternatives: words that name two things ask for both and stay words. */
function takeCells(
  query: string,
  take: (id: FilterId, values: readonly string[], span: Span) => void,
): void {
  const { labels } = classify({ protocolSection: { identificationModule: { briefTitle: query } } })
  for (const id of cellFilters) {
    const stated = labels.filter(({ facet, value }) => facet === id && value !== notStated)
    const [only] = stated
    if (!only || stated.length > 1) continue
    for (const span of only.evidence) take(id, [only.value], span)
  }
}

function toSpan(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  const units = [...Array(text.length).keys()].map((at) =>
    spans.some(({ start, end }) => at >= start && at < end) ? ' ' : text.charAt(at),
  )
  return units.join('')
}
