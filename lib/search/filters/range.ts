import { describePartialDate, parsePartialDate } from '@/lib/study/dates'
import type { FilterSource, FilterText, RangeFilter, SpanEnds } from './definition'
import { parseAgeRange, toAgeRange, toDayRange, type NumberRange } from './ranges'

// Filters over spans. In a URL a span is `2020..2022-06`, `2020..`, `..2022` or a single `2021`.

const everything: NumberRange = { min: -Infinity, max: Infinity }

function splitSpan(value: string): SpanEnds {
  const at = value.indexOf('..')
  if (at < 0) return { from: value.trim(), to: value.trim() }
  return { from: value.slice(0, at).trim(), to: value.slice(at + 2).trim() }
}

/** `null` for text that is no span of `parseEnd`'s values, and for a span that ends before it begins. */
function parseSpan(
  text: string,
  parseEnd: (end: string) => NumberRange | null,
): string | undefined {
  const { from, to } = splitSpan(text)
  if (from === '' && to === '') return undefined
  const start = from === '' ? everything : parseEnd(from)
  const end = to === '' ? everything : parseEnd(to)
  if (!start || !end || start.min > end.max) return undefined
  return from === to ? from : `${from}..${to}`
}

function toNumberRange(value: string, parseEnd: (end: string) => NumberRange | null): NumberRange {
  const { from, to } = splitSpan(value)
  return {
    min: from === '' ? -Infinity : (parseEnd(from)?.min ?? Infinity),
    max: to === '' ? Infinity : (parseEnd(to)?.max ?? -Infinity),
  }
}

/** A sentence for each end that is not understood, or for both when they are the wrong way round. */
function explainSpan(
  text: string,
  parseEnd: (end: string) => NumberRange | null,
  what: string,
  wrongWayRound: string,
): Partial<SpanEnds> {
  const { from, to } = splitSpan(text)
  const explain = (end: string) =>
    end === '' || parseEnd(end) ? undefined : `“${end.slice(0, 30)}” is not ${what}.`
  const wrongFrom = explain(from)
  const wrongTo = explain(to)
  if (wrongFrom === undefined && wrongTo === undefined) {
    return parseSpan(text, parseEnd) === undefined ? { to: wrongWayRound } : {}
  }
  return {
    ...(wrongFrom !== undefined && { from: wrongFrom }),
    // One text for both ends is said once.
    ...(wrongTo !== undefined && wrongTo !== wrongFrom && { to: wrongTo }),
  }
}

interface DateOptions extends FilterText {
  /** The verb of the sentence: "started", "updated". */
  verb: string
  read: (source: FilterSource) => string | undefined
}

function toDateLabel(text: string): string {
  const date = parsePartialDate(text)
  return date ? describePartialDate(date) : text
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ')

/** Dates as people type them, where there is no doubt: "2024/5", "May 2024", "3 May 2024". Others stay as they are. */
function toDateText(text: string): string {
  const numbers = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text)
  const words = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text)
  const name = words?.[2]?.toLowerCase() ?? '-'
  const month = monthNames.findIndex((each) => each.startsWith(name)) + 1
  const parts = numbers
    ? numbers.slice(1)
    : month > 0
      ? [words?.[3], String(month), words?.[1]]
      : []
  if (parts.length === 0) return text
  return parts.flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-')
}

function toDateSpanText(text: string): string {
  const { from, to } = splitSpan(text)
  const start = toDateText(from)
  return text.includes('..') ? `${start}..${toDateText(to)}` : start
}

const dateWords = 'a date. Write a year (2024), a month (2024-05) or a day (2024-05-31)'

/** A filter over a partial date: a trial matches when any day of its date lies in the chosen span. */
export function date(options: DateOptions): RangeFilter {
  return {
    kind: 'date',
    ...toBase(options),
    expects:
      'a date such as 2024, 2024-05 or 2024-05-31, or a span such as 2020..2022-06, 2020.. or ..2022',
    rangeOf(source) {
      const text = options.read(source)
      return text === undefined ? null : toDayRange(text)
    },
    toRange: (value) => toNumberRange(value, toDayRange),
    toEnds: splitSpan,
    explain: (text) =>
      explainSpan(toDateSpanText(text), toDayRange, dateWords, 'This is before the first date.'),
    parseValue: (text) => parseSpan(toDateSpanText(text), toDayRange),
    formatValue: (value) => value,
    labelOf(value) {
      const { from, to } = splitSpan(value)
      if (from === to) return `${parsePartialDate(from)?.day ? 'on' : 'in'} ${toDateLabel(from)}`
      if (to === '') return `since ${toDateLabel(from)}`
      if (from === '') return `until ${toDateLabel(to)}`
      return `from ${toDateLabel(from)} to ${toDateLabel(to)}`
    },
    describe: (labels) => `${options.verb} ${labels.join(' or ')}`,
  }
}

