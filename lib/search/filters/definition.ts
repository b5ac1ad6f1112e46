import type { PageStatements } from '@/lib/study/source'
import type { Study } from '@/lib/study/schema'
import type { ExclusionId, FilterId } from './filter-ids'
import type { NumberRange } from './ranges'

/** What filters read their values from: a record and what its page adds to it. */
export interface FilterSource {
  study: Study
  page?: PageStatements | undefined
  /** The day for which values are asked, as days since 1970-01-01; see `dated-values.ts`. */
  today?: number | undefined
}

/** Where a filter's words stand in the English sentence of a search. */
export type SentencePlace =
  /** "recruiting", "phase 1 or 2": before the word "trials". */
  | 'before'
  /** "of multiple sclerosis", "in Germany": right after it. */
  | 'after'
  /** "started since 2020": at the end, after a comma. */
  | 'clause'

/** Filters that belong together on the page. */
export type FilterGroup =
  'topic' | 'cells' | 'stage' | 'participants' | 'place' | 'sponsor' | 'time' | 'design'

/** How values are read from an address, written into it, and told to people. */
interface ChoiceTexts {
  /** Key in the URL; public, never changed. */
  key: string
  label: string
  /** Reads a value as the URL (or a person) writes it. `undefined` when it means nothing here. */
  parseValue(text: string): string | undefined
  /** The inverse of `parseValue` for canonical values. */
  formatValue(value: string): string
  /** People's words for one canonical value. */
  labelOf(value: string): string
  /** Words of the sentence for the labels of the chosen values. */
  describe(labels: readonly string[]): string
  place: SentencePlace
  /** "a date such as 2024, 2024-05 or 2024-05-31": completes "… expects". */
  expects: string
}

interface FilterBase extends ChoiceTexts {
  id: FilterId
  /** One sentence for the help page and the page's own explanation. */
  help: string
  group: FilterGroup
}

/** Values of a closed vocabulary; a trial may have several. */
export interface ChoiceFilter extends FilterBase {
  kind: 'choice'
  /** Every value in the order in which the page lists them. */
  values: readonly string[]
  /** Whether a trial's values change with the days: an index does not keep them. */
  dated?: boolean
  /** Listed by the number of trials, for vocabularies too long for an order of their own. */
  byCount?: boolean
  /** A trial's values, all of them members of `values`; none only where the question does not arise. */
  valuesOf(source: FilterSource): string[]
  /** Values of the vocabulary among some, in its order; that none is stated where there are none. */
  toValues(found: readonly (string | undefined)[]): string[]
}

/** Values taken from the records themselves. Two spellings are one value when `toOpenValue` says so. */
export interface OpenFilter extends FilterBase {
  kind: 'open'
  /** A trial's values as its record spells them. */
  valuesOf(source: FilterSource): string[]
}

/** A span on a number line (days since 1970, persons, days of life); the choice is a span too. */
export interface RangeFilter extends FilterBase {
  kind: 'date' | 'number' | 'age'
  /** The trial's span, both ends included. `null` when the record states none: then no choice matches. */
  rangeOf(source: FilterSource): NumberRange | null
  /** The span that a canonical value asks for. A trial matches when the two spans meet. */
  toRange(value: string): NumberRange
  /** The two ends of a value, canonical or as typed, as a form shows them; an open end is empty. */
  toEnds(value: string): SpanEnds
  /** What is wrong with a value that `parseValue` does not understand, in a sentence for each end. */
  explain(text: string): Partial<SpanEnds>
}

/** Leaves out trials with some values of a filter. */
export interface Exclusion extends ChoiceTexts {
  kind: 'exclusion'
  id: ExclusionId
  /** Whose values are left out. */
  of: ChoiceFilter | OpenFilter
}

export interface SpanEnds {
  from: string
  to: string
}

export type FilterDefinition = ChoiceFilter | OpenFilter | RangeFilter

/** A closed vocabulary's value for "the record does not say". Not the same as "not applicable". */
export { notStated } from '@/lib/therapy/labels'
/** How `notStated` is written in a URL. */
export const notStatedKey = 'none'

/** What every builder is told about a filter. */
export interface FilterText {
  id: FilterId
  key: string
  label: string
  help: string
  group: FilterGroup
  place: SentencePlace
  /** Words before the joined labels: "of", "in", "sponsored by". */
  preposition?: string
}
