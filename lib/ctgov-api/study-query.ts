import { findSearchArea } from '@/lib/expression/areas'
import { toFieldKind } from '@/lib/expression/names'
import { findNearest } from '@/lib/expression/nearest'
import { parseExpression } from '@/lib/expression/parse'
import { ProblemList, type ExpressionProblem } from '@/lib/expression/problems'
import { tokenize } from '@/lib/expression/tokens'
import { joinOperands, type Expression } from '@/lib/expression/tree'
import type { GeoDecay, ListOrder } from '@/lib/search/engine'
import { getIndexedField, indexedFields, sizePieces } from '@/lib/search/document/field-numbers'
import { maxWordsAtEnds } from '@/lib/search/limits'
import { formatNumberSearch, parsePastedNumbers } from '@/lib/search/registry-links/pasted-numbers'
import { parseQuery } from '@/lib/search/query/query-terms'
import type { FilterValues } from '@/lib/search/filters/filter-ids'
import { findField } from '@/lib/study/fields'
import { readOwn } from '@/lib/study/read-own'
import { isNctId, parseNctId } from '@/lib/study/trial-id'
import { otherStatuses } from '@/lib/study/vocabularies/status'
import { vocabularies } from '@/lib/study/vocabularies/vocabularies'
import { parseAggFilters } from './agg-filters'
import { ApiError } from './api-error'
import { describeValues, toInvalidValueError, toShown } from './known-parameters'
import { splitList } from './list-parameter'
import type { AskedLimit, QueryName, StudiesParameters } from './studies-parameters'

// The parameters of `GET /studies` as expressions: `query.*` select and rank studies, everything else only filters
// them.

export interface StudyQuery {
  query: Expression
  filter: Expression
  filters: FilterValues
  order: ListOrder[]
  decay?: GeoDecay
  /** Piece names of the fields that the texts are searched in, for `fields=@query`. */
  queryPieces: string[]
}

/** Where words without an area are searched. */
export const defaultArea = 'BasicSearch'

