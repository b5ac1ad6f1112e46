import { ExpressionMatcher } from '@/lib/expression/match'
import { findAreaTarget, type AreaTarget } from '@/lib/expression/names'
import type { Expression } from '@/lib/expression/tree'
import type { ReadStudy } from '@/lib/search/engine'
import { toPortalValue, toPortalValues } from '@/lib/search/portal-fields'
import { parseQuery, searchAnalysis, type ParsedQuery } from '@/lib/search/query-terms'
import type { SearchRequest } from '@/lib/search/types'
import { replaceUnboundTerms, toConstant, wrapTerm, type Term } from './bind-terms'
import { hasBit, isEmpty, listBits, subtract, type Bits } from './bits'
import type { DocValues } from './doc-values'
import { Evaluator } from './evaluator'
import type { FtsPlan, Plan } from './plan'
import type { SiteValues } from './site-values'
import type { SpanValues } from './span-values'
import { compileTrialIds, parseTrialIds } from './text-query'
import type { Matches, TextSearcher } from './text-search'

/** Trials that match a query, some of them perhaps only in appearance. */
export interface QueryMatches {
  matches: Matches
  parsed: ParsedQuery
  /** Slots whose records must be read to tell; `null` when the index answered alone. */
  uncertain: Bits | null
  /** Reads the record of an uncertain slot. */
  verify(slot: number): boolean
}

export interface QueryRunner {
  run(request: SearchRequest, defaultArea: string | undefined): QueryMatches
}

interface Parts {
  docValues: DocValues
  searcher: TextSearcher
  spans: SpanValues
  sites: SiteValues
  getAll(): { matches: Matches; bits: Bits }
  readStudy: ReadStudy | undefined
}

/** Phrases beyond these do not count for the rank where it needs a search of its own. */
const mostRankedPhrases = 32

export function openQueryRunner(parts: Parts): QueryRunner {
  const { docValues, searcher, readStudy } = parts

  const evaluate = (tree: Expression, parsed: ParsedQuery, defaultTarget: AreaTarget | null) => {
    // The same word may stand in an expression a hundred times.
    const found = new Map<string, Bits>()
    const find = (expression: string): Bits => {
      const bits = found.get(expression) ?? searcher.find(expression)
      found.set(expression, bits)
      return bits
    }
    const evaluator = new Evaluator({
      analysis: searchAnalysis,
      findSynonyms: parsed.findSynonyms,
      defaultTarget,
      all: parts.getAll().bits,
      slotCount: docValues.slotCount,
      spans: parts.spans,
      sites: parts.sites,
      find,
      findKept: (expression) => searcher.findKept(expression),
      listMarks: (prefix) => searcher.listMarks(prefix),
    })
    return { plan: evaluator.evaluateTree(tree), scoring: evaluator.scoring }
  }

  const toMatches = (plan: Plan, scoring: readonly FtsPlan[], ranked: boolean): Matches => {
    if (plan.kind === 'fts') return searcher.search(plan.expression, ranked)
    const slots = Int32Array.from(listBits(plan.upper))
    const scores = ranked ? rankSlots(slots, scoring) : null
    return { slots, scores, count: slots.length }
  }

  /** Relevance of slots that were found by other means than words alone. */
  const rankSlots = (slots: Int32Array, scoring: readonly FtsPlan[]): Float64Array | null => {
    const expressions: string[] = []
    let phrases = 0
    for (const plan of scoring) {
      phrases += plan.phrases
      if (phrases <= mostRankedPhrases) expressions.push(plan.expression)
    }
    if (expressions.length === 0) return null
    const bySlot = new Float64Array(docValues.slotCount)
    const found = searcher.search(expressions.join(' OR '), true)
    for (let i = 0; i < found.count; i++) bySlot[found.slots[i] ?? 0] = found.scores?.[i] ?? 0
    return Float64Array.from(slots, (slot) => bySlot[slot] ?? 0)
  }

  return {
    run(request, defaultArea) {
      const parsed = parseQuery(request)
      const ranked = request.sort === 'relevance'
      const certain = (matches: Matches): QueryMatches => ({
        matches,
        parsed,
        uncertain: null,
        verify: () => true,
      })
      const trialIds = parseTrialIds(request.query)
      if (trialIds) {
        const byNumber = searcher.search(compileTrialIds(trialIds), ranked)
        // A number that no trial bears may still be mentioned by one.
        if (byNumber.count > 0) return certain(byNumber)
      }
      if (parsed.tree.kind === 'all') return certain(parts.getAll().matches)
      const target = defaultArea === undefined ? null : findAreaTarget(defaultArea)
      const { plan, scoring } = evaluate(parsed.tree, parsed, target)
      const matches = toMatches(plan, scoring, ranked)
      if (plan.kind === 'fts' || plan.lower === plan.upper) return certain(matches)
      const uncertain = subtract(plan.upper, plan.lower)
      if (isEmpty(uncertain)) return certain(matches)
      return { matches, parsed, uncertain, verify: openVerifier(parsed, target) }
    },
  }

  /** Reads records one by one. Terms without an area are bound to what the index says of them. */
  function openVerifier(parsed: ParsedQuery, target: AreaTarget | null) {
    const stored = new Map<number, boolean>()
    const terms = new Map<Term, Bits>()
    let current: ReturnType<ReadStudy> = null
    const matcher = new ExpressionMatcher({
      analysis: searchAnalysis,
      findSynonyms: parsed.findSynonyms,
      ...(target && { defaultArea: target.name }),
      portalValues: toPortalValues,
      readPortalValue: toPortalValue,
    })
    const findTerm = (term: Term, settings: readonly Expression[]): Bits => {
      const known = terms.get(term)
      if (known) return known
      const { plan } = evaluate(wrapTerm(term, settings), parsed, null)
      const bits = plan.kind === 'fts' ? searcher.find(plan.expression) : plan.upper
      terms.set(term, bits)
      return bits
    }
    return (slot: number): boolean => {
      const known = stored.get(slot)
      if (known !== undefined) return known
      current = readStudy?.(docValues.ids.data[slot] ?? 0) ?? null
      const tree = target
        ? parsed.tree
        : replaceUnboundTerms(parsed.tree, (term, settings) =>
            toConstant(hasBit(findTerm(term, settings), slot), term),
          )
      const holds = current !== null && matcher.match(current.study, tree)
      stored.set(slot, holds)
      return holds
    }
  }
}

/** Whether a position of the matches still has to be verified. */
export function isUncertain({ uncertain, matches }: QueryMatches, position: number): boolean {
  return uncertain !== null && hasBit(uncertain, matches.slots[position] ?? 0)
}
