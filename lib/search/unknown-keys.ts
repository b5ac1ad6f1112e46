import { findNearest } from '@/lib/expression/nearest'
import { filters } from './filters'
import { parseSearchRequest, toReader, type RequestParams } from './request'
import { filterIds, type RequestProblem } from './types'

// Keys of an address that no part of a search has: written from memory, or as another site writes them. Somebody
// who filters by one of them would take the whole list for a part of it.

const ownKeys = new Set(['q', 'near', 'within', 'without', 'sort', 'page', 'size'])
for (const id of filterIds) {
  const { key, kind } = filters[id]
  ownKeys.add(key)
  if (kind === 'date' || kind === 'number')
    for (const end of ['from', 'to']) ownKeys.add(`${key}-${end}`)
}
const names = [...ownKeys].filter((key) => key.length > 1 && !/-(?:from|to)$/.test(key))

/** What other sites call our keys. */
const otherNames = new Map<string, string>([
  ...listNames('q', 'query search term terms text keyword keywords words'),
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
 * Parameters that mean nothing, each with the search that has the nearest key in its place where there is one.
 * Those that only follow people about are passed over.
 */
export function findUnknownKeys(params: RequestParams): RequestProblem[] {
  const keys = new Set(params instanceof URLSearchParams ? params.keys() : Object.keys(params))
  const read = toReader(params)
  const problems: RequestProblem[] = []
  for (const key of keys) {
    const value = read(key).find((text) => text.trim() !== '')
    if (ownKeys.has(key) || tracking.test(key) || value === undefined) continue
    if (problems.length === mostProblems) break
    const nearest =
      otherNames.get(key.toLowerCase().replace(/[^a-z]/g, '')) ?? findNearest(key, names)
    const shown = key.slice(0, longestShown)
    const request = nearest === null ? null : readAs(nearest, key, params)
    problems.push({
      key,
      value: value.slice(0, 100),
      message: `“${shown}” is not a part of a search here${nearest === null ? '' : `; the nearest is “${nearest}”`}.`,
      ...(request && { suggestion: request }),
    })
  }
  return problems
}

const mostProblems = 10
const longestShown = 60

/** The search with one key in place of another; `null` when that is not understood either. */
function readAs(nearest: string, key: string, params: RequestParams) {
  const read = toReader(params)
  const renamed = new URLSearchParams()
  for (const own of ownKeys) for (const value of read(own)) renamed.append(own, value)
  const values = read(key)
  if (nearest === 'q' && read('q').some((text) => text.trim() !== '')) return null
  for (const value of values) renamed.append(nearest, value)
  const { request, problems } = parseSearchRequest(renamed)
  return problems.some((problem) => problem.key === nearest) ? null : request
}
