import { getConcept } from '@/lib/vocabulary/concepts'
import type { Database } from 'better-sqlite3'
import { defaultFilters } from '@/lib/search/request/default-filters'
import { notStated } from '@/lib/search/filters/definition'
import { getFilterByKey } from '@/lib/search/filters/filters'
import { listCountryNames } from '@/lib/search/place/places'
import {
  parseNumberBeginning,
  suggestionLimit,
  SuggestionIndex,
  toSubject,
  type NameSource,
  type Suggestion,
} from '@/lib/search/suggest/suggest'
import { listAbbreviations } from '@/lib/search/suggest/concept-names'
import { addConcepts } from '@/lib/search/suggest/suggest-concepts'
import { filterIds, type FilterId, type FilterValues } from '@/lib/search/filters/filter-ids'
import { type TrialSummary } from '@/lib/search/result'
import type { DocValues } from '../memory/doc-values'
import { keepUntilChange } from '../memory/until-change'
import type { ValueColumn } from '../memory/value-column'

// Suggestions from the values that are in memory for filters and facets. Names are indexed when someone types the first
// letter, and later only added to. Counts are those of a search with the default choices, so a suggestion finds what it
// promises. They are computed again after the data has changed.

export interface Suggester {
  /** At most `limit` suggestions. Call it in the transaction that refreshed the values. */
  find(text: string, limit?: number): Suggestion[]
}

const namedFilters = [
  ['cellType', 'topic'],
  ['targetAntigen', 'topic'],
  ['indicationGroup', 'topic'],
  ['condition', 'condition'],
  ['intervention', 'intervention'],
  ['country', 'place'],
  ['state', 'place'],
  ['city', 'place'],
  ['sponsor', 'sponsor'],
] as const satisfies readonly (readonly [FilterId, NameSource['kind']])[]

const maxTrials = 5
/**
 * In collections up to this size, the count of a name is found by searching, up to eight times for one answer. In
 * larger ones, that would be slower than typing, so the records that state the name are counted.
 */
const maxSearchedTrials = 50_000
/** Counts of searches, kept until the data changes. */
const maxKnownCounts = 5_000
/** More than the number of slots. */
const slotSpan = 2 ** 26

