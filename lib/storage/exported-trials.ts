import type { ExportSubject } from '@/lib/exports/export-request'
import type { ExportedTrial, ExportSource } from '@/lib/exports/format'
import type { SearchEngine } from '@/lib/search/engine'
import { choices, describeChoice } from '@/lib/search/filters/exclusions'
import { choiceIds } from '@/lib/search/filters/filter-ids'
import { describeNear } from '@/lib/search/place/near'
import { toAppliedFilters } from '@/lib/search/request/default-filters'
import { describeRequest } from '@/lib/search/request/describe-request'
import { formatSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { formatIds, toListUrl } from '@/lib/search/request/trial-list'
import { unpackText } from '@/lib/documents/pack'
import type { Store } from '@/lib/store/store'
import { findAddresses } from './find-addresses'
import type { Study } from '@/lib/study/schema'

/** Records read at a time; the next ones are read only when the reader asks for more. */
const batchSize = 50

export interface OpenExport {
  source: ExportSource
  /** In order; each is read only when it is needed. */
  trials: Iterable<ExportedTrial>
}

export interface ExportedFrom {
  engine: SearchEngine
  store: Pick<Store, 'findAddress' | 'getPackedStudy'>
  siteUrl: string
}

/** The trials of a search, or the named ones, and a description of the export. */
export async function openExport(from: ExportedFrom, subject: ExportSubject): Promise<OpenExport> {
  return subject.kind === 'list' ? openList(from, subject.ids) : openSearch(from, subject.request)
}

function openSearch({ engine, siteUrl }: ExportedFrom, request: SearchRequest): OpenExport {
  const ids = engine.findAll(request)
  const query = formatSearchRequest({ ...request, page: 1 })
  return {
    source: {
      title: describeRequest(request, engine.labelOf),
      url: `${siteUrl}/trials${query === '' ? '' : `?${query}`}`,
      query,
      siteUrl,
      dataAsOf: engine.getChangedAt(),
      total: ids.length,
      expression: request.query === '' ? undefined : request.query,
      limits: describeLimits(request),
    },
    trials: readTrials(engine, ids),
  }
}

/** A list has at most a few hundred trials, so they are read at once. */
async function openList(
  { engine, store, siteUrl }: ExportedFrom,
  asked: readonly string[],
): Promise<OpenExport> {
  const trials = new Map<string, ExportedTrial>()
  const missing: string[] = []
  const addresses = await findAddresses(store, asked)
  for (const [index, id] of asked.entries()) {
    const address = addresses[index] ?? null
    const stored = address === null ? null : await store.getPackedStudy(address)
    if (stored === null) missing.push(id)
    else trials.set(stored.address, toTrial(stored))
  }
  return {
    source: {
      title: `${trials.size} chosen ${trials.size === 1 ? 'trial' : 'trials'}`,
      url: toListUrl(siteUrl, [...trials.keys()]),
      query: formatIds([...trials.keys()]),
      siteUrl,
      dataAsOf: engine.getChangedAt(),
      total: trials.size,
      ...(missing.length > 0 && { missing }),
    },
    trials: trials.values(),
  }
}

/** All active filters, including the default one. */
function describeLimits(request: SearchRequest): string[] {
  const applied = toAppliedFilters(request)
  const limits = choiceIds.flatMap((id) => {
    const values = applied[id] ?? []
    if (values.length === 0) return []
    const labels = values.map((value) => choices[id].labelOf(value))
    const { name, words } = describeChoice(id, labels)
    return [`${name}: ${words}`]
  })
  return request.near ? [...limits, `Place: ${describeNear(request.near)}`] : limits
}

/** Addresses of the trials of a search or a list, each once, in order. */
export async function listExported(
  { engine, store }: Pick<ExportedFrom, 'engine' | 'store'>,
  subject: ExportSubject,
): Promise<Iterable<string>> {
  if (subject.kind === 'search') return readAddresses(engine, engine.findAll(subject.request))
  const found = await findAddresses(store, subject.ids)
  return new Set(found.filter((address) => address !== null))
}

function* readAddresses(engine: SearchEngine, ids: readonly number[]): Generator<string> {
  for (let start = 0; start < ids.length; start += batchSize) {
    yield* engine.readListed(ids.slice(start, start + batchSize)).map(({ address }) => address)
  }
}

function* readTrials(engine: SearchEngine, ids: readonly number[]): Generator<ExportedTrial> {
  for (let start = 0; start < ids.length; start += batchSize) {
    yield* engine.readListed(ids.slice(start, start + batchSize)).map(toTrial)
  }
}

function toTrial(stored: {
  address: string
  packed: Uint8Array
  removedOn: string | null
}): ExportedTrial {
  const text = unpackText(stored.packed)
  let study: Study | undefined
  return {
    trialId: stored.address,
    text,
    // Formats that write the text unchanged never use it.
    get study() {
      return (study ??= JSON.parse(text) as Study)
    },
    removedOn: stored.removedOn,
  }
}
