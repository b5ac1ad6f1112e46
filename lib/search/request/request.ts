import { readOwn } from '@/lib/study/read-own'
import { anyValue, defaultFilters, hasDefault, isDefaultChoice } from './default-filters'
import { choices } from '../filters/exclusions'
import type { Exclusion, FilterDefinition } from '../filters/definition'
import {
  defaultRadius,
  formatPlace,
  formatRadius,
  isDefaultRadius,
  maxPlaceLength,
  parsePlace,
  parseRadius,
  type Near,
} from '../place/near'
import { formatMapArea, namedAreas, parseMapArea } from '../place/map-area'
import { sortChosen } from './request-links'
import { toShownText } from './typed-text'
import { choiceIds, type ChoiceId } from '@/lib/search/filters/filter-ids'
import { defaultColumns, resultViews, tableColumns } from './result-views'
import {
  sortDirections,
  sortKeys,
  type RequestProblem,
  type SearchRequest,
  type SortKey,
} from './search-request'

// SearchRequest ⇄ URL. The URL is the whole state of a search and public: keys never change their meaning.
// Reading forgives: what is not understood becomes a problem in words, the rest still counts.

const defaultPageSize = 20
const maxPageSize = 100
/** Longer queries are cut: nobody types them, and time grows with length. Two hundred trial numbers fit. */
export const maxQueryLength = 3_000
/**
 * Values of all filters that a search takes, and their letters together: every link on the page repeats them, so that a
 * page would grow with the square of what is chosen.
 */
export const maxChosenValues = 50
export const maxChosenLength = 2_000
const maxPage = 1_000_000
/** Problems beyond this are not told: a hostile URL has thousands. */
const maxProblems = 20

const readPieces = ['near', 'sort', ...choiceIds] as const

/** Query string as `URLSearchParams` or as Next's `searchParams` gives it. */
export type RequestParams =
  URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>

export interface ParsedSearchRequest {
  request: SearchRequest
  problems: RequestProblem[]
}

/** Asks for nothing: every trial there is. */
export const emptyRequest: SearchRequest = {
  query: '',
  filters: {},
  sort: 'relevance',
  page: 1,
  pageSize: defaultPageSize,
}

/** What an address without parameters asks for. */
export const defaultRequest: SearchRequest = { ...emptyRequest, filters: defaultFilters }

/** Reads the state of a search. Never throws, whatever the parameters hold. */
export function parseSearchRequest(params: RequestParams): ParsedSearchRequest {
  const problems: RequestProblem[] = []
  const report = (key: string, value: string, message: string) => {
    if (problems.length < maxProblems) problems.push({ key, value: value.slice(0, 100), message })
  }
  const read = toReader(params)

  const text = read('q').find((each) => each.trim() !== '') ?? ''
  const typed = toShownText(text.slice(0, 4 * maxQueryLength))
  const query = typed.slice(0, maxQueryLength).trim()
  if (typed.length > maxQueryLength) {
    report('q', typed, `The search text was cut after ${maxQueryLength} characters.`)
  }

  const chosen: Partial<Record<ChoiceId, readonly string[]>> = {}
  for (const id of choiceIds) {
    const values = parseChoice(choices[id], read, report)
    if (values.length > 0) chosen[id] = values
  }
  limitChosen(chosen, report)
  const near = parseNear(read, report)
  const sort = parseSort(read, near !== undefined, report)
  return {
    request: {
      query,
      filters: chosen,
      ...(near && { near }),
      ...parseSynonymsOff(read('without')),
      ...parseAsWords(read('words')),
      sort,
      ...parseDirection(read, sort),
      page: parseCount(read('page'), maxPage) ?? 1,
      pageSize: parseCount(read('size'), maxPageSize) ?? defaultPageSize,
      ...parseView(read, report),
    },
    problems,
  }
}

/**
 * The query string of a request, without "?": keys in a fixed order, values in the order of the
 * request, defaults left out. The inverse of `parseSearchRequest` for requests it returned.
 */
