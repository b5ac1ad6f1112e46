import { parseArgs, type ParseArgsConfig } from 'node:util'
import { env } from '@/lib/env'
import type { SearchEngine } from '@/lib/search/engine'
import { anyValue } from '@/lib/search/request/default-filters'
import { describeRequest } from '@/lib/search/request/describe-request'
import { choices } from '@/lib/search/filters/exclusions'
import { filters } from '@/lib/search/filters/filters'
import { parseSearchRequest } from '@/lib/search/request/request'
import { describeDistance, formatPlace, unitOfRadius, type Near } from '@/lib/search/place/near'
import { toSpokenRequest } from '@/lib/search/place/near-request'
import { labelOfChoice } from '@/lib/search/place/places'
import { choiceIds, filterIds } from '@/lib/search/filters/filter-ids'
import { sortKeys, type SearchRequest } from '@/lib/search/request/search-request'
import {
  type NearestSites,
  type NearNotFound,
  type Related,
  type SearchPage,
  type TrialSummary,
} from '@/lib/search/result'
import { prepareClient, prepareStorage } from './prepare'
import { print, printJson, printRow, reportFailure, say } from './terminal'
import { toVisible } from './visible'

// `npm run search -- '<expression>'`: the portal's search engine on the command line.

const usage = `npm run -s search -- '<expression>' [options]

  --filter <key>=<value>   as in the portal's addresses or the registry's own values: phase=PHASE1,
                           status=recruiting; may be repeated. Unlike the pages, this lists all
                           trials: --filter role=product keeps those that test cells
  --near <place>           a town such as "Lyon, France", or coordinates such as 45.76,4.84
  --within <distance>      how far a site may be: 100km (the default), 60mi, any
  --sort <order>           ${sortKeys.join(', ')};
                           distance needs --near
  --limit <number>         how many trials to print (default 20); "all" for every one
  --facets                 counts of every filter's values
  --json                   one object: total, ids in order, facets, synonyms used
  --help                   show this text

Filters: ${filterIds.map((id) => filters[id].key).join(', ')}
With not- before its name a filter leaves values out: --filter not-country=china
`

const maxPageSize = 100

