import { formatExpression } from '@/lib/expression/format'
import type { Expression } from '@/lib/expression/tree'
import { groupNames, type ParsedQuery } from './query-terms'
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
 * The searches that leave out one part of the query each: a word or a name of a term, or one side of AND. A query of
 * one part leaves nothing but the filters.
 */
export function listWithoutParts(request: SearchRequest, parsed: ParsedQuery): WithoutPart[] {
  return splitQuery(parsed)
    .slice(0, maxParts)
    .map(({ part, rest }) => ({
      label: formatExpression(part),
      request: withQuery(request, rest ? formatExpression(rest) : ''),
    }))
}

function splitQuery({
  tree,
  findSynonyms,
}: ParsedQuery): { part: Expression; rest: Expression | null }[] {
  switch (tree.kind) {
    case 'all':
      return []
    case 'words':
      return groupNames(tree.words, findSynonyms).map((words, index, groups) => ({
        part: { ...tree, words: [...words] },
        rest: groups.length === 1 ? null : { ...tree, words: groups.toSpliced(index, 1).flat() },
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
