import { parseAge, toAgeDays, type Age } from '@/lib/study/ages'
import { parsePartialDate, toDateRange } from '@/lib/study/dates'

// Spans on a number line, as range filters keep and compare them. A date that a record or a person gives
// only by month or year is the whole month or year, never its first day.

/** Both ends included; open ends are infinite. */
export interface NumberRange {
  min: number
  max: number
}

/** Two spans meet when they share at least one point. */
export function rangesMeet(a: NumberRange, b: NumberRange): boolean {
  return a.min <= b.max && b.min <= a.max
}

/** Days since 1970-01-01 that a partial date covers. `null` when the text is not a date of the calendar. */
export function toDayRange(text: string): NumberRange | null {
  const date = parsePartialDate(text.trim())
  if (!date) return null
  const { first, last } = toDateRange(date)
  return { min: first, max: last }
}

/** Ends are included, so an age stops this much before the next one begins: one second, in days. */
const ageStepDays = 1 / 86_400

/**
 * Days of life that an age covers: all of that year or month, so that an upper limit of 65 years still
 * includes a person a week before the 66th birthday. `null` for no limit and for what is not an age.
 */
export function toAgeRange(age: Age): NumberRange {
  const next = { ...age, count: age.count + 1 }
  return { min: toAgeDays(age), max: toAgeDays(next) - ageStepDays }
}

/** As `toAgeRange`, from the record's own words ("18 Years"). */
export function parseAgeRange(text: string): NumberRange | null {
  const age = parseAge(text)
  return age === null || age === 'no-limit' ? null : toAgeRange(age)
}
