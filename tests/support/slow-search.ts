import type { TextAnalysis } from '@/lib/expression/analysis'
import { covers, ExpressionMatcher } from '@/lib/expression/match'
import {
  buildTermPlan,
  usualSettings,
  type TermPlan,
  type TermSettings,
} from '@/lib/expression/plan'
import type { Expression } from '@/lib/expression/tree'
import { toAppliedFilters } from '@/lib/search/request/default-filters'
import { choices } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import { readCountries, readLocations } from '@/lib/search/filters/read-study'
import { toOpenValue } from '@/lib/search/filters/choice'
import type { ChoiceFilter, FilterSource, OpenFilter } from '@/lib/search/filters/definition'
import { rangesMeet } from '@/lib/search/filters/ranges'
import { toPortalValue, toPortalValues } from '@/lib/search/document/portal-fields'
import { parseQuery, searchAnalysis, type ParsedQuery } from '@/lib/search/query/query-terms'
import { emptyRequest } from '@/lib/search/request/request'
import { toColumnTexts } from '@/lib/search/document/study-text'
import type { Near } from '@/lib/search/place/near'
import { choiceIds, filterIds, type ChoiceId, type FilterId } from '@/lib/search/filters/filter-ids'
import { type SearchRequest } from '@/lib/search/request/search-request'
import { parseNctId, toTrialId } from '@/lib/study/trial-id'
import { findDistances, isWithin } from './slow-near'

// A slow and obvious search with which the engine must agree. It looks at every record for every query.

export interface SlowResult {
  /** Addresses of matching trials, sorted. */
  trialIds: string[]
  /** For each filter with values: how many trials have each, ignoring the filter's own selection. */
  counts: Partial<Record<FilterId, Record<string, number>>>
}

/**
 * Caches the words of the records and their filter values between searches, so that thousands of records can be
 * searched thousands of times.
 */
