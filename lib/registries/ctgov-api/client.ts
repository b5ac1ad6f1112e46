import { z } from 'zod'
import { describeAnswer } from './answer-text'
import {
  buildFirstCheckpoint,
  isSameWindow,
  type RegistryCheckpoint,
  type RegistryWindow,
} from './checkpoint'
import {
  buildRequester,
  FailedRequestError,
  RefusedRequestError,
  systemClock,
  type RequestOptions,
} from './request'

export const registryBaseUrl = 'https://clinicaltrials.gov/api/v2'

export interface FetchStudiesOptions extends Partial<RequestOptions> {
  /** Address of an API v2, without a slash at its end. */
  baseUrl?: string
  /** In the registry's own syntax, as `query.term`; see `default-query.ts`. Empty for every study. */
  query: string
  /** Only studies updated on this day (`yyyy-MM-dd`) or later. */
  since?: string | undefined
  /** 1 to 1,000, which is the most that the registry gives. */
  pageSize?: number
  /** Where an earlier run stopped. One of another request is passed over, and so is one that is complete. */
  checkpoint?: RegistryCheckpoint | null
  /** Called when a page is done with: when the next one is asked for, or the iteration ends after the last. */
  onCheckpoint?: (checkpoint: RegistryCheckpoint) => void | Promise<void>
  /** The data changed under the paging; pages from here on repeat the window from its first study. */
  onRestart?: (restart: { reason: string; restarts: number }) => void
  /** How often a window is begun anew before giving up. */
  maxRestarts?: number
}

export interface RegistryPage {
  url: string
  /** The answer as received: `{"studies":[…]}`. */
  body: string
  /** Numbers of the page's studies, in its order; `null` for one without. */
  nctIds: (string | null)[]
  /** Where a run that has taken this page in goes on. */
  checkpoint: RegistryCheckpoint
}

/** The registry could not be read to its end. Says what, where and how to go on. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  constructor(
    message: string,
    readonly url: string,
    /** Go on from here; everything before it was given out. */
    readonly checkpoint: RegistryCheckpoint,
    cause: unknown,
  ) {
    super(message, { cause })
  }
}

const pageSchema = z.object({
  totalCount: z.number().int().nonnegative().optional(),
  nextPageToken: z.string().min(1).optional(),
  studies: z.array(
    z.looseObject({
      protocolSection: z
        .looseObject({
          identificationModule: z.looseObject({ nctId: z.string().optional() }).optional(),
        })
        .optional(),
    }),
  ),
})
type PageBody = z.infer<typeof pageSchema>

const versionSchema = z.object({ dataTimestamp: z.string().optional() })

const defaults = {
  minIntervalMs: 1000,
  timeoutMs: 120_000,
  maxAttempts: 8,
  firstWaitMs: 1000,
  maxWaitMs: 60_000,
  maxRetryAfterMs: 3_600_000,
  /** A thousand studies have 20 MB or so; with results in all of them they would have more than memory should. */
  maxBodyBytes: 32 * 1024 ** 2,
} satisfies Partial<RequestOptions>

const largestPage = 1000
/** Smaller pages are asked for when whole ones do not come through. */
const smallestPage = 50
const mostEmptyPages = 3

/**
 * Reads every study of a query page by page, in order, each page once its predecessor is done with. When the data
 * changes meanwhile (the registry says so, its time stamp or its count moves, a study comes twice) the window
 * begins anew: who takes the pages in must bear seeing a study again.
 * @throws RegistryError when the registry refuses, stays unreachable, or changes again and again
 */
