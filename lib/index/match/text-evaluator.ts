import type { TermPart, TermSettings } from '@/lib/expression/plan'
import type { PhraseNode, WordsNode } from '@/lib/expression/tree'
import type { IndexColumnName } from '@/lib/search/document/index-columns'
import { allText, getAreaColumns, type AreaColumns } from './area-columns'
import { countBits, subtract, unite, type Bits } from '../memory/bits'
import type { Context, Evaluation } from './evaluation'
import { exactPlan, intersectAllButOne, type Plan } from './plan'
import { toAsserted, type RankedPart, type RankedPhrase } from './phrase'

// Words in the columns of an area. Each is looked up separately, because many searches share the same few phrases,
// whose answers are kept. The most useful synonyms count for the rank.

interface PartPlan {
  plan: Plan
  /** What counts for the rank: the words and the most useful of their synonyms. */
  ranked: RankedPart
}

/** The most synonyms of one part that count for the rank. */
const maxRanked = 3

/** A synonym counts for the rank if it finds at least this share of what all synonyms add. */
const tellingShare = 0.1

export class TextEvaluator {
  constructor(private readonly evaluator: Evaluation) {}

  evaluate(term: WordsNode | PhraseNode, context: Context): Plan {
    const { sources, scoring, scoredParts } = this.evaluator
    const { parts, mayMiss, compounds } = this.evaluator.planTerm(term, context)
    if (parts.length === 0) return exactPlan(this.evaluator.none)
    const columns = context.target === null ? allText : getAreaColumns(context.target)
    const plans = parts.map((part) => this.evaluatePart(part, columns, context))
    scoring.push(...plans.flatMap(({ ranked }) => [...ranked.words, ...ranked.others]))
    scoredParts.push(...plans.map(({ ranked }) => ranked))
    if (mayMiss === 1)
      return intersectAllButOne(
        plans.map(({ plan }) => plan),
        sources.all,
      )
    // Adjacent words find no more trials, but rank them better.
    const nearby = toNearbyPhrase(parts, columns.exact)
    if (nearby) scoring.push(nearby)
    for (const terms of compounds) scoring.push(...toRanked(terms, columns.exact))
    return this.evaluator.joinAll(plans.map(({ plan }) => plan))
  }

  private evaluatePart(part: TermPart, columns: AreaColumns, context: Context): PartPlan {
    const ranked: RankedPart = {
      words: part.words.flatMap((word) => toRanked(word, columns.exact)),
      others: [],
    }
    const words =
      part.words.length === 0
        ? []
        : [
            this.evaluator.joinAll(
              part.words.map((word) => this.findSequence(word, columns, columns.exact, context)),
            ),
          ]
    if (part.synonyms.length === 0) return { plan: this.evaluator.joinAny(words), ranked }
    const synonyms = part.synonyms.map((synonym) => ({
      plan: this.findSequence(synonym, columns, columns.widened, context),
      ranked: toRanked(synonym, columns.widened),
    }))
    const isSure = columns.shared.length === 0 && columns.unindexed.length === 0
    return {
      plan: this.evaluator.joinAny([...words, ...synonyms.map(({ plan }) => plan)]),
      ranked: {
        ...ranked,
        others: isSure ? pickTelling(synonyms, words[0]?.upper ?? this.evaluator.none) : [],
      },
    }
  }

  /** Adjacent terms in columns of the area, and perhaps in others that it shares. */
  private findSequence(
    terms: readonly string[],
    { shared, unindexed }: AreaColumns,
    exact: readonly IndexColumnName[] | null,
    { coverage }: TermSettings,
  ): Plan {
    const { sources, none } = this.evaluator
    const phrase = withBars(terms, coverage)
    const find = (columns: readonly IndexColumnName[] | null) =>
      columns?.length === 0 ? none : sources.find({ terms: phrase, columns })
    const lower = find(exact)
    if (shared.length === 0 && unindexed.length === 0) return exactPlan(lower)
    let upper = unite(lower, find(shared))
    for (const number of unindexed) upper = unite(upper, this.evaluator.findPresent(number))
    return { lower, upper }
  }
}

/** If the beginning or end of a value is required, the words count for the rank wherever they are. */
function toRanked(
  terms: readonly string[],
  columns: readonly IndexColumnName[] | null,
): RankedPhrase[] {
  return columns?.length === 0 ? [] : [toAsserted(terms, columns)]
}

/**
 * The synonyms that add the most trials to those of the typed words. Ranking by the others costs more than it helps.
 */
function pickTelling(
  synonyms: readonly { plan: Plan; ranked: readonly RankedPhrase[] }[],
  typed: Bits,
): RankedPhrase[] {
  const telling: RankedPhrase[] = []
  const candidates = synonyms.map(({ plan, ranked }) => ({ kept: plan.upper, ranked }))
  const everything = candidates.reduce((sum, { kept }) => unite(sum, kept), typed)
  const anew = countBits(subtract(everything, typed))
  let known = typed
  for (let times = 0; times < maxRanked; times++) {
    const [best] = candidates
      .map((candidate) => ({ ...candidate, added: countBits(subtract(candidate.kept, known)) }))
      .sort((a, b) => b.added - a.added)
    if (!best || best.added === 0 || best.added < anew * tellingShare) break
    telling.push(...best.ranked)
    known = unite(known, best.kept)
  }
  return telling
}

/** In the index, a bar marks each end of a value. */
function withBars(terms: readonly string[], coverage: TermSettings['coverage']): readonly string[] {
  switch (coverage) {
    case 'FullMatch':
      return ['|', ...terms, '|']
    case 'StartsWith':
      return ['|', ...terms]
    case 'EndsWith':
      return [...terms, '|']
    case 'Contains':
      return terms
  }
}

/** More words than this are not a name, and the phrase would only cost time. */
const maxNearbyTerms = 6

/** All words of a term as one phrase, if there are several and none is replaced. */
function toNearbyPhrase(
  parts: readonly TermPart[],
  columns: readonly IndexColumnName[] | null,
): RankedPhrase | null {
  const words = parts.flatMap((part) => part.words)
  if (words.length < 2 || words.length > maxNearbyTerms || columns?.length === 0) return null
  if (parts.some((part) => part.words.length === 0)) return null
  return toAsserted(words.flat(), columns)
}
