import type { SearchOptions } from '@/lib/search/engine'
import { choices } from '@/lib/search/filters/exclusions'
import { describeNear } from '@/lib/search/place/near'
import { listWithoutParts } from '@/lib/search/query/blame'
import type { ParsedQuery } from '@/lib/search/query/query-terms'
import { withoutFilter, withoutNear, withQuery } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import type { Blame, SearchPage } from '@/lib/search/result'
import type { Narrowed } from '../facets/narrow'
import type { Find } from './find'
import type { SearchParts } from './parts'

// What may help someone who finds little or nothing.

/** A word with no more trials than this may be a typing error if the intended word finds many times as many. */
const maxBySlip = 10
const slipFactor = 5
/** Each attempt to explain why nothing was found may read one in so many of the records allowed for a search. */
const shareOfPart = 8

interface ExplainParts extends Pick<SearchParts, 'docValues' | 'speller'> {
  find: Find
  maxVerified: number
}

export function createExplainer({ docValues, speller, find, maxVerified }: ExplainParts) {
  /** How many trials another search finds; 0 if more records would have to be read than one attempt may. */
  const countOf = (other: SearchRequest, options: SearchOptions): number => {
    const maxRead = maxVerified / shareOfPart
    const { narrowed, unchecked } = find({ ...other, sort: 'updated' }, options, maxRead)
    return unchecked > 0 ? 0 : narrowed.count
  }

  /** What a search may mean that finds nothing, or only a little because a record has the same typing error. */
  const findRespelling = (
    request: SearchRequest,
    total: number,
    options: SearchOptions,
  ): Pick<SearchPage, 'didYouMean'> => {
    if (request.query === '' || total > maxBySlip || docValues.liveCount === 0) return {}
    const didYouMean = speller.respell(request.query)
    if (didYouMean === null) return {}
    const helps = countOf(withQuery(request, didYouMean), options) > total * slipFactor
    return helps ? { didYouMean } : {}
  }

  /** Why nothing was found: what the search finds without each of its parts. */
  const explain = (
    request: SearchRequest,
    parsed: ParsedQuery,
    { failingOnly }: Narrowed,
    options: SearchOptions,
  ): Pick<SearchPage, 'blame'> => {
    const blame = [...failingOnly].map(([limit, { length: total }]): Blame => {
      if (limit !== 'near') {
        const without = withoutFilter(request, limit)
        const { label } = choices[limit]
        return { kind: 'filter', filter: limit, label, total, request: without }
      }
      const label = request.near ? describeNear(request.near) : ''
      return { kind: 'near', label, total, request: withoutNear(request) }
    })
    for (const { label, request: without } of listWithoutParts(request, parsed)) {
      blame.push({ kind: 'word', label, total: countOf(without, options), request: without })
    }
    return { blame: blame.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total) }
  }

  return { countOf, findRespelling, explain }
}
