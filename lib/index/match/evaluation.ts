import type { FindSynonyms, TextAnalysis } from '@/lib/expression/analysis'
import { toFieldKind, type AreaTarget } from '@/lib/expression/names'
import type { TermPlan } from '@/lib/expression/plan'
import type { Expression, PhraseNode, WordsNode } from '@/lib/expression/tree'
import type { ValueKind } from '@/lib/expression/values'
import type { WalkContext } from '@/lib/expression/walk'
import type { Bits } from '../memory/bits'
import type { SiteValues } from '../memory/site-values'
import type { SpanValues } from '../memory/span-values'
import type { RankedPart, RankedPhrase } from './phrase'
import type { Plan } from './plan'

// What the evaluators of words and sites need from the one that walks the tree.

export interface Context extends WalkContext {
  /**
   * Inside SEARCH on a list whose elements are not in the index. Only an upper bound is needed, and what is true of an
   * element need not be true of the record.
   */
  relaxed: boolean
}

export interface Sources {
  analysis: TextAnalysis
  findSynonyms: FindSynonyms
  /** Area of terms without one; `null` is the whole record. */
  defaultTarget: AreaTarget | null
  /** Slots of all trials. */
  all: Bits
  slotCount: number
  spans: SpanValues
  sites: SiteValues
  /** Slots that have one of several phrases. */
  find(...phrases: readonly RankedPhrase[]): Bits
  /** Marks in the index that begin with a text. */
  listMarks(prefix: string): string[]
}

/** The evaluation of one expression. */
export interface Evaluation {
  readonly sources: Sources
  readonly scoring: RankedPhrase[]
  readonly scoredParts: RankedPart[]
  readonly none: Bits
  evaluate(node: Expression, context: Context): Plan
  planTerm(term: WordsNode | PhraseNode, context: Context): TermPlan
  /** Nothing is known: any trial may match. */
  unknown(): Plan
  joinAll(plans: readonly Plan[]): Plan
  joinAny(plans: readonly Plan[]): Plan
  /** Trials that state a field at all. */
  findPresent(number: number): Bits
}

export function getKind({ target, size }: Pick<Context, 'target' | 'size'>): ValueKind {
  if (size) return 'number'
  return target?.target === 'field' ? toFieldKind(target.field) : 'text'
}