export function createSlowSearch(sources: readonly FilterSource[], defaultArea?: string) {
  const records = new Map<FilterSource, AnalysedRecord>()
  const filterValues = new Map<FilterSource, Partial<Record<FilterId, string[]>>>()
  let parsed: ParsedQuery = parseQuery(emptyRequest)
  const matcher = new ExpressionMatcher({
    analysis: slowAnalysis,
    findSynonyms: (text) => parsed.findSynonyms(text),
    portalValues: toPortalValues,
    readPortalValue: toPortalValue,
    ...(defaultArea && { defaultArea }),
  })

  const getWords = (source: FilterSource): AnalysedRecord => {
    let known = records.get(source)
    if (!known) {
      const { study, page } = source
      const texts = [...toColumnTexts(study, page).values()].flat()
      if (study.protocolSection.identificationModule.nctId === undefined) {
        texts.push(toTrialId(study))
      }
      const values = texts.map((text) => slowAnalysis.tokens(text))
      known = { values, vocabulary: new Set(values.flat()) }
      records.set(source, known)
    }
    return known
  }

  const getValues = (source: FilterSource, id: FilterId): string[] => {
    let known = filterValues.get(source)
    if (!known) filterValues.set(source, (known = {}))
    return (known[id] ??= readValues(source, id))
  }

  /** Whether none of the chosen values is there, or for a place also whether some site is somewhere else. */
  const passesExclusion = (
    source: FilterSource,
    of: ChoiceFilter | OpenFilter,
    chosen: readonly string[],
  ): boolean => {
    const has = getValues(source, of.id).some((value) => chosen.includes(value))
    if (!has || !['country', 'state', 'city', 'facility'].includes(of.id)) return !has
    return readLocations(source).some((site) => {
      const alone = withSiteAlone(source, site)
      const values = of.valuesOf(alone).map(toOpenValue)
      if (values.length > 0) return values.every((value) => !chosen.includes(value))
      const [country] = readCountries(alone)
      if (country === undefined || (of.id !== 'state' && of.id !== 'city')) return false
      return !chosen.some((value) => value.endsWith(`, ${toOpenValue(country)}`))
    })
  }

  const passesChoice = (source: FilterSource, id: ChoiceId, chosen: readonly string[]) => {
    if (chosen.length === 0) return true
    const filter = choices[id]
    if (filter.kind === 'exclusion') return passesExclusion(source, filter.of, chosen)
    if (filter.kind === 'choice' || filter.kind === 'open') {
      return getValues(source, filter.id).some((value) => chosen.includes(value))
    }
    const range = filter.rangeOf(source)
    return range !== null && chosen.some((value) => rangesMeet(range, filter.toRange(value)))
  }

  const matchTerm = (
    source: FilterSource,
    { parts, mayMiss }: TermPlan,
    { coverage }: TermSettings,
  ): boolean => {
    const { values, vocabulary } = getWords(source)
    const isFound = (sequence: readonly string[]) =>
      sequence.every((token) => vocabulary.has(token)) &&
      values.some((value) => covers(value, sequence, coverage))
    const missed = parts.filter(
      ({ words, synonyms }) =>
        !(words.length > 0 && words.every(isFound)) && !synonyms.some(isFound),
    )
    return parts.length > 0 && missed.length <= mayMiss
  }

  /** Those of some sources that an expression without a default area finds. */
  const findInRecord = (
    node: Expression,
    among: readonly FilterSource[],
    settings: TermSettings,
  ): FilterSource[] => {
    switch (node.kind) {
      case 'and':
        return node.operands.reduce(
          (left, operand) => findInRecord(operand, left, settings),
          [...among],
        )
      case 'or': {
        const found = new Set(
          node.operands.flatMap((operand) => findInRecord(operand, among, settings)),
        )
        return among.filter((source) => found.has(source))
      }
      case 'not': {
        const found = new Set(findInRecord(node.operand, among, settings))
        return among.filter((source) => !found.has(source))
      }
      case 'coverage':
        return findInRecord(node.operand, among, { ...settings, coverage: node.coverage })
      case 'expansion':
        return findInRecord(node.operand, among, { ...settings, expansion: node.expansion })
      case 'tilt':
        return findInRecord(node.operand, among, settings)
      case 'words':
      case 'phrase': {
        const plan = buildTermPlan(node, settings, searchAnalysis, parsed.findSynonyms)
        return among.filter((source) => matchTerm(source, plan, settings))
      }
      default: {
        if (node.kind === 'search' && node.document === 'Study') {
          return findInRecord(node.operand, among, settings)
        }
        const inside = withSettings(node, settings)
        return among.filter(({ study }) => matcher.match(study, inside))
      }
    }
  }

  return function slowSearch(request: SearchRequest): SlowResult {
    parsed = parseQuery(request)
    const { tree } = parsed
    const ids = findIds(request.query, sources)
    const found = ids
      ? sources.filter(({ study }) => ids.has(toTrialId(study)))
      : defaultArea === undefined
        ? findInRecord(tree, sources, usualSettings)
        : sources.filter(({ study }) => matcher.match(study, tree))
    const applied = toAppliedFilters(request)
    const failures = new Map(
      found.map((source) => [
        source,
        [
          ...choiceIds.filter((id) => !passesChoice(source, id, applied[id] ?? [])),
          ...(passesNear(source, request.near) ? [] : ['near']),
        ],
      ]),
    )
    const matching = (except?: FilterId) =>
      found.filter((source) => failures.get(source)?.every((id) => id === except))
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

const withSiteAlone = (
  source: FilterSource,
  site: ReturnType<typeof readLocations>[number],
): FilterSource => ({
  ...source,
  study: {
    ...source.study,
    protocolSection: {
      ...source.study.protocolSection,
      contactsLocationsModule: { locations: [site] },
    },
  },
})

interface AnalysedRecord {
  values: readonly (readonly string[])[]
  /** All words once, to rule out quickly what is missing. */
  vocabulary: ReadonlySet<string>
}

/** The search's own analysis, with each term stored once, because the words of all records stay in memory. */
const terms = new Map<string, string>()
const slowAnalysis: TextAnalysis = {
  tokens: (text) =>
    searchAnalysis.tokens(text).map((term) => {
      const known = terms.get(term)
      if (known === undefined) terms.set(term, term)
      return known ?? term
    }),
}

/** The node below the nodes that only set something. */
function withSettings(node: Expression, { coverage, expansion }: TermSettings): Expression {
  const { location } = node
  const covered: Expression = { kind: 'coverage', coverage, operand: node, location }
  return { kind: 'expansion', expansion, operand: covered, location }
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

function readValues(source: FilterSource, id: FilterId): string[] {
  const filter = filters[id]
  if (filter.kind === 'choice') return filter.valuesOf(source)
  if (filter.kind === 'open') return filter.valuesOf(source).map(toOpenValue)
  return []
}

/** Only around coordinates; the meaning of a name is tested elsewhere. */
function passesNear(source: FilterSource, near: Near | undefined): boolean {
  if (near?.place.kind !== 'point') return true
  return near.radius === 'any' || findDistances(source, near.place).some(isWithin(near))
}
