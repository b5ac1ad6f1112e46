import { buildTermPlan, usualSettings } from '@/lib/expression/plan'
import { isBodyPart, listOtherWords } from '@/lib/vocabulary/body-words'
import type { Concept } from '@/lib/vocabulary/concept'
import type { SynonymMatch } from '@/lib/vocabulary/synonyms'
import { findSynonyms as findConcepts } from '../analysis/synonyms'
import type { FilterValues } from '../filters/filter-ids'
import { findCareTopics, type CareTopicRange } from '../question/care-topics'
import { afterFailureRoles, findFollowUpWords, readAskedForm } from '../question/asked-roles'
import { findDescribed } from '../question/described'
import { findLooseNames } from '../question/loose-names'
import { isProse, toProseWords } from '../question/prose'
import { createStandings } from '../question/standing'
import { overlaps, type TextRange } from '../question/question'
import { readCells } from '../question/question-cells'
import { readFeatures } from '../question/question-features'
import type { SearchRequest } from '../request/search-request'
import { analyse } from '../analysis/analyse'
import { parseQuery, readPlainWords, searchAnalysis } from './query-terms'
import { findAdjacentNames } from './adjacent-names'
import { listBroader } from './broader-part'
import {
  cellProcedures,
  isEmptyWord,
  listProseParts,
  medicineIds,
  states,
  weightOfMedicine,
  weightOfState,
} from './prose-parts'
import { isEverydayWord, isOtherLanguage, isSmallElsewhere, withoutMarks } from './small-words'
import { listLabels, weights, type WeightedPart } from './weighted-part'

// What a plain text asks for, and how much each part of it matters, for a search whose words no trial has together.
// A disease, a target or a code is what it is about; other words only tell apart what has these.

/** "not CAR-T", "other than mesenchymal". */
const unwantedBefore =
  /\b(?:not|no|without|except(?: for)?|excluding|other than|instead of|rather than)\s+(?:a |an |any |the )*$/i

const mayBeUnwanted: ReadonlySet<string> = new Set(['cell', 'condition'])

/** Whose cells, where that is no filter: "haploidentical donor CAR-T". */
const donorWord = /^(?:haplo\w*|allo|donor|donors|sibling|donor-derived|third-party)$/i

const subjects: ReadonlySet<string> = new Set(['condition', 'target', 'treatment', 'code'])

/** What is made of cells, and what they are for. */
const subjectProcedures: ReadonlySet<string> = new Set(['in-vivo-car', 'tolerance'])

/** What people say of a disease, beside one that is named: "dry eyes … since the GVHD". */
const weightOfSymptom = 0.4

/** With this many words, most only tell a story. */
const minSentence = 10

/** A question with this many words may describe a disease by its signs if it names none. */
const minTelling = 4

/** A disease that is said in other words, beside one that is named. */
const weightOfLooseName = 0.6

/** "Bone marrow cells" are for no disease of bone. */
const cellSource = /^bone[ -]marrow\b/i

/** What cells are made from, how they are changed and given. */
const weightOfFeature = 1

/** "Heart", where no disease of it is named. */
const weightOfBodyPart = 1.6

/** What is done around cells: what such a question is about, as much as the disease. */
const weightOfTopic = 2.5

const followUpName = 'long-term follow-up'

/** Words that say what is observed instead of what is tested. */
const followUpWord = /^(?:follow-?up|registr(?:y|ies)|real-world|survivors?|surveillance)$/i

/** What is said of cells after which another treatment is looked for. */
const failedWord = /^(?:fail\w*|relaps\w*|stopped|progress\w*)$/i

/** What trials around cells call CAR-T and what is like it. */
const cellsInGeneral = [
  'cellular therapy',
  'cellular therapies',
  'cellular immunotherapy',
  'immune effector cell',
]

