/**
 * Dates as registries state them: a year, a month or a day. A date known to the month stays a month; nothing here
 * turns `2023-05` into the first of May.
 */
export interface PartialDate {
  year: number
  /** 1 to 12. */
  month?: number
  /** 1 to 31; only if the month is known. */
  day?: number
}

/** A day with a time, as the registry stamps uploaded documents: `2019-04-10T14:22`. No time zone is stated. */
export interface DateTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

/** Whole days since 1970-01-01, which is day 0. Both ends are included. */
export interface EpochDayRange {
  first: number
  last: number
}

const millisecondsPerDay = 86_400_000

// Written out here because a page must read the same whichever country its server runs in. No locale is used.
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const dateTimePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/

/** Reads `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; `null` when the text is not one of them or no such day exists. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = datePattern.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (year === 0) return null
  if (match[2] === undefined) return { year }
  const month = Number(match[2])
  if (month < 1 || month > 12) return null
  if (match[3] === undefined) return { year, month }
  const day = Number(match[3])
  if (day < 1 || day > daysInMonth(year, month)) return null
  return { year, month, day }
}

/** The inverse of `parsePartialDate`. */
export function formatPartialDate(date: PartialDate): string {
  const parts = [String(date.year).padStart(4, '0')]
  if (date.month !== undefined) {
    parts.push(twoDigits(date.month))
    if (date.day !== undefined) parts.push(twoDigits(date.day))
  }
  return parts.join('-')
}

/** "2023", "May 2023" or "15 May 2023". */
export function describePartialDate(date: PartialDate): string {
  if (date.month === undefined) return String(date.year)
  const month = `${monthNames[date.month - 1] ?? ''} ${date.year}`
  return date.day === undefined ? month : `${date.day} ${month}`
}

/** "May 2023" of a day or a month, "2023" of a year. */
export function describeMonth({ year, month }: PartialDate): string {
  return describePartialDate(month === undefined ? { year } : { year, month })
}

/** The day with this number since 1970-01-01. */
export function toPartialDate(epochDay: number): Required<PartialDate> {
  const date = new Date(epochDay * millisecondsPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day of a moment in UTC, as days since 1970-01-01. */
export function toDayNumber(milliseconds: number): number {
  return Math.floor(milliseconds / millisecondsPerDay)
}

/**
 * The last day of the same date some months later, as days since 1970-01-01. A month counts to its end. A day that
 * the later month doesn't have becomes its last day.
 */
export function addMonths({ year, month, day }: PartialDate, months: number): number {
  const count = year * 12 + (month ?? 12) - 1 + months
  const later = { year: Math.floor(count / 12), month: (count % 12) + 1 }
  const { first, last } = toDateRange(later)
  return day === undefined ? last : Math.min(first + day - 1, last)
}

/** The first and the last day that the date can mean. */
export function toDateRange(date: PartialDate): EpochDayRange {
  const { year, month, day } = date
  const firstMonth = month ?? 1
  const lastMonth = month ?? 12
  return {
    first: toEpochDay(year, firstMonth, day ?? 1),
    last: toEpochDay(year, lastMonth, day ?? daysInMonth(year, lastMonth)),
  }
}

/** Reads `yyyy-MM-ddTHH:mm`; `null` when the text is not one or no such minute exists. */
export function parseDateTime(text: string): DateTime | null {
  const match = dateTimePattern.exec(text)
  if (!match) return null
  const date = parsePartialDate(match[1] ?? '')
  const hour = Number(match[2])
  const minute = Number(match[3])
  if (date?.month === undefined || date.day === undefined) return null
  if (hour > 23 || minute > 59) return null
  return { year: date.year, month: date.month, day: date.day, hour, minute }
}

/** "10 April 2019, 14:22". */
export function describeDateTime({ hour, minute, ...date }: DateTime): string {
  return `${describePartialDate(date)}, ${twoDigits(hour)}:${twoDigits(minute)}`
}

function toEpochDay(year: number, month: number, day: number): number {
  // `Date.UTC` reads years below 100 as 19xx; `setUTCFullYear` does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsPerDay
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
