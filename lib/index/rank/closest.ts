import { weights, type WeightedPart } from '@/lib/search/query/weighted-part'
import type { FilterValues } from '@/lib/search/filters/filter-ids'
import type { IndexColumnName } from '@/lib/search/document/index-columns'
import {
  countBits,
  createBits,
  hasBit,
  intersect,
  isEmpty,
  listBits,
  unite,
  type Bits,
} from '../memory/bits'
import type { RankedPhrase } from '../match/phrase'
import type { TextSearcher } from './text-search'

// Trials that have most of what matters, where no trial has everything. Each part of the question counts once,
// whichever of its names a trial uses: BM25 over parts instead of words, times what kind of part it is.

export interface Closest {
  /** Best first. */
  slots: number[]
  /** How much of the question each of these has, from 0 to 1. */
  shares: number[]
  /** For each of these the numbers of the parts that it lacks, and of the limits that it fails. */
  missing: { parts: number[]; limits: number[] }[]
}

/** A filter that words named: a trial that fails it comes later. */
export interface SoftLimit {
  /** 1 for a trial that passes, 0 for one that fails, between them where it perhaps passes. */
  degreeOf: (slot: number) => number
  weight: number
}

/** With less than this a trial lacks what a limit asks for. */
const minDegree = 0.5

interface Sources {
  searcher: TextSearcher
  slotCount: number
  liveCount: number
  /** Trials with one of some labels; `null` for none. */
  findLabelled: (labels: FilterValues) => Bits | null
  /** What every trial has to pass: filters that somebody chose. */
  isAllowed: (slot: number) => boolean
  /** Trials of a role that words ask for: they are close with less of the rest. */
  isAskedFor?: ((slot: number) => boolean) | undefined
}

/** Of what the best trial has, this share has to be there. */
const minShare = 0.55
const minShareOfAskedFor = 0.2
/** and less until there are so many. */
const minShareOfFew = 0.2
const enough = 10
/** What a trial of something else has in common with a long text counts so much. */
const besideMain = 0.6
/** Of a sentence or a paragraph a trial of other cells than those that it names counts so much. */
const withoutCells = 0.7
/** With fewer of a disease the trials of its group follow. */
const enoughOfDisease = 10
/** Where so few trials are about something, those that mention it are close too. */
const fewAbout = 5
/** A part of this share of the heaviest weight says what the question is about as plainly. */
const shareOfMain = 0.9
/** A word that most of its trials have as their condition names a disease, and nothing else is guessed beside it. */
const shareOfName = 0.6
/** Words of a paragraph weigh less, and are no names. */
const minWeightOfName = 0.5
const maxIdf = 7
const maxPhrases = 8
/** A word that some record has as its condition may be what the question is about, */
const conditionWord = 1.6
/** beside a disease that is known by its names less so. */
const conditionWordBesideDisease = 1.2
/** Of a paragraph the words that are no names together weigh at most so much of the heaviest part, */
const faintShare = 0.25
/** and none more for being rare than this. */
const maxFaintIdf = 4
/** A word of a paragraph by which records name their condition is as good as a name: "fistula". */
const tellingWord = 0.5
const shareOfTelling = 0.4
/** A word that more than this share of its trials have in the name of a treatment is one: "selinexor". */
const shareOfGiven = 0.5
/** Nearly every trial is of some cells; the kind that is asked for tells all the same. */
const minIdfOfCells = 1.2
const minIdf = 0.3
/** Of a word that stands somewhere else in a record, and not in what it says it is about. */
const mentionedOnly = 0.2
/** Where a record says what it is about. */
const conditionColumns: readonly IndexColumnName[] = ['Condition']
const aboutColumns: readonly IndexColumnName[] = [
  'OrgStudyId',
  'SecondaryId',
  'Acronym',
  'BriefTitle',
  'OfficialTitle',
  'Condition',
  'Keyword',
  'ConditionMeshTerm',
  'InterventionName',
  'InterventionOtherName',
  'InterventionDescription',
  'ArmGroupLabel',
  'BriefSummary',
  'PrimaryOutcomeMeasure',
]
/** Of trials around cells the title says what is done, and more of them than their labels. */
const titleColumns: readonly IndexColumnName[] = ['BriefTitle', 'OfficialTitle']
const inTitle = 0.5