/** "GPRC5D CAR-T previously treated with BCMA": not what is wanted, but an earlier treatment. */
const hadBefore =
  /\b(?:(?:previous(?:ly)?|prior|already|had|received|failed|failing|refractory to|relapsed? after|progress(?:ed|ing)? (?:on|after)|after|following)\s+(?:(?:treated|treatment|therapy|with|received|had|a|an)\s+){0,3})$/i
const weightOfPrior = 0.4

/** Words of a question that no trial is about. */
const emptyWords = new Set(
  `a all anywhere clinical i in is it no not or previously somewhere studies study there treated trial trials without
  worse up over down off pill pills docs doc nothing together along alongside whether combined combination better`.split(
    /\s+/,
  ),
)

/** A piece of a word with hyphens that is no word: "PLX" of "PLX-PAD". */
const codePiece = /^(?=.*[\p{Lu}\d])[\p{Lu}\d.-]{2,}$/u

/** A letter and a digit, or capital letters beside a hyphen: a code, even one that is in no list. */
const code = /^(?=.*\p{L})(?=.*\d)[\p{L}\d.-]{3,}$/u

/** Words of a disease that also occur in other names, so they must be side by side: "T-cell leukemia". */
const saysElse = /\bcells?\b|\btype\b|\d/i

/**
 * What the words of a request ask for; `null` for an expression.
 *
 * @param whole the text with the words that are read as filters: "newborn" is an age, and a sign of a disease
 */
