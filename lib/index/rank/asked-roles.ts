import { careRoles, readAskedForm, type AskedRoles } from '@/lib/search/question/asked-roles'
import type { IndexColumnName } from '@/lib/search/document/index-columns'
import { isEverydayWord } from '@/lib/search/query/small-words'
import type { WeightedPart } from '@/lib/search/query/weighted-part'
import { countBits, intersect, unite, type Bits } from '../memory/bits'
import type { TextSearcher } from './text-search'

// Which roles of the cells a question asks for. Where its form does not say so, its words may: what the titles of trials
// around cells say and those of trials that test them do not is counted in the collection itself.

/** Where a trial says in few words what it does. */
const titleColumns: readonly IndexColumnName[] = [
  'BriefTitle',
  'OfficialTitle',
  'Keyword',
  'InterventionName',
]

/** A word that fewer titles of trials around cells have tells nothing for them. */
const minTrials = 2
/** The most telling names come first. */
const maxSynonyms = 6
/** As if so many trials more had every word, of both kinds alike: a word of one title tells little. */
const smoothing = 3
/** That titles of trials which test cells have a word tells less than that they have none. */
const leastOfWord = -1
/** Beside cells any topic will do that is not far more often one of cells themselves. */
const leastBesideCells = -1.5
/** The odds for words alone, as a logarithm. */
const leastOfWords = 0.5
/** "Treatment" and "next" stand in titles of trials that test cells more often: no topic. */
const leastOfTopic = -0.3
/** What is mostly told of cells themselves: a disease that trials around cells name far more often is a topic too. */
const leastOfDisease = 1

const named: ReadonlySet<WeightedPart['kind']> = new Set(['cell', 'target', 'place'])

interface TrialsOfRoles {
  around: Bits
  tested: Bits
}

interface RoleSources {
  searcher: Pick<TextSearcher, 'find'>
  /** Trials around cells, and those that test them: counted anew whenever trials change, for those who need it. */
  getTrials: () => TrialsOfRoles
  /** What a text asks for apart from filters. */
  listParts: (text: string) => readonly WeightedPart[]
}

/** Roles beside that of a product; empty for most questions. */
export function readRoles(query: string, sources: RoleSources): AskedRoles {
  const { roles, besideCells } = readAskedForm(query)
  if (roles.length > 0) return roles
  const parts = sources.listParts(besideCells ?? query)
  const telling = parts.filter(({ kind, typed, isUnwanted }) => {
    // In a title "After" is a word of the language too.
    const isSmall = kind === 'word' && isEverydayWord(typed.toLowerCase())
    // A disease says little, and has many names to look for.
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
    ({ kind, weight }) => weight > (kind === 'condition' ? leastOfDisease : leastOfTopic),
  )
  if (!isTopic) return roles
  const sum = weighed.reduce((all, { weight }) => all + weight, 0)
  // A code that trials around cells do not have is that of cells.
  const namesCells =
    parts.some(({ kind }) => kind === 'cell') ||
    weighed.some(({ kind, weight }) => kind === 'code' && weight < 0)
  const isAsked =
    besideCells === null || namesCells
      ? sum + Math.log(prior / (1 - prior)) > leastOfWords
      : sum > leastBesideCells
  return isAsked ? careRoles : roles
}

/** How much more often titles of trials around cells have a part, as a logarithm. */
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
  const weight = Math.max(leastOfWord, Math.log(ofAround / ofTested))
  return inAround < minTrials ? Math.min(0, weight) : weight
}
