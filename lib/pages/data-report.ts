import { shorten } from '@/lib/study/shorten'
import { cellTherapyWordQueries } from '@/lib/registries/ctgov-api/default-query'
import type { SourceFormatId } from '@/lib/study/source'
import { addMonths, describePartialDate, parsePartialDate } from '@/lib/study/dates'
import { describePlace } from '@/lib/study/describe-place'
import { compareByLetters } from '@/lib/study/text-order'

/**
 * The data of the page about the data: how much there is, where it comes from, how current it is, and what went
 * wrong.
 */
export interface DataReport {
  trials: number
  /** Distinct contents of records that are stored. */
  versions: number
  /** Sources with at least one record, the largest first. */
  sources: SourceCount[]
  /** Latest "last update posted" of any record, a partial date; absent if none states one. */
  latestUpdate?: string
  /** When a run last completed, ISO 8601 in UTC; absent if none has. */
  lastCompletedAt?: string
  /** The latest first; only the last few of `runCount`. */
  runs: RunReport[]
  runCount: number
  quarantine: QuarantineReport
  /** Absent if the portal never fetched automatically. */
  sync?: SyncReport
  /** What the last run found that the data model doesn't know; absent until the first run has ended. */
  drift?: DriftReport
}

/** The portal's automatic updates; times are ISO 8601 in UTC. */
export interface SyncReport {
  /** `daily` or a cron expression. */
  schedule: string
  /** Absent if none is planned. */
  nextAt?: string
  succeededAt?: string
  failedAt?: string
  /** Why the last failed update failed, in words. */
  failure?: string
  /** Failures since the last success. */
  failures: number
}

export interface SourceCount {
  format: SourceFormatId
  label: string
  records: number
  versions: number
  /** Records by the age of their last update, one number for each of `updateAges`. */
  byAge: number[]
}

/** Ages of a record's last update, the youngest first; a record has the first that fits. */
export const updateAges = [
  { label: 'Up to 6 months', months: 6 },
  { label: '6 to 12 months', months: 12 },
  { label: '1 to 2 years', months: 24 },
  { label: '2 to 5 years', months: 60 },
  { label: 'Over 5 years', months: Infinity },
  { label: 'Not dated', months: null },
] as const

/**
 * Counts records by the age of their last update.
 * @param today days since 1970-01-01
 */
export function toAgeCounts(
  counts: readonly { month: string | null; records: number }[],
  today: number,
): number[] {
  const byAge = updateAges.map(() => 0)
  for (const { month, records } of counts) {
    const date = month === null ? null : parsePartialDate(month)
    const index = updateAges.findIndex(({ months }) =>
      date === null
        ? months === null
        : months !== null && (months === Infinity || today <= addMonths(date, months)),
    )
    byAge[index] = (byAge[index] ?? 0) + records
  }
  return byAge
}

export interface RunReport {
  id: number
  /** The request, in words. */
  request: string
  state: RunReportState
  startedAt: string
  finishedAt?: string
  read: number
  added: number
  updated: number
  unchanged: number
  quarantined: number
  /** Why a run failed, in words. */
  message?: string
}

export const runReportStates = ['running', 'completed', 'failed', 'interrupted', 'unknown'] as const
export type RunReportState = (typeof runReportStates)[number]

export interface QuarantineReport {
  total: number
  /** The most frequent first. */
  reasons: ReasonCount[]
}

export interface ReasonCount {
  reason: string
  count: number
}

export interface DriftReport {
  /** When the run began. */
  startedAt: string
  /** Unknown keys and values with the number of records that have them, the most frequent first. */
  entries: { what: string; records: number }[]
}

/** Reads a stored state; one of a newer program is `unknown`. */
export function toRunState(text: string): RunReportState {
  return runReportStates.find((state) => state === text) ?? 'unknown'
}

const maxNamedFiles = 3
/** A query in the registry's syntax can be as long as an address may be. */
const maxQueryLength = 120

