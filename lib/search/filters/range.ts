import { describePartialDate, parsePartialDate } from '@/lib/study/dates'
import type { FilterSource, FilterText, RangeFilter } from './definition'
import { parseAgeRange, toAgeRange, toDayRange, type NumberRange } from './ranges'

// Filters over spans. In a URL a span is `2020..2022-06`, `2020..`, `..2022` or a single `2021`.

const everything: NumberRange = { min: -Infinity, max: Infinity }

interface SpanText {
  from: string
  to: string
}

function splitSpan(value: string): SpanText {
  const at = value.indexOf('..')
  if (at < 0) return { from: value, to: value }
  return { from: value.slice(0, at), to: value.slice(at + 2) }
}

/** `null` for text that is no span of `parseEnd`'s values, and for a span that ends before it begins. */
function parseSpan(
  text: string,
  parseEnd: (end: string) => NumberRange | null,
): string | undefined {
  const { from, to } = splitSpan(text.trim().replace(/\s*\.\.\s*/, '..'))
  if (from === '' && to === '') return undefined
  const start = from === '' ? everything : parseEnd(from)
  const end = to === '' ? everything : parseEnd(to)
  if (!start || !end || start.min > end.max) return undefined
  return from === to ? from : `${from}..${to}`
}

function toSpan(value: string, parseEnd: (end: string) => NumberRange | null): NumberRange {
  const { from, to } = splitSpan(value)
  return {
    min: from === '' ? -Infinity : (parseEnd(from)?.min ?? Infinity),
    max: to === '' ? Infinity : (parseEnd(to)?.max ?? -Infinity),
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
    toRange: (value) => toSpan(value, toDayRange),
    parseValue: (text) => parseSpan(text, toDayRange),
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
    toRange: (value) => toSpan(value, parseCount),
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

/** A person's age in completed years against a trial's age limits. */
export function age(options: AgeOptions): RangeFilter {
  return {
    kind: 'age',
    ...toBase(options),
    expects: 'an age in whole years from 0 to 130, such as 45',
    rangeOf(source) {
      const { minimum, maximum } = options.read(source)
      return {
        min: (minimum === undefined ? undefined : parseAgeRange(minimum)?.min) ?? 0,
        max: (maximum === undefined ? undefined : parseAgeRange(maximum)?.max) ?? Infinity,
      }
    },
    toRange: (value) => toAgeRange({ count: Number(value), unit: 'years' }),
    parseValue(text) {
      const match = /^\s*(\d{1,3})\s*(?:years?|y)?\s*$/i.exec(text)
      return match && Number(match[1]) <= 130 ? String(Number(match[1])) : undefined
    },
    formatValue: (value) => value,
    labelOf: (value) => `${value} years old`,
    describe: (labels) => `open to a person ${labels.join(' or ')}`,
  }
}

function toBase(options: FilterText) {
  const { id, key, label, help, group, place } = options
  return { id, key, label, help, group, place }
}
