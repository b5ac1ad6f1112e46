import { dateStatus, getConfirmedDate, getLapseDay, type StatusFacts } from '@/lib/study/status-age'
import { addMonths } from '@/lib/study/dates'
import type { FilterId } from './filter-ids'

// The filter values of a trial that change from day to day without anything being written: a status expires, and a
// recent confirmation grows old. An index keeps the facts and computes these values for the day of a search.

/** Periods within which a status was confirmed, the shortest first. A trial has every one that is long enough. */
export const recencies = ['6_MONTHS', '1_YEAR', '2_YEARS', 'OLDER'] as const
export type Recency = (typeof recencies)[number]

const monthsOf: Readonly<Record<Exclude<Recency, 'OLDER'>, number>> = {
  '6_MONTHS': 6,
  '1_YEAR': 12,
  '2_YEARS': 24,
}

/** Filters whose values change with the days. */
export const datedFilterIds = ['status', 'confirmed'] as const satisfies readonly FilterId[]
export type DatedFilterId = (typeof datedFilterIds)[number]

/** Trials that may be looking for participants: what says so and has not been confirmed for two years counts no more. */
export const recruitingNow = {
  status: ['RECRUITING'],
  confirmed: ['2_YEARS'],
} as const satisfies Partial<Record<FilterId, readonly string[]>>

/**
 * Values on a day, before those outside a vocabulary are left out.
 * @param today days since 1970-01-01
 */
export function listDatedValues(
  id: DatedFilterId,
  facts: StatusFacts,
  today: number,
): (string | undefined)[] {
  return id === 'status' ? [dateStatus(facts, today).status] : listRecencies(facts, today)
}

function listRecencies(facts: StatusFacts, today: number): Recency[] {
  const confirmed = getConfirmedDate(facts)
  if (confirmed === null) return []
  const within = recencies.filter(
    (each) => each !== 'OLDER' && today <= addMonths(confirmed, monthsOf[each]),
  )
  return within.length > 0 ? within : ['OLDER']
}

/** The first day after `today` on which any of these values changes; infinite where none ever does. */
export function getNextChange(facts: StatusFacts, today: number): number {
  const confirmed = getConfirmedDate(facts)
  const ends =
    confirmed === null ? [] : Object.values(monthsOf).map((months) => addMonths(confirmed, months))
  const changes = [...ends.map((end) => end + 1), getLapseDay(facts) ?? Infinity]
  return Math.min(...changes.filter((day) => day > today), Infinity)
}
