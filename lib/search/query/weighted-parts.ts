import { buildTermPlan, usualSettings, type TokenSequence } from '@/lib/expression/plan'
import { isBodyPart, listOtherWords } from '@/lib/vocabulary/body-words'
import type { ConceptKind } from '@/lib/vocabulary/concept'
import { findSynonyms as findConcepts } from '../analysis/synonyms'
import type { FilterId, FilterValues } from '../filters/filter-ids'
import { isProse } from '../question/prose'
import type { TextRange } from '../question/question'
import { readCells } from '../question/question-cells'
import type { SearchRequest } from '../request/search-request'
import { analyse } from '../analysis/analyse'
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
  /** What the vocabulary knows it as, or how it looks. */
  kind: ConceptKind | 'code' | 'word'
  /** Whether it is a word of a paragraph, which says little by itself. */
  isFaint: boolean
  /** Whether trials that have it are not looked for: "not CAR-T". */
  isUnwanted: boolean
  /** Of a code with a name in it ("PLX-PAD") the code: none of its parts counts where another is missing. */
  compound?: string
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

/** "GPRC5D CAR-T" as a whole names a kind of cells; GPRC5D alone does not. */
const labelOfKind: Readonly<Partial<Record<ConceptKind | 'code' | 'word', FilterId>>> = {
  target: 'targetAntigen',
  cell: 'cellType',
}

/** A product or a code is one of many with the same labels. */
const withoutLabels: ReadonlySet<string> = new Set(['code', 'treatment'])

/** "not CAR-T", "other than mesenchymal". */
const unwantedBefore =
  /\b(?:not|no|without|except(?: for)?|excluding|other than|instead of|rather than)\s+(?:a |an |any |the )*$/i

/** Whose cells, where that is no filter: "haploidentical donor CAR-T". */
const donorWord = /^(?:haplo\w*|allo|donor|donors|sibling|donor-derived|third-party)$/i

const subjects: ReadonlySet<string> = new Set(['condition', 'target', 'treatment', 'code'])

/** "Heart", where no disease of it is named. */
const weightOfBodyPart = 1.6

/** Words that say what is observed instead of what is tested. */
const followUpWord = /^(?:follow-?up|registr(?:y|ies)|real-world|survivors?|surveillance)$/i

/** In a paragraph the first diseases are what it is about; later ones are what somebody also has or had. */
const laterInProse = 0.6
const wordInProse = 0.08
const maxProseParts = 24

/** "no GVHD", "without lasting relief", "history of": the paragraph is not about this. */
const denied = /\b(?:no|without|not|never|denies|negative for|history of|off)\s+(?:\w+\s+)?$/i

/** "GPRC5D CAR-T previously treated with BCMA": not what is looked for, but what somebody had. */
const hadBefore =
  /\b(?:(?:previous(?:ly)?|prior|already|had|received|failed|failing|refractory to|relapsed? after|progress(?:ed|ing)? (?:on|after)|after|following)\s+(?:(?:treated|treatment|therapy|with|received|had|a|an)\s+){0,3})$/i
const weightOfPrior = 0.4

/** Words of a question that no trial is about. */
const emptyWords = new Set(
  `a all anywhere clinical i in is it no not or previously somewhere studies study there treated trial trials without
  worse`.split(/\s+/),
)

/** A piece of a word with hyphens that is no word: "PLX" of "PLX-PAD". */
const codePiece = /^(?=.*[\p{Lu}\d])[\p{Lu}\d.-]{2,}$/u

/** A letter and a digit, or letters in capitals beside a hyphen: a code, also one that nobody has listed. */
const code = /^(?=.*\p{L})(?=.*\d)[\p{L}\d.-]{3,}$/u

/** Words of a disease that stand in other names too, so that they have to stand side by side: "T-cell leukemia". */
const saysElse = /\bcells?\b|\btype\b|\d/i

