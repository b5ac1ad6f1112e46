import { covers, ExpressionMatcher } from '@/lib/expression/match'
import { buildTermPlan, usualSettings, type TermSettings } from '@/lib/expression/plan'
import type { Expression, PhraseNode, WordsNode } from '@/lib/expression/tree'
import { toAppliedFilters } from '@/lib/search/default-filters'
import { filters } from '@/lib/search/filters'
import { toOpenValue } from '@/lib/search/filters/choice'
import type { FilterSource } from '@/lib/search/filters/definition'
import { rangesMeet } from '@/lib/search/filters/ranges'
import { toPortalValues } from '@/lib/search/portal-fields'
import { parseQuery, searchAnalysis, type ParsedQuery } from '@/lib/search/query-terms'
import { toColumnTexts } from '@/lib/search/study-text'
import { filterIds, type FilterId, type SearchRequest } from '@/lib/search/types'
import { parseNctId, toTrialId } from '@/lib/study/trial-id'

// A slow and obvious search: what the engine must agree with. It looks at every record for every question.

export interface SlowResult {
  /** Addresses of matching trials, sorted. */
  trialIds: string[]
  /** For each filter with values: how many trials have each, the filter's own choice left out. */
  counts: Partial<Record<FilterId, Record<string, number>>>
}

/** Remembers the words of the records between searches. */
export function openSlowSearch(sources: readonly FilterSource[], defaultArea?: string) {
  const values = new Map<FilterSource, string[][]>()

  const matchesText = (source: FilterSource, parsed: ParsedQuery, matcher: ExpressionMatcher) => {
    const matchTerm = (term: WordsNode | PhraseNode, settings: TermSettings): boolean => {
      let known = values.get(source)
      if (!known) {
        const { study, page } = source
        const texts = [...toColumnTexts(study, page).values()].flat()
        if (study.protocolSection.identificationModule.nctId === undefined)
          texts.push(toTrialId(study))
        known = texts.map((text) => searchAnalysis.tokens(text))
        values.set(source, known)
      }
      const isFound = (sequence: readonly string[]) =>
        (known ?? []).some((value) => covers(value, sequence, settings.coverage))
      const { parts, mayMiss } = buildTermPlan(term, settings, searchAnalysis, parsed.findSynonyms)
      const missed = parts.filter(
        ({ words, synonyms }) =>
          !(words.length > 0 && words.every(isFound)) && !synonyms.some(isFound),
      )
      return parts.length > 0 && missed.length <= mayMiss
    }
    const evaluate = (node: Expression, settings: TermSettings): boolean => {
      switch (node.kind) {
        case 'and':
          return node.operands.every((operand) => evaluate(operand, settings))
        case 'or':
          return node.operands.some((operand) => evaluate(operand, settings))
        case 'not':
          return !evaluate(node.operand, settings)
        case 'coverage':
          return evaluate(node.operand, { ...settings, coverage: node.coverage })
        case 'expansion':
          return evaluate(node.operand, { ...settings, expansion: node.expansion })
        case 'tilt':
          return evaluate(node.operand, settings)
        case 'words':
        case 'phrase':
          return matchTerm(node, settings)
        case 'search':
          if (node.document === 'Study') return evaluate(node.operand, settings)
          return matchInside(node, settings)
        default:
          return matchInside(node, settings)
      }
    }
    const matchInside = (node: Expression, settings: TermSettings): boolean => {
      const { location } = node
      const covered: Expression = {
        kind: 'coverage',
        coverage: settings.coverage,
        operand: node,
        location,
      }
      return matcher.match(source.study, {
        kind: 'expansion',
        expansion: settings.expansion,
        operand: covered,
        location,
      })
    }
    return defaultArea === undefined
      ? evaluate(parsed.tree, usualSettings)
      : matcher.match(source.study, parsed.tree)
  }

  return function slowSearch(request: SearchRequest): SlowResult {
    const parsed = parseQuery(request)
    const matcher = new ExpressionMatcher({
      analysis: searchAnalysis,
      findSynonyms: parsed.findSynonyms,
      portalValues: toPortalValues,
      ...(defaultArea && { defaultArea }),
    })
    const ids = findIds(request.query, sources)
    const found = sources.filter((source) =>
      ids ? ids.has(toTrialId(source.study)) : matchesText(source, parsed, matcher),
    )
    const applied = toAppliedFilters(request)
    const matching = (except?: FilterId) =>
      found.filter((source) =>
        filterIds.every((id) => id === except || passesFilter(source, id, applied[id] ?? [])),
      )
    const counts: SlowResult['counts'] = {}
    for (const id of filterIds) {
      const filter = filters[id]
      if (filter.kind !== 'choice' && filter.kind !== 'open') continue
      const tally: Record<string, number> = {}
      for (const source of matching(id)) {
        for (const value of getValues(source, id)) tally[value] = (tally[value] ?? 0) + 1
      }
      counts[id] = tally
    }
    return {
      trialIds: matching()
        .map(({ study }) => toTrialId(study))
        .sort(),
      counts,
    }
  }
}

/** Trials that a query of nothing but numbers names, unless there are none. */
function findIds(query: string, sources: readonly FilterSource[]): Set<string> | null {
  const ids = query
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(parseNctId)
  if (ids.length === 0 || ids.includes(null)) return null
  const found = sources.filter(({ study }) => {
    const { nctId = '', nctIdAliases = [] } = study.protocolSection.identificationModule
    return [nctId, ...nctIdAliases].some((id) => ids.includes(parseNctId(id)))
  })
  return found.length === 0 ? null : new Set(found.map(({ study }) => toTrialId(study)))
}

function getValues(source: FilterSource, id: FilterId): string[] {
  const filter = filters[id]
  if (filter.kind === 'choice') return filter.valuesOf(source)
  if (filter.kind === 'open') return filter.valuesOf(source).map(toOpenValue)
  return []
}

function passesFilter(source: FilterSource, id: FilterId, chosen: readonly string[]): boolean {
  if (chosen.length === 0) return true
  const filter = filters[id]
  if (filter.kind === 'choice' || filter.kind === 'open') {
    return getValues(source, id).some((value) => chosen.includes(value))
  }
  const range = filter.rangeOf(source)
  return range !== null && chosen.some((value) => rangesMeet(range, filter.toRange(value)))
}
