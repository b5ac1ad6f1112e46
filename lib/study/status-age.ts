import { getCopyDate } from './copy-date'
import {
  addMonths,
  describeMonth,
  describePartialDate,
  formatPartialDate,
  parsePartialDate,
  toDateRange,
  toPartialDate,
  type PartialDate,
} from './dates'
import { explainValue, labelOf } from './labels'
import { lowerFirst } from './letter-case'
import type { Study } from './schema'
import type { PageStatements } from './source'

// A status is correct for the day on which someone last confirmed it. Its age depends on the day of reading, so the
// day is always a parameter. The clock is never read here, because cached pages must not keep it.

/** What a record states about its status and the status' age; small enough for a list of results. */
export interface StatusFacts {
  overallStatus?: string
  /** The status before the registry set it to unknown. */
  lastKnownStatus?: string
  /** When someone last confirmed the record: usually a month. */
  verified?: string
  /** When the record was last updated. */
  updated?: string
  /** When the copy was made, if stated. */
  copied?: string
  /** When the trial ends or ended; if not stated, the primary completion. */
  completed?: string
  /** When the portal found that the registry no longer has the record. */
  removed?: string
}

export const statusAges = ['fresh', 'ageing', 'old', 'lapsed', 'undated', 'final'] as const
/**
 * - `fresh`: confirmed within a year. `ageing`: within two. `old`: not for two years.
 * - `lapsed`: unknown, by the registry's rule or in its own words, or because the registry removed the record.
 * - `undated`: the record states no day on which it was true.
 * - `final`: cannot change any more, such as completed.
 */
export type StatusAge = (typeof statusAges)[number]

/** A status with its age, as of a day. */
export interface DatedStatus {
  age: StatusAge
  /** The status to show: the record's own, or `UNKNOWN` if it has lapsed. Absent if none is stated. */
  status?: string
  /** The record's status before it lapsed. */
  formerStatus?: string
  /** The last date on which it was confirmed: `2026-08` or `2026-08-11`. */
  confirmed?: string
  /** Whole months since then; 0 for this month. */
  months?: number
  /** The text of a label: "Recruiting", "Recruiting in August 2023", "Unknown, was recruiting". */
  label: string
  /** Shown beside the label: "confirmed August 2026", "not updated for 3 years"; empty if there is nothing to add. */
  note: string
  /** When the copy was made, if that is more than a year ago: the record may have changed since. */
  copied?: string
  /** When the portal found that the registry no longer has the record. */
  removed?: string
}

/** Statuses of a trial or site that accepts participants. */
export const openStatuses: ReadonlySet<string | null | undefined> = new Set([
  'RECRUITING',
  'AVAILABLE',
])

/** Statuses that the registry turns into `UNKNOWN` if nobody confirms them. */
const lapsing = new Set([
  'RECRUITING',
  'NOT_YET_RECRUITING',
  'ENROLLING_BY_INVITATION',
  'ACTIVE_NOT_RECRUITING',
])

/** Statuses that don't change any more; their age doesn't matter. */
const final = new Set([
  'COMPLETED',
  'TERMINATED',
  'WITHDRAWN',
  'NO_LONGER_AVAILABLE',
  'APPROVED_FOR_MARKETING',
  'WITHHELD',
])

const monthsUntilLapse = 24
const freshMonths = 12
const ageingMonths = 24

/** The dates and statuses that decide how old a status is. They don't depend on the day. */
export function toStatusFacts(study: Study, page?: PageStatements): StatusFacts {
  const status = study.protocolSection.statusModule ?? {}
  const updated = status.lastUpdatePostDateStruct?.date ?? status.lastUpdateSubmitDate
  const completed = status.completionDateStruct?.date ?? status.primaryCompletionDateStruct?.date
  const copied = getCopyDate(study, page)
  return {
    ...(status.overallStatus !== undefined && { overallStatus: status.overallStatus }),
    ...(status.lastKnownStatus !== undefined && { lastKnownStatus: status.lastKnownStatus }),
    ...(status.statusVerifiedDate !== undefined && { verified: status.statusVerifiedDate }),
    ...(updated !== undefined && { updated }),
    ...(copied !== undefined && { copied }),
    ...(completed !== undefined && { completed }),
    ...(page?.removedOn !== undefined && { removed: page.removedOn }),
  }
}

/**
 * The status as of a day.
 * @param today days since 1970-01-01, see `toDayNumber`
 */