interface NumberOptions extends FilterText {
  read: (source: FilterSource) => number | undefined
  /** "participants" */
  unit: string
}

const countWords = 'a whole number, such as 30'

function parseCount(text: string): NumberRange | null {
  if (!/^\d{1,9}$/.test(text)) return null
  return { min: Number(text), max: Number(text) }
}

/** A filter over a whole number. */
export function number(options: NumberOptions): RangeFilter {
  return {
    kind: 'number',
    ...toBase(options),
    expects: 'a number such as 30, or a span such as 10..50, 100.. or ..20',
    rangeOf(source) {
      const count = options.read(source)
      return count === undefined ? null : { min: count, max: count }
    },
    toRange: (value) => toNumberRange(value, parseCount),
    toEnds: splitSpan,
    explain: (text) =>
      explainSpan(text, parseCount, countWords, 'This is less than the first number.'),
    parseValue: (text) => parseSpan(text, parseCount)?.replace(/\b0+(?=\d)/g, ''),
    formatValue: (value) => value,
    labelOf(value) {
      const { from, to } = splitSpan(value)
      if (from === to) return `${from} ${options.unit}`
      if (to === '') return `at least ${from} ${options.unit}`
      if (from === '') return `at most ${to} ${options.unit}`
      return `${from} to ${to} ${options.unit}`
    },
    describe: (labels) => `with ${labels.join(' or ')}`,
  }
}

interface AgeOptions extends FilterText {
  /** Limits as the record states them; an absent limit is no limit. */
  read: (source: FilterSource) => { minimum: string | undefined; maximum: string | undefined }
}

const oldest = 130
const yearWords = 'an age in whole years from 0 to 130, such as 45'

/** A completed year of life, as days. */
function parseYears(text: string): NumberRange | null {
  const match = /^(\d{1,3})\s*(?:years?|y)?(?:\s*old)?$/i.exec(text)
  const count = Number(match?.[1])
  return match && count <= oldest ? toAgeRange({ count, unit: 'years' }) : null
}

/** Ages as people type them: "12-17", "12 to 17". */
const toAgeSpanText = (text: string) =>
  text.replace(/^\s*(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})(?=\D|$)/i, '$1..$2')

const toPlainYears = (text: string) => text.replace(/\d+/g, (digits) => String(Number(digits)))

/** A person's age in completed years, or two limits of it, against a trial's age limits. */
export function age(options: AgeOptions): RangeFilter {
  return {
    kind: 'age',
    ...toBase(options),
    expects: 'an age in whole years from 0 to 130, such as 45, or a span such as 12..17 or 18..',
    rangeOf(source) {
      const { minimum, maximum } = options.read(source)
      return {
        min: (minimum === undefined ? undefined : parseAgeRange(minimum)?.min) ?? 0,
        max: (maximum === undefined ? undefined : parseAgeRange(maximum)?.max) ?? Infinity,
      }
    },
    toRange: (value) => toNumberRange(value, parseYears),
    // One box holds both.
    toEnds: (value) => ({ from: value, to: '' }),
    explain(text) {
      const [wrong] = Object.values(
        explainSpan(
          toAgeSpanText(text),
          parseYears,
          yearWords,
          'The second age is below the first.',
        ),
      )
      return wrong === undefined ? {} : { from: wrong }
    },
    parseValue(text) {
      const value = parseSpan(toAgeSpanText(text), parseYears)
      return value === undefined ? undefined : toPlainYears(value.replace(/[^\d.]/g, ''))
    },
    formatValue: (value) => value,
    labelOf(value) {
      const { from, to } = splitSpan(value)
      if (from === to) return `${from} years old`
      if (to === '') return `${from} or older`
      return from === '' ? `up to ${to} years old` : `${from} to ${to} years old`
    },
    describe: (labels) => `open to a person ${labels.join(' or ')}`,
  }
}

function toBase(options: FilterText) {
  const { id, key, label, help, group, place } = options
  return { id, key, label, help, group, place }
}