export function listWeightedParts(
  request: SearchRequest,
  whole: string = request.query,
): WeightedPart[] | null {
  const typed = readPlainWords(request.query)?.map(splitElision)
  if (typed === undefined) return null
  const { tree } = parseQuery({ ...request, query: typed.join(' ') })
  const off = new Set(request.synonymsOff)
  const find = (each: string) =>
    off.has('all')
      ? []
      : findConcepts(each, { off, narrower: true }).map((match) => ({
          ...match,
          together: match.concept.kind === 'condition' && saysElse.test(match.matchedText),
        }))
  if (isProse(request.query)) {
    const ofProse = listProseParts(typed.join(' '), find, {
      written: toProseWords(whole),
      off,
    })
    return [...ofProse, ...listBroader(ofProse, find)]
  }
  const words = leaveOutEmptyWords(tree.kind === 'words' ? tree.words : typed, find)
  if (words.length === 0) return []
  const text = words.join(' ')
  const compounds = listCompounds(words)
  const concepts = findAdjacentNames(words, typed, find)
  const { parts } = buildTermPlan(
    { kind: 'words', words, location: { start: 0, end: text.length } },
    usualSettings,
    searchAnalysis,
    (each) => (each === text ? concepts : find(each)),
  )
  const cells = readCells(text)
  const asked = readAskedForm(request.query)
  const typedText = typed.join(' ')
  const isAround = asked.roles.length > 0 || asked.besideCells !== null
  const topics = findCareTopics(typedText).filter(({ scope }) => isAround || scope === 'any')
  // In a question about what is done around cells, every word matters, unless a topic expresses it.
  const isSentence = typed.length >= minSentence && (!isAround || topics.length > 0)
  const isElsewhere = isOtherLanguage(typed)
  const knowsDisease = concepts.some(
    ({ concept }) => concept.kind === 'condition' && !states.has(concept.id),
  )
  const knowsPlainly = concepts.some(
    ({ concept, matchedAs }) =>
      concept.kind === 'condition' && matchedAs !== 'asked' && !states.has(concept.id),
  )
  const standingOf = createStandings(request.query)
  let from = 0
  let typedFrom = 0
  const known = new Set<string>()
  /** Compounds of which a piece is no word. */
  const codes = new Set<string>()
  const weighted: WeightedPart[] = []
  for (const { typed: part, words: sequences, synonyms } of parts) {
    const start = Math.max(from, text.indexOf(part, from))
    const end = start + part.length
    from = end
    const typedAt = request.query.indexOf(part, typedFrom)
    const place = { start: typedAt, end: typedAt + part.length }
    if (typedAt >= 0) typedFrom = place.end
    const isDenied = typedAt >= 0 && standingOf(place).isDenied
    const match = concepts.find((each) => overlaps(each, { start, end }))
    const concept = match?.concept
    const kind = concept?.kind ?? (code.test(part) ? 'code' : 'word')
    const key = concept?.id ?? sequences.flat().join(' ')
    if (known.has(key)) continue
    known.add(key)
    const compound = compounds.find((each) => each.start <= start && each.end >= end)
    if (compound && concept === undefined && codePiece.test(part)) codes.add(compound.word)
    const isSubjectProcedure = concept !== undefined && subjectProcedures.has(concept.id)
    const isBody = kind === 'word' && isBodyPart(part) && !cellSource.test(text.slice(start))
    let weight = isSubjectProcedure ? weights.treatment : isBody ? weightOfBodyPart : weights[kind]
    const isPrior = (kind === 'target' || kind === 'treatment') && isHadBefore(request.query, part)
    if (isPrior) weight *= weightOfPrior
    const isState = concept !== undefined && states.has(concept.id)
    if (isSentence && isState && knowsDisease) weight = weightOfState
    if (isSentence && knowsPlainly && match?.matchedAs === 'asked') weight *= weightOfSymptom
    if (isSentence && concept && medicineIds.has(concept.id)) weight = weightOfMedicine
    // "That neither stent nor bypass can help" does not ask for stents.
    if (
      isDenied &&
      knowsDisease &&
      (kind === 'word' || kind === 'procedure') &&
      !isSubjectProcedure
    )
      continue
    const isFaint = isSentence && kind === 'word' && !isBody
    if (isFaint && (isEmptyWord(part) || (isElsewhere && isSmallElsewhere(part)))) continue
    const labels: FilterValues = {
      ...listLabels(kind, { start, end }, cells),
      ...((concept?.id === 'ltfu' || (kind === 'word' && followUpWord.test(part))) && {
        role: ['FOLLOW_UP'],
      }),
      ...(kind === 'word' &&
        asked.roles === afterFailureRoles &&
        failedWord.test(part) && { role: afterFailureRoles }),
      ...(kind === 'word' && donorWord.test(part) && { donorSource: ['ALLOGENEIC'] }),
    }
    if (labels.role) weight = Math.max(weight, weightOfTopic)
    const others = concept === undefined ? listOtherWords(part).map(analyse) : []
    weighted.push({
      typed: part,
      words: sequences,
      synonyms: [
        ...synonyms,
        ...others,
        ...(isAround && concept?.id === 'car-t' ? cellsInGeneral.map(analyse) : []),
      ],
      labels,
      weight,
      isSubject:
        (subjects.has(kind) || isSubjectProcedure || isBody) && !isPrior && weight > weightOfState,
      kind,
      isFaint,
      isUnwanted:
        mayBeUnwanted.has(kind) &&
        ((isDenied && kind === 'condition') || isBehind(request.query, part, unwantedBefore)),
      ...(concept && cellProcedures.has(concept.id) && { isOfCells: true }),
      ...(compound && { compound: compound.word }),
    })
  }
  if (!isAround) addFeatures(text, weighted)
  // What a name says already is not read again: "stem cell injection".
  const unnamed = cells.filter((range) => !concepts.some((name) => overlaps(name, range)))
  addCellKinds(text, weighted, unnamed, request.query)
  const isAlone = !weighted.some(({ kind }) => subjects.has(kind))
  const mayBeTold = isSentence ? !knowsPlainly : isAlone && typed.length >= minTelling
  const described = mayBeTold ? listDescribed(whole, { off, isAlone }) : []
  const named = off.has('all') ? weighted : addUnnamed(typedText, weighted, described, find)
  const topical = addCareTopics(typedText, named, topics)
  const all = joinAlternatives(typedText, addFollowUp(request.query, topical, find)).map(
    ({ compound, ...part }) =>
      compound !== undefined && codes.has(compound) ? { ...part, compound } : part,
  )
  return [...all, ...listBroader(all, find)].sort((a, b) => b.weight - a.weight)
}