const namingColumns = aboutColumns.filter(
  (name) => name !== 'BriefSummary' && name !== 'InterventionDescription',
)
/** Where a record tells its story: a mention among toxicities or among what rules somebody out says nothing. */
const storyColumns: readonly IndexColumnName[] = [
  ...aboutColumns,
  'DetailedDescription',
  'ArmGroupDescription',
]
/** A trial that has a label without the words says it less plainly. */
const labelled = 0.55

export function findClosest(
  parts: readonly WeightedPart[],
  limits: readonly SoftLimit[],
  most: number,
  sources: Sources,
): Closest {
  const { searcher, slotCount, liveCount } = sources
  const none = createBits(slotCount)
  const read = parts.map((part) => {
    const phrases = [...part.words, ...part.synonyms]
    const find = (columns: readonly IndexColumnName[] | null): Bits => {
      const bitsOf = (terms: readonly string[]) => searcher.find({ terms, columns })
      const all = part.words.map(bitsOf)
      const [first] = all
      return part.synonyms.map(bitsOf).reduce(unite, first ? all.reduce(intersect, first) : none)
    }
    const labels = sources.findLabelled(part.labels)
    // A word of a story says what a record is about where the record names things.
    const named = find(part.isFaint ? namingColumns : aboutColumns)
    const about = labels === null ? named : unite(named, labels)
    const titled = sources.isAskedFor && part.kind !== 'cell' ? find(titleColumns) : none
    return { part, phrases, labels, about, titled, mentioned: find(null), find }
  })
  // A code counts as a whole.
  const wholes = new Map<string, Bits>()
  for (const { part, about, mentioned } of read) {
    if (part.compound === undefined) continue
    const whole = wholes.get(part.compound)
    const either = unite(about, mentioned)
    wholes.set(part.compound, whole ? intersect(whole, either) : either)
  }
  const knowsDisease = read.some(
    ({ part, mentioned }) => part.kind === 'condition' && !isEmpty(mentioned),
  )
  const isName = ({ part, mentioned, find }: (typeof read)[number]): boolean =>
    part.kind === 'word' &&
    part.compound === undefined &&
    part.weight >= minWeightOfName &&
    !isEmpty(mentioned) &&
    countBits(find(conditionColumns)) >= shareOfName * countBits(mentioned)
  const isGuessed = parts.every(({ kind, isGuess }) => kind !== 'condition' || isGuess === true)
  const names = new Set(
    isGuessed && parts.some(({ isGuess }) => isGuess === true) ? read.filter(isName) : [],
  )
  const weighed = read.map((each) => {
    const { part, phrases, labels, find } = each
    const whole = part.compound === undefined ? undefined : wholes.get(part.compound)
    const about = whole ? intersect(each.about, whole) : each.about
    const mentioned = whole ? intersect(each.mentioned, whole) : each.mentioned
    const asCondition = part.isSubject ? 0 : countBits(find(conditionColumns))
    const isGiven =
      !part.isSubject &&
      !part.isFaint &&
      part.kind === 'word' &&
      countBits(find(['InterventionName'])) > shareOfGiven * countBits(about)
    const isCondition =
      part.isBroader !== true && (part.isSubject || (!part.isFaint && asCondition > 1) || isGiven)
    const isTelling = part.isFaint && asCondition > Math.max(1, shareOfTelling * countBits(about))
    const ofWord = knowsDisease ? conditionWordBesideDisease : conditionWord
    const isDoubted = part.isGuess === true && names.size > 0
    const ofPart =
      part.isSubject || !isCondition
        ? isTelling
          ? knowsDisease
            ? tellingWord
            : conditionWord
          : part.weight
        : ofWord
    const weight = names.has(each) ? weights.condition : isDoubted ? 0 : ofPart
    const hits = countBits(about) || countBits(mentioned)
    const isFaint = part.isFaint && !isTelling
    const idf = clamp(
      Math.log((liveCount - hits + 0.5) / (hits + 0.5)),
      part.kind === 'cell' ? minIdfOfCells : minIdf,
      isFaint ? maxFaintIdf : maxIdf,
    )
    return {
      part,
      phrases,
      labels,
      about,
      mentioned,
      titled: each.titled,
      find,
      isCondition: isCondition || names.has(each),
      isFaint: isFaint && !names.has(each),
      weight: hits === 0 ? 0 : weight * idf,
    }
  })
  const found = boundFaint(weighed)
  const isLong = parts.some(({ isFaint }) => isFaint)
  const mains = findMains(found, isLong)
  const isMain = (slot: number) => mains.some((about) => hasBit(about, slot))
  const cells = found
    .filter(({ part, weight }) => sources.isAskedFor && isOfCells(part) && weight > 0)
    .map(({ about, mentioned }) => unite(about, mentioned))
  const narrow = pickCandidates(found, none, sources)
  const kinds = found.filter(({ part, weight }) => part.kind === 'cell' && weight > 0)
  const hasCells = (slot: number) => kinds.some(({ about }) => hasBit(about, slot))
  const isRare = narrow.length < enoughOfDisease
  // Where many trials are of the disease and few of them of these cells, those of the group with the cells follow.
  const mayFollow = isRare ? () => true : hasCells
  const broad =
    isRare || (kinds.length > 0 && narrow.filter(hasCells).length < enoughOfDisease)
      ? found.flatMap(({ part, about }) =>
          part.isBroader ? [...listBits(about)].filter(mayFollow) : [],
        )
      : []
  const ofGroup = new Set(broad.filter(sources.isAllowed))
  const candidates = [...new Set([...narrow, ...ofGroup])].filter(
    (slot) => cells.length === 0 || cells.some((bits) => hasBit(bits, slot)),
  )
  if (candidates.length === 0) return { slots: [], shares: [], missing: [] }
  const slots = Int32Array.from(candidates)
  const scores = new Float64Array(slots.length)
  const coverage = new Float64Array(slots.length)
  for (const { part, phrases, labels, about, mentioned, titled, weight } of found) {
    if (weight === 0) continue
    slots.forEach((slot, i) => {
      if (hasBit(titled, slot)) scores[i] = (scores[i] ?? 0) + weight * inTitle
    })
    const told = phrases
      .map((terms): RankedPhrase => ({ terms, columns: aboutColumns }))
      .filter((phrase, i) => i < part.words.length || !isEmpty(searcher.find(phrase)))
      .slice(0, maxPhrases)
      .map((phrase) => searcher.saturate(phrase, slots))
    const ofWords = Math.min(part.words.length, told.length)
    slots.forEach((slot, i) => {
      if (!hasBit(about, slot)) {
        if (!hasBit(mentioned, slot)) return
        scores[i] = (scores[i] ?? 0) + weight * mentionedOnly
        coverage[i] = (coverage[i] ?? 0) + weight * mentionedOnly
        return
      }
      const words = told.slice(0, ofWords).reduce((sum, each) => sum + (each[i] ?? 0), 0)
      const others = told.slice(ofWords).reduce((best, each) => Math.max(best, each[i] ?? 0), 0)
      const isLabelled = labels !== null && hasBit(labels, slot)
      const best = Math.max(ofWords > 0 ? words / ofWords : 0, others, isLabelled ? labelled : 0)
      scores[i] = (scores[i] ?? 0) + weight * (0.5 + best)
      coverage[i] = (coverage[i] ?? 0) + weight
    })
  }
  if (isLong) {
    slots.forEach((slot, i) => {
      if (!isMain(slot) && !ofGroup.has(slot) && sources.isAskedFor?.(slot) !== true)
        scores[i] = (scores[i] ?? 0) * besideMain
    })
  }
  if (isLong && kinds.length > 0 && !sources.isAskedFor) {
    slots.forEach((slot, i) => {
      if (!hasCells(slot)) scores[i] = (scores[i] ?? 0) * withoutCells
    })
  }
  const heaviest = Math.max(1, ...found.map((each) => each.weight))
  for (const { degreeOf, weight } of limits) {
    slots.forEach((slot, i) => {
      scores[i] = (scores[i] ?? 0) + degreeOf(slot) * weight * heaviest
    })
  }
  const best = coverage.reduce((max, each) => Math.max(max, each), 0)
  const ranked = [...slots.keys()].sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (slots[b] ?? 0) - (slots[a] ?? 0),
  )
  const isClose = (i: number): boolean => {
    if (isMain(slots[i] ?? 0) || ofGroup.has(slots[i] ?? 0)) return true
    const isAskedFor = sources.isAskedFor?.(slots[i] ?? 0) === true
    return (coverage[i] ?? 0) >= (isAskedFor ? minShareOfAskedFor : minShare) * best
  }
  const close = ranked.filter(isClose)
  const further =
    close.length >= enough
      ? []
      : ranked.filter((i) => !isClose(i) && (coverage[i] ?? 0) >= minShareOfFew * best)
  const order = [...close, ...further.slice(0, enough - close.length)].slice(0, most)
  return {
    slots: order.map((i) => slots[i] ?? 0),
    shares: order.map((i) => (coverage[i] ?? 0) / Math.max(1e-9, best)),
    missing: order.map((i) => {
      const slot = slots[i] ?? 0
      return {
        parts: found.flatMap(({ part, about, mentioned }, number) =>
          part.isFaint || hasBit(about, slot) || hasBit(mentioned, slot) ? [] : [number],
        ),
        limits: limits.flatMap(({ degreeOf }, number) =>
          degreeOf(slot) >= minDegree ? [] : [number],
        ),
      }
    }),
  }
}