interface QueryTarget {
  /** Its name in errors. */
  label: string
  /** A search area or the piece name of a field; `null` for the default area. */
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

/** The most numbers to look up at once; an address has no room for more. */
const maxIds = 1_000
const askAgain = 'Ask for the rest in a second request.'

/** @throws ApiError 400 naming the parameter that cannot be understood */
export function toStudyQuery(parameters: StudiesParameters): StudyQuery {
  const limits: Expression[] = []
  const pieces = new Set<string>()
  // A client that asks for studies by their numbers gets them, whatever else it asks for (OpenAPI description,
  // `/studies`).
  const byNumber = parameters.queries.filter(({ text }) => namesStudies(text))
  const hasNumbers = byNumber.length > 0
  const queries = parameters.queries.flatMap((asked) => {
    const target = findTarget(asked.name)
    for (const piece of target.pieces) pieces.add(piece)
    const query = parseText(target, asked.text)
    return !hasNumbers || byNumber.includes(asked) ? query : []
  })
  for (const limit of parameters.limits) limits.push(parseLimit(limit))
  const grouped = parseAggFilters(parameters.aggFilters)
  if (grouped.expression) limits.push(grouped.expression)
  const geo = parameters.limits.find(({ name }) => name === 'geo')
  const place = geo && readArea(geo.text)
  return {
    query: joinAll(queries),
    filter: joinAll(hasNumbers ? [] : limits),
    filters: hasNumbers ? {} : grouped.filters,
    order: parseOrder(parameters.sort),
    ...(place && !hasNumbers && { decay: { ...parameters.geoDecay, ...place } }),
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
  const numbers = parsePastedNumbers(withoutOr(text), maxIds)
  if (numbers) {
    // Where numbers are typed, stray signs do no harm; the registry refuses them.
    const problem = /[()"]/.test(text) ? parseExpression(text).problems[0] : undefined
    if (problem) throw toTextError(label, text, problem)
    if (numbers.leftOut > 0) {
      throw new ApiError(
        400,
        `Error parsing query in ${label}: there are more than ${maxIds} numbers of studies`,
        askAgain,
      )
    }
    return parseExpression(formatNumberSearch(numbers.numbers)).tree
  }
  refuseStrayBrackets(label, text)
  const { tree, problems } = parseQuery({ query: text }, programLimits)
  // The place where a text is cut off may look like a different mistake. Of two mistakes the registry reports the
  // inner one.
  const problem =
    problems.find(({ code }) => code === 'too-long') ??
    problems.find(({ code }) => code === 'missing-operand') ??
    problems[0]
  if (problem) throw toTextError(label, text, problem)
  if (area === null || tree.kind === 'all') return tree
  return { kind: 'area', area, size: false, operand: tree, location: tree.location }
}

/** Programs send librarians' search strategies, which are longer than what people type. */
const programLimits = { words: 600, terms: 1_200, isExpression: true } as const

/** Numbers joined by OR are a list, whatever its length. */
function withoutOr(text: string): string {
  return text.replace(/(?=\s)(?<=\d|\d[)\s]*\))\s+OR(?=\s[(\s]*NCT\d)/gi, ' ')
}

/** The tokens that the registry's parser would accept, as it lists them. */
const expectedTokens =
  "{<EOF>, '(', ',', 'NOT', 'AND', 'OR', 'SEARCH', 'AREA', 'RANGE', 'DISTANCE', Coverage, Expansion, 'TILT', 'ALL', 'MISSING', 'MIN', 'MAX', EscapedKeyword, BooleanLiteral, DecimalLiteral, DateLiteral, TimeLiteral, RadiusLiteral, StringLiteral, Term}"

/**
 * In the registry's language a bracket always belongs to an operator; in the portal's search box it may also be part
 * of a word: `[18F]FDG`.
 */
function refuseStrayBrackets(label: string, text: string): void {
  for (const { kind, start, end } of tokenize(text, new ProblemList(text))) {
    if (kind !== 'word') continue
    const at = /(?<!\\)[[\]]/.exec(text.slice(start, end))
    if (at === null) continue
    throw new ApiError(
      400,
      `Error parsing query in ${label}: mismatched input '${at[0]}' expecting ${expectedTokens}`,
      `See character ${start + at.index + 1} of the text. To search for a bracket, write \\${at[0]} or use quotes.`,
    )
  }
}

/** The registry's own words come first, where clients look for them. */
function toTextError(
  label: string,
  text: string,
  { code, message: said, subject = '', suggestion, location }: ExpressionProblem,
): ApiError {
  // What the search box made of it doesn't apply to a refusal.
  const message = said
    .replace(/(?:, so we ignored it| We (?:read|ignored|searched)[^.]*)\./, '.')
    .replace('..', '.')
  const shown = toShown(subject)
  const place =
    suggestion === undefined
      ? `See character ${location.start + 1} of the text.`
      : `Did you mean this? ${suggestion}`
  const toError = (problem: string, remedy: string) =>
    new ApiError(400, `Error parsing query in ${label}: ${problem}`, remedy)
  switch (code) {
    case 'too-long':
      return toError(
        'the text is too long',
        `It can have up to ${programLimits.words} words, or ${maxWordsAtEnds} with COVERAGE. Send study numbers in filter.ids, up to ${maxIds}.`,
      )
    case 'unknown-area':
      return toError(`Unknown area name: \`${shown}\``, `${message} ${place}`)
    case 'unknown-coverage':
      return toError(`Invalid coverage: ${shown}`, `${message} ${place}`)
    case 'bad-value': {
      const field = findField(subject)
      if (field?.vocabulary == null) return toError(message, place)
      const values = vocabularies[field.vocabulary].values.map((value) => `\`${value}\``)
      return toError(
        `Allowed values for enum field \`${field.path}\` are ${values.join(', ')}`,
        `${message} ${place}`,
      )
    }
    case 'missing-operand':
      return toError('inner bool query clause cannot be null', `${message} ${place}`)
    case 'unclosed-parenthesis': {
      const last = toShown(/(?<![^\s()])[^\s()]*[\s()]*$/.exec(text)?.[0].trim() ?? '')
      return toError(
        `no viable alternative at input '${last}'\nmissing ')' at '<EOF>'`,
        `${message} ${place}`,
      )
    }
    case 'stray-parenthesis':
      return toError(`extraneous input ')' expecting <EOF>`, `${message} ${place}`)
    case 'unclosed-quote':
      return toError(`token recognition error at: '"'`, `${message} ${place}`)
    default:
      return toError(message, place)
  }
}

/** The registry knows only its own numbers. */
function namesStudies(text: string): boolean {
  return parsePastedNumbers(withoutOr(text))?.numbers.every(isNctId) === true
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
    case 'synonyms':
      return parseSynonyms(parameter, text)
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
  if (asked.length > maxIds) {
    throw new ApiError(
      400,
      `Parameter \`${parameter}\` must contain no more than ${maxIds} items`,
      askAgain,
    )
  }
  const ids = asked.map((item, index) => {
    const id = parseNctId(item)
    if (id !== null) return id
    throw new ApiError(
      400,
      `Item ${index + 1} in parameter \`${parameter}\` has incorrect format`,
      `\`${toShown(item)}\` is not a number such as NCT01234567. For a trial without one, ask for /studies/ and the last part of its page address.`,
    )
  })
  return parseExpression(formatNumberSearch(ids)).tree
}

/** These numbers are the registry's own; the portal doesn't know the words behind them, so they find no trial. */
function parseSynonyms(parameter: string, text: string): Expression {
  const asked = splitList(text)
  if (asked.length === 0) return joinAll([])
  asked.forEach((item, index) => {
    const [, area = ''] = /^(\w+):\d+$/.exec(item) ?? []
    if (findSearchArea(area) !== null) return
    throw new ApiError(
      400,
      `Item ${index + 1} in parameter \`${parameter}\` has incorrect format`,
      'Write a search area and the number of a synonym, such as ConditionSearch:1651367.',
    )
  })
  return parseExpression('NOT ALL').tree
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
      ? `Write distance(latitude,longitude,50mi), with km or mi. Without a unit, the radius is in metres.`
      : problem?.message,
  )
}

/** The centre of a place in this format; null for any other text. */
function readArea(text: string): Pick<GeoDecay, 'latitude' | 'longitude'> | null {
  const [, latitude, longitude] = areaForm.exec(text) ?? []
  if (latitude === undefined) return null
  return { latitude: Number(latitude), longitude: Number(longitude) }
}

const maxSorts = 2

/**
 * `Field`, `Field:asc`, `Field:desc` or `@relevance`, at most two. By default dates are sorted from the latest,
 * numbers from the smallest.
 */
function parseOrder(text: string): ListOrder[] {
  const items = splitList(text)
  if (items.length > maxSorts) {
    throw new ApiError(
      400,
      `Parameter \`sort\` must contain no more than ${maxSorts} items`,
      'Leave the others out: they only order trials that are equal in the first ones.',
    )
  }
  return items.map((item, index): ListOrder => {
    const [, name = '', direction] = /^(@?[\w.-]+)(?::(asc|desc))?$/.exec(item) ?? []
    if (name === '') {
      throw new ApiError(
        400,
        `Item ${index + 1} in parameter \`sort\` has incorrect format`,
        'Write StartDate, StartDate:asc, StartDate:desc or @relevance.',
      )
    }
    if (name === '@relevance') return direction === 'asc' ? 'least relevant first' : 'relevance'
    const sized = findField(readOwn(sizePieces, name) ?? '')
    if (sized !== null) return { field: sized, descending: direction === 'desc' }
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

const sortPieces = [
  ...indexedFields.filter(({ hasSpans }) => hasSpans).map(({ field }) => field.piece),
  ...Object.keys(sizePieces),
]

function describeSorts(): string {
  return 'You can sort by date and number fields of the protocol, such as LastUpdatePostDate, StartDate or EnrollmentCount.'
}
