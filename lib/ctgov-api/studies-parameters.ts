import { findNearest } from '@/lib/expression/nearest'
import { readOwn } from '@/lib/study/read-own'
import { ApiError } from './api-error'
import type { GeoDecay } from '@/lib/search/engine'
import { toRadiusMetres } from '@/lib/expression/ranges'
import {
  describeValues,
  parseBooleanParameter,
  refuseUnknown,
  toInvalidValueError,
  toShown,
} from './known-parameters'

// Parses the parameters of `GET /studies`; `study-query.ts` decides what they mean together. Source: OpenAPI
// description of the registry's API, version 2.0.5.

export const queryNames = [
  'cond',
  'term',
  'locn',
  'titles',
  'intr',
  'outc',
  'spons',
  'lead',
  'id',
  'patient',
] as const
export type QueryName = (typeof queryNames)[number]

const limitNames = ['overallStatus', 'geo', 'ids', 'advanced', 'synonyms'] as const
type LimitName = (typeof limitNames)[number]

/** A filter, by the name of its parameter. */
export interface AskedLimit {
  name: LimitName
  /** `filter.geo` or `postFilter.geo`. */
  parameter: string
  text: string
}

/** The registry has `json.zip`, `fhir.json` and `ris` only for single studies, and no FHIR of release 5. */
export const studyFormats = ['json', 'csv', 'json.zip', 'fhir.json', 'fhir.r5.json', 'ris'] as const
export type StudyFormat = (typeof studyFormats)[number]

export const markupFormats = ['markdown', 'legacy'] as const
export type MarkupFormat = (typeof markupFormats)[number]

export type DecayForm = Pick<GeoDecay, 'form' | 'scaleMetres' | 'offsetMetres' | 'decay'>

export interface StudiesParameters {
  format: StudyFormat
  /** Texts by the area they are searched in, without empty ones. */
  queries: readonly { name: QueryName; text: string }[]
  limits: readonly AskedLimit[]
  aggFilters: string
  /** How the distance from the place of `filter.geo` affects the order. */
  geoDecay: DecayForm
  markup: MarkupFormat
  /** Whether trials without a ClinicalTrials.gov number are listed too; an addition of the portal. */
  includeUnnumbered: boolean
  /** `null` if all fields are requested. */
  fields: string | null
  sort: string
  /** Facets to count; an addition of the portal. */
  facets: string
  countTotal: boolean
  /** 1 to 1,000. */
  pageSize: number
  /** `null` for the first page. */
  pageToken: string | null
}

export const usualPageSize = 10
export const maxPageSize = 1_000

const limitPrefixes = ['filter', 'postFilter'] as const

export const studiesParameters: readonly string[] = [
  'format',
  'markupFormat',
  ...queryNames.map((name) => `query.${name}`),
  ...limitPrefixes.flatMap((prefix) => limitNames.map((name) => `${prefix}.${name}`)),
  'aggFilters',
  'geoDecay',
  'fields',
  'sort',
  'countTotal',
  'facets',
  'includeUnnumbered',
  'pageSize',
  'pageToken',
]

/** Lists may be split over repeated parameters; other parameters may come only once. */
const lists = new Set([
  'fields',
  'sort',
  'aggFilters',
  'facets',
  ...limitPrefixes.flatMap((prefix) =>
    ['ids', 'overallStatus', 'synonyms'].map((name) => `${prefix}.${name}`),
  ),
])

/** Parameters that don't exist but are sent anyway, and what to use instead. */
const remedies: Readonly<Record<string, string>> = {
  'filter.phase': 'For phases, send aggFilters=phase:2 3 or filter.advanced=AREA[Phase]PHASE2.',
  'query.phase': 'For phases, send aggFilters=phase:2 3 or filter.advanced=AREA[Phase]PHASE2.',
  'filter.studyType':
    'For kinds of studies, send aggFilters=studyType:int or filter.advanced=AREA[StudyType]INTERVENTIONAL.',
  'filter.status': 'For the status, send filter.overallStatus=RECRUITING.',
  'query.recrs': 'For the status, send filter.overallStatus=RECRUITING.',
  'filter.sex': 'For the sex, send aggFilters=sex:f or filter.advanced=AREA[Sex]FEMALE.',
  'filter.gender': 'For the sex, send aggFilters=sex:f or filter.advanced=AREA[Sex]FEMALE.',
  'filter.age':
    'For an age, send filter.advanced=AREA[MinimumAge]RANGE[MIN, 16 years] AND AREA[MaximumAge]RANGE[16 years, MAX].',
  'filter.healthyVolunteers': 'For healthy volunteers, send aggFilters=healthy:y.',
  'filter.results': 'For results, send aggFilters=results:with.',
  'filter.country':
    'For a country, send query.locn or filter.advanced=AREA[LocationCountry]France.',
  'filter.location': 'For a place, send query.locn, or filter.geo=distance(45.76,4.84,50mi).',
  'filter.startDate': 'For dates, send filter.advanced=AREA[StartDate]RANGE[2024-01-01, MAX].',
  expr: 'This is from the former API. Send the expression as query.term.',
  search: 'For any words, send query.term.',
  q: 'For any words, send query.term.',
  limit: 'The number of studies on a page is pageSize, at most 1000.',
  size: 'The number of studies on a page is pageSize, at most 1000.',
  max_rnk: 'The number of studies on a page is pageSize, at most 1000.',
  min_rnk: 'For further pages, send pageToken: the nextPageToken of the page before.',
  page: 'For further pages, send pageToken: the nextPageToken of the page before.',
  offset: 'For further pages, send pageToken: the nextPageToken of the page before.',
  fmt: 'For the format, send format=json or format=csv.',
}

