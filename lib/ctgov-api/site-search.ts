import { parseAgeRange, parseSpan } from '@/lib/search/registry-links/registry-spans'
import type { ExportSource } from '@/lib/exports/format'
import { toStream } from '@/lib/exports/stream'
import type { ListPage, ListRequest } from '@/lib/search/engine'
import { readOwn } from '@/lib/study/read-own'
import { answerJsonText } from './answer'
import { apiPath } from './api-paths'
import { toInvalidValueError } from './known-parameters'
import { refuseUnchecked, writeFile, writeLines } from './studies'
import {
  parseStudiesParameters,
  queryNames,
  studiesParameters,
  type StudiesParameters,
} from './studies-parameters'
import { defaultArea, toStudyQuery } from './study-query'
import { createStudyWriter, type StoredText } from './study-writers'

// The search behind the registry's own pages (`/api/int/studies`) and downloads (`/api/int/studies/download`), which
// public programs also use. Their parameters are those of the pages' addresses or of the API; parameters that only
// affect a page's appearance are ignored.

export interface SiteSource {
  /** The portal's own address, and when the data last changed. */
  describe(): Pick<ExportSource, 'siteUrl' | 'dataAsOf'>
  /** The ids of the trials in a range of the list. */
  find(request: ListRequest): ListPage
  /** Their records, in this order; records that are gone meanwhile are left out. */
  read(ids: readonly number[]): StoredText[]
}

/** Number of hits on a page of the registry. */
const usualLimit = 10
/** Records read at a time. */
const batchSize = 50

/**
 * Answers `GET /api/int/studies`: `limit` hits, beginning at index `from`.
 * @throws ApiError 400 for an invalid request
 */
export function answerSiteSearch(asked: URLSearchParams, source: SiteSource): Response {
  const from = parseCount(asked, 'from', 0)
  const limit = parseCount(asked, 'limit', usualLimit)
  const { page, studies, write } = search(asked, source, 'json', from, limit)
  const lines = writeLines(
    `{"from":${from},"limit":${limit},"total":${page.total},"hits":[`,
    studies,
    (stored, index) => [
      `{"id":${JSON.stringify(stored.trialId)},"study":`,
      write.study(stored, index),
      '}',
    ],
    ']}',
  )
  return answerJsonText(toStream(lines))
}

/**
 * Answers `GET /api/int/studies/download`: every study of a search, or the first `limit`, as one file. Its JSON is a
 * list.
 * @throws ApiError 400 for an invalid request
 */
export function answerDownload(asked: URLSearchParams, source: SiteSource): Response {
  const limit = parseCount(asked, 'limit', Number.MAX_SAFE_INTEGER)
  const format = asked.get('format') ?? 'csv'
  const { parameters, studies, write } = search(asked, source, format, 0, limit)
  const parts =
    parameters.format === 'json'
      ? writeLines('[', studies, (stored, index) => [write.study(stored, index)], ']')
      : writeFile(write, studies, true)
  return new Response(toStream(parts), {
    headers: {
      'Content-Type': write.mediaType,
      'Content-Disposition': `attachment; filename="ctg-studies.${parameters.format}"`,
    },
  })
}

function search(
  asked: URLSearchParams,
  source: SiteSource,
  format: string,
  offset: number,
  count: number,
) {
  const params = toApiParameters(asked)
  params.set('format', format)
  const parameters: StudiesParameters = parseStudiesParameters(params)
  const { queryPieces, ...query } = toStudyQuery(parameters)
  const page = source.find({ ...query, defaultArea, numberedOnly: true, offset, count })
  refuseUnchecked(page)
  const described = source.describe()
  const write = createStudyWriter(parameters, queryPieces, {
    ...described,
    title: 'Studies',
    url: `${described.siteUrl}${apiPath}/studies?${params}`,
    total: page.ids.length,
  })
  return { parameters, page, studies: readAll(source, page.ids), write }
}

function* readAll(source: SiteSource, ids: readonly number[]): Generator<StoredText> {
  for (let start = 0; start < ids.length; start += batchSize) {
    yield* source.read(ids.slice(start, start + batchSize))
  }
}

/** Date parameters of the pages' addresses, and their fields. */
const dateFields: Readonly<Record<string, string>> = {
  start: 'StartDate',
  primComp: 'PrimaryCompletionDate',
  studyComp: 'CompletionDate',
  firstPost: 'StudyFirstPostDate',
  resFirstPost: 'ResultsFirstPostDate',
  lastUpdPost: 'LastUpdatePostDate',
}

const siteFields: Readonly<Record<string, string>> = {
  locn: 'LocationFacility',
  city: 'LocationCity',
  state: 'LocationState',
  country: 'LocationCountry',
}

/** The same search in the API's parameters; sorted by relevance. */
function toApiParameters(asked: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams({ sort: '@relevance' })
  const limits: string[] = []
  const site: string[] = []
  for (const [name, value] of asked) {
    const field = readOwn(siteFields, name)
    const date = readOwn(dateFields, name)
    if (value.trim() === '') continue
    if (field !== undefined) site.push(`AREA[${field}](${value})`)
    else if (date !== undefined) limits.push(toDateLimit(name, date, value))
    else if (name === 'ageRange') limits.push(...toAgeLimits(value))
    else if (queryNames.some((each) => each === name)) params.append(`query.${name}`, value)
    else if (name === 'filter.advanced') limits.push(value)
    else if (name === 'sort' || (studiesParameters.includes(name) && !ofPages.has(name))) {
      params.set(name, value)
    }
  }
  // All conditions on a place must hold for the same site.
  if (site.length > 0) limits.push(`SEARCH[Location](${site.join(' AND ')})`)
  if (limits.length > 0)
    params.set('filter.advanced', limits.map((each) => `(${each})`).join(' AND '))
  const [lat, lng] = [asked.get('lat'), asked.get('lng')]
  if (lat !== null && lng !== null) {
    const distance = asked.get('distance') ?? ''
    const unit = /(?:mi|km)$/.test(distance) ? '' : 'mi'
    params.set('filter.geo', `distance(${lat},${lng},${distance || '50'}${unit})`)
  }
  return params
}

/** A list of pages has its own paging. */
const ofPages: ReadonlySet<string> = new Set(['pageSize', 'pageToken', 'countTotal', 'facets'])

function toDateLimit(name: string, field: string, value: string): string {
  const span = parseSpan(value)
  if (span === null) {
    throw toInvalidValueError(name, value, 'Write 2020-01-01_2021-12-31. One side may be empty.')
  }
  return `AREA[${field}]RANGE[${span.from || 'MIN'}, ${span.to || 'MAX'}]`
}

function toAgeLimits(value: string): string[] {
  const limits = parseAgeRange(value)
  if (limits !== null) return limits
  throw toInvalidValueError('ageRange', value, 'Write 18y_65y. One side may be empty.')
}

function parseCount(params: URLSearchParams, name: string, usual: number): number {
  const text = params.get(name) ?? ''
  if (text === '') return usual
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw toInvalidValueError(name, text, 'Write a whole number.')
}
