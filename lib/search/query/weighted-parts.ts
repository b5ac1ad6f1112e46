import { buildTermPlan, usualSettings, type TokenSequence } from '@/lib/expression/plan'
import type { ConceptKind } from '@/lib/vocabulary/concept'
import { findSynonyms as findConcepts } from '../analysis/synonyms'
import type { FilterId, FilterValues } from '../filters/filter-ids'
import { isProse } from '../question/prose'
import { readCells } from '../question/question-cells'
import type { SearchRequest } from '../request/search-request'
import { parseQuery, readPlainWords, searchAnalysis } from './query-terms'
import { isEverydayWord } from './small-words'

// What a plain text asks for, and how much each part of it matters, for a search whose words no trial has together.
// A disease, a target or a code is what it is about; other words only tell apart what has these.

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
  /** Whether it is a word of a paragraph, which says little by itself. */
  isFaint: boolean
}

const weights: Readonly<Record<ConceptKind | 'code' | 'word', number>> = {
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

const subjects: ReadonlySet<string> = new Set(['condition', 'target', 'treatment', 'code'])

/** In a paragraph the first diseases are what it is about; later ones are what somebody also has or had. */
const laterInProse = 0.6
const wordInProse = 0.08
const maxProseParts = 24

/** "no GVHD", "without lasting relief", "history of": the paragraph is not about this. */
const denied = /\b(?:no|without|not|never|denies|negative for|history of|off)\s+(?:\w+\s+)?$/i

/** A letter and a digit, or letters in capitals beside a hyphen: a code, also one that nobody has listed. */
const code = /^(?=.*\p{L})(?=.*\d)[\p{L}\d.-]{3,}$/u

/** What the words of a request ask for; `null` for an expression. */
export function listWeightedParts(request: SearchRequest): WeightedPart[] | null {
  const typed = readPlainWords(request.query)
  if (typed === null) return null
  const isLong = isProse(request.query)
  const { tree } = parseQuery({ ...request, query: typed.join(' ') })
  const words = (tree.kind === 'words' && !isLong ? tree.words : typed).filter(
    (word) => !isEverydayWord(word),
  )
  if (words.length === 0) return []
  const text = words.join(' ')
  const off = new Set(request.synonymsOff)
  const find = (each: string) => (off.has('all') ? [] : findConcepts(each, { off }))
  const concepts = find(text)
  const { parts } = buildTermPlan(
    { kind: 'words', words, location: { start: 0, end: text.length } },
    usualSettings,
    searchAnalysis,
    find,
  )
  const cells = readCells(text)
  let from = 0
  let conditions = 0
  const known = new Set<string>()
  const weighted: WeightedPart[] = []
  for (const { typed: part, words: sequences, synonyms } of parts) {
    const start = Math.max(from, text.indexOf(part, from))
    const end = start + part.length
    from = end
    const concept = concepts.find((each) => each.start < end && each.end > start)?.concept
    const kind = concept?.kind ?? (code.test(part) ? 'code' : 'word')
    const key = concept?.id ?? sequences.flat().join(' ')
    if (known.has(key)) continue
    known.add(key)
    if (isLong && denied.test(text.slice(0, start))) continue
    let weight = weights[kind]
    if (isLong) {
      if (kind === 'condition') weight *= laterInProse ** conditions++
      else if (kind === 'word' || kind === 'code') weight = wordInProse
    }
    weighted.push({
      typed: part,
      words: sequences,
      synonyms,
      labels: toLabels(cells.filter((each) => each.start < end && each.end > start)),
      weight,
      isSubject: subjects.has(kind) && weight > wordInProse,
      isFaint: weight === wordInProse,
    })
  }
  return weighted.sort((a, b) => b.weight - a.weight).slice(0, maxProseParts)
}

function toLabels(cells: readonly { id: FilterId; values: readonly string[] }[]): FilterValues {
  const labels: Partial<Record<FilterId, string[]>> = {}
  for (const { id, values } of cells) labels[id] = [...(labels[id] ?? []), ...values]
  return labels
}
