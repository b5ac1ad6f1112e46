import { formatAge, parseAge, toAgeDays, type Age } from '@/lib/study/ages'
import {
  formatPartialDate,
  parseDateTime,
  parsePartialDate,
  toDateRange,
  type PartialDate,
} from '@/lib/study/dates'
import { readOwn } from '@/lib/study/read-own'
import { vocabularies, type Vocabulary } from '@/lib/study/vocabularies/vocabularies'

// Typed values: makes a word of an expression and a value of a record comparable.
//
// Dates, numbers and ages become a span of numbers. A date known to the month spans that month, and a span matches a
// range if the two overlap: "2022-01" may be after 15 January, so it matches RANGE[2022-01-15, MAX] as well as
// RANGE[MIN, 2022-01-15]. If the bounds are no more precise than the stored date (years, months), there is no doubt,
// and the counts equal the registry's. A single value is the range from itself to itself: AREA[StartDate]2022 is any
// date in 2022.
//
// Ages are in days; one without a limit ("N/A") is 0 as a minimum and infinite as a maximum.

/** How the values of a field are compared. */
export type ValueKind = 'text' | 'enum' | 'date' | 'number' | 'age' | 'boolean' | 'place'

/** Inclusive; epoch days for dates, days for ages. */
export interface Span {
  first: number
  last: number
}

const valueKinds: Readonly<Record<string, ValueKind>> = {
  text: 'text',
  markup: 'text',
  PartialDate: 'date',
  NormalizedDate: 'date',
  DateTimeMinutes: 'date',
  NormalizedTime: 'age',
  integer: 'number',
  number: 'number',
  long: 'number',
  boolean: 'boolean',
  GeoPoint: 'place',
}

/** The kind of a field from its type in the registry's data model, such as `PartialDate` or `Phase[]`. */
export function toValueKind(type: string): ValueKind {
  const single = type.replace(/\[\]$/, '')
  return valueKinds[single] ?? (getVocabulary(single) ? 'enum' : 'text')
}

/** The closed vocabulary that a type names, if it names one. */
export function getVocabulary(type: string): Vocabulary | null {
  const name = type.replace(/\[\]$/, '')
  const byName: Readonly<Record<string, Vocabulary>> = vocabularies
  return readOwn(byName, name) ?? null
}

/**
 * Normalises a value as written in an expression ("2020-05", "16 years", "100", "true"); `null` if it is not a value
 * of this kind.
 */
export function normaliseValue(kind: ValueKind, text: string, type = ''): string | null {
  switch (kind) {
    case 'date':
      return normaliseDate(text)
    case 'age':
      return normaliseAge(text)
    case 'number':
      return normaliseNumber(text)
    case 'boolean':
      return normaliseBoolean(text)
    case 'enum':
      return normaliseEnum(type, text)
    case 'text':
      return text
    case 'place':
      return null
  }
}

function normaliseDate(text: string): string | null {
  const date = readDate(text.trim())
  return date === null ? null : formatPartialDate(date)
}

/** ISO dates, and the month/day/year of the registry's older search. */
function readDate(text: string): PartialDate | null {
  const iso = parsePartialDate(text)
  if (iso !== null) return iso
  const american = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(text)
  if (american !== null) {
    const [, first, second = '', year = ''] = american
    const month = first ?? second
    const day = first === undefined ? '' : `-${second.padStart(2, '0')}`
    return parsePartialDate(`${year}-${month.padStart(2, '0')}${day}`)
  }
  const loose = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text)
  if (loose === null) return null
  const [, year = '', month = '', day] = loose
  const rest = day === undefined ? '' : `-${day.padStart(2, '0')}`
  return parsePartialDate(`${year}-${month.padStart(2, '0')}${rest}`)
}

const ageShorthand: ReadonlyMap<string, Age['unit']> = new Map([
  ['y', 'years'],
  ['yr', 'years'],
  ['yrs', 'years'],
  ['mo', 'months'],
  ['m', 'months'],
  ['w', 'weeks'],
  ['wk', 'weeks'],
  ['d', 'days'],
  ['h', 'hours'],
])

function normaliseAge(text: string): string | null {
  const age = readAge(text.trim())
  return age === null ? null : formatAge(age).toLowerCase()
}

function readAge(text: string): Age | null {
  const age = parseAge(text)
  if (age !== null) return age === 'no-limit' ? null : age
  const match = /^(\d{1,9}) ?([a-z]{1,3})$/i.exec(text)
  const unit = ageShorthand.get((match?.[2] ?? '').toLowerCase())
  return match === null || unit === undefined ? null : { count: Number(match[1]), unit }
}