/**
 * What cells are made from, how they are changed and how they are given: a trial that is labelled so has it in whatever
 * words. Of a longer name ("umbilical cord mesenchymal cells") it is a part of its own.
 */
function addFeatures(text: string, parts: WeightedPart[]): void {
  for (const { id, values, start, end } of readFeatures(text)) {
    const typed = text.slice(start, end)
    const at = parts.findIndex(
      ({ kind, typed: part, labels, isSubject }) =>
        (kind === 'word' || kind === 'procedure' || kind === 'cell') &&
        !isSubject &&
        labels.cellType === undefined &&
        typed.includes(part),
    )
    const known = parts[at]
    if (known) {
      parts[at] = {
        ...known,
        labels: { ...known.labels, [id]: values },
        weight: Math.max(known.weight, weightOfFeature),
        isFaint: false,
      }
      continue
    }
    const isOfName = parts.some(
      ({ kind, typed: part }) =>
        (kind === 'condition' || kind === 'procedure') && part.includes(typed),
    )
    if (isOfName) continue
    parts.push({
      typed,
      words: [],
      synonyms: [analyse(typed)],
      labels: { [id]: values },
      weight: weightOfFeature,
      isSubject: false,
      kind: 'procedure',
      isFaint: false,
      isUnwanted: false,
    })
  }
}

/** Kinds of cells that the rules for titles read and no name says: "mesenchymal cells". */
function addCellKinds(
  text: string,
  parts: WeightedPart[],
  cells: ReturnType<typeof readCells>,
  query: string,
): void {
  if (parts.some(({ kind }) => kind === 'cell')) return
  for (const { id, values, start, end } of cells) {
    if (id !== 'cellType') continue
    const typed = text.slice(start, end)
    const said = new Set(typed.split(/[\s-]+/).map((word) => analyse(word).join(' ')))
    const others = parts.filter(
      ({ kind, words }) => kind !== 'word' || !said.has(words.flat().join(' ')),
    )
    parts.splice(0, parts.length, ...others, {
      typed,
      words: [analyse(typed)],
      synonyms: [],
      labels: { cellType: values },
      weight: weights.cell,
      isSubject: false,
      kind: 'cell',
      isFaint: false,
      isUnwanted: isBehind(query, typed, unwantedBefore),
    })
  }
}

/** What is done around cells, by the names that records have for it. */
function addCareTopics(
  text: string,
  parts: readonly WeightedPart[],
  topics: readonly CareTopicRange[],
): readonly WeightedPart[] {
  if (topics.length === 0) return parts
  const said = new Set(
    topics.flatMap(({ start, end }) =>
      text
        .slice(start, end)
        .split(/[\s-]+/)
        .map((word) => analyse(word).join(' ')),
    ),
  )
  const isSaid = ({ kind, typed }: WeightedPart) =>
    (kind === 'word' || kind === 'procedure') &&
    typed.split(/[\s-]+/).every((word) => said.has(analyse(word).join(' ')))
  return [
    ...parts.filter((part) => !isSaid(part)),
    ...topics.map(({ names, roles, start, end }): WeightedPart => ({
      typed: text.slice(start, end),
      words: [],
      synonyms: [analyse(text.slice(start, end)), ...names.map(analyse)],
      labels: roles.length === 0 ? {} : { role: roles },
      weight: weightOfTopic,
      isSubject: true,
      kind: 'procedure',
      isFaint: false,
      isUnwanted: false,
    })),
  ]
}

