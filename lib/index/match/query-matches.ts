import type { PortalValues } from '@/lib/expression/areas'
import { ExpressionMatcher } from '@/lib/expression/match'
import {
  buildTermPlan,
  usualSettings,
  type TermPart,
  type TokenSequence,
} from '@/lib/expression/plan'
import { findAreaTarget, type AreaTarget } from '@/lib/expression/names'
import { joinOperands, type Expression } from '@/lib/expression/tree'
import { getOperands } from '@/lib/expression/walk'
import type { ListRequest } from '@/lib/search/engine'
import type { IndexColumnName } from '@/lib/search/document/index-columns'
import { listStated, toPortalFilter, toPortalValue } from '@/lib/search/document/portal-fields'
import {
  parseQuery,
  searchAnalysis,
  toParsedQuery,
  type ParsedQuery,
} from '@/lib/search/query/query-terms'
import { parsePastedNumbers } from '@/lib/search/registry-links/pasted-numbers'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { isNctId } from '@/lib/study/trial-id'
import type { Study } from '@/lib/study/schema'
import { replaceUnboundTerms, toConstant, wrapTerm, type Term } from './bind-terms'
import { hasBit, intersect, isEmpty, listBits, subtract, unite, type Bits } from '../memory/bits'
import type { DocValues } from '../memory/doc-values'
import { Evaluator } from './evaluator'
import { intersectBounds, toTrialIdPhrases, type Plan } from './plan'
import { toAsserted, toPhraseKey, type RankedPart, type RankedPhrase } from './phrase'
import type { SiteValues } from '../memory/site-values'
import type { SpanValues } from '../memory/span-values'
import type { Matches, TextSearcher } from '../rank/text-search'

/** Trials that match a query. Some may turn out not to. */
export interface QueryMatches {
  matches: Matches
  parsed: ParsedQuery
  /** The words as typed, if their order matters; see `title-rank.ts`. */
  inOrder: readonly TermPart[] | null
  /** Slots whose records must be read to decide; `null` if the index answered alone. */
  uncertain: Bits | null
  /** How many terms the expression has. */
  terms: number
  /** Reads the record of an uncertain slot. */
  verify(slot: number): Verdict
}

export interface Verdict {
  holds: boolean
  /** What it cost, in records of usual size: at least one. */
  cost: number
}

export interface QueryRunner {
  run(request: SearchRequest, defaultArea: string | undefined): QueryMatches
  /** Finds what matches both expressions, ranked by the first one alone. */
  runExpressions(
    request: Pick<ListRequest, 'query' | 'filter' | 'defaultArea' | 'order'>,
  ): QueryMatches
}

/** Reads a record by the trial's id. */
export type ReadStudy = (id: number) => Study | null

interface Parts {
  docValues: DocValues
  searcher: TextSearcher
  spans: SpanValues
  sites: SiteValues
  getAll(): { matches: Matches; bits: Bits }
  readStudy: ReadStudy
}

/** What counts for the rank: phrases, and the parts of a text that a title may contain. */
interface Scoring {
  phrases: readonly RankedPhrase[]
  parts: readonly RankedPart[]
  /** A word with hyphens, taken apart, if nothing else was typed. */
  compounds?: readonly TokenSequence[]
}

/** Where a record says which disease it is about. */
const aboutColumns: readonly IndexColumnName[] = [
  'BriefTitle',
  'OfficialTitle',
  'Condition',
  'Keyword',
  'ConditionMeshTerm',
]
/** With fewer matches, people look at all of them. With more, few read past those whose titles match. */
const minRaised = 5
const maxRaised = 20_000
/** The share of the best score that a trial about the disease is given in addition. */
const shareOfAbout = 0.5

/** Where a record names itself and its treatments. */
const namingColumns: readonly IndexColumnName[] = [
  'BriefTitle',
  'OfficialTitle',
  'Acronym',
  'OrgStudyId',
  'SecondaryId',
  'InterventionName',
  'InterventionOtherName',
]

/** Letters that are analysed in the time that reading and unpacking a usual record takes. Large results have many times more. */
const lettersOfRecord = 4_000

/** Further phrases don't count for the rank. */
const maxRankedPhrases = 32

/** A longer phrase was copied from somewhere. Which trial has it tells more than how often. */
const maxRankedTerms = 24

/** The phrases that count, each once. */
function listRanked(phrases: readonly RankedPhrase[]): RankedPhrase[] {
  const short = phrases.filter(({ terms }) => terms.length <= maxRankedTerms)
  const known = new Map(short.map((phrase) => [toPhraseKey(phrase), phrase]))
  return [...known.values()].slice(0, maxRankedPhrases)
}

