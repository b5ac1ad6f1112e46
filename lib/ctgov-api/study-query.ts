import { findSearchArea } from '@/lib/expression/areas'
import { toFieldKind } from '@/lib/expression/names'
import { findNearest } from '@/lib/expression/nearest'
import { parseExpression } from '@/lib/expression/parse'
import type { ExpressionProblem } from '@/lib/expression/problems'
import { joinOperands, type Expression } from '@/lib/expression/tree'
import type { ListOrder } from '@/lib/search/engine'
import { getIndexedField, indexedFields } from '@/lib/search/document/field-numbers'
import { mostWords, mostWordsAtEnds } from '@/lib/search/limits'
import { formatNumberSearch, parsePastedNumbers } from '@/lib/search/registry-links/pasted-numbers'
import { parseQuery } from '@/lib/search/query/query-terms'
import type { FilterValues } from '@/lib/search/filters/filter-ids'
import { findField } from '@/lib/study/fields'
import { isNctId, parseNctId } from '@/lib/study/trial-id'
import { otherStatuses } from '@/lib/study/vocabularies/status'
import { vocabularies } from '@/lib/study/vocabularies/vocabularies'
import { parseAggFilters } from './agg-filters'
import { ApiError } from './api-error'
import { describeValues, toInvalidValueError, toShown } from './known-parameters'
import { splitList } from './list-parameter'
import type { AskedLimit, QueryName, StudiesParameters } from './studies-parameters'

// What the parameters of `GET /studies` ask for, as expressions: `query.*` decide which studies are meant and rank
// them, everything else only leaves studies out.

export interface StudyQuery {
  query: Expression
  filter: Expression
  filters: FilterValues
  order: ListOrder[]
  /** Piece names of the fields that the texts are looked for in, for `fields=@query`. */
  queryPieces: string[]
}

/** Where words without an area are looked for. */
export const defaultArea = 'BasicSearch'

interface QueryTarget {
  /** As errors call it. */
  label: string
  /** A search area or the piece name of a field; `null` where the default area stands for itself. */
  area: string | null
  pieces: readonly string[]
}

const areas: Readonly<Record<Exclude<QueryName, 'lead'>, string>> = {
  cond: 'ConditionSearch',
  term: defaultArea,
  locn: 'LocationSearch',
  titles: 'TitleSearch',
  intr: 'InterventionSearch',
  outc: 'OutcomeSearch',
  spons: 'SponsorSearch',
  id: 'IdSearch',
  patient: 'PatientSearch',
}

/** More numbers than these are not looked up at once: an address has no room for more. */
const mostIds = 1_000
const askAgain = 'Ask for the rest in a second request.'

/** @throws ApiError 400 that names the parameter which cannot be understood */
export function toStudyQuery(parameters: StudiesParameters): StudyQuery {
  const queries: Expression[] = []
  const limits: Expression[] = []
  const pieces = new Set<string>()
  for (const { name, text } of parameters.queries) {
    const target = findTarget(name)
    for (const piece of target.pieces) pieces.add(piece)
    queries.push(parseText(target, text))
  }
  for (const limit of parameters.limits) limits.push(parseLimit(limit))
  const grouped = parseAggFilters(parameters.aggFilters)
  if (grouped.expression) limits.push(grouped.expression)
  const hasNumbers = parameters.queries.some(({ text }) => namesStudies(text))
  // Who asks for studies by their numbers gets them, whatever filters say (OpenAPI description, `/studies`).
  return {
    query: joinAll(queries),
    filter: joinAll(hasNumbers ? [] : limits),
    filters: hasNumbers ? {} : grouped.filters,
    order: parseOrder(parameters.sort),
    queryPieces: [...pieces],
  }
}

function findTarget(name: QueryName): QueryTarget {
  if (name === 'lead') {
    return { label: 'Lead sponsor', area: 'LeadSponsorName', pieces: ['LeadSponsorName'] }
  }
  const area = findSearchArea(areas[name])
  return {
    label: area?.label ?? name,
    area: areas[name] === defaultArea ? null : areas[name],
    pieces: area?.parts.flatMap(({ pieces }) => pieces) ?? [],
  }
}

function parseText({ label, area }: Pick<QueryTarget, 'label' | 'area'>, text: string): Expression {
  const numbers = parsePastedNumbers(text, mostIds)
  if (numbers) {
    if (numbers.leftOut > 0) {
      throw new ApiError(
        400,
        `Error parsing query in ${label}: there are more than ${mostIds} numbers of studies`,
        askAgain,
      )
    }
    return parseExpression(formatNumberSearch(numbers.numbers)).tree
  }
  const { tree, problems } = parseQuery({ query: text })
  // What a text is cut at may look like another mistake of its writer's.
  const problem = problems.find(({ code }) => code === 'too-long') ?? problems[0]
  if (problem) throw toTextError(label, problem)
  if (area === null || tree.kind === 'all') return tree
  return { kind: 'area', area, size: false, operand: tree, location: tree.location }
}