/** What becomes of people, asked in other words than records use. */
function addFollowUp(
  text: string,
  parts: readonly WeightedPart[],
  find: (text: string) => readonly SynonymMatch[],
): readonly WeightedPart[] {
  const words = findFollowUpWords(text)
  if (words === null || parts.some(({ labels }) => labels.role)) return parts
  const [ltfu] = find(followUpName)
  if (!ltfu) return parts
  const said = new Set(words.split(/\s+/).map((word) => analyse(word).join(' ')))
  return [
    ...parts.filter(({ kind, typed }) => kind !== 'word' || !said.has(analyse(typed).join(' '))),
    {
      typed: words,
      ...toNamedPart(ltfu.concept, find),
      labels: { role: ['FOLLOW_UP'] },
      weight: weightOfTopic,
      isSubject: false,
      kind: 'procedure',
    },
  ]
}

/** Diseases of which a text tells the signs. */
const listDescribed = (
  text: string,
  options: { off: ReadonlySet<string>; isAlone: boolean },
): Concept[] => findDescribed(text, createStandings(text), options).map(({ concept }) => concept)

/** Any of the names of a disease that nobody typed. */
function toNamedPart(
  { label }: Concept,
  find: (text: string) => readonly SynonymMatch[],
): Omit<WeightedPart, 'typed' | 'weight'> {
  return {
    words: [],
    synonyms: [
      analyse(label),
      ...find(label).flatMap(({ alternatives }) => alternatives.map(analyse)),
    ],
    labels: {},
    isSubject: true,
    kind: 'condition',
    isFaint: false,
    isUnwanted: false,
  }
}

/** Diseases that the words say in another order, in the place of these words, or by their signs. */
function addUnnamed(
  text: string,
  parts: readonly WeightedPart[],
  described: readonly Concept[],
  find: (text: string) => readonly SynonymMatch[],
): WeightedPart[] {
  const knowsDisease = parts.some(({ kind }) => kind === 'condition')
  const weight = weights.condition * (knowsDisease ? weightOfLooseName : 1)
  const loose = findLooseNames(text, find(text))
  const spoken = new Set(
    loose.flatMap(({ words }) =>
      words.map(({ start, end }) => analyse(text.slice(start, end)).join(' ')),
    ),
  )
  const others = parts.filter(
    ({ kind, words }) => kind !== 'word' || !spoken.has(words.flat().join(' ')),
  )
  return [
    ...others,
    ...loose.map(({ concept, start, end }): WeightedPart => ({
      typed: text.slice(start, end),
      ...toNamedPart(concept, find),
      weight,
      isGuess: true,
    })),
    ...described
      .filter(({ id }) => !loose.some(({ concept }) => concept.id === id))
      .map((concept): WeightedPart => ({
        typed: concept.label,
        ...toNamedPart(concept, find),
        weight,
        isGuess: true,
        told: concept.id,
      })),
  ]
}

/** "L'arthrose", "d'Alzheimer": the article is no part of the name. */
const splitElision = (word: string): string =>
  word.replace(/^((?:[dlnjs]|qu)['’])(?=\p{L}{4})/iu, '$1 ')

/** "Lupus or myasthenia": either will do, and counts once. */
function joinAlternatives(text: string, parts: readonly WeightedPart[]): WeightedPart[] {
  const joined: WeightedPart[] = []
  let end = 0
  for (const part of parts) {
    const start = text.indexOf(part.typed, end)
    const last = joined.at(-1)
    const isOther =
      part.kind === 'condition' &&
      last?.kind === 'condition' &&
      /^\s*[,/]?\s*(?:(?:and\/)?or)\s+$/i.test(text.slice(end, Math.max(end, start)))
    if (start >= 0) end = start + part.typed.length
    if (!isOther) {
      joined.push(part)
      continue
    }
    const ofWords = part.words.length === 0 ? [] : [part.words.flat()]
    joined[joined.length - 1] = {
      ...last,
      typed: `${last.typed} or ${part.typed}`,
      synonyms: [...last.synonyms, ...ofWords, ...part.synonyms],
    }
  }
  return joined
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
    const isOfName = names.some((name) => overlaps(name, { start: from, end: to }))
    return isOfName || !(isEverydayWord(word) || emptyWords.has(withoutMarks(word.toLowerCase())))
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
