import { parseStrictRequest } from '@/lib/search/request/strict-request'
import type { RequestProblem, SearchRequest } from '@/lib/search/request/search-request'
import { parseIds } from '@/lib/search/request/trial-list'

// The meaning of an address of a file or a feed: a search with the parameters of its page, or trials by their
// numbers.

/** Trials that an address can name. */
const maxListed = 500

export type ExportSubject =
  { kind: 'search'; request: SearchRequest } | { kind: 'list'; ids: readonly string[] }

export interface ExportRequest {
  subject: ExportSubject
  /** As `parseColumns` reads them; absent for the usual columns. */
  fields: readonly string[]
  /** Unlike a page, a file has no place for messages, so an address with problems is refused. */
  problems: readonly Pick<RequestProblem, 'key' | 'message'>[]
}

/** Reads the parameters of an address. Never throws. */
export function parseExportRequest(params: URLSearchParams): ExportRequest {
  const fields = params.getAll('fields')
  const rest = new URLSearchParams(params)
  rest.delete('fields')
  if (!rest.has('ids')) {
    const { request, problems } = parseStrictRequest(rest)
    return { subject: { kind: 'search', request }, fields, problems }
  }
  const { ids, leftOut } = parseIds(rest.getAll('ids'), maxListed)
  const others = [...new Set(rest.keys())].filter((key) => key !== 'ids')
  return {
    subject: { kind: 'list', ids },
    fields,
    problems: [
      ...others.map((key) => ({
        key,
        message: '“ids” names the trials. Leave out the rest of the search.',
      })),
      ...(ids.length === 0
        ? [{ key: 'ids', message: 'Name at least one trial: ids=NCT00000001,NCT00000002' }]
        : []),
      ...(leftOut > 0
        ? [
            {
              key: 'ids',
              message: `You can name up to ${maxListed} trials. Leave out ${leftOut}.`,
            },
          ]
        : []),
    ],
  }
}