/** A title has no room for more words. */
const maxInTitle = 10

/** Small words connect the words before and after them: "relapsed after CAR-T". */
function listInOrder({ tree, typed, findSynonyms }: ParsedQuery): readonly TermPart[] | null {
  if (tree === typed || typed.kind !== 'words' || typed.words.length > maxInTitle) return null
  return buildTermPlan(typed, usualSettings, searchAnalysis, findSynonyms).parts
}

export function createQueryRunner(parts: Parts): QueryRunner {
  const { docValues, searcher, readStudy } = parts

  const evaluate = (tree: Expression, parsed: ParsedQuery, defaultTarget: AreaTarget | null) => {
    const evaluator = new Evaluator({
      analysis: searchAnalysis,
      findSynonyms: parsed.findSynonyms,
      defaultTarget,
      all: parts.getAll().bits,
      slotCount: docValues.slotCount,
      spans: parts.spans,
      sites: parts.sites,
      find: (...phrases) => searcher.find(...phrases),
      listMarks: (prefix) => searcher.listMarks(prefix),
    })
    const plan = evaluator.evaluateTree(tree)
    const { scoring, scoredParts } = evaluator
    // A single word or name is ranked well enough without this.
    const isForTitle =
      tree.kind === 'words' && tree.words.length <= maxInTitle && scoredParts.length > 0
    const compounds =
      tree.kind === 'words' && tree.words.length === 1 && defaultTarget === null
        ? buildTermPlan(tree, usualSettings, searchAnalysis, parsed.findSynonyms).compounds
        : []
    return {
      plan,
      scoring: { phrases: scoring, parts: isForTitle ? scoredParts : [], compounds },
    }
  }

  /** Ranks trials that are about every disease in a plain text above those that only mention one. */
  const raiseAbout = (matches: Matches, parsed: ParsedQuery): Matches => {
    const { tree, findSynonyms } = parsed
    const { slots, scores } = matches
    if (scores === null || tree.kind !== 'words') return matches
    if (slots.length < minRaised || slots.length > maxRaised) return matches
    const names = buildTermPlan(tree, usualSettings, searchAnalysis, findSynonyms).parts.filter(
      ({ isName }) => isName,
    )
    if (names.length === 0) return matches
    const about = names
      .map(({ words, synonyms }) =>
        [...words, ...synonyms]
          .map((terms) => searcher.find(toAsserted(terms, aboutColumns)))
          .reduce(unite),
      )
      .reduce(intersect)
    let step = 0
    for (const score of scores) step = Math.max(step, score)
    slots.forEach((slot, position) => {
      if (hasBit(about, slot)) scores[position] = (scores[position] ?? 0) + step * shareOfAbout
    })
    return matches
  }

  const toMatches = (slots: Int32Array, scoring: Scoring | null): Matches => {
    const phrases = listRanked(scoring?.phrases ?? [])
    const ranking =
      phrases.length === 0 ? null : searcher.rank(phrases, slots, scoring?.parts ?? [])
    return {
      slots,
      scores: ranking?.scores ?? null,
      titled: findNamed(slots, scoring?.compounds ?? []) ?? ranking?.titled ?? null,
      count: slots.length,
    }
  }

  /**
   * Trials with a name that contains the word as typed, which count as having all words in the title. `null` for none.
   */
  const findNamed = (slots: Int32Array, compounds: readonly TokenSequence[]): Uint8Array | null => {
    const [terms] = compounds
    if (terms === undefined) return null
    const named = searcher.find({ terms, columns: namingColumns })
    return isEmpty(named) ? null : Uint8Array.from(slots, (slot) => (hasBit(named, slot) ? 1 : 0))
  }

  return {
    run(request, defaultArea) {
      const parsed = parseQuery(request)
      const ranked = request.sort === 'relevance'
      const certain = (matches: Matches) =>
        toCertain(matches, { parsed, inOrder: ranked ? listInOrder(parsed) : null })
      const asked = parsePastedNumbers(request.query)?.numbers ?? []
      if (asked.length > 0 && asked.every(isNctId)) {
        const numbers = toTrialIdPhrases(asked)
        const slots = listBits(searcher.find(...numbers))
        // A number that no trial has may still be mentioned by one.
        if (slots.length > 0)
          return certain(toMatches(slots, ranked ? { phrases: numbers, parts: [] } : null))
      }
      if (parsed.tree.kind === 'all') return certain(parts.getAll().matches)
      const target = toTarget(defaultArea)
      const { plan, scoring } = evaluate(parsed.tree, parsed, target)
      const inOrder = ranked ? listInOrder(parsed) : null
      const found = toQueryMatches(plan, ranked ? scoring : null, { parsed, target, inOrder })
      return ranked ? { ...found, matches: raiseAbout(found.matches, parsed) } : found
    },

    runExpressions({ query, filter, defaultArea, order }) {
      const both = joinOperands(
        'and',
        [query, filter].filter(({ kind }) => kind !== 'all'),
      )
      const parsed = toParsedQuery(both ?? query)
      if (both === null) return toCertain(parts.getAll().matches, { parsed, inOrder: null })
      const target = toTarget(defaultArea)
      const ranked = order.length === 0 || order.includes('relevance')
      const wanted = evaluate(query, parsed, target)
      const limits = evaluate(filter, parsed, target)
      const plan = intersectBounds([wanted.plan, limits.plan], parts.getAll().bits)
      return toQueryMatches(plan, ranked ? wanted.scoring : null, { parsed, target, inOrder: null })
    },
  }

  function toTarget(defaultArea: string | undefined): AreaTarget | null {
    return defaultArea === undefined ? null : findAreaTarget(defaultArea)
  }

  function toCertain(
    matches: Matches,
    { parsed, inOrder }: Pick<QueryMatches, 'parsed' | 'inOrder'>,
  ): QueryMatches {
    return {
      matches,
      parsed,
      inOrder,
      uncertain: null,
      terms: 0,
      verify: () => ({ holds: true, cost: 0 }),
    }
  }

  function toQueryMatches(
    plan: Plan,
    scoring: Scoring | null,
    {
      parsed,
      target,
      inOrder,
    }: Pick<QueryMatches, 'parsed' | 'inOrder'> & { target: AreaTarget | null },
  ): QueryMatches {
    const matches = toMatches(listBits(plan.upper), scoring)
    if (plan.lower === plan.upper) {
      return toCertain(matches, { parsed, inOrder })
    }
    const uncertain = subtract(plan.upper, plan.lower)
    if (isEmpty(uncertain)) return toCertain(matches, { parsed, inOrder })
    return {
      matches,
      parsed,
      inOrder: null,
      uncertain,
      terms: countTerms(parsed.tree),
      verify: createVerifier(parsed, target),
    }
  }

  /** The portal's own fields, which the filters hold: classifying a record takes longer than reading it. */
  function toPortalValuesOf(slot: number): PortalValues {
    return (piece) => {
      const id = toPortalFilter(piece)
      return listStated((id && docValues.valueColumn(id)?.listValues(slot)) ?? [])
    }
  }

  /** Reads records one by one. Terms without an area are replaced by the index's answer. */
  function createVerifier(parsed: ParsedQuery, target: AreaTarget | null) {
    const stored = new Map<number, boolean>()
    const terms = new Map<Term, Bits>()
    let slotRead = -1
    const matcher = new ExpressionMatcher({
      analysis: searchAnalysis,
      findSynonyms: parsed.findSynonyms,
      ...(target && { defaultArea: target.name }),
      portalValues: () => toPortalValuesOf(slotRead),
      readPortalValue: toPortalValue,
    })
    const findTerm = (term: Term, settings: readonly Expression[]): Bits => {
      const known = terms.get(term)
      if (known) return known
      const bits = evaluate(wrapTerm(term, settings), parsed, null).plan.upper
      terms.set(term, bits)
      return bits
    }
    return (slot: number): Verdict => {
      const known = stored.get(slot)
      if (known !== undefined) return { holds: known, cost: 1 }
      slotRead = slot
      const before = matcher.lettersAnalysed
      const study = readStudy(docValues.ids.data[slot] ?? 0)
      const tree = target
        ? parsed.tree
        : replaceUnboundTerms(parsed.tree, (term, settings) =>
            toConstant(hasBit(findTerm(term, settings), slot), term),
          )
      const holds = study !== null && matcher.match(study, tree)
      stored.set(slot, holds)
      return { holds, cost: Math.max(1, (matcher.lettersAnalysed - before) / lettersOfRecord) }
    }
  }
}

function countTerms(node: Expression): number {
  const operands = getOperands(node)
  return operands.length === 0 ? 1 : operands.reduce((sum, each) => sum + countTerms(each), 0)
}

/** Whether the trial at a position of the matches still has to be verified. */
export function isUncertain({ uncertain, matches }: QueryMatches, position: number): boolean {
  return uncertain !== null && hasBit(uncertain, matches.slots[position] ?? 0)
}