function normaliseNumber(text: string): string | null {
  const trimmed = text.trim()
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(trimmed) ? String(Number(trimmed) + 0) : null
}

function normaliseBoolean(text: string): string | null {
  const lower = text.trim().toLowerCase()
  if (lower === 'true' || lower === 'yes') return 'true'
  if (lower === 'false' || lower === 'no') return 'false'
  return null
}

/** `Not yet recruiting`, `not-yet-recruiting` and `NOT_YET_RECRUITING` are the same value. */
export function toEnumKey(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}

/** Words of the registry's older search and pages that are not simply the value in lower case. */
const olderWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Status: { UNKNOWN_STATUS: 'UNKNOWN' },
  DateType: { ANTICIPATED: 'ESTIMATED', ESTIMATE: 'ESTIMATED' },
  EnrollmentType: { ANTICIPATED: 'ESTIMATED' },
  Phase: { N_A: 'NA' },
  DesignAllocation: { N_A: 'NA' },
  DesignMasking: { NONE_OPEN_LABEL: 'NONE', OPEN_LABEL: 'NONE' },
  InterventionalAssignment: {
    SINGLE_GROUP_ASSIGNMENT: 'SINGLE_GROUP',
    PARALLEL_ASSIGNMENT: 'PARALLEL',
    CROSSOVER_ASSIGNMENT: 'CROSSOVER',
    FACTORIAL_ASSIGNMENT: 'FACTORIAL',
    SEQUENTIAL_ASSIGNMENT: 'SEQUENTIAL',
  },
  PrimaryPurpose: { EDUCATIONAL_COUNSELING_TRAINING: 'ECT' },
}

function normaliseEnum(type: string, text: string): string | null {
  const vocabulary = getVocabulary(type)
  if (vocabulary === null) return text
  const key = toEnumKey(text)
  const value = vocabulary.values.find((candidate) => toEnumKey(candidate) === key)
  if (value !== undefined) return value
  const older = olderWords[type]
  if (older !== undefined && Object.hasOwn(older, key)) return older[key] ?? null
  const label = vocabulary.values.find(
    (candidate) => toEnumKey(vocabulary.labels[candidate] ?? '') === key,
  )
  return label ?? null
}

/** Days, rounded to the minute, so that 12 months and 1 year are the same number. */
function toRoundDays(age: Age): number {
  return Math.round(toAgeDays(age) * 1440) / 1440
}

/**
 * The span of one value in a record or an expression; `null` if it is not a value of the kind. `piece` distinguishes
 * a missing upper limit of an age from a missing lower one.
 */
export function toSpan(kind: ValueKind, value: unknown, piece = ''): Span | null {
  switch (kind) {
    case 'date':
      return toDateSpan(value)
    case 'age':
      return toAgeSpan(value, piece)
    case 'number': {
      const number = typeof value === 'string' ? toNumber(value) : value
      if (typeof number !== 'number' || !Number.isFinite(number)) return null
      return { first: number, last: number }
    }
    case 'boolean': {
      if (value === true || value === 'true') return { first: 1, last: 1 }
      return value === false || value === 'false' ? { first: 0, last: 0 } : null
    }
    default:
      return null
  }
}

function toNumber(text: string): number | null {
  const normal = normaliseNumber(text)
  return normal === null ? null : Number(normal)
}

function toDateSpan(value: unknown): Span | null {
  if (typeof value !== 'string') return null
  const moment = parseDateTime(value)
  const date = moment ?? readDate(value.trim())
  if (date === null) return null
  const { year, month, day } = date
  return toDateRange(
    month === undefined ? { year } : day === undefined ? { year, month } : { year, month, day },
  )
}

function toAgeSpan(value: unknown, piece: string): Span | null {
  if (typeof value !== 'string') return null
  if (parseAge(value) === 'no-limit') {
    const days = piece === 'MinimumAge' ? 0 : Infinity
    return { first: days, last: days }
  }
  const age = readAge(value.trim())
  if (age === null) return null
  const days = toRoundDays(age)
  return { first: days, last: days }
}

/** The span of a RANGE; an open side is infinite. */
export function toRangeSpan(kind: ValueKind, from: string | null, to: string | null): Span {
  const first = from === null ? -Infinity : (toSpan(kind, from)?.first ?? -Infinity)
  const last = to === null ? Infinity : (toSpan(kind, to)?.last ?? Infinity)
  return { first, last }
}

export function overlaps(value: Span, range: Span): boolean {
  return value.first <= range.last && value.last >= range.first
}
