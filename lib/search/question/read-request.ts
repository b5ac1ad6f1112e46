import type { SearchRequest } from '@/lib/search/request/search-request'
import { withFilterValues, withoutNear, withSort } from '../request/request-links'
import { readPlainWords } from '../query/query-terms'
import { isEverydayWord } from '../query/small-words'
import { isProse, isSpoken, withoutSigns } from './prose'
import { Question } from './question'
import { takeAge } from './question-ages'
import { takeDonor, takeInVivo, takeSex, takeStages } from './question-filters'
import { takeUnwantedCells } from './question-cells'
import { takeDates } from './question-dates'
import { takeDesign } from './question-design'
import { takeOrder } from './question-order'
import {
  takePlace,
  takeUnknownPlace,
  withoutOregon,
  type FindPlace,
  type FindSponsors,
} from './question-places'
import { takeSponsor } from './question-sponsors'
import type { ReadPart, ReadPiece } from './read-part'

// Words of a plain text that mean a filter: "recruiting allogeneic CAR-NK near Leeds". What they say without doubt
// is applied, whoever asks: page, feed, export and command line. Expressions and quoted text stay as they stand.

export interface ReadRequest {
  /** What is searched: the remaining words, and filters in the place of the others. */
  request: SearchRequest
  /** In the order in which they were typed; empty where nothing was read. */
  read: readonly ReadPart[]
}

/** What words are looked up in beside the places. */
interface ReadContext {
  /** Without it no sponsor is read. */
  findSponsors?: FindSponsors
  /** Whether records have a code as it is typed; without it every code counts as one of theirs. */
  isInRecords?: (code: string) => boolean
  /** As days since 1970-01-01; without it "this year" says nothing. */
  today?: number
  /** Questions that were read before in the same places, on the same day. */
  questions?: {
    get(key: string): Question | undefined
    set(key: string, question: Question): unknown
  }
}

/** Ends and joins that a filter leaves behind. */
const loose = /(?:^[\s,;:.?!&]+|[\s,;:?!&]+$)/g

/**
 * Reads the words of a search. A filter that somebody has chosen decides over words, and `asWords` names what stays
 * words. Never throws.
 *
 * @param findPlace looks names of places up; without it none is read
 */
export function readRequest(
  request: SearchRequest,
  findPlace?: FindPlace,
  context: ReadContext = {},
): ReadRequest {
  const asWords = new Set<string>(request.asWords)
  const { query } = request
  if (query === '' || asWords.has('all')) return { request, read: [] }
  const { questions } = context
  const mayBeNear = !request.near
  const mayBePlace = mayBeNear && !asWords.has('near')
  const key = `${mayBeNear} ${mayBePlace} ${query}`
  const question =
    questions?.get(key) ??
    readQuestion(query, mayBeNear ? findPlace : undefined, mayBePlace, context)
  questions?.set(key, question)
  if (question.listTaken().length === 0) return { request, read: [] }
  const read: ReadPart[] = []
  // A sentence of a letter keeps its form: "My husband … was told".
  const isLong = isProse(query)
  let reading: SearchRequest = request
  let text = question.text
  const { near, order } = question
  for (const { id, values, spans } of question.listTaken()) {
    if (asWords.has(id)) continue
    const words = spans
      .map(({ start, end }) => closeParenthesis(query.slice(start, end).replace(edges, '')))
      .join(' ')
      .replace(/ (?=[,;])/g, '')
    if (id === 'near') {
      if (!near) continue
      reading = { ...reading, near }
    } else if (id === 'sort') {
      if (order && request.sort === 'relevance') {
        reading = { ...withSort(reading, order.sort, order.reversed), page: request.page }
      }
    } else if ((request.filters[id] ?? []).length === 0) {
      reading = { ...withFilterValues(reading, id, values), page: request.page }
    }
    const isChoice = id !== 'near' && id !== 'sort'
    read.push({ id, words, ...(isChoice && { values }), ...(id === 'sort' && order && { order }) })
    for (const span of spans) {
      // "Autologous-CAR-T" leaves "CAR-T".
      const start = span.start - Number(/[-/]/.test(text.charAt(span.start - 1)))
      const end = span.end + Number(/[-/]/.test(text.charAt(span.end)))
      const gap = (isLong ? '…' : '').padEnd(end - start)
      text = text.slice(0, start) + gap + text.slice(end)
    }
  }
  if (read.length === 0) return { request, read }
  const rest = toRest(text)
  return { request: { ...reading, query: rest }, read }
}

/** All that words ask for; nothing taken of an expression. */
function readQuestion(
  query: string,
  findPlace: FindPlace | undefined,
  mayBePlace: boolean,
  { findSponsors, isInRecords, today }: ReadContext,
): Question {
  const typed = findPlace && mayBePlace ? withoutOregon(query, findPlace) : query
  const question = new Question(withoutSigns(typed), isInRecords)
  if (readPlainWords(typed) === null) return question
  const isLong = isProse(typed)
  if (!isLong) {
    takeDates(question, today)
    takeDesign(question)
  }
  takeOrder(question)
  takeStages(question, isLong)
  takeAge(question, today)
  takeSex(question)
  if (!isLong) {
    takeDonor(question)
    takeInVivo(question)
    takeUnwantedCells(question)
    if (findSponsors) takeSponsor(question, findSponsors, findPlace)
  }
  if (findPlace) {
    takePlace(question, findPlace, findSponsors)
    if (mayBePlace) takeUnknownPlace(question)
  }
  // Only a place makes a state of what is an operator elsewhere.
  const isExpression =
    typed !== query && !isSpoken(query) && !question.near && !question.chosen.has('city')
  return isExpression ? new Question(query) : question
}

const edges = /^[\s(["“]+|[\s,;.)\]"”]+$/g
const closeParenthesis = (words: string): string =>
  words.split('(').length > words.split(')').length ? `${words})` : words

/** What is left of the words; nothing where they say nothing by themselves, as in "for my 8 month old". */
function toRest(text: string): string {
  const rest = text
    .replace(/\s+/g, ' ')
    .replace(/…(?: ?[,;]? ?…)+/g, '…')
    .replace(/(?<=[.;?!]) …\./g, '')
    .replace(/ (?=[,;:.?!]+(?: |$))/g, '')
    .replace(/([,;:.])[ ,;]*[,;.](?= |$)/g, '$1')
    .replace(loose, '')
    .replace(/(?<=[,;:?!])\.$/, '')
  return rest
    .split(' ')
    .every((word) => word === '…' || isEverydayWord(word.replace(/[,;:.]+$/, '')))
    ? ''
    : rest
}

/** The same search with some words taken as words. */
export function withAsWords(request: SearchRequest, id: ReadPiece): SearchRequest {
  const asWords = [...new Set([...(request.asWords ?? []), id])].sort()
  return { ...(id === 'near' ? withoutNear(request) : request), asWords, page: 1 }
}