export function dateStatus(facts: StatusFacts, today: number): DatedStatus {
  const { removed } = facts
  const status = dateStatedStatus(facts, today)
  const day = parseDate(removed)
  if (removed === undefined || day === null) return status
  return { ...status, note: `removed from the registry by ${describeMonth(day)}`, removed }
}

function dateStatedStatus(facts: StatusFacts, today: number): DatedStatus {
  const { overallStatus: status } = facts
  if (status === undefined || status.trim() === '') {
    return { age: 'undated', label: labelOf('Status', status), note: '' }
  }
  const confirmedDate = getConfirmedDate(facts)
  const confirmed = confirmedDate === null ? {} : toConfirmed(confirmedDate, today)
  const former = getFormerStatus(facts, today)
  const copy = getOldCopy(facts, today)
  const copied = copy === null ? {} : { copied: formatPartialDate(copy) }
  if (status === 'UNKNOWN' || former !== undefined) {
    // The status is unknown because the registry says so, or because too much time has passed.
    const pastCopy = status === 'UNKNOWN' ? null : copy
    return {
      age: 'lapsed',
      status: 'UNKNOWN',
      ...(former !== undefined && { formerStatus: former }),
      ...confirmed,
      ...copied,
      label:
        former === undefined
          ? labelOf('Status', 'UNKNOWN')
          : `${labelOf('Status', 'UNKNOWN')}, was ${lowerFirst(nameStatus(former))}`,
      note: pastCopy
        ? `in a copy of ${describeMonth(pastCopy)}`
        : confirmedDate === null
          ? ''
          : `not confirmed since ${describeMonth(confirmedDate)}`,
    }
  }
  const label = labelOf('Status', status)
  if (final.has(status)) return { age: 'final', status, ...confirmed, label, note: '' }
  if (confirmedDate === null) {
    return { age: 'undated', status, label, note: 'date not stated' }
  }
  const month = describeMonth(confirmedDate)
  const age = toAge(confirmedDate, today)
  const isCopy = parseDate(facts.verified) === null && parseDate(facts.updated) === null
  const said = isCopy ? 'in a copy of' : 'confirmed'
  switch (age) {
    case 'fresh':
      return { age, status, ...confirmed, label, note: `${said} ${month}` }
    case 'ageing':
      return {
        age,
        status,
        ...confirmed,
        label,
        note: `${said} ${month}, ${countMonths(confirmedDate, today)} months ago`,
      }
    case 'old':
      return {
        age,
        status,
        ...confirmed,
        ...copied,
        label: `${label} in ${month}`,
        note: isCopy
          ? `in a copy made ${countYears(confirmedDate, today)} years ago`
          : copy !== null
            ? `in a copy of ${describeMonth(copy)}`
            : `not updated for ${countYears(confirmedDate, today)} years`,
      }
  }
}

/** A status with its note, in one line: "Recruiting, confirmed August 2026". */
export function describeDatedStatus({ label, note }: Pick<DatedStatus, 'label' | 'note'>): string {
  return note === '' ? label : `${label}, ${note}`
}

/** One sentence on what a status means now, or `null` if there is none. */
export function explainStatus(dated: DatedStatus): string | null {
  const { age, status, formerStatus, copied, removed } = dated
  const copy = parseDate(copied)
  const day = parseDate(removed)
  if (day !== null) {
    return (
      `ClinicalTrials.gov no longer has this record: it was missing on ${describePartialDate(day)}. ` +
      'You see the last copy that we received.'
    )
  }
  switch (age) {
    case 'old':
      return copy === null
        ? 'The record has not been updated since then, so this may no longer be true.'
        : `Our copy of the record is from ${describeMonth(copy)}, so this may no longer be true.`
    case 'lapsed':
      return formerStatus === undefined
        ? explainValue('Status', 'UNKNOWN')
        : copy === null
          ? 'The trial is past its planned end, and its record has not been confirmed for two years.'
          : `The trial is past its planned end, and our copy of its record is from ${describeMonth(copy)}.`
    case 'fresh':
    case 'ageing':
    case 'undated':
    case 'final':
      return explainValue('Status', status)
  }
}

/**
 * The first day on which a status counts as unknown, as days since 1970-01-01: the trial is past its completion date
 * and nobody has confirmed the record for two years (the registry's rule,
 * https://clinicaltrials.gov/study-basics/glossary). Null if the rule doesn't apply to the status or a date is
 * missing.
 */
