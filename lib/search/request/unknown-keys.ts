import { findNearest } from '@/lib/expression/nearest'
import { choices } from '../filters/exclusions'
import { parseSearchRequest, toReader, type RequestParams } from './request'
import { choiceIds } from '@/lib/search/filters/filter-ids'
import { type RequestProblem } from './search-request'

// Keys of an address that no part of a search has: written from memory, or as another site writes them. Somebody
// who filters by one of them would take the whole list for a part of it.

const ownKeys = new Set(
  'q near within without words sort dir page size view columns area'.split(' '),
)
for (const id of choiceIds) {
  const { key, kind } = choices[id]
  ownKeys.add(key)
  if (kind === 'date' || kind === 'number')
    for (const end of ['from', 'to']) ownKeys.add(`${key}-${end}`)
}
const names = [...ownKeys].filter((key) => key.length > 1 && !/-(?:from|to)$/.test(key))

/** What other sites call our keys. */
const otherNames = new Map<string, string>([
  ...listNames('q', 'query search term terms text keyword keywords'),
  ...listNames('condition', 'cond disease diagnosis'),
  ...listNames('intervention', 'intr drug treatment therapy'),
  ...listNames('status', 'recrs recruitment overallstatus recruiting'),
  ...listNames('country', 'cntry'),
  ...listNames('near', 'location locn place locstr'),
  ...listNames('within', 'distance dist radius'),
  ...listNames('sponsor', 'spons lead'),
  ...listNames('sex', 'gender gndr'),
  ...listNames('type', 'studytype'),
  ...listNames('results', 'rslt'),
  ...listNames('started', 'start startdate'),
  ...listNames('updated', 'lastupdate'),
  ...listNames('cell', 'celltype cells'),
  ...listNames('target', 'antigen targetantigen'),
  ...listNames('size', 'limit pagesize'),
])

function listNames(key: string, others: string): [string, string][] {
  return others.split(' ').map((name) => [name, key])
}

/** What newsletters, networks and browsers put behind any address. */
const tracking = /^(?:utm_|mc_|mtm_|pk_|hsa_|_|.*clid$|igshid$|ref$|si$|amp$|hl$|lang$)/i

/**
 * Parameters that mean nothing, each with the nearest key where there is one. The last of those that can be read
 * with their nearest keys bears the search that has all of these in their places. Those that only follow people
 * about are passed over.
 */
export function findUnknownKeys(params: RequestParams): RequestProblem[] {
  const keys = new Set(params instanceof URLSearchParams ? params.keys() : Object.keys(params))
  const read = toReader(params)
  const problems: RequestProblem[] = []
  let renamed: URLSearchParams | null = null
  let last: RequestProblem | null = null
  for (const key of keys) {
    const value = read(key).find((text) => text.trim() !== '')
    if (ownKeys.has(key) || tracking.test(key) || value === undefined) continue
    if (problems.length === maxProblems) break
    const nearest =
      otherNames.get(key.toLowerCase().replace(/[^a-z]/g, '')) ?? findNearest(key, names)
    const shown = key.slice(0, longestShown)
    const problem: RequestProblem = {
      key,
      value: value.slice(0, 100),
      message: `There is no search option “${shown}”.${nearest === null ? '' : ` Did you mean “${nearest}”?`}`,
    }
    problems.push(problem)
    const next: URLSearchParams | null =
      nearest === null ? null : withNearest(renamed ?? toOwnParams(read), nearest, read(key))
    if (!next) continue
    renamed = next
    last = problem
  }
  if (renamed && last) last.suggestion = parseSearchRequest(renamed).request
  return problems
}

const maxProblems = 10
const longestShown = 60

function toOwnParams(read: ReturnType<typeof toReader>): URLSearchParams {
  const own = new URLSearchParams()
  for (const key of ownKeys) for (const value of read(key)) own.append(key, value)
  return own
}

/** The parameters with values of one key more; `null` when these are not understood or the text has a place already. */
function withNearest(
  params: URLSearchParams,
  nearest: string,
  values: readonly string[],
): URLSearchParams | null {
  if (nearest === 'q' && params.getAll('q').some((text) => text.trim() !== '')) return null
  const more = new URLSearchParams(params)
  for (const value of values) more.append(nearest, value)
  return parseSearchRequest(more).problems.some(({ key }) => key === nearest) ? null : more
}
