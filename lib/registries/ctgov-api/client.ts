import {
  buildFirstCheckpoint,
  isSameWindow,
  type RegistryCheckpoint,
  type RegistryWindow,
} from './checkpoint'
import { buildRequester, systemClock, type SendRequest, type RequestOptions } from './request'
import {
  ChangedDataError,
  maxPageSize,
  RegistryError,
  WindowReader,
  type RegistryPage,
  type StudyChoice,
} from './window-reader'

export const registryBaseUrl = 'https://clinicaltrials.gov/api/v2'

export interface FetchStudiesOptions extends Partial<RequestOptions> {
  /** Address of an API v2, without a trailing slash. */
  baseUrl?: string
  /** In the registry's own syntax, as `query.term`; see `default-query.ts`. Empty for every study. */
  query: string
  /** The actual queries, one after the other, if `query` is only a name for them. */
  queries?: readonly string[]
  /** First reads only a few fields, then the whole records of the studies that this chooses. */
  choose?: StudyChoice
  /** Only studies updated on this day (`yyyy-MM-dd`) or later. */
  since?: string | undefined
  /** 1 to 1,000, the registry's maximum. */
  pageSize?: number
  /** Where an earlier run stopped. Ignored if it belongs to another request or is complete. */
  checkpoint?: RegistryCheckpoint | null
  /**
   * Called when the caller has finished with a page: when it asks for the next one, or ends the iteration after the
   * last.
   */
  onCheckpoint?: (checkpoint: RegistryCheckpoint) => void | Promise<void>
  /** The data changed during paging; the following pages repeat the window from its first study. */
  onRestart?: (restart: { reason: string; restarts: number }) => void
  /** How often a window may start again before the fetch gives up. */
  maxRestarts?: number
}

const defaults = {
  minIntervalMs: 1000,
  timeoutMs: 120_000,
  maxAttempts: 8,
  firstWaitMs: 1000,
  maxWaitMs: 60_000,
  maxRetryAfterMs: 3_600_000,
  /** A thousand studies are about 20 MB; if all had results, they would need too much memory. */
  maxBodyBytes: 32 * 1024 ** 2,
} satisfies Partial<RequestOptions>

/** Creates a requester with polite defaults, which `options` override. */
export function createRequester(options: Partial<RequestOptions>): SendRequest {
  return buildRequester({
    ...defaults,
    ...options,
    fetch: options.fetch ?? fetch,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
  })
}

/**
 * Reads every study of a query page by page, in order; a page is requested when the caller has finished with the one
 * before. If the data change meanwhile (the registry says so, its timestamp or its count differs, a study comes
 * twice), the window starts again, so the caller may get a study twice.
 * @throws RegistryError if the registry refuses, stays unreachable, or changes again and again
 */
export async function* fetchStudies(options: FetchStudiesOptions): AsyncGenerator<RegistryPage> {
  const { maxRestarts = 5, onCheckpoint, onRestart, baseUrl = registryBaseUrl } = options
  if (options.since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.since)) {
    throw new RangeError(`since: expected a day such as 2026-01-31, found "${options.since}"`)
  }
  const window: RegistryWindow = {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    query: options.query.trim(),
    since: options.since ?? null,
  }
  const stored = options.checkpoint ?? null
  const reader = new WindowReader(
    {
      request: createRequester(options),
      queries: options.queries ?? [window.query],
      choose: options.choose,
      pageSize: options.pageSize ?? maxPageSize,
      signal: options.signal,
      onCheckpoint,
    },
    // Each run has its own limit of restarts.
    stored !== null && !stored.isComplete && isSameWindow(stored.window, window)
      ? { ...stored, restarts: 0 }
      : buildFirstCheckpoint(window),
  )
  for (;;) {
    try {
      yield* reader.readWindow()
      return
    } catch (error) {
      if (!(error instanceof ChangedDataError)) throw error
      reader.restart()
      const { restarts } = reader.checkpoint
      if (restarts > maxRestarts) {
        const checkpoint = buildFirstCheckpoint(window)
        await onCheckpoint?.(checkpoint)
        throw new RegistryError(
          `${window.baseUrl}: the data changed ${restarts} times while we read them (${error.message}). ` +
            'What was read is kept. Run the same command again later to start over.',
          error.url,
          checkpoint,
          error,
        )
      }
      onRestart?.({ reason: error.message, restarts })
      await onCheckpoint?.(reader.checkpoint)
    }
  }
}
