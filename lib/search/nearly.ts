import { formatExpression } from '@/lib/expression/format'
import { buildTermPlan, usualSettings } from '@/lib/expression/plan'
import type { Expression } from '@/lib/expression/tree'
import type { SearchEngine, SearchOptions } from './engine'
import { isPlainText, parseQuery, searchAnalysis } from './query-terms'
import { withQuery } from './request-links'
import type { NearlyMatching, SearchPage, SearchRequest } from './types'

// Plain text of which few trials have all words: trials that have all but one are shown apart. They never count
// as results, so that the number that a search states is the number that it asks for.

/** So many results are enough: who has them need not be told of others. */
export const enoughResults = 10

/** With fewer words, those that are left would be another search. */
const fewestParts = 3

/**
 * The search for trials with all words of a plain text but one, as an expression that can be repeated; `null`
 * for expressions and for a text of fewer than three parts, of which a name is one.
 */
function toNearlyRequest(request: SearchRequest, total: number): SearchRequest | null {
  const { tree, findSynonyms } = parseQuery(request)
  if (!isPlainText(request.query, tree)) return null
  const { parts } = buildTermPlan(tree, usualSettings, searchAnalysis, findSynonyms)
  if (parts.length < fewestParts) return null
  const { location } = tree
  const allButOne: Expression = { kind: 'expansion', expansion: 'Lossy', operand: tree, location }
  const all: Expression = { kind: 'not', operand: tree, location }
  const nearly: Expression =
    total === 0 ? allButOne : { kind: 'and', operands: [allButOne, all], location }
  return withQuery(request, formatExpression(nearly))
}

/** For a search that finds little: trials with all of its words but one; `null` when there are none. */
export function findNearlyMatching(
  engine: Pick<SearchEngine, 'search'>,
  request: SearchRequest,
  { total }: Pick<SearchPage, 'total'>,
  options: SearchOptions = {},
): NearlyMatching | null {
  if (total >= enoughResults) return null
  const nearly = toNearlyRequest(request, total)
  if (!nearly) return null
  const page = engine.search(
    { ...nearly, page: 1, pageSize: enoughResults - total },
    { ...options, facets: [] },
  )
  return page.total === 0 ? null : { request: nearly, page }
}
