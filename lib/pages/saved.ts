import { describePartialDate, parsePartialDate } from '@/lib/study/dates'
import { lowerFirst } from '@/lib/study/letter-case'

// Trials and searches that someone keeps in a browser, with their state when they were last looked at. Shared by the
// page, the browser's script and the route that returns their present state.

/** The compared parts of a trial. */
export interface TrialState {
  id: string
  title: string
  /** In words: "Recruiting". */
  status: string
  phase: string
  /** Participants in words. */
  enrollment: string
  /** Date of the last update, as the record states it. */
  updated: string
  sites: number
}

export interface SearchState {
  /** The query string of the search. */
  query: string
  /** In words. */
  sentence: string
  total: number
}

export interface Saved {
  trials: TrialState[]
  searches: SearchState[]
}

export const nothingSaved: Saved = { trials: [], searches: [] }

/** Nobody would look through more than these. */
export const maxSavedTrials = 60
export const maxSavedSearches = 20
const maxTextLength = 2_000

/** Reads what a browser stored or a file contains; `null` for anything else. Damaged entries are left out. */
export function parseSaved(text: string): Saved | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(value) || !Array.isArray(value.trials) || !Array.isArray(value.searches))
    return null
  return {
    trials: keepFirst(value.trials.flatMap(readTrial), ({ id }) => id, maxSavedTrials),
    searches: keepFirst(value.searches.flatMap(readSearch), ({ query }) => query, maxSavedSearches),
  }
}

/** Both lists; for entries in both, the first one's. */
export function joinSaved(first: Saved, second: Saved): Saved {
  return {
    trials: keepFirst([...first.trials, ...second.trials], ({ id }) => id, maxSavedTrials),
    searches: keepFirst(
      [...first.searches, ...second.searches],
      ({ query }) => query,
      maxSavedSearches,
    ),
  }
}

/** How a trial differs from when it was last looked at, in words. */
export function describeTrialChanges(before: TrialState, now: TrialState): string[] {
  const changed = (label: string, was: string, is: string) =>
    was === is ? [] : [`${label}: now ${toWords(is)}, was ${toWords(was)}`]
  const changes = [
    ...changed('Status', before.status, now.status),
    ...changed('Phase', before.phase, now.phase),
    ...changed('Participants', before.enrollment, now.enrollment),
    ...changed('Sites', String(before.sites), String(now.sites)),
    ...(before.title === now.title ? [] : ['The title is worded differently']),
  ]
  if (changes.length > 0 || before.updated === now.updated) return changes
  const date = parsePartialDate(now.updated)
  return [
    date === null
      ? 'The record was updated'
      : `The record was updated on ${describePartialDate(date)}`,
  ]
}

const toWords = (value: string) => (value === '' ? 'not stated' : lowerFirst(value))

function readTrial(value: unknown): TrialState[] {
  if (!isRecord(value)) return []
  const { id, title, sites } = value
  if (!isText(id) || !isText(title)) return []
  const text = (key: string) => (isText(value[key]) ? value[key] : '')
  return [
    {
      id,
      title,
      status: text('status'),
      phase: text('phase'),
      enrollment: text('enrollment'),
      updated: text('updated'),
      sites: typeof sites === 'number' ? sites : 0,
    },
  ]
}

function readSearch(value: unknown): SearchState[] {
  if (!isRecord(value)) return []
  const { query, sentence, total } = value
  if (typeof query !== 'string' || query.length > maxTextLength || !isText(sentence)) return []
  return [{ query, sentence, total: typeof total === 'number' ? total : 0 }]
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= maxTextLength
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function keepFirst<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
  most: number,
): Value[] {
  const byKey = new Map<string, Value>()
  for (const value of values) if (!byKey.has(keyOf(value))) byKey.set(keyOf(value), value)
  return [...byKey.values()].slice(0, most)
}
