import { formatExpression } from '@/lib/expression/format'
import type { Expression } from '@/lib/expression/tree'
import { withQuery } from '../request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'

/** One part of a query and the search without it. */
export interface WithoutPart {
  /** The part as it is written. */
  label: string
  request: SearchRequest
}

/** Parts beyond these are not tried: each costs a search. */
const maxParts = 6

/**
 * The searches that leave out one part of the query each: a word of a term, or one side of AND. A query of
 * one part leaves nothing but the filters.
 */
export function listWithoutParts(request: SearchRequest, tree: Expression): WithoutPart[] {
  return splitQuery(tree)
    .slice(0, maxParts)
    .map(({ part, rest }) => ({
      label: formatExpression(part),
      request: withQuery(request, rest ? formatExpression(rest) : ''),
    }))
}

function splitQuery(tree: Expression): { part: Expression; rest: Expression | null }[] {
  switch (tree.kind) {
    case 'all':
      return []
    case 'words':
      if (tree.words.length === 1) return [{ part: tree, rest: null }]
      return tree.words.map((word, index) => ({
        part: { ...tree, words: [word] },
        rest: { ...tree, words: tree.words.toSpliced(index, 1) },
      }))
    case 'and':
      return tree.operands.map((part, index) => {
        const operands = tree.operands.toSpliced(index, 1)
        const [only] = operands
        return { part, rest: only && operands.length === 1 ? only : { ...tree, operands } }
      })
    default:
      return [{ part: tree, rest: null }]
  }
}