/**
 * The request of a run in words, from the JSON stored with it: "cart.jsonl.gz and 2 more", "the live registry at
 * clinicaltrials.gov, updated since 24 April 2026". A request in an unknown format is "not recorded".
 */
export function describeRunRequest(request: string): string {
  const asked = parseObject(request)
  if (asked === null) return 'not recorded'
  if ('seeds' in asked) return 'the sample records that come with the portal'
  const { sources, live, query, scope, since, baseUrl } = asked
  const names = Array.isArray(sources)
    ? sources.filter((source) => typeof source === 'string').map(describeSourceName)
    : []
  const isLive =
    live === true ||
    names.includes('ctgov') ||
    [query, since, baseUrl].some((value) => typeof value === 'string')
  if (isLive) {
    const parts = [`the live registry${describeHost(baseUrl)}`]
    if (typeof since === 'string') parts.push(`updated since ${describeDay(since)}`)
    if (scope === 'words' || wasDefault(query)) parts.push('all kinds of cell therapies')
    else if (scope === 'cells') parts.push('every study, kept where it names cells')
    else if (query === '') parts.push('every study')
    else if (typeof query === 'string') {
      parts.push(`studies that match ${shorten(query, maxQueryLength)}`)
    }
    return parts.join(', ')
  }
  if (names.length === 0) return 'not recorded'
  const more = names.length - maxNamedFiles
  return more > 0
    ? `${names.slice(0, maxNamedFiles).join(', ')} and ${more} more`
    : names.join(', ')
}

/** Earlier versions fetched all kinds of cell therapies with one query. */
const wasDefault = (query: unknown) => query === cellTherapyWordQueries[0]

function describeHost(baseUrl: unknown): string {
  if (typeof baseUrl !== 'string' || !URL.canParse(baseUrl)) return ''
  return ` at ${new URL(baseUrl).host}`
}

function describeDay(day: string): string {
  const date = parsePartialDate(day)
  return date === null ? day : describePartialDate(date)
}

function describeSourceName(source: string): string {
  return source === '-' ? 'standard input' : describePlace(source)
}

/** Reads the counts of unknown keys and values stored with a run; null if there are none. */
export function parseDrift(json: string | null): DriftReport['entries'] | null {
  const counts = json === null ? null : parseObject(json)
  if (counts === null) return null
  return Object.entries(counts)
    .flatMap(([what, records]) => (typeof records === 'number' ? [{ what, records }] : []))
    .sort((a, b) => b.records - a.records || compareByLetters(a.what, b.what))
}

const maxReasons = 20

/**
 * Groups reasons that differ only in the value found and its place: a thousand records with a broken date become one
 * line. Reasons beyond the twenty most frequent are counted together.
 */
export function groupReasons(reasons: readonly ReasonCount[]): ReasonCount[] {
  const groups = new Map<string, number>()
  for (const { reason, count } of reasons) {
    const kind = toReasonKind(reason)
    groups.set(kind, (groups.get(kind) ?? 0) + count)
  }
  const sorted = [...groups]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || compareByLetters(a.reason, b.reason))
  const rest = sorted.slice(maxReasons).reduce((sum, { count }) => sum + count, 0)
  return [
    ...sorted.slice(0, maxReasons),
    ...(rest > 0 ? [{ reason: 'other reasons', count: rest }] : []),
  ]
}

const maxReasonLength = 200

/** `studies[3].nctId: expected text, found 5` → "studies[…].nctId: expected text". */
function toReasonKind(reason: string): string {
  const kind = reason
    .slice(0, 2000)
    .replace(/, found .*$/s, '')
    .replace(/"[^"]*"|“[^”]*”/g, '“…”')
    .replace(/0x[0-9a-f]+/gi, '…')
    .replace(/\bNCT\d+/gi, 'NCT…')
    .replace(/(?<![\p{L}\d-])\d[\d,.]*/gu, '…')
    .replace(/\s+/g, ' ')
    .trim()
  return shorten(kind, maxReasonLength)
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : null
  } catch {
    return null
  }
}