/** The registry's own words stand first where clients look for them. */
function toTextError(
  label: string,
  { code, message, subject = '', suggestion, location }: ExpressionProblem,
): ApiError {
  const shown = toShown(subject)
  const place =
    suggestion === undefined
      ? `Character ${location.start + 1} of the text is meant.`
      : `Perhaps this is meant: ${suggestion}`
  const toError = (problem: string, remedy: string) =>
    new ApiError(400, `Error parsing query in ${label}: ${problem}`, remedy)
  switch (code) {
    case 'too-long':
      return toError(
        'the text is too long',
        `It may have ${mostWords} words, ${mostWordsAtEnds} with COVERAGE. Numbers of studies go into filter.ids, up to ${mostIds}.`,
      )
    case 'unknown-area':
      return toError(`Unknown area name: \`${shown}\``, `${message} ${place}`)
    case 'unknown-coverage':
      return toError(`Invalid coverage: ${shown}`, `${message} ${place}`)
    default:
      return toError(message, place)
  }
}

/** The registry knows its own numbers alone. */
function namesStudies(text: string): boolean {
  return parsePastedNumbers(text)?.numbers.every(isNctId) === true
}

function joinAll(parts: readonly Expression[]): Expression {
  return joinOperands('and', parts) ?? parseExpression('').tree
}

function parseLimit({ name, parameter, text }: AskedLimit): Expression {
  switch (name) {
    case 'advanced':
      return parseText({ label: 'advanced filter', area: null }, text)
    case 'overallStatus':
      return parseStatuses(text)
    case 'ids':
      return parseIds(parameter, text)
    case 'geo':
      return parseArea(parameter, text)
  }
}

function parseStatuses(text: string): Expression {
  const known: readonly string[] = [...vocabularies.Status.values, ...otherStatuses]
  const asked = splitList(text)
  if (asked.length === 0) return joinAll([])
  const wrong = asked.find((status) => !known.includes(status))
  if (wrong !== undefined) {
    throw toInvalidValueError('overallStatus', wrong, describeValues(known))
  }
  return parseExpression(`AREA[OverallStatus](${[...new Set(asked)].join(' OR ')})`).tree
}

function parseIds(parameter: string, text: string): Expression {
  const asked = splitList(text)
  if (asked.length === 0) return joinAll([])
  if (asked.length > mostIds) {
    throw new ApiError(
      400,
      `Parameter \`${parameter}\` must contain no more than ${mostIds} items`,
      askAgain,
    )
  }
  const ids = asked.map((item, index) => {
    const id = parseNctId(item)
    if (id !== null) return id
    throw new ApiError(
      400,
      `Item ${index + 1} in parameter \`${parameter}\` has incorrect format`,
      `\`${toShown(item)}\` is no number such as NCT01234567. Trials without one are at /studies/ and their address.`,
    )
  })
  return parseExpression(formatNumberSearch(ids)).tree
}

const areaForm = /^distance\((-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d+)?(?:km|mi)?)\)$/

/** A length without a unit is in metres, as at the registry. */
function parseArea(parameter: string, text: string): Expression {
  const [, latitude = '', longitude = '', length = ''] = areaForm.exec(text) ?? []
  const { tree, problems } = parseExpression(
    `AREA[LocationGeoPoint]DISTANCE[${latitude},${longitude},${length}]`,
  )
  const [problem] = problems
  if (latitude !== '' && problem === undefined) return tree
  throw new ApiError(
    400,
    `Parameter \`${parameter}\` has incorrect format`,
    latitude === ''
      ? `Its form is distance(latitude,longitude,50mi), with km or mi, or metres without a unit.`
      : problem?.message,
  )
}

const mostSorts = 2

/** `Field`, `Field:asc`, `Field:desc` or `@relevance`, two at most: dates begin with the latest, numbers with the smallest. */
function parseOrder(text: string): ListOrder[] {
  const items = splitList(text)
  if (items.length > mostSorts) {
    throw new ApiError(400, `Parameter \`sort\` must contain no more than ${mostSorts} items`)
  }
  return items.map((item, index): ListOrder => {
    const [, name = '', direction] = /^(@?[\w.-]+)(?::(asc|desc))?$/.exec(item) ?? []
    if (name === '' || (name === '@relevance' && direction === 'asc')) {
      throw new ApiError(
        400,
        `Item ${index + 1} in parameter \`sort\` has incorrect format`,
        'Its form is StartDate, StartDate:asc, StartDate:desc or @relevance.',
      )
    }
    if (name === '@relevance') return 'relevance'
    const field = findField(name)
    if (field === null) {
      const nearest = findNearest(name, sortPieces)
      const remedy = nearest === null ? describeSorts() : `Did you mean ${nearest}?`
      throw new ApiError(400, 'Unknown sort field', `\`${toShown(name)}\`: ${remedy}`)
    }
    if (!getIndexedField(field).hasSpans) {
      throw new ApiError(400, `Unsupported sort field type: ${field.type}`, describeSorts())
    }
    const kind = toFieldKind(field)
    return {
      field,
      descending: direction === undefined ? kind === 'date' : direction === 'desc',
    }
  })
}

const sortPieces = indexedFields.filter(({ hasSpans }) => hasSpans).map(({ field }) => field.piece)

function describeSorts(): string {
  return 'Studies can be sorted by dates and numbers of the protocol: LastUpdatePostDate, StartDate, EnrollmentCount and others.'
}
