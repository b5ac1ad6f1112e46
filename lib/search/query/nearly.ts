import { formatExpression } from '@/lib/expression/format'
import { buildTermPlan, usualSettings } from '@/lib/expression/plan'
import type { Expression } from '@/lib/expression/tree'
import type { SearchEngine, SearchOptions } from '../engine'
import { isPlainText, parseQuery, searchAnalysis } from './query-terms'
import { withQuery } from '../request/request-links'
import type { NearlyMatching, SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'

// Plain text of which few trials have all words: trials that have all but one are shown apart. They never count
// as results, so that the number that a search states is the number that it asks for.

/** So many results are enough: who has them need not be told of others. */
export const enoughResults = 10

/** Of more words it is not said which one a trial lacks: each is a search of its own. */
const mostNamed = 8

/** With fewer words, those that are left would be another search. */
const fewestParts = 3

interface NearlySearch {
  tree: Expression
  /** Words and names of the text, as typed. */
  parts: readonly string[]
}

/**
 * The search for trials with all words of a plain text but one; `null` for expressions and for a text of fewer
 * than three parts, of which a name is one.
 */
function toNearlySearch(request: SearchRequest, total: number): NearlySearch | null {
  const { tree, findSynonyms } = parseQuery(request)
  if (!isPlainText(request.query, tree)) return null
  const { parts } = buildTermPlan(tree, usualSettings, searchAnalysis, findSynonyms)
  if (parts.length < fewestParts) return null
  const { location } = tree
  const allButOne: Expression = { kind: 'expansion', expansion: 'Lossy', operand: tree, location }
  const all: Expression = { kind: 'not', operand: tree, location }
  const nearly: Expression =
    total === 0 ? allButOne : { kind: 'and', operands: [allButOne, all], location }
  return { tree: nearly, parts: parts.map(({ typed }) => typed) }
}

/** For a search that finds little: trials with all of its words but one; `null` when there are none. */
export function findNearlyMatching(
  engine: Pick<SearchEngine, 'search'>,
  request: SearchRequest,
  { total }: Pick<SearchPage, 'total'>,
  options: SearchOptions = {},
): NearlyMatching | null {
  if (total >= enoughResults) return null
  const search = toNearlySearch(request, total)
  if (!search) return null
  const nearly = withQuery(request, formatExpression(search.tree))
  const pageSize = enoughResults - total
  const page = engine.search({ ...nearly, page: 1, pageSize }, { ...options, facets: [] })
  if (page.total === 0) return null
  return { request: nearly, page, lacking: listLacking(engine, nearly, search, page, options) }
}

/**
 * What NOT excludes has no part in the order, so that the trials of a page that lack a word are the first of all
 * that lack it.
 */
function listLacking(
  engine: Pick<SearchEngine, 'search'>,
  nearly: SearchRequest,
  { tree, parts }: NearlySearch,
  { trials }: SearchPage,
  options: SearchOptions,
): string[] {
  const named = [...new Set(parts)]
  if (named.length > mostNamed) return []
  const { location } = tree
  const lacking = new Map<string, string>()
  for (const part of named) {
    const words: Expression = { kind: 'words', words: part.split(' '), location }
    const without: Expression = { kind: 'not', operand: words, location }
    const query = formatExpression({ kind: 'and', operands: [tree, without], location })
    const found = engine.search(
      { ...withQuery(nearly, query), page: 1, pageSize: trials.length },
      { ...options, highlights: false, facets: [] },
    )
    for (const { trialId } of found.trials) lacking.set(trialId, part)
  }
  return trials.map(({ trialId }) => lacking.get(trialId) ?? '')
}
