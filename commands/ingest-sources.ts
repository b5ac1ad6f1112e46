import type { Store } from '@/lib/store/store'
import { planLiveRun } from '@/lib/ingest/live'
import { toLiveQueries } from '@/lib/ingest/live-scope'
import { cutRegistry } from '@/lib/ingest/read/read-registry'
import { cutSources, measureSources } from '@/lib/ingest/read/read-sources'
import type { IncomingRecord } from '@/lib/ingest/read/source-record'
import { cutRemovals } from '@/lib/ingest/removals'
import type { RegistryCheckpoint } from '@/lib/registries/ctgov-api/checkpoint'
import { registryBaseUrl } from '@/lib/registries/ctgov-api/client'
import type { RequestOptions, Retry } from '@/lib/registries/ctgov-api/request'
import type { IngestArguments } from './ingest-arguments'
import { formatDuration } from './progress'
import { say } from './terminal'

/** Where an ingest command reads from. */
export interface IngestSource {
  records: AsyncIterable<IncomingRecord>
  /** What was asked for, stored with the run. */
  request: unknown
  /** The part of the input that is done, 0 to 1, if known. */
  fraction: () => number | undefined
  /** Where an interrupted run can continue; undefined if it cannot. */
  checkpoint: () => unknown
  /** Number of files skipped so far, because they are not records and don't look like it. */
  skipped: readonly { place: string; reason: string }[]
}

export async function createFileSource(
  sources: readonly string[],
  signal: AbortSignal,
): Promise<IngestSource> {
  const size = await measureSources(sources)
  const skipped: { place: string; reason: string }[] = []
  let bytes = 0
  const onBytes = (count: number) => {
    bytes += count
  }
  return {
    records: cutSources(sources, { onBytes, signal, onSkipped: (file) => skipped.push(file) }),
    request: { sources },
    fraction: () => (size.bytes > 0 ? Math.min(bytes / size.bytes, 1) : undefined),
    checkpoint: () => undefined,
    skipped,
  }
}

export async function createLiveSource(
  store: Pick<Store, 'findLiveRuns' | 'listNumbered' | 'getCurrentCopy'>,
  args: Pick<IngestArguments, 'query' | 'scope' | 'since' | 'baseUrl'>,
  signal: AbortSignal,
  /** Only tests, which have their own server, request more than once a second or at another time. */
  pace: Partial<Pick<RequestOptions, 'minIntervalMs' | 'firstWaitMs' | 'clock'>> = {},
): Promise<IngestSource> {
  const asked = toLiveQueries(args)
  const plan = await planLiveRun(store, {
    baseUrl: (args.baseUrl ?? registryBaseUrl).replace(/\/+$/, ''),
    query: asked.query,
    ...(asked.scope !== undefined && { scope: asked.scope }),
    ...(args.since !== undefined && { since: args.since }),
  })
  const { baseUrl, query, since } = plan.request
  const window = since === null ? 'all matching studies' : `studies updated since ${since}`
  if (plan.checkpoint === null) {
    say(`Reading ${window}.`)
  } else {
    const done = plan.checkpoint.studies.toLocaleString('en')
    say(`Continuing an interrupted run: ${window}, after the first ${done} of them.`)
  }
  // Stored from the start, so that a run that fails before its first page can be resumed.
  let latest: RegistryCheckpoint | undefined = plan.checkpoint ?? undefined
  const polite = { ...pace, signal, onRetry: (retry: Retry) => say(describeRetry(retry)) }
  const seen = new Set<string>()
  const readStudies = () =>
    cutRegistry({
      ...polite,
      baseUrl,
      query,
      queries: asked.queries,
      ...(asked.choose && { choose: asked.choose }),
      since: since ?? undefined,
      checkpoint: plan.checkpoint,
      onPage: ({ nctIds }) => {
        for (const nctId of nctIds) if (nctId !== null) seen.add(nctId)
      },
      onCheckpoint: (checkpoint) => {
        latest = checkpoint
      },
      onRestart: ({ reason }) => say(`Starting over: ${reason}`),
    })
  async function* readAll(): AsyncGenerator<IncomingRecord> {
    yield* readStudies()
    // A request for a part must not check what became of all the rest.
    if (args.query !== undefined || args.since !== undefined) return
    const today = new Date(pace.clock?.now() ?? Date.now()).toISOString().slice(0, 10)
    const onPart = () =>
      say(
        `${baseUrl} holds only part of the registry, so a trial that it lacks is not marked as removed.`,
      )
    yield* cutRemovals(store, { ...polite, baseUrl, seen, today, onPart })
  }
  return {
    records: readAll(),
    request: plan.request,
    fraction: () => toFraction(latest, asked.queries.length),
    checkpoint: () => latest,
    skipped: [],
  }
}

/** Every query counts the same, because the number of its results is not known in advance. */
function toFraction(
  checkpoint: RegistryCheckpoint | undefined,
  queries: number,
): number | undefined {
  if (checkpoint === undefined) return undefined
  const { part, studies, studiesBefore, totalCount } = checkpoint
  if (totalCount === null) return part === 0 ? undefined : part / queries
  const ofPart = totalCount === 0 ? 1 : (studies - studiesBefore) / totalCount
  return Math.min((part + ofPart) / queries, 1)
}

/** "Attempt 1 of 8: the server answered 503. Trying again in 30 s, as it asked." */
function describeRetry({ attempt, maxAttempts, reason, waitMs, isAsked }: Retry): string {
  const wait = formatDuration(waitMs / 1000)
  return `Attempt ${attempt} of ${maxAttempts}: ${reason}. Trying again in ${wait}${isAsked ? ', as it asked' : ''}.`
}