export function getLapseDay(facts: StatusFacts): number | null {
  const { overallStatus, completed } = facts
  if (!lapsing.has(overallStatus ?? '')) return null
  const end = parseDate(completed)
  const confirmed = getVerifiedDate(facts) ?? getConfirmedDate(facts)
  if (end === null || confirmed === null) return null
  return Math.max(toDateRange(end).last, addMonths(confirmed, monthsUntilLapse)) + 1
}

/** The last date on which the status was known: the later of the last confirmation and the last update. */
export function getConfirmedDate(facts: StatusFacts): PartialDate | null {
  const verified = getVerifiedDate(facts)
  const updated = parseDate(facts.updated)
  // A copy of a registry knows nothing later than its own day.
  if (verified === null) return updated ?? parseDate(facts.copied)
  if (updated === null) return verified
  return toDateRange(updated).last > toDateRange(verified).last ? updated : verified
}

/**
 * The date on which the status was verified. A date after the update or the copy that states it is an error of
 * typing, such as 2030 for 2020: nobody verified the record on that day.
 */
function getVerifiedDate({ verified, updated, copied }: StatusFacts): PartialDate | null {
  const date = parseDate(verified)
  const stated = parseDate(updated) ?? parseDate(copied)
  if (date === null || stated === null) return date
  // Sponsors write the month in which a record appears, which may be the next one.
  return toDateRange(date).first > toDateRange(stated).last + 31 ? null : date
}

/** The status of one of the record's sites, which is as old as the record. */
export function dateSiteStatus(
  status: string,
  { age, confirmed }: Pick<DatedStatus, 'age' | 'confirmed'>,
): Pick<DatedStatus, 'age' | 'status' | 'label'> {
  const label = labelOf('RecruitmentStatus', status)
  if (final.has(status)) return { age: 'final', status, label }
  const date = parseDate(confirmed)
  const isPast = (age === 'old' || age === 'lapsed') && date !== null
  return {
    age: isPast ? 'old' : age,
    status,
    label: isPast ? `${label} in ${describeMonth(date)}` : label,
  }
}

/** The day on which relative words such as "Begins enrollment in 9 months" were written, or that it is unknown. */
export function describePageDate(pageDate: string | undefined): string {
  const date = parseDate(pageDate)
  return date === null ? 'on a page without a date' : `on a page of ${describePartialDate(date)}`
}

/** The day of a copy that is too old to show the record's present state. */
function getOldCopy({ copied }: StatusFacts, today: number): PartialDate | null {
  const date = parseDate(copied)
  return date === null || toAge(date, today) === 'fresh' ? null : date
}

function getFormerStatus(facts: StatusFacts, today: number): string | undefined {
  const { overallStatus, lastKnownStatus } = facts
  if (overallStatus === 'UNKNOWN') {
    const isKnown = lastKnownStatus !== 'UNKNOWN' && lastKnownStatus?.trim() !== ''
    return isKnown ? lastKnownStatus : undefined
  }
  if (facts.removed !== undefined && !final.has(overallStatus ?? '')) return overallStatus
  const lapseDay = getLapseDay(facts)
  return lapseDay !== null && today >= lapseDay ? overallStatus : undefined
}

/** "Available" of "Available (expanded access)": a former status needs no explanation. */
const nameStatus = (status: string) => labelOf('Status', status).replace(/ \(.*\)$/, '')

function toConfirmed(date: PartialDate, today: number) {
  return { confirmed: formatPartialDate(date), months: countMonths(date, today) }
}

function toAge(confirmed: PartialDate, today: number): 'fresh' | 'ageing' | 'old' {
  if (today <= addMonths(confirmed, freshMonths)) return 'fresh'
  return today <= addMonths(confirmed, ageingMonths) ? 'ageing' : 'old'
}

/** Months from one calendar month to another; a date known to the year counts from its end. */
function countMonths({ year, month = 12 }: PartialDate, today: number): number {
  const now = toPartialDate(today)
  return Math.max(0, (now.year - year) * 12 + (now.month - month))
}

/** Whole years, at least the two after which a status counts as old. */
function countYears(date: PartialDate, today: number): number {
  return Math.max(ageingMonths / 12, Math.floor(countMonths(date, today) / 12))
}

function parseDate(text: string | undefined): PartialDate | null {
  return text === undefined ? null : parsePartialDate(text.slice(0, 10))
}
