import { capitalise } from './letter-case'

/**
 * Ages as the registry writes them: a whole number with its unit ("18 Years", "6 Months"), or "N/A" for "no limit".
 * The unit is kept; ages are converted to days only to compare them.
 */
export interface Age {
  count: number
  unit: AgeUnit
}

export const ageUnits = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const
export type AgeUnit = (typeof ageUnits)[number]

/** `no-limit` is the registry's "N/A". A limit that is not stated is `undefined`. */
export type AgeLimit = Age | 'no-limit'

// A year is the Gregorian mean of 365.2425 days and a month a twelfth of it, so 12 months are exactly a year and 52
// weeks slightly less. For ordering and ranges only, never shown.
const daysPerUnit = {
  years: 365.2425,
  months: 365.2425 / 12,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 1440,
} satisfies Record<AgeUnit, number>

const agePattern = /^(\d{1,9}) ?(year|month|week|day|hour|minute)s?$/i

/** Reads "18 Years", "1 Month", "30 Minutes" or "N/A", in any case; `null` for anything else. */
export function parseAge(text: string): AgeLimit | null {
  const trimmed = text.trim()
  if (/^n\/a$/i.test(trimmed)) return 'no-limit'
  const match = agePattern.exec(trimmed)
  if (!match) return null
  const unit = ageUnits.find((candidate) => candidate === `${match[2]?.toLowerCase()}s`)
  return unit ? { count: Number(match[1]), unit } : null
}

/** The inverse of `parseAge`, in the registry's spelling: "1 Year", "18 Years", "N/A". */
export function formatAge(age: AgeLimit): string {
  if (age === 'no-limit') return 'N/A'
  return `${age.count} ${capitalise(singularWhen(age.count === 1, age.unit))}`
}

/** The age in days, with a fraction for hours, minutes and mean months and years. */
export function toAgeDays(age: Age): number {
  return age.count * daysPerUnit[age.unit]
}

/** "18 years", "1 month". */
export function describeAge(age: Age): string {
  return `${age.count} ${singularWhen(age.count === 1, age.unit)}`
}

/**
 * The range in words, from the record's own texts: "18 to 75 years", "6 months to 5 years", "birth to 17 years", "18
 * years and older", "up to 17 years", "Any age" if the source says there is no limit, "Not stated" if it says
 * nothing. A text that is not an age is shown unchanged.
 *
 * The registry's API omits a limit of "N/A" but still lists all age groups, so pass `stdAges` if the record has them:
 * with groups and without limits the answer is "Any age".
 */
export function describeAgeRange(
  minimum: string | undefined,
  maximum: string | undefined,
  stdAges: readonly string[] = [],
): string {
  const from = readLimit(minimum)
  const to = readLimit(maximum)
  if (from === undefined && to === undefined) return stdAges.length > 0 ? 'Any age' : 'Not stated'
  const fromText = describeLimit(from)
  const toText = describeLimit(to)
  if (fromText && toText) {
    if (fromText === toText) return fromText
    if (typeof from === 'object' && 'count' in from && from.count === 0) return `birth to ${toText}`
    return sameUnit(from, to) ? `${from.count} to ${toText}` : `${fromText} to ${toText}`
  }
  if (fromText) return `${fromText} and older`
  if (toText) return `up to ${toText}`
  return 'Any age'
}

type StatedLimit = AgeLimit | { text: string } | undefined

function readLimit(text: string | undefined): StatedLimit {
  const trimmed = text?.trim()
  if (!trimmed) return undefined
  return parseAge(trimmed) ?? { text: trimmed }
}

function describeLimit(limit: StatedLimit): string | null {
  if (limit === undefined || limit === 'no-limit') return null
  return 'text' in limit ? limit.text : describeAge(limit)
}

function sameUnit(from: StatedLimit, to: StatedLimit): from is Age {
  return (
    typeof from === 'object' &&
    typeof to === 'object' &&
    'unit' in from &&
    'unit' in to &&
    from.unit === to.unit
  )
}

function singularWhen(singular: boolean, unit: AgeUnit): string {
  return singular ? unit.slice(0, -1) : unit
}
