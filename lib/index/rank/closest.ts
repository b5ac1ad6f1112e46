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
import { toAsserted, type RankedPhrase } from '../match/phrase'
import type { TextSearcher } from './text-search'

// Trials that have most of what matters if no trial has everything. Each part of the question counts once, whichever of
// its names a trial uses: BM25 over parts instead of words, times a weight for the kind of part.

export interface Closest {
  /** Best first. */
  slots: number[]
  /** How much of the question each of these has, from 0 to 1. */
  shares: number[]
  /** For each of these, the numbers of the parts that it lacks and of the limits that it fails. */
  missing: { parts: number[]; limits: number[] }[]
}

/** A filter named by words: a trial that fails it ranks lower. */
export interface SoftLimit {
  /** 1 for a trial that passes, 0 for one that fails, and between them if that is uncertain. */
  degreeOf: (slot: number) => number
  weight: number
}

/** Below this, a trial fails a limit. */
const minDegree = 0.5

interface Sources {
  searcher: TextSearcher
  slotCount: number
  liveCount: number
  /** Trials with one of these labels; `null` for none. */
  findLabelled: (labels: FilterValues) => Bits | null
  /** What every trial must pass: filters that someone chose. */
  isAllowed: (slot: number) => boolean
  /** Trials of a role that the words ask for: they count as close with less of the rest. */
  isAskedFor?: ((slot: number) => boolean) | undefined
}

/** The minimum share of what the best trial has, */
const minShare = 0.55
const minShareOfAskedFor = 0.2
/** reduced down to this to reach this many trials. */
const minShareOfFew = 0.2
const minClose = 10
/** The weight of what a trial of something else has in common with a long text. */
const besideMain = 0.6
/** The factor for a trial of other cells than those named in a sentence or paragraph. */
const withoutCells = 0.7
/** If there are fewer trials of a disease, those of its group follow. */
const enoughOfDisease = 10
/** If so few trials are about something, those that mention it are close too. */
const fewAbout = 5
/** A part with at least this share of the heaviest weight is also what the question is about. */
const shareOfMain = 0.9
/**
 * A word names a disease if at least this share of its trials have it as their condition. No further guesses are then
 * made.
 */
const shareOfName = 0.6
/** Words of a paragraph weigh less, and are not names. */
const minWeightOfName = 0.5
const maxIdf = 7
const maxPhrases = 8
/** The weight of a word that some record has as its condition, because the question may be about it, */
const conditionWord = 1.6
/** and its lower weight beside a disease known by name. */
const conditionWordBesideDisease = 1.2
/** The most that a paragraph's words other than names weigh together, as a share of the heaviest part, */
const faintShare = 0.25
/** and the most that rarity adds to any of them. */
const maxFaintIdf = 4
/** In a paragraph, a word that records use to name their condition is as good as a name: "fistula". */
const tellingWord = 0.5
const shareOfTelling = 0.4
/** A word is the name of a treatment if more than this share of its trials use it as one: "selinexor". */
const shareOfGiven = 0.5
/** Nearly every trial has some cells, but the kind that was asked for still matters. */
const minIdfOfCells = 1.6
const minIdf = 0.3
/** The weight of a word that a record only mentions, outside the fields that say what it is about. */
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
/** In trials around cells, the title says what is done, and says more of it than their labels. */
const titleColumns: readonly IndexColumnName[] = ['BriefTitle', 'OfficialTitle']
const inTitle = 0.5

const namingColumns = aboutColumns.filter(
  (name) => name !== 'BriefSummary' && name !== 'InterventionDescription',
)
/** A record's narrative. A mention among toxicities or exclusion criteria means nothing. */
const storyColumns: readonly IndexColumnName[] = [
  ...aboutColumns,
  'DetailedDescription',
  'ArmGroupDescription',
]
/** A label without the words is weaker evidence. */
const labelled = 0.55

export function findClosest(
  parts: readonly WeightedPart[],
  limits: readonly SoftLimit[],
  maxCount: number,
  sources: Sources,
): Closest {
  const { searcher, slotCount, liveCount } = sources
  const none = createBits(slotCount)
  const read = parts.map((part) => {
    const phrases = [...part.words, ...part.synonyms]
    const find = (columns: readonly IndexColumnName[] | null): Bits => {
      const bitsOf = (terms: readonly string[]) => searcher.find(toAsserted(terms, columns))
      const all = part.words.map(bitsOf)
      const [first] = all
      return part.synonyms.map(bitsOf).reduce(unite, first ? all.reduce(intersect, first) : none)
    }
    const labels = sources.findLabelled(part.labels)
    // In a story, only a word from the fields that name things says what a record is about.
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
  // If the disease has many trials, but few of them with these cells, trials of its group with these cells follow.
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
      .map((terms): RankedPhrase => toAsserted(terms, aboutColumns))
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
    close.length >= minClose
      ? []
      : ranked.filter((i) => !isClose(i) && (coverage[i] ?? 0) >= minShareOfFew * best)
  const order = [...close, ...further.slice(0, minClose - close.length)].slice(0, maxCount)
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

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value))

/**
 * Trials of each part that the question is about: in a sentence or paragraph, the disease; in a few words, whatever
 * weighs most. None of these trials is left out.
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

/** A paragraph's words weigh little together, however many there are. */
function boundFaint<Found extends { isFaint: boolean; weight: number }>(
  found: readonly Found[],
): Found[] {
  const sum = found.reduce((all, { isFaint, weight }) => all + (isFaint ? weight : 0), 0)
  const heaviest = Math.max(0, ...found.map(({ weight }) => weight))
  const factor = Math.min(1, (faintShare * heaviest) / Math.max(1e-9, sum))
  return found.map((each) => (each.isFaint ? { ...each, weight: each.weight * factor } : each))
}

/** Counts, but no further than a small number. */
function countAllowed(bits: Bits, isAllowed: (slot: number) => boolean): number {
  let count = 0
  for (const slot of listBits(bits)) if (isAllowed(slot) && ++count >= fewAbout) break
  return count
}

/** Trials with a part that the question is about, or with any part if there is none. */
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
    if (picked.length >= minClose || chosen.length === subjects.length) return picked
    return [...listBits(unite(bits, join(subjects)))].filter(isAllowed)
  }
  return [...listBits(join(telling))].filter(
    (slot) => isAllowed(slot) && (hasBit(bits, slot) || isAskedFor(slot)),
  )
}