export function formatSearchRequest(request: SearchRequest): string {
  const params = new URLSearchParams()
  if (request.query !== '') params.append('q', request.query)
  for (const id of choiceIds) {
    const filter = choices[id]
    if (isDefaultChoice(request, id)) continue
    const values = request.filters[id] ?? []
    for (const value of values) params.append(filter.key, filter.formatValue(value))
    if (values.length === 0 && hasDefault(id)) params.append(filter.key, anyValue)
  }
  if (request.near) {
    params.append('near', formatPlace(request.near.place))
    const { radius } = request.near
    if (!isDefaultRadius(radius)) params.append('within', formatRadius(radius))
  }
  for (const concept of request.synonymsOff ?? []) params.append('without', concept)
  for (const piece of request.asWords ?? []) params.append('words', piece)
  if (request.sort !== 'relevance') params.append('sort', request.sort)
  const direction = sortDirections[request.sort]
  if (request.reversed && direction) params.append('dir', direction === 'asc' ? 'desc' : 'asc')
  if (request.page !== 1) params.append('page', String(request.page))
  if (request.pageSize !== defaultPageSize) params.append('size', String(request.pageSize))
  if (request.view) params.append('view', request.view)
  for (const column of request.columns ?? []) params.append('columns', column)
  if (request.area !== undefined) params.append('area', request.area)
  return params.toString()
}

type Reader = (key: string) => readonly string[]
type Choice = FilterDefinition | Exclusion
type Report = (key: string, value: string, message: string) => void

/** All values that a key has, in their order and as pages can show them, whichever way the parameters came. */
export function toReader(params: RequestParams): Reader {
  const read = toPlainReader(params)
  return (key) => read(key).map(toShownText)
}

function toPlainReader(params: RequestParams): Reader {
  if (params instanceof URLSearchParams) return (key) => params.getAll(key)
  return (key) => {
    const value = readOwn(params, key)
    // The framework answers names that every object has ("constructor") with what the object has there.
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    return values.filter((each) => typeof each === 'string')
  }
}

function parseChoice(choice: Choice, read: Reader, report: Report): readonly string[] {
  if (hasDefault(choice.id) && read(choice.key).includes(anyValue)) return []
  const values = new Set<string>()
  for (const text of [...read(choice.key), ...readFormEnds(choice, read)]) {
    if (text.trim() === '') continue
    const value = choice.parseValue(text.slice(0, 1_000).toWellFormed())
    if (value === undefined) {
      report(choice.key, text, describeMisunderstood(choice, text))
    } else {
      values.add(value)
      // One too many, so that it is told; a span has only one in the end.
      if (values.size > maxChosenValues) break
    }
  }
  if (values.size === 0) return defaultFilters[choice.id] ?? []
  return sortChosen(choice, values)
}

/** Leaves out what is too much in all, from the last filter on, and says so. */
function limitChosen(chosen: Partial<Record<ChoiceId, readonly string[]>>, report: Report): void {
  let count = 0
  let length = 0
  let dropped: [Choice, string] | undefined
  for (const id of choiceIds) {
    const filter = choices[id]
    if (chosen[id] === undefined || chosen[id] === defaultFilters[id]) continue
    const kept = chosen[id].filter((value) => {
      length += value.length
      if (++count <= maxChosenValues && length <= maxChosenLength) return true
      dropped ??= [filter, value]
      return false
    })
    if (kept.length > 0) chosen[id] = kept
    else delete chosen[id]
  }
  if (!dropped) return
  const [filter, value] = dropped
  report(
    filter.key,
    filter.formatValue(value),
    `A search takes ${maxChosenValues} filter values, with ${maxChosenLength.toLocaleString('en')} letters in all. We left out the values from “${filter.labelOf(value).slice(0, 60)}” on.`,
  )
}

function describeMisunderstood(filter: Choice, text: string): string {
  if ('explain' in filter) {
    const sentences = Object.values(filter.explain(text))
    if (sentences.length > 0) return `${filter.label}: ${sentences.join(' ')}`
  }
  return `The filter ${filter.label} has no value “${text.slice(0, 60)}”. It takes ${filter.expects}.`
}

/** A plain form sends the two ends of a span apart: `started-from=2020&started-to=2022`. */
function readFormEnds(filter: Choice, read: Reader): readonly string[] {
  if (filter.kind !== 'date' && filter.kind !== 'number') return []
  const from = read(`${filter.key}-from`).at(-1)?.trim() ?? ''
  const to = read(`${filter.key}-to`).at(-1)?.trim() ?? ''
  return from === '' && to === '' ? [] : [`${from}..${to}`]
}

/** Concepts whose synonyms are switched off: `without=aml`, or `without=all`. */
function parseSynonymsOff(values: readonly string[]): Pick<SearchRequest, 'synonymsOff'> {
  const concepts = new Set(values.filter((value) => /^[a-z0-9-]{1,80}$/.test(value)))
  if (concepts.has('all')) return { synonymsOff: ['all'] }
  if (concepts.size === 0) return {}
  return { synonymsOff: [...concepts].sort().slice(0, maxChosenValues) }
}