export async function* fetchStudies(options: FetchStudiesOptions): AsyncGenerator<RegistryPage> {
  const { maxRestarts = 5, onCheckpoint, onRestart, baseUrl = registryBaseUrl } = options
  if (options.since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.since)) {
    throw new RangeError(`since: expected a day such as 2026-01-31, found "${options.since}"`)
  }
  const request = buildRequester({
    ...defaults,
    ...options,
    fetch: options.fetch ?? fetch,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
  })
  const window: RegistryWindow = {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    query: options.query.trim(),
    since: options.since ?? null,
  }
  const stored = options.checkpoint ?? null
  // Each run has restarts of its own: those of the one before must not use them up.
  let checkpoint =
    stored !== null && !stored.isComplete && isSameWindow(stored.window, window)
      ? { ...stored, restarts: 0 }
      : buildFirstCheckpoint(window)
  let pageSize = Math.max(1, Math.min(largestPage, Math.floor(options.pageSize ?? largestPage)))

  for (;;) {
    try {
      yield* readWindow()
      return
    } catch (error) {
      if (!(error instanceof ChangedDataError)) throw error
      const restarts = checkpoint.restarts + 1
      checkpoint = buildFirstCheckpoint(window)
      if (restarts > maxRestarts) {
        await onCheckpoint?.(checkpoint)
        throw new RegistryError(
          `${window.baseUrl}: the data changed ${restarts} times while they were read (${error.message}). ` +
            'What was read is kept; run the same command again later: it begins anew.',
          error.url,
          checkpoint,
          error,
        )
      }
      checkpoint = { ...checkpoint, restarts }
      onRestart?.({ reason: error.message, restarts })
      await onCheckpoint?.(checkpoint)
    }
  }

  async function* readWindow(): AsyncGenerator<RegistryPage> {
    const timestamp = await readTimestamp()
    if (checkpoint.pages === 0) checkpoint = { ...checkpoint, dataTimestamp: timestamp }
    else checkTimestamp(timestamp)
    const tokens = new Set<string>()
    const seen = new Set<string>()
    let emptyPages = 0
    for (;;) {
      const url = toPageUrl(window, checkpoint.pageToken, pageSize)
      const { body, page } = await readPage(url)
      const nctIds = page.studies.map(
        (study) => study.protocolSection?.identificationModule?.nctId ?? null,
      )
      const next = page.nextPageToken ?? null
      if (next !== null) {
        if (tokens.has(next) || next === checkpoint.pageToken) {
          throw new ChangedDataError('a page names an earlier page as the next one', url)
        }
        tokens.add(next)
        emptyPages = nctIds.length === 0 ? emptyPages + 1 : 0
        if (emptyPages > mostEmptyPages) {
          throw new ChangedDataError(`${emptyPages} pages in a row were empty`, url)
        }
      }
      for (const nctId of nctIds) {
        if (nctId === null) continue
        if (seen.has(nctId)) throw new ChangedDataError(`${nctId} came twice`, url)
        seen.add(nctId)
      }
      const after: RegistryCheckpoint = {
        ...checkpoint,
        pageToken: next,
        pages: checkpoint.pages + 1,
        studies: checkpoint.studies + nctIds.length,
        totalCount: page.totalCount ?? checkpoint.totalCount,
        isComplete: next === null,
      }
      if (next === null) {
        // Before the last page is given out: once it is, the run would count as complete.
        checkCount(after, url)
        checkTimestamp(await readTimestamp())
      }
      yield { url, body, nctIds, checkpoint: after }
      checkpoint = after
      await onCheckpoint?.(checkpoint)
      if (next === null) return
    }
  }

  async function readPage(url: string): Promise<{ body: string; page: PageBody }> {
    try {
      return await request(url, (body) => ({ body, page: parsePage(body) }))
    } catch (error) {
      if (error instanceof RefusedRequestError) {
        if (isChangedData(error, checkpoint.pageToken)) {
          throw new ChangedDataError(describeAnswer(error.body), url)
        }
        throw toRegistryError(`${describeHere()} was refused: ${error.message}`, url, error)
      }
      if (error instanceof FailedRequestError && pageSize > smallestPage && isTooMuch(error)) {
        pageSize = Math.max(smallestPage, Math.floor(pageSize / 4))
        return readPage(toPageUrl(window, checkpoint.pageToken, pageSize))
      }
      options.signal?.throwIfAborted()
      const reason = error instanceof Error ? error.message : String(error)
      throw toRegistryError(`${describeHere()} could not be read: ${reason}`, url, error)
    }
  }

  /** When the registry's data were last made; `null` where it does not say. */
  async function readTimestamp(): Promise<string | null> {
    const url = `${window.baseUrl}/version`
    try {
      return await request(
        url,
        (body) => versionSchema.parse(parseJson(body)).dataTimestamp ?? null,
      )
    } catch (error) {
      if (error instanceof RefusedRequestError) return null
      options.signal?.throwIfAborted()
      const reason = error instanceof Error ? error.message : String(error)
      throw toRegistryError(`the version of the data could not be read: ${reason}`, url, error)
    }
  }

  function checkTimestamp(now: string | null): void {
    const then = checkpoint.dataTimestamp
    if (then === null || now === null || then === now) return
    const url = `${window.baseUrl}/version`
    throw new ChangedDataError(`the data are of ${now} now and were of ${then} before`, url)
  }

  function describeHere(): string {
    return `page ${checkpoint.pages + 1} (after ${countStudies(checkpoint.studies)})`
  }

  function toRegistryError(message: string, url: string, cause: unknown): RegistryError {
    return new RegistryError(
      `${window.baseUrl}: ${message}. ${describeRemedy(cause)}`,
      url,
      checkpoint,
      cause,
    )
  }

  function describeRemedy(cause: unknown): string {
    const { pages, studies } = checkpoint
    if (pages > 0) {
      return `${countStudies(studies)} ${studies === 1 ? 'is' : 'are'} done; run the same command again to go on from there.`
    }
    const status = cause instanceof RefusedRequestError ? cause.status : null
    if (status === 400) return 'Change what is asked for with --query.'
    if (status === 404) return 'See whether the address of --base-url is right.'
    return 'Nothing of this window is done; run the same command again later.'
  }
}