/** What the words of a request ask for; `null` for an expression. */
export function listWeightedParts(request: SearchRequest): WeightedPart[] | null {
  const typed = readPlainWords(request.query)
  if (typed === null) return null
  const isLong = isProse(request.query)
  const { tree } = parseQuery({ ...request, query: typed.join(' ') })
  const off = new Set(request.synonymsOff)
  const find = (each: string) =>
    off.has('all')
      ? []
      : findConcepts(each, { off }).map((match) => ({
          ...match,
          together: match.concept.kind === 'condition' && saysElse.test(match.matchedText),
        }))
  const words = leaveOutEmptyWords(tree.kind === 'words' && !isLong ? tree.words : typed, find)
  if (words.length === 0) return []
  const text = words.join(' ')
  const compounds = listCompounds(words)
  const concepts = find(text)
  const { parts } = buildTermPlan(
    { kind: 'words', words, location: { start: 0, end: text.length } },
    usualSettings,
    searchAnalysis,
    find,
  )
  const cells = readCells(text)
  const typedText = typed.join(' ')
  let from = 0
  let conditions = 0
  const known = new Set<string>()
  /** Compounds of which a piece is no word. */
  const codes = new Set<string>()
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
    const compound = compounds.find((each) => each.start <= start && each.end >= end)
    if (compound && concept === undefined && codePiece.test(part)) codes.add(compound.word)
    if (isLong && denied.test(text.slice(0, start))) continue
    const isBody = kind === 'word' && !isLong && isBodyPart(part)
    let weight = isBody ? weightOfBodyPart : weights[kind]
    const isPrior = (kind === 'target' || kind === 'treatment') && isHadBefore(request.query, part)
    if (isPrior) weight *= weightOfPrior
    if (isLong) {
      if (kind === 'condition') weight *= laterInProse ** conditions++
      else if (kind === 'word' || kind === 'code') weight = wordInProse
    }
    const labels = toLabels(
      concept?.id,
      withoutLabels.has(kind)
        ? []
        : cells.filter(
            (each) =>
              each.start < end && each.end > start && (labelOfKind[kind] ?? each.id) === each.id,
          ),
      kind === 'word' && donorWord.test(part),
      kind === 'word' && followUpWord.test(part),
    )
    const others = concept === undefined ? listOtherWords(part).map(analyse) : []
    weighted.push({
      typed: part,
      words: sequences,
      synonyms: [...synonyms, ...others],
      labels,
      weight,
      isSubject: (subjects.has(kind) || isBody) && weight > wordInProse && !isPrior,
      kind,
      isFaint: weight === wordInProse,
      isUnwanted: kind === 'cell' && isBehind(typedText, part, unwantedBefore),
      ...(compound && { compound: compound.word }),
    })
  }
  return weighted
    .map(({ compound, ...part }) =>
      compound !== undefined && codes.has(compound) ? { ...part, compound } : part,
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, maxProseParts)
}

/** What is left without words that say nothing; those of a name stay ("born too early"). */
function leaveOutEmptyWords(
  words: readonly string[],
  find: (text: string) => readonly TextRange[],
): string[] {
  const names = find(words.join(' '))
  let start = 0
  return words.filter((word) => {
    const [from, to] = [start, start + word.length]
    start = to + 1
    const isOfName = names.some((name) => name.start < to && name.end > from)
    return isOfName || !(isEverydayWord(word) || emptyWords.has(word.toLowerCase()))
  })
}

/** Words with hyphens, by their places among words joined by single blanks. */
function listCompounds(words: readonly string[]): { word: string; start: number; end: number }[] {
  let start = 0
  return words.flatMap((word) => {
    const range = { word, start, end: start + word.length }
    start = range.end + 1
    return /[^-]-[^-]/.test(word) ? [range] : []
  })
}

function isHadBefore(query: string, part: string): boolean {
  return isBehind(query, part, hadBefore)
}

function isBehind(text: string, part: string, words: RegExp): boolean {
  const at = text.indexOf(part)
  return at > 0 && words.test(text.slice(0, at))
}

function toLabels(
  concept: string | undefined,
  cells: readonly { id: FilterId; values: readonly string[] }[],
  isOfDonor: boolean,
  isOfFollowUp: boolean,
): FilterValues {
  const labels: Partial<Record<FilterId, string[]>> = {
    ...((concept === 'ltfu' || isOfFollowUp) && { role: ['FOLLOW_UP'] }),
    ...(isOfDonor && { donorSource: ['ALLOGENEIC'] }),
  }
  for (const { id, values } of cells) labels[id] = [...(labels[id] ?? []), ...values]
  return labels
}