/** The full words for the API's abbreviations, with or without a prefix. */
const wholeWords: Readonly<Record<string, string>> = {
  condition: 'For conditions, send query.cond.',
  disease: 'For conditions, send query.cond.',
  intervention: 'For treatments, send query.intr.',
  treatment: 'For treatments, send query.intr.',
  drug: 'For treatments, send query.intr.',
  title: 'For titles, send query.titles.',
  outcome: 'For outcomes, send query.outc.',
  sponsor: 'For sponsors, send query.spons.',
  keyword: 'For any words, send query.term.',
}

/**
 * Parses the parameters.
 * @throws ApiError 400 for the first one that is unknown or invalid
 */
export function parseStudiesParameters(params: URLSearchParams): StudiesParameters {
  refuseUnknown(params, studiesParameters, findRemedy)
  const read = createParameterReader(params)
  return {
    format: parseFormat(read('format')),
    queries: queryNames.flatMap((name) => {
      const text = read(`query.${name}`)
      return text === '' ? [] : [{ name, text }]
    }),
    limits: limitPrefixes.flatMap((prefix) =>
      limitNames.flatMap((name) => {
        const parameter = `${prefix}.${name}`
        const text = read(parameter)
        return text === '' ? [] : [{ name, parameter, text }]
      }),
    ),
    aggFilters: read('aggFilters'),
    geoDecay: parseDecay(read('geoDecay')),
    markup: parseMarkup(read('markupFormat')),
    includeUnnumbered: parseBooleanParameter(params, 'includeUnnumbered', false),
    fields: params.has('fields') ? read('fields') : null,
    sort: read('sort'),
    facets: read('facets'),
    countTotal: parseBooleanParameter(params, 'countTotal', false),
    pageSize: parsePageSize(read('pageSize')),
    pageToken: read('pageToken') || null,
  }
}

/** @throws ApiError 400 for an unknown format */
export function parseFormat(text: string): StudyFormat {
  if (text === '') return 'json'
  const format = studyFormats.find((each) => each === text)
  if (format !== undefined) return format
  throw toInvalidValueError('format', text, describeValues(studyFormats))
}

/** @throws ApiError 400 for an unknown markup format */
export function parseMarkup(text: string): MarkupFormat {
  if (text === '') return 'markdown'
  const format = markupFormats.find((each) => each === text)
  if (format !== undefined) return format
  throw toInvalidValueError('markupFormat', text, describeValues(markupFormats))
}

/** Trimmed text of a parameter; repeated parts of a list are joined. */
export function createParameterReader(params: URLSearchParams): (name: string) => string {
  return (name) => {
    const values = params.getAll(name)
    if (values.length > 1 && !lists.has(name)) {
      throw new ApiError(
        400,
        `Parameter \`${toShown(name)}\` is given ${values.length} times`,
        'Send it once. Join several texts with AND or OR.',
      )
    }
    // A lone surrogate or a code point that is no character can be neither searched for nor stored.
    return values
      .join(',')
      .toWellFormed()
      .replace(/\p{NChar}+/gu, ' ')
      .trim()
  }
}

function findRemedy(name: string): string | undefined {
  // "Merck Sharp & Dohme", cut off at an unescaped "&".
  if (/\s/.test(name)) return 'In a text, write %26 for &.'
  const known = readOwn(remedies, name) ?? readOwn(wholeWords, name.replace(/^\w+\./, ''))
  if (known !== undefined) return known
  const nearest = findNearest(name, studiesParameters)
  return nearest === null ? undefined : `Did you mean ${nearest}?`
}

function parsePageSize(text: string): number {
  if (text === '') return usualPageSize
  if (!/^\d{1,9}$/.test(text)) {
    throw toInvalidValueError(
      'pageSize',
      text,
      `It takes a whole number from 1 to ${maxPageSize}. Larger numbers count as ${maxPageSize}.`,
    )
  }
  return Math.min(Number(text), maxPageSize) || usualPageSize
}

const decayForm =
  /^(?:(?:func:(?:gauss|exp|linear)|scale:\d+(?:\.\d+)?(?:km|mi)|offset:\d+(?:\.\d+)?(?:km|mi)|decay:0?\.\d+)(?:,(?!$)|$))*$/

/** The stated values, with defaults for the others. */
function parseDecay(text: string): DecayForm {
  const parts = new Map(
    text.split(',').map((part) => {
      const [name = '', value = ''] = part.split(':')
      return [name, value] as const
    }),
  )
  const form = parts.get('func')
  const decay: DecayForm = {
    form: form === 'gauss' || form === 'linear' ? form : 'exp',
    scaleMetres: toMetres(parts.get('scale') ?? '300mi'),
    offsetMetres: toMetres(parts.get('offset') ?? '0mi'),
    decay: Number(parts.get('decay') ?? '0.5'),
  }
  if (decayForm.test(text) && decay.scaleMetres > 0 && decay.decay > 0) return decay
  throw new ApiError(
    400,
    `Parameter \`geoDecay\` has incorrect format`,
    'Write it as func:exp,scale:300mi,offset:0mi,decay:0.5. The scale and the decay must be above 0.',
  )
}

function toMetres(length: string): number {
  return toRadiusMetres({
    radius: Number.parseFloat(length),
    unit: length.endsWith('mi') ? 'mi' : 'km',
  })
}