const options = {
  filter: { type: 'string', multiple: true, default: [] },
  near: { type: 'string' },
  within: { type: 'string' },
  sort: { type: 'string' },
  limit: { type: 'string', default: '20' },
  facets: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options']

const parseArguments = () => parseArgs({ allowPositionals: true, options })
type Arguments = ReturnType<typeof parseArguments>

async function run(): Promise<void> {
  const args = parseArguments()
  const { values } = args
  if (values.help) {
    print(usage.trimEnd())
    return
  }
  const limit = parseLimit(values.limit)
  const request = parseRequest(args)
  await prepareClient()
  await prepareStorage(env)
  const { openStorage } = await import('@/lib/storage/storage')
  const storage = openStorage(env)
  try {
    const found = search(storage.engine, request, limit)
    if (values.json) {
      printJson(toJson(found, values.facets))
      return
    }
    sayNotes(found)
    print(`${describeRequest(toSpokenRequest(request, found.page.near))}: ${found.page.total}`)
    printTrials(request, found)
    if (values.facets) print(describeFacets(found.page).trimEnd())
  } finally {
    await storage.close()
  }
}

/** A whole number, or infinity for "all". */
function parseLimit(text: string): number {
  const limit = text === 'all' ? Infinity : Number(text)
  if (!(limit >= 0) || (Number.isFinite(limit) && !Number.isInteger(limit))) {
    throw new Error(`--limit ${text}: write a whole number, or "all"`)
  }
  return limit
}

/** @throws Error for anything that is not part of a search */
function parseRequest({ values, positionals }: Arguments): SearchRequest {
  if (positionals.length > 1) {
    throw new Error(`Put the expression in quotes, as one word of the command line.\n\n${usage}`)
  }
  const params = new URLSearchParams({ q: positionals[0] ?? '', size: String(maxPageSize) })
  for (const key of ['near', 'within', 'sort'] as const) {
    const value = values[key]
    if (value !== undefined) params.append(key, value)
  }
  for (const text of values.filter) {
    const [key, ...rest] = text.split('=')
    if (key === undefined || rest.length === 0) {
      throw new Error(`--filter ${text}: write it as key=value, such as phase=PHASE1`)
    }
    params.append(toUrlKey(key), rest.join('='))
  }
  // An expression says exactly what is wanted, so the default filter is off unless requested.
  if (!params.has(filters.role.key)) params.append(filters.role.key, anyValue)
  const { request, problems } = parseSearchRequest(params)
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
  return request
}

interface Found {
  /** The first page, with what is true of all results. */
  page: SearchPage
  trials: TrialSummary[]
  /** For each of the trials, in a search near a place. */
  nearest: (NearestSites | null)[]
  related: Related | undefined
}

/** @throws Error for a place that is not exactly one */
function search(engine: SearchEngine, request: SearchRequest, limit: number): Found {
  const page = engine.search(request)
  if (page.near && page.near.kind !== 'found') throw new Error(describeUnknown(request, page.near))
  const trials = [...page.trials]
  const nearest = [...(page.near?.sites ?? [])]
  for (let number = 2; number <= page.pageCount && trials.length < limit; number++) {
    const next = engine.search({ ...request, page: number }, { facets: [] })
    trials.push(...next.trials)
    if (next.near?.kind === 'found') nearest.push(...next.near.sites)
  }
  const { related } = engine.search(request, { facets: [], related: true })
  return { page, trials: trials.slice(0, limit), nearest: nearest.slice(0, limit), related }
}

function toJson({ page, trials, nearest, related }: Found, withFacets: boolean) {
  return {
    total: page.total,
    ids: trials.map(({ trialId }) => trialId),
    ...(page.near && { near: { ...page.near, sites: nearest } }),
    ...(withFacets && { facets: page.facets }),
    synonyms: page.alsoSearched ?? [],
    smallWords: page.smallWords ?? [],
    read: page.read ?? [],
    ...(related && {
      related: {
        total: related.total,
        parts: related.parts,
        ...(related.respelt !== undefined && { respelt: related.respelt }),
        trials: listRelated(related),
      },
    }),
    problems: page.problems ?? [],
  }
}

/** How the search was understood, and what is close to its results. */
function sayNotes({ page, related }: Found): void {
  for (const { message } of [...(page.problems ?? []), ...(page.hints ?? [])]) say(message)
  if (page.smallWords) {
    say(
      `Ignored common words: ${page.smallWords.join(', ')}. Put parentheses around the words to require them.`,
    )
  }
  for (const { typed, phrases } of page.alsoSearched ?? []) {
    say(`Also searched for "${toVisible(typed)}": ${phrases.map(toVisible).join(', ')}`)
  }
  if (page.didYouMean !== undefined) say(`Did you mean: ${page.didYouMean}`)
  for (const { kind, label, total } of page.blame ?? []) {
    say(`Without the ${kind} "${label}" there are ${total}.`)
  }
  for (const { id, words } of page.read ?? []) {
    const meaning =
      id === 'near' ? 'a place' : id === 'sort' ? 'an order' : `the filter ${choices[id].label}`
    say(`Read "${words}" as ${meaning}.`)
  }
  if (related) {
    say(`Closest matches, not counted: ${related.total}. Looked for: ${related.parts.join(', ')}`)
    for (const { id, briefTitle, lacks } of listRelated(related)) {
      const without = lacks.length === 0 ? [] : [`without "${lacks.join('", "')}"`]
      say([`  ${id}`, ...without, briefTitle].map(toVisible).join('\t'))
    }
  }
  if (page.near?.kind === 'found') {
    const { noSites, noPosition, somePositions } = page.near.gaps
    say(
      `Distance unknown, not listed: ${noSites} without sites, ${noPosition} with sites of unknown position, ` +
        `${somePositions} with sites farther away and others of unknown position.`,
    )
    const names = page.near.others.map(labelOfChoice)
    if (names.length > 0) say(`Other places of this name: ${names.map(toVisible).join('; ')}`)
  }
}

function printTrials({ near }: SearchRequest, { trials, nearest }: Found): void {
  trials.forEach(({ trialId, overallStatus, briefTitle }, index) => {
    const columns = [trialId, overallStatus ?? '', briefTitle]
    if (near) columns.push(describeSites(nearest[index] ?? null, near))
    printRow(columns)
  })
}

/** The closest trials, each with the words that it lacks. */
function listRelated({ trials, lacking }: Related) {
  return trials.map(({ trialId: id, briefTitle }, index) => {
    return { id, briefTitle, lacks: lacking[index] ?? [] }
  })
}

/** Why a place was not recognised, with suggestions. */
function describeUnknown({ near }: SearchRequest, { kind, choices }: NearNotFound): string {
  const name = near ? formatPlace(near.place) : ''
  const problem = {
    several: `--near ${name}: there are several places with this name. Choose one of`,
    region: `--near ${name}: too large to measure from. Use a filter`,
    unknown: `--near ${name}: no trial has a site in a place with this name.${choices.length > 0 ? ' Perhaps' : ' Try a larger town nearby, or coordinates such as 45.76,4.84.'}`,
  }[kind]
  const listed = choices.map((choice) =>
    choice.kind === 'town'
      ? `  --near "${choice.town.text}"${choice.town.text === choice.town.label ? '' : `   ${choice.town.label}`}`
      : `  --filter ${choice.region.filter}="${choice.region.value}"`,
  )
  return [problem, ...listed].join('\n')
}

/** "12 km, RECRUITING, Hospital, Lyon, France". */
function describeSites(sites: NearestSites | null, { radius }: Near): string {
  if (!sites) return 'position not known'
  const { metres, status, facility, city, country } = sites.nearest
  const stated = [status ?? 'site status not stated', facility, city, country]
  return [describeDistance(metres, unitOfRadius(radius)), ...stated.filter(Boolean)].join(', ')
}

/** A filter may be given by its key in addresses or by its id. */
function toUrlKey(name: string): string {
  const id = choiceIds.find((each) => each === name || choices[each].key === name)
  if (id === undefined) {
    const keys = filterIds.map((each) => filters[each].key).join(', ')
    throw new Error(`--filter ${name}: there is no such filter. There are: ${keys}`)
  }
  return choices[id].key
}

function describeFacets({ facets }: SearchPage): string {
  return facets
    .map(({ filter, values }) =>
      [
        `\n${filters[filter].label}`,
        ...values.map(({ label, count }) => `${String(count).padStart(8)}  ${toVisible(label)}`),
        '',
      ].join('\n'),
    )
    .join('')
}

try {
  await run()
} catch (error) {
  reportFailure(error)
}