/** What stays words: `words=status`, or `words=all`. Others are no pieces that are read. */
function parseAsWords(values: readonly string[]): Pick<SearchRequest, 'asWords'> {
  if (values.includes('all')) return { asWords: ['all'] }
  const known = readPieces.filter((piece) => values.includes(piece))
  return known.length > 0 ? { asWords: known.toSorted() } : {}
}

/** `near=Lyon, France&within=50km`, or `near=45.76,4.84`. A form sends both empty when nobody fills them in. */
function parseNear(read: Reader, report: Report): Near | undefined {
  const where = read('near').find((text) => text.trim() !== '')
  const within = read('within').find((text) => text.trim() !== '')
  const radius = within === undefined ? defaultRadius : parseRadius(within.slice(0, 100))
  if (within !== undefined && radius === null) {
    report(
      'within',
      within,
      `“${within.slice(0, 60)}” is not a distance. Write whole kilometres or miles such as 100km or 60mi, or the word any. We used ${formatRadius(defaultRadius)}.`,
    )
  }
  if (where === undefined) {
    if (within !== undefined && read('near').length === 0) {
      report(
        'within',
        within,
        'A distance needs a place to measure from: add near=Lyon, France or near=45.76,4.84.',
      )
    }
    return undefined
  }
  const place = parsePlace(where.slice(0, 4 * maxPlaceLength))
  if (place === null) {
    report(
      'near',
      where,
      `“${where.slice(0, 60)}” is not a place. Write a town such as Lyon, France, or a latitude from -90 to 90 and a longitude from -180 to 180 such as 45.76,4.84.`,
    )
    return undefined
  }
  return { place, radius: radius ?? defaultRadius }
}

function parseSort(read: Reader, hasPlace: boolean, report: Report): SortKey {
  const text = read('sort').find((value) => value !== '')
  if (text === undefined) return 'relevance'
  const key = sortKeys.find((candidate) => candidate === text)
  if (!key) report('sort', text, `Results can be sorted by ${sortKeys.join(', ')}.`)
  if (key !== 'distance' || hasPlace) return key ?? 'relevance'
  // Somebody who empties the form's place takes the order by distance off as well.
  if (read('near').length === 0) {
    report(
      'sort',
      text,
      'Sorting by distance needs a place: add near=Lyon, France or near=45.76,4.84.',
    )
  }
  return 'relevance'
}

/** `dir=asc` or `dir=desc`; the direction that the order has by itself is not worth a word. */
function parseDirection(read: Reader, sort: SortKey): Pick<SearchRequest, 'reversed'> {
  const own = sortDirections[sort]
  const asked = read('dir').find((text) => text === 'asc' || text === 'desc')
  return own !== null && asked !== undefined && asked !== own ? { reversed: true } : {}
}

/** `view=table&columns=status&columns=ages`. Columns are chosen for the table alone. */
function parseView(read: Reader, report: Report): Pick<SearchRequest, 'view' | 'columns' | 'area'> {
  const text = read('view').find((value) => value !== '') ?? 'list'
  const view = resultViews.find((candidate) => candidate === text)
  if (!view) report('view', text, `Results can be shown as ${resultViews.join(', ')}.`)
  if (view === undefined || view === 'list') return {}
  const chosen = new Set(read('columns'))
  const columns = tableColumns.filter((column) => chosen.has(column))
  const isUsual = columns.join() === defaultColumns.join()
  return {
    view,
    ...(view === 'table' && columns.length > 0 && !isUsual && { columns }),
    ...(view === 'map' && parseArea(read, report)),
  }
}

function parseArea(read: Reader, report: Report): Pick<SearchRequest, 'area'> {
  const text = read('area').find((value) => value !== '')
  if (text === undefined) return {}
  const area = parseMapArea(text)
  if (area) return { area: formatMapArea(area) }
  report('area', text, `The map can show ${namedAreas.join(', ')}, or a place such as 52.5,13.4,6.`)
  return {}
}

/** A positive whole number, at most `max`; `undefined` for anything else. */
function parseCount(values: readonly string[], max: number): number | undefined {
  const text = values.find((value) => value !== '')
  if (text === undefined || !/^\d{1,15}$/.test(text)) return undefined
  const count = Number(text)
  return count < 1 ? undefined : Math.min(count, max)
}
