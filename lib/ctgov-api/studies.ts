import type { ListPage, ListRequest } from '@/lib/search/engine'
import { filters, getFilterByKey } from '@/lib/search/filters/filters'
import type { Facet } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { Study } from '@/lib/study/schema'
import { answerJsonText } from './answer'
import { ApiError } from './api-error'
import { formatCsvHeader, formatCsvRow, parseCsvFields } from './csv'
import { csvColumnNames } from '@/lib/exports/csv-cells'
import { parseJsonFields, selectFields } from './fields'
import { toInvalidValueError } from './known-parameters'
import { splitList } from './list-parameter'
import type { PortalFacts } from './portal-section'
import { formatPageToken, parsePageToken, toChangedError } from './page-token'
import { parseStudiesParameters, type StudiesParameters } from './studies-parameters'
import { defaultArea, toStudyQuery } from './study-query'

// `GET /studies`: from parameters to the answer. Records are unpacked one by one while the answer is sent.

export interface StoredText extends PortalFacts {
  /** The study as JSON on one line, as it is stored. */
  read(): string
}

/** Where studies come from. */
export interface StudySource {
  /** The search engine's `getState`. */
  getState(): string
  /** A page and its records, both of one state of the data. */
  list(request: ListRequest): { page: ListPage; studies: readonly StoredText[] }
}

/**
 * Answers `GET /studies`.
 * @throws ApiError 400 for what is not understood
 */
export function answerStudies(params: URLSearchParams, source: StudySource): Response {
  const parameters = parseStudiesParameters(params)
  const { queryPieces, ...query } = toStudyQuery(parameters)
  const facets = parseFacets(parameters.facets)
  const write = openWriter(parameters, queryPieces)
  const { pageSize, pageToken } = parameters
  const search = toSearchText(parameters)
  const state = source.getState()
  const offset = pageToken === null ? 0 : parsePageToken(pageToken, { state, search })
  const isFirst = offset === 0
  const { page, studies } = source.list({
    ...query,
    defaultArea,
    offset,
    count: pageSize,
    ...(isFirst && { facets }),
  })
  if (pageToken !== null && page.state !== state) throw toChangedError()
  if (page.unchecked > 0) {
    throw new ApiError(
      400,
      `${page.unchecked} records would have to be read one by one to answer this`,
      'The index does not hold what is asked for. Limit the search by more conditions.',
    )
  }
  const end = offset + page.ids.length
  const next =
    end < page.total ? formatPageToken({ offset: end, state: page.state, search }) : undefined
  const total = parameters.countTotal && isFirst ? page.total : undefined
  if (parameters.format === 'csv') {
    const headers = new Headers({ 'Content-Type': 'text/csv; charset=utf-8' })
    if (next !== undefined) headers.set('X-Next-Page-Token', next)
    if (total !== undefined) headers.set('X-Total-Count', String(total))
    return new Response(toStream(writeTable(isFirst ? write.head : '', studies, write.study)), {
      headers,
    })
  }
  const before = [
    ...(total === undefined ? [] : [`"totalCount":${total},`]),
    ...(isFirst && facets.length > 0
      ? [`"facets":${JSON.stringify(page.facets.map(toFacetInfo))},`]
      : []),
  ].join('')
  const after = next === undefined ? '' : `,"nextPageToken":${JSON.stringify(next)}`
  return answerJsonText(toStream(writePage(before, studies, write.study, after)))
}

/** What decides which studies are listed and in which order: pages of one list have it in common. */
function toSearchText({ queries, limits, aggFilters, sort }: StudiesParameters): string {
  return JSON.stringify([
    queries,
    limits.map(({ parameter, text }) => [parameter, text]),
    aggFilters,
    sort,
  ])
}

interface Writer {
  /** What stands before the first study of the first page. */
  head: string
  study: (stored: StoredText) => string
}

/** How a study is written in the format that was asked for, whole or with some of its fields. */
export function openWriter(
  { format, fields }: Pick<StudiesParameters, 'format' | 'fields'>,
  queryPieces: readonly string[],
): Writer {
  // What is stored was validated on its way in.
  const parse = (stored: StoredText) => JSON.parse(stored.read()) as Study
  if (format === 'csv') {
    const columns = fields === null ? csvColumnNames : parseCsvFields(fields)
    return {
      head: formatCsvHeader(columns),
      study: (stored) => formatCsvRow(parse(stored), columns),
    }
  }
  if (fields === null) return { head: '', study: (stored) => stored.read() }
  const selection = parseJsonFields(fields, queryPieces)
  return {
    head: '',
    study: (stored) => JSON.stringify(selectFields(parse(stored), selection, stored)),
  }
}

/** Every study stands on a line of its own, so that a line is enough to read one. */
function* writePage(
  before: string,
  studies: readonly StoredText[],
  write: (stored: StoredText) => string,
  after: string,
): Generator<string, void> {
  yield `{${before}"studies":[`
  let separator = '\n'
  for (const stored of studies) {
    yield separator + write(stored)
    separator = ',\n'
  }
  yield `${studies.length > 0 ? '\n' : ''}]${after}}`
}

function* writeTable(
  head: string,
  studies: readonly StoredText[],
  write: (stored: StoredText) => string,
): Generator<string, void> {
  if (head !== '') yield head
  for (const stored of studies) yield write(stored)
}

/** So much is put together before other requests get their turn: some fields of a study are little text, but work. */
const chunkLength = 128 * 1024
const chunkTexts = 20

/** The texts as UTF-8, made while they are sent: a page of 1,000 studies takes some tenths of a second to unpack. */
function toStream(texts: Generator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve))
      let chunk = ''
      for (let count = 0; count < chunkTexts && chunk.length < chunkLength; count++) {
        const next = texts.next()
        if (next.done === true) {
          if (chunk !== '') controller.enqueue(encoder.encode(chunk))
          controller.close()
          return
        }
        chunk += next.value
      }
      controller.enqueue(encoder.encode(chunk))
    },
  })
}

/** @throws ApiError 400 for a filter that has no values to count */
function parseFacets(text: string): FilterId[] {
  const ids = splitList(text).map((key) => {
    const filter = getFilterByKey(key)
    if (filter?.kind === 'choice' || filter?.kind === 'open') return filter.id
    const known = Object.values(filters).filter(({ kind }) => kind === 'choice' || kind === 'open')
    throw toInvalidValueError(
      'facets',
      key,
      `Known facets: ${known.map((each) => each.key).join(', ')}.`,
    )
  })
  return [...new Set(ids)]
}

function toFacetInfo({ filter: id, values, distinct }: Facet) {
  const filter = filters[id]
  return {
    name: filter.key,
    label: filter.label,
    uniqueValuesCount: distinct,
    topValues: values.map(({ value, label, count }) => ({
      value: filter.formatValue(value),
      label,
      studiesCount: count,
    })),
  }
}
