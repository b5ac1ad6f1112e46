import type { ExportSource } from '@/lib/exports/format'
import type { ListPage, ListRequest } from '@/lib/search/engine'
import { filters, getFilterByKey } from '@/lib/search/filters/filters'
import type { Facet } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import { answerJsonText } from './answer'
import { ApiError } from './api-error'
import { apiPath } from './api-paths'
import { toStream } from '@/lib/exports/stream'
import { toInvalidValueError } from './known-parameters'
import { splitList } from './list-parameter'
import { formatPageToken, parsePageToken, toChangedError } from './page-token'
import { parseStudiesParameters, type StudiesParameters } from './studies-parameters'
import { defaultArea, toStudyQuery } from './study-query'
import { createStudyWriter, type StoredText, type StudyWriter } from './study-writers'

// `GET /studies`: from parameters to the answer. Records are unpacked one by one while the answer is sent.

/** Where studies are read from. */
export interface StudySource {
  /** The search engine's `getState`. */
  getState(): string
  /** The portal's own address, and when the data last changed. */
  describe(): Pick<ExportSource, 'siteUrl' | 'dataAsOf'>
  /** A page and its records, both from the same state of the data. */
  list(request: ListRequest): { page: ListPage; studies: readonly StoredText[] }
}

/**
 * Answers `GET /studies`.
 * @throws ApiError 400 for an invalid request
 */
export function answerStudies(params: URLSearchParams, source: StudySource): Response {
  const parameters = parseStudiesParameters(params)
  const { queryPieces, ...query } = toStudyQuery(parameters)
  const facets = parseFacets(parameters.facets)
  const { pageSize, pageToken } = parameters
  const search = toSearchText(parameters)
  const state = source.getState()
  const offset = pageToken === null ? 0 : parsePageToken(pageToken, { state, search })
  const isFirst = offset === 0
  const { page, studies } = source.list({
    ...query,
    defaultArea,
    numberedOnly: !parameters.includeUnnumbered,
    offset,
    count: pageSize,
    ...(isFirst && { facets }),
  })
  if (pageToken !== null && page.state !== state) throw toChangedError()
  refuseUnchecked(page)
  const end = offset + page.ids.length
  const write = createStudyWriter(parameters, queryPieces, {
    ...source.describe(),
    title: 'Studies',
    url: `${source.describe().siteUrl}${apiPath}/studies?${params}`,
    total: page.ids.length,
  })
  const next =
    end < page.total ? formatPageToken({ offset: end, state: page.state, search }) : undefined
  const total = parameters.countTotal && isFirst ? page.total : undefined
  if (parameters.format !== 'json') {
    const headers = new Headers({ 'Content-Type': write.mediaType })
    if (next !== undefined) headers.set('X-Next-Page-Token', next)
    if (total !== undefined) headers.set('X-Total-Count', String(total))
    return new Response(toStream(writeFile(write, studies, isFirst)), { headers })
  }
  const before = [
    ...(total === undefined ? [] : [`"totalCount":${total},`]),
    ...(isFirst && facets.length > 0
      ? [`"facets":${JSON.stringify(page.facets.map(toFacetInfo))},`]
      : []),
  ].join('')
  const after = next === undefined ? '' : `,"nextPageToken":${JSON.stringify(next)}`
  const lines = writeLines(
    `{${before}"studies":[`,
    studies,
    (stored, index) => [write.study(stored, index)],
    `]${after}}`,
  )
  return answerJsonText(toStream(lines))
}

/** @throws ApiError 400 if the index cannot evaluate the query */
export function refuseUnchecked({ unchecked }: ListPage): void {
  if (unchecked === 0) return
  throw new ApiError(
    400,
    `${unchecked} records would have to be read one by one to answer this`,
    'The index can’t answer this search. Add more conditions to narrow it.',
  )
}

/** The parameters that decide which studies are listed and in which order: the same for all pages of a list. */
function toSearchText(parameters: StudiesParameters): string {
  const { queries, limits, aggFilters, sort, geoDecay, includeUnnumbered } = parameters
  return JSON.stringify([
    queries,
    limits.map(({ parameter, text }) => [parameter, text]),
    aggFilters,
    sort,
    geoDecay,
    includeUnnumbered,
  ])
}

/**
 * A list in JSON. Every study is on its own line, so a program can read it line by line.
 * @param before what comes before the studies, including the bracket that opens their list; `after` is its
 * counterpart at the end
 */
export function* writeLines(
  before: string,
  studies: Iterable<StoredText>,
  write: (stored: StoredText, index: number) => Iterable<string | Uint8Array>,
  after: string,
): Generator<string | Uint8Array, void> {
  yield before
  let index = 0
  for (const stored of studies) {
    yield index === 0 ? '\n' : ',\n'
    yield* write(stored, index++)
  }
  yield index === 0 ? after : `\n${after}`
}

/** @param isFirst whether this answer is the first page of the list */
export function* writeFile(
  { head, headOnce, study, tail }: StudyWriter,
  studies: Iterable<StoredText>,
  isFirst: boolean,
): Generator<string | Uint8Array, void> {
  if (isFirst || headOnce !== true) yield head
  let index = 0
  for (const stored of studies) yield study(stored, index++)
  if (tail) yield tail()
}

/** @throws ApiError 400 for a filter without values to count */
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
