import type { TokenSequence } from '@/lib/expression/plan'
import type { ConceptKind } from '@/lib/vocabulary/concept'
import type { FilterId, FilterValues } from '../filters/filter-ids'
import { overlaps, type TextRange } from '../question/question'

// A part of what a plain text asks for, and how much each kind of part matters.

export interface WeightedPart {
  /** As typed. */
  typed: string
  /** All of them, or any of `synonyms`, or a trial with one of the `labels`. */
  words: readonly TokenSequence[]
  synonyms: readonly TokenSequence[]
  labels: FilterValues
  /** How much it matters beside how rare it is. */
  weight: number
  /** Whether a trial without any such part is about something else. */
  isSubject: boolean
  /** What the vocabulary knows it as, or how it looks. */
  kind: ConceptKind | 'code' | 'word'
  /** Whether it is a word of a paragraph, which says little by itself. */
  isFaint: boolean
  /** Whether trials that have it are not looked for: "not CAR-T". */
  isUnwanted: boolean
  /** The whole code, if it contains a name ("PLX-PAD"): no part of it counts without the others. */
  compound?: string
  /** Whether it names cells by what is done with them: "cellular therapy". */
  isOfCells?: boolean
  /** Whether nobody named this disease in its usual words. */
  isGuess?: boolean
  /** For a disease described without its name, the id of the concept, for `synonymsOff`. */
  told?: string
  /** Whether it is the group of the disease asked for, which nobody named. */
  isBroader?: boolean
}

export const weights: Readonly<Record<ConceptKind | 'code' | 'word', number>> = {
  condition: 3,
  target: 2.5,
  treatment: 2.5,
  code: 2.5,
  cell: 1.5,
  procedure: 1,
  place: 1,
  learned: 1,
  word: 0.6,
}

/** "GPRC5D CAR-T" as a whole names a kind of cells; GPRC5D alone does not. */
const labelOfKind: Readonly<Partial<Record<ConceptKind | 'code' | 'word', FilterId>>> = {
  target: 'targetAntigen',
  cell: 'cellType',
}

/** A product or a code is one of many with the same labels. */
const withoutLabels: ReadonlySet<string> = new Set(['code', 'treatment'])

/** What trials are labelled with that a name at a place of the text means, of the cells that the text names. */
export function listLabels(
  kind: WeightedPart['kind'],
  range: TextRange,
  cells: readonly (TextRange & { id: FilterId; values: readonly string[] })[],
): FilterValues {
  const labels: Partial<Record<FilterId, string[]>> = {}
  if (withoutLabels.has(kind)) return labels
  for (const { id, values, ...place } of cells) {
    const isThere = overlaps(place, range)
    if (isThere && (labelOfKind[kind] ?? id) === id) labels[id] = [...(labels[id] ?? []), ...values]
  }
  return labels
}