const isOfCells = ({ kind, isOfCells }: WeightedPart) => kind === 'cell' || isOfCells === true

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/**
 * Trials of each part that says what the question is about: of a sentence or a paragraph the disease, of a few words
 * what is heaviest. None of these trials is left out.
 */
function findMains(
  found: readonly {
    part: WeightedPart
    about: Bits
    isCondition: boolean
    weight: number
  }[],
  isLong: boolean,
): Bits[] {
  const subjects = found.filter(({ isCondition, weight }) => isCondition && weight > 0)
  const diseases = isLong ? subjects.filter(({ part }) => part.kind === 'condition') : []
  const weightOf = ({ part, weight }: (typeof found)[number]) =>
    diseases.length > 0 ? part.weight : weight
  const chosen = diseases.length > 0 ? diseases : subjects
  const heaviest = Math.max(0, ...chosen.map(weightOf))
  return chosen.flatMap((each) => (weightOf(each) >= heaviest * shareOfMain ? [each.about] : []))
}

/** Words of a paragraph together count little, however many they are. */
function boundFaint<Found extends { isFaint: boolean; weight: number }>(
  found: readonly Found[],
): Found[] {
  const sum = found.reduce((all, { isFaint, weight }) => all + (isFaint ? weight : 0), 0)
  const heaviest = Math.max(0, ...found.map(({ weight }) => weight))
  const factor = Math.min(1, (faintShare * heaviest) / Math.max(1e-9, sum))
  return found.map((each) => (each.isFaint ? { ...each, weight: each.weight * factor } : each))
}

