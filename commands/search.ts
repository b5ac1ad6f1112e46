import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { anyValue } from '@/lib/search/request/default-filters'
import { describeRequest } from '@/lib/search/request/describe-request'
import { filters } from '@/lib/search/filters/filters'
import { parseSearchRequest } from '@/lib/search/request/request'
import { describeDistance, formatPlace, unitOfRadius, type Near } from '@/lib/search/place/near'
import { toSpokenRequest } from '@/lib/search/place/near-request'
import { labelOfChoice } from '@/lib/search/place/places'
import { filterIds } from '@/lib/search/filters/filter-ids'
import { sortKeys, type SearchRequest } from '@/lib/search/request/search-request'
import {
  type NearestSites,
  type NearNotFound,
  type Related,
  type SearchPage,
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
`

const largestPage = 100

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      filter: { type: 'string', multiple: true, default: [] },
      near: { type: 'string' },
      within: { type: 'string' },
      sort: { type: 'string' },
      limit: { type: 'string', default: '20' },
      facets: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    print(usage.trimEnd())
    return
  }
  if (positionals.length > 1) {
    throw new Error(`Put the expression in quotes, as one word of the command line.\n\n${usage}`)
  }
  const limit = values.limit === 'all' ? Infinity : Number(values.limit)
  if (!(limit >= 0) || (Number.isFinite(limit) && !Number.isInteger(limit))) {
    throw new Error(`--limit ${values.limit}: write a whole number, or "all"`)
  }
  const params = new URLSearchParams({ q: positionals[0] ?? '', size: String(largestPage) })
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

  await prepareClient()
  await prepareStorage(env)
  const { openStorage } = await import('@/lib/storage/storage')
  const storage = openStorage(env)
  try {
    const { engine } = storage
    const first = engine.search(request)
    if (first.near && first.near.kind !== 'found')
      throw new Error(describeUnknown(request, first.near))
    const trials = [...first.trials]
    const nearest = [...(first.near?.sites ?? [])]
    for (let page = 2; page <= first.pageCount && trials.length < limit; page++) {
      const next = engine.search({ ...request, page }, { facets: [] })
      trials.push(...next.trials)
      if (next.near?.kind === 'found') nearest.push(...next.near.sites)
    }
    const shown = trials.slice(0, limit)
    const { related } = engine.search(request, { facets: [], related: true })
    if (values.json) {
      printJson({
        total: first.total,
        ids: shown.map(({ trialId }) => trialId),
        ...(first.near && { near: { ...first.near, sites: nearest.slice(0, shown.length) } }),
        ...(values.facets && { facets: first.facets }),
        synonyms: first.alsoSearched ?? [],
        smallWords: first.smallWords ?? [],
        read: first.read ?? [],
        ...(related && {
          related: {
            total: related.total,
            parts: related.parts,
            ...(related.respelt !== undefined && { respelt: related.respelt }),
            trials: listRelated(related),
          },
        }),
        problems: first.problems ?? [],
      })
      return
    }
    for (const { message } of [...(first.problems ?? []), ...(first.hints ?? [])]) say(message)
    if (first.smallWords) {
      say(
        `Ignored common words: ${first.smallWords.join(', ')}. Put parentheses around the words to require them.`,
      )
    }
    for (const { typed, phrases } of first.alsoSearched ?? []) {
      say(`Also searched for "${toVisible(typed)}": ${phrases.map(toVisible).join(', ')}`)
    }
    if (first.didYouMean !== undefined) say(`Did you mean: ${first.didYouMean}`)
    for (const { kind, label, total } of first.blame ?? []) {
      say(`Without the ${kind} "${label}" there are ${total}.`)
    }
    for (const { id, words } of first.read ?? []) {
      say(`Read "${words}" as ${id === 'near' ? 'a place' : `the filter ${filters[id].label}`}.`)
    }
    if (related) {
      say(`Closest matches, not counted: ${related.total}. Looked for: ${related.parts.join(', ')}`)
      for (const { id, briefTitle, lacks } of listRelated(related)) {
        const without = lacks.length === 0 ? [] : [`without "${lacks.join('", "')}"`]
        say([`  ${id}`, ...without, briefTitle].map(toVisible).join('\t'))
      }
    }
    if (first.near) {
      const { noSites, noPosition, somePositions } = first.near.gaps
      say(
        `Distance unknown, not listed: ${noSites} without sites, ${noPosition} with sites of unknown position, ` +
          `${somePositions} with sites farther away and others of unknown position.`,
      )
      const names = first.near.others.map(labelOfChoice)
      if (names.length > 0) say(`Other places of this name: ${names.map(toVisible).join('; ')}`)
    }
    print(`${describeRequest(toSpokenRequest(request, first.near))}: ${first.total}`)
    shown.forEach(({ trialId, overallStatus, briefTitle }, index) => {
      const columns = [trialId, overallStatus ?? '', briefTitle]
      if (request.near) columns.push(describeSites(nearest[index] ?? null, request.near))
      printRow(columns)
    })
    if (values.facets) print(describeFacets(first).trimEnd())
  } finally {
    await storage.close()
  }
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
  const id = filterIds.find((each) => each === name || filters[each].key === name)
  if (id === undefined) {
    const keys = filterIds.map((each) => filters[each].key).join(', ')
    throw new Error(`--filter ${name}: there is no such filter. There are: ${keys}`)
  }
  return filters[id].key
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