class ChangedDataError extends Error {
  constructor(
    message: string,
    readonly url: string,
  ) {
    super(message)
  }
}

/** The registry's words for it, or a refusal of a token that it gave out itself. */
function isChangedData(error: RefusedRequestError, pageToken: string | null): boolean {
  if (error.status !== 400) return false
  if (/data have probably changed|start over from the first page/i.test(error.body)) return true
  return pageToken !== null && /page.?token/i.test(error.body)
}

function isTooMuch(error: FailedRequestError): boolean {
  return /whole answer|longer than|terminated|other side closed/.test(error.reason)
}

function countStudies(count: number): string {
  return count === 1 ? '1 study' : `${count} studies`
}

function checkCount({ studies, totalCount }: RegistryCheckpoint, url: string): void {
  if (totalCount === null || studies === totalCount) return
  throw new ChangedDataError(`${totalCount} studies were announced and ${studies} came`, url)
}

function parsePage(body: string): PageBody {
  const parsed = pageSchema.safeParse(parseJson(body))
  if (parsed.success) return parsed.data
  const at = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new Error(`the answer is no page of studies${at === '' ? '' : ` (at ${at})`}`)
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new Error(`the answer of ${body.length} characters is not JSON`)
  }
}

function toPageUrl(window: RegistryWindow, pageToken: string | null, pageSize: number): string {
  const parameters = new URLSearchParams({ format: 'json' })
  if (window.query !== '') parameters.set('query.term', window.query)
  if (window.since !== null) {
    parameters.set('filter.advanced', `AREA[LastUpdatePostDate]RANGE[${window.since},MAX]`)
  }
  parameters.set('pageSize', String(pageSize))
  if (pageToken === null) parameters.set('countTotal', 'true')
  else parameters.set('pageToken', pageToken)
  return `${window.baseUrl}/studies?${parameters.toString()}`
}