/** Counts no further than what is few. */
function countAllowed(bits: Bits, isAllowed: (slot: number) => boolean): number {
  let count = 0
  for (const slot of listBits(bits)) if (isAllowed(slot) && ++count >= fewAbout) break
  return count
}

/** Trials with a part that says what the question is about, or with any part where none says that. */
function pickCandidates(
  found: readonly {
    about: Bits
    mentioned: Bits
    isCondition: boolean
    weight: number
    find: (columns: readonly IndexColumnName[]) => Bits
  }[],
  none: Bits,
  { isAllowed, isAskedFor }: Sources,
): number[] {
  const telling = found.filter(({ weight }) => weight > 0)
  const subjects = telling.filter(({ isCondition }) => isCondition)
  const heaviest = Math.max(0, ...subjects.map(({ weight }) => weight))
  const chosen =
    subjects.length > 0 ? subjects.filter(({ weight }) => weight >= heaviest * 0.4) : telling
  const join = (parts: typeof telling) =>
    parts
      .map(({ about, mentioned, find }) => {
        const count = countAllowed(about, isAllowed)
        if (count >= fewAbout) return about
        const told = unite(about, find(storyColumns))
        return count > 0 || countAllowed(told, isAllowed) > 0 ? told : mentioned
      })
      .reduce(unite, none)
  const bits = join(chosen)
  if (!isAskedFor) {
    const picked = [...listBits(bits)].filter(isAllowed)
    if (picked.length >= enough || chosen.length === subjects.length) return picked
    return [...listBits(unite(bits, join(subjects)))].filter(isAllowed)
  }
  return [...listBits(join(telling))].filter(
    (slot) => isAllowed(slot) && (hasBit(bits, slot) || isAskedFor(slot)),
  )
}
