import { findNearest } from '@/lib/expression/nearest'
import { answerJson } from './answer'
import { ApiError } from './api-error'
import { apiPath } from './api-paths'
import { createFieldValueCounter, type FieldValueStats } from './field-value-stats'
import { describeValues, refuseUnknown, toInvalidValueError, toShown } from './known-parameters'
import { createListSizeCounter, type ListSizeStats } from './list-size-stats'
import { splitList } from './list-parameter'
import {
  findStatsField,
  statsFields,
  statsTypes,
  type StatsField,
  type StatsRecord,
} from './stats-fields'
import { createStudySizeCounter, type StudySizeStats } from './study-size-stats'

// The endpoints under `/stats`: from parameters to statistics of all studies. The statistics of one field are one
// part, so that all requests share the same parts, each counted once.

export type StatsResult = FieldValueStats | ListSizeStats | StudySizeStats

/** What one pass over all studies counts. */
interface StatsCounter {
  add(record: StatsRecord): void
  toStats(): StatsResult
}

/** Statistics that can be requested, identified by a key. */
export interface StatsPart {
  key: string
  createCounter(): StatsCounter
}

/** Statistics of all stored studies, in the order of the parts. */
export type StatsSource = (parts: readonly StatsPart[]) => Promise<StatsResult[]>

export const fieldValuesParameters: readonly string[] = ['types', 'fields']
export const listSizesParameters: readonly string[] = ['fields']

const studySizePart: StatsPart = { key: 'sizes of studies', createCounter: createStudySizeCounter }

const valueParts = new Map(
  statsFields.flatMap((field): [StatsField, StatsPart][] => {
    const { type, piece } = field
    if (type === null) return []
    const createCounter = () => createFieldValueCounter(field, type)
    return [[field, { key: `values of ${piece}`, createCounter }]]
  }),
)

const sizeParts = new Map(
  statsFields.map((field): [StatsField, StatsPart] => [
    field,
    { key: `sizes of ${field.piece}`, createCounter: () => createListSizeCounter(field) },
  ]),
)

/**
 * Answers `GET /stats/size`.
 * @throws ApiError 400
 */
export async function answerStudySizes(
  params: URLSearchParams,
  source: StatsSource,
): Promise<Response> {
  refuseUnknownOfStats(params, [])
  const [stats] = await source([studySizePart])
  return answerJson(stats)
}

/**
 * Answers `GET /stats/field/values`, the fields in the model's order.
 * @throws ApiError 400, and 404 for a name that is not a field with values
 */
export async function answerFieldValues(
  params: URLSearchParams,
  source: StatsSource,
): Promise<Response> {
  refuseUnknownOfStats(params, fieldValuesParameters)
  const types = parseTypes(params)
  const asked = parseFields(params, valueParts)
  const parts = [...valueParts].flatMap(([field, part]) =>
    (asked?.has(field) ?? !field.isPortal) && (types.size === 0 || types.has(field.type))
      ? part
      : [],
  )
  return answerJson(await source(parts))
}

/**
 * Answers `GET /stats/field/sizes`, the fields in the model's order: all lists, or the named fields.
 * @throws ApiError 400, and 404 for a name that is not a field
 */
export async function answerListSizes(
  params: URLSearchParams,
  source: StatsSource,
): Promise<Response> {
  refuseUnknownOfStats(params, listSizesParameters)
  const asked = parseFields(params, sizeParts)
  const parts = [...sizeParts].flatMap(([field, part]) =>
    (asked?.has(field) ?? (field.isList && !field.isPortal)) ? part : [],
  )
  return answerJson(await source(parts))
}

/** Statistics cover all studies. A client that tries to restrict them gets the registry's own error text. */
function refuseUnknownOfStats(params: URLSearchParams, known: readonly string[]): void {
  for (const name of params.keys()) {
    if (!/^(?:query|filter|postFilter)\./.test(name)) continue
    throw new ApiError(
      400,
      `Invalid prefix in parameter name: ${toShown(name)}`,
      `Statistics cover all studies. ${apiPath}/studies?countTotal=true counts those that match a search.`,
    )
  }
  refuseUnknown(params, known)
}

function parseTypes(params: URLSearchParams): ReadonlySet<string | null> {
  const types = params.getAll('types').flatMap(splitList)
  const known: readonly string[] = statsTypes
  const unknown = types.find((type) => !known.includes(type))
  if (unknown === undefined) return new Set(types)
  throw toInvalidValueError('types', unknown, describeValues(known))
}

/** The named fields; `null` if none are named. */
function parseFields(
  params: URLSearchParams,
  parts: ReadonlyMap<StatsField, StatsPart>,
): ReadonlySet<StatsField> | null {
  if (!params.has('fields')) return null
  const names = params.getAll('fields').flatMap(splitList)
  if (names.length === 0) {
    throw new ApiError(
      400,
      'Parameter `fields` is empty',
      'Leave it out to get all fields, or name some: fields=Phase|Condition.',
    )
  }
  return new Set(
    names.map((name) => {
      const field = findStatsField(name)
      if (field === null || !parts.has(field)) throw toUnknownField(name, parts)
      return field
    }),
  )
}

function toUnknownField(name: string, parts: ReadonlyMap<StatsField, StatsPart>): ApiError {
  const pieces = [...parts.keys()].map(({ piece }) => piece)
  const nearest = findNearest(name, pieces)
  return new ApiError(
    404,
    `Unknown piece name of field path: ${toShown(name)}`,
    `${nearest === null || nearest === name ? '' : `Did you mean ${nearest}? `}Names are case-sensitive, and only fields with values of their own have statistics. All field names: ${apiPath}/studies/metadata`,
  )
}