/** `countTrials` tells how many trials a search lists, for words and perhaps a value of a filter. */
export function createSuggester(
  database: Database,
  docValues: DocValues,
  countTrials: (query: string, filters: FilterValues) => number,
): Suggester {
  const readSummary = database
    .prepare<[number], string>('SELECT summary FROM search_entry WHERE id = ?')
    .pluck()
  const getCounts = keepUntilChange(docValues, () => {
    const slots = listDefaultSlots(docValues)
    return {
      ofValues: new Map<FilterId, Int32Array>(
        namedFilters.map(([id]) => [id, countSlots(docValues.valueColumn(id), slots)]),
      ),
      ofQueries: new Map<string, number>(),
    }
  })
  let index: SuggestionIndex | null = null
  let indexedEpoch = -1

  const getIndex = (): SuggestionIndex => {
    if (index && indexedEpoch === docValues.epoch) return index
    index = new SuggestionIndex(
      namedFilters.map(([filter, kind]): NameSource => {
        const getColumn = () => docValues.valueColumn(filter)
        return {
          filter,
          kind,
          size: () => getColumn()?.values.length ?? 0,
          labelOf: (number) => getColumn()?.labelOf(number) ?? '',
          ...(filter === 'country' && {
            otherWordsOf: (number) =>
              listCountryNames(getColumn()?.labelOf(number) ?? '').join(' '),
          }),
          // "SLE", which the label spells out.
          ...(kind === 'condition' && {
            otherWordsOf: (number) =>
              listAbbreviations(getColumn()?.labelOf(number) ?? '').join(' '),
          }),
          // Likewise "MSC".
          ...(kind === 'topic' && {
            otherWordsOf: (number) => getColumn()?.values[number]?.replaceAll('_', ' ') ?? '',
          }),
          valueOf: (number) => getColumn()?.values[number] ?? '',
          countOf: (number) =>
            kind === 'topic' && isRest(getColumn()?.values[number] ?? '')
              ? 0
              : (getCounts().ofValues.get(filter)?.[number] ?? 0),
        }
      }),
    )
    indexedEpoch = docValues.epoch
    return index
  }

  const findTrials = (text: string): Suggestion[] => {
    const beginning = parseNumberBeginning(text)
    if (!beginning) return []
    const { first, last, exact } = beginning
    // Number and slot in one. A number typed without its zeros comes first.
    const keys: number[] = []
    for (let slot = 0; slot < docValues.slotCount; slot++) {
      const number = docValues.addressNumbers.data[slot] ?? 0
      if (number <= 0 || docValues.live.data[slot] !== 1) continue
      if (number === exact) keys.push(slot)
      else if (number >= first && number <= last) keys.push(number * slotSpan + slot)
    }
    const slots = [...Float64Array.from(keys).sort().subarray(0, maxTrials)].map(
      (key) => key % slotSpan,
    )
    return slots.flatMap((slot) => {
      const summary = readSummary.get(docValues.ids.data[slot] ?? 0)
      if (summary === undefined) return []
      const { trialId, briefTitle } = JSON.parse(summary) as TrialSummary
      const label = `${trialId} ${briefTitle}`
      return [{ kind: 'trial', label, count: 1, query: trialId, trialId }]
    })
  }

  const count = (query: string, filter?: Suggestion['filter']): number => {
    const definition = filter ? getFilterByKey(filter.key) : null
    const value = filter && definition?.parseValue(filter.value)
    const chosen = definition && value !== undefined ? { [definition.id]: [value] } : {}
    const key = JSON.stringify([query, chosen])
    const { ofQueries } = getCounts()
    const known = ofQueries.get(key) ?? countTrials(query, { ...defaultFilters, ...chosen })
    if (ofQueries.size >= maxKnownCounts) ofQueries.clear()
    ofQueries.set(key, known)
    return known
  }

  /** A name is searched as words, which occur in more records than state it as a condition. */
  const withCount = (suggestion: Suggestion): Suggestion =>
    suggestion.query === '' || docValues.liveCount > maxSearchedTrials
      ? suggestion
      : { ...suggestion, count: count(suggestion.query, suggestion.filter) }

  return {
    find(text, limit = suggestionLimit) {
      const trials = findTrials(text).slice(0, limit)
      const names = getIndex()
        .find(text, limit - trials.length)
        .map(withCount)
        .filter((each) => each.count > 0 && !(each.kind === 'condition' && isTreatment(each.label)))
      return [...addConcepts(text, names, limit - trials.length, { countTrials: count }), ...trials]
    },
  }
}

/** Some records state the cells as their condition; the same name is suggested as a treatment. */
function isTreatment(condition: string): boolean {
  const kind = getConcept(toSubject(condition))?.kind
  return kind !== undefined && kind !== 'condition'
}

/** The value for everything without a name of its own, which nobody looks for. */
function isRest(value: string): boolean {
  return value === notStated || value.startsWith('OTHER')
}

/** Trials that pass the default choices. */
export function listDefaultSlots(docValues: DocValues): Int32Array {
  const wanted = filterIds.flatMap((id) => {
    const column = docValues.valueColumn(id)
    const values = defaultFilters[id]
    return column && values
      ? [{ column, numbers: values.map((value) => column.numberOf(value)) }]
      : []
  })
  const slots = new Int32Array(docValues.liveCount)
  let count = 0
  for (let slot = 0; slot < docValues.slotCount; slot++) {
    if (docValues.live.data[slot] !== 1) continue
    if (wanted.every(({ column, numbers }) => hasValue(column, slot, numbers)))
      slots[count++] = slot
  }
  return slots.subarray(0, count)
}

function hasValue(column: ValueColumn, slot: number, wanted: readonly number[]): boolean {
  const end = column.starts.data[slot + 1] ?? 0
  for (let at = column.starts.data[slot] ?? 0; at < end; at++) {
    if (wanted.includes(column.numbers.data[at] ?? 0)) return true
  }
  return false
}

export function countSlots(column: ValueColumn | undefined, slots: Int32Array): Int32Array {
  const counts = new Int32Array(column?.values.length ?? 0)
  if (!column) return counts
  const starts = column.starts.data
  const numbers = column.numbers.data
  for (const slot of slots) {
    const end = starts[slot + 1] ?? 0
    for (let at = starts[slot] ?? 0; at < end; at++) {
      const number = numbers[at] ?? 0
      counts[number] = (counts[number] ?? 0) + 1
    }
  }
  return counts
}
