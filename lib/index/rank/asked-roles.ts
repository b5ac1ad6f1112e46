import { careRoles, readAskedForm, type AskedRoles } from '@/lib/search/question/asked-roles'
import type { IndexColumnName } from '@/lib/search/document/index-columns'
import { isEverydayWord } from '@/lib/search/query/small-words'
import type { WeightedPart } from '@/lib/search/query/weighted-part'
import { countBits, intersect, unite, type Bits } from '../memory/bits'
import type { TextSearcher } from './text-search'

// Which roles of the cells a question asks for. If its form doesn't say, its words may: the collection itself shows
// which words appear in titles of trials around cells and not in titles of trials that test cells.

/** Where a trial says briefly what it does. */
const titleColumns: readonly IndexColumnName[] = [
  'BriefTitle',
  'OfficialTitle',
  'Keyword',
  'InterventionName',
]

/** A word that appears in fewer titles of trials around cells is no evidence. */
const minTrials = 2
/** The most useful names come first. */
const maxSynonyms = 6
/** Added to the counts of both kinds of trials (additive smoothing), because a word of a single title tells little. */
const smoothing = 3
/** A word that appears in titles of trials that test cells is weaker evidence than one that appears in none. */
const minOfWord = -1
/** If cells are named, any topic counts, unless it is far more often one of cells themselves. */
const minBesideCells = -1.5
/** The minimum log odds for words alone. */
const minOfWords = 0.5
/** "Treatment" and "next" appear more often in titles of trials that test cells, so they are not topics. */
const minOfTopic = -0.3
/**
 * A disease is mostly a topic of cells themselves, but counts as one here if trials around cells name it far more
 * often.
 */
const minOfDisease = 1

const named: ReadonlySet<WeightedPart['kind']> = new Set(['cell', 'target', 'place'])

interface TrialsOfRoles {
  around: Bits
  tested: Bits
}

interface RoleSources {
  searcher: Pick<TextSearcher, 'find'>
  /** Trials around cells, and those that test them. Counted again after trials change, when someone needs it. */
  getTrials: () => TrialsOfRoles
  /** What a text asks for, apart from filters. */
  listParts: (text: string) => readonly WeightedPart[]
}

/** Roles beside that of a product; empty for most questions. */
export function readRoles(query: string, sources: RoleSources): AskedRoles {
  const { roles, besideCells } = readAskedForm(query)
  if (roles.length > 0) return roles
  const parts = sources.listParts(besideCells ?? query)
  const telling = parts.filter(({ kind, typed, isUnwanted }) => {
    // In titles, "After" can be an ordinary word.
    const isSmall = kind === 'word' && isEverydayWord(typed.toLowerCase())
    // A disease says little, and has many names to look up.
    const isSaid = kind !== 'condition' || besideCells !== null
    return !named.has(kind) && !isUnwanted && !isSmall && isSaid
  })
  if (telling.length === 0) return roles
  const trials = sources.getTrials()
  const counts = { around: countBits(trials.around), tested: countBits(trials.tested) }
  if (counts.around === 0 || counts.tested === 0) return roles
  const prior = counts.around / (counts.around + counts.tested)
  const weighed = telling.map((part) => ({
    kind: part.kind,
    weight: weigh(part, prior, counts, { ...trials, searcher: sources.searcher }),
  }))
  const isTopic = weighed.some(
    ({ kind, weight }) => weight > (kind === 'condition' ? minOfDisease : minOfTopic),
  )
  if (!isTopic) return roles
  const sum = weighed.reduce((all, { weight }) => all + weight, 0)
  // A code that trials around cells don't have names cells.
  const namesCells =
    parts.some(({ kind }) => kind === 'cell') ||
    weighed.some(({ kind, weight }) => kind === 'code' && weight < 0)
  const isAsked =
    besideCells === null || namesCells
      ? sum + Math.log(prior / (1 - prior)) > minOfWords
      : sum > minBesideCells
  return isAsked ? careRoles : roles
}

/** How much more often a part appears in titles of trials around cells, as log odds. */
function weigh(
  { words, synonyms }: WeightedPart,
  prior: number,
  counts: { around: number; tested: number },
  { searcher, around, tested }: TrialsOfRoles & Pick<RoleSources, 'searcher'>,
): number {
  const find = (terms: readonly string[]) => searcher.find({ terms, columns: titleColumns })
  const [first, ...others] = words.map(find)
  const [one, ...more] = [
    ...(first ? [others.reduce(intersect, first)] : []),
    ...synonyms.slice(0, maxSynonyms).map(find),
  ]
  if (!one) return 0
  const bits = more.reduce(unite, one)
  const inAround = countBits(intersect(bits, around))
  const inTested = countBits(intersect(bits, tested))
  const ofAround = (inAround + smoothing * prior) / counts.around
  const ofTested = (inTested + smoothing * (1 - prior)) / counts.tested
  const weight = Math.max(minOfWord, Math.log(ofAround / ofTested))
  return inAround < minTrials ? Math.min(0, weight) : weight
}
