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

export interface StudyChoice {
  /** Field names, as in the registry's `fields` parameter. */
  fields: readonly string[]
  isWanted: (study: unknown) => boolean
}

export interface RegistryPage {
  url: string
  /** The answer as received: `{"studies":[…]}`. */
  body: string
  /** Numbers of the page's studies, in its order; `null` for a study without one. */
  nctIds: (string | null)[]
  /** Where a run continues after this page. */
  checkpoint: RegistryCheckpoint
}

/** The registry could not be read to the end. Says what failed, where, and how to continue. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  constructor(
    message: string,
    readonly url: string,
    /** Continue from here; everything before it was yielded. */
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
          identificationModule: z
            .looseObject({
              nctId: z.string().optional(),
              nctIdAliases: z.array(z.string()).optional().catch(undefined),
            })
            .optional(),
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
  /** A thousand studies are about 20 MB; if all had results, they would need too much memory. */
  maxBodyBytes: 32 * 1024 ** 2,
} satisfies Partial<RequestOptions>

/** Creates a requester with polite defaults, which `options` override. */
export function createRequester(
  options: Partial<RequestOptions>,
): ReturnType<typeof buildRequester> {
  return buildRequester({
    ...defaults,
    ...options,
    fetch: options.fetch ?? fetch,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
  })
}

const maxPageSize = 1000
/** Page sizes are reduced to this if larger pages fail. */
const minPageSize = 50
const maxEmptyPages = 3
/** The most numbers in one address, and so the most whole records in its answer. */
const chosenAtOnce = 100

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
  const request = createRequester(options)
  const window: RegistryWindow = {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    query: options.query.trim(),
    since: options.since ?? null,
  }
  const stored = options.checkpoint ?? null
  // Each run has its own limit of restarts.
  let checkpoint =
    stored !== null && !stored.isComplete && isSameWindow(stored.window, window)
      ? { ...stored, restarts: 0 }
      : buildFirstCheckpoint(window)
  const queries = options.queries ?? [window.query]
  let pageSize = Math.max(1, Math.min(maxPageSize, Math.floor(options.pageSize ?? maxPageSize)))

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
          `${window.baseUrl}: the data changed ${restarts} times while we read them (${error.message}). ` +
            'What was read is kept. Run the same command again later to start over.',
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
    for (;;) {
      yield* readQuery()
      if (checkpoint.isComplete) return
    }
  }

  /** The pages of one query; afterwards the checkpoint is at the start of the next one, or is complete. */
  async function* readQuery(): AsyncGenerator<RegistryPage> {
    const tokens = new Set<string>()
    const seen = new Set<string>()
    let emptyPages = 0
    for (;;) {
      const { url, body, page } = await readPage()
      const nctIds = page.studies.map(
        (study) => study.protocolSection?.identificationModule?.nctId ?? null,
      )
      const next = page.nextPageToken ?? null
      if (next !== null) {
        if (tokens.has(next) || next === checkpoint.pageToken) {
          throw new ChangedDataError('a page gives an earlier page as the next one', url)
        }
        tokens.add(next)
        emptyPages = nctIds.length === 0 ? emptyPages + 1 : 0
        if (emptyPages > maxEmptyPages) {
          throw new ChangedDataError(`${emptyPages} pages in a row were empty`, url)
        }
      }
      for (const nctId of nctIds) {
        if (nctId === null) continue
        if (seen.has(nctId)) throw new ChangedDataError(`${nctId} appeared twice`, url)
        seen.add(nctId)
      }
      const after: RegistryCheckpoint = {
        ...checkpoint,
        pageToken: next,
        pages: checkpoint.pages + 1,
        studies: checkpoint.studies + nctIds.length,
        totalCount: page.totalCount ?? checkpoint.totalCount,
        isComplete: next === null && checkpoint.part + 1 >= queries.length,
      }
      if (next === null) {
        // Checked before the last page is yielded: after that the run would count as complete.
        checkCount(after, url)
        checkTimestamp(await readTimestamp())
      }
      if (options.choose === undefined) yield { url, body, nctIds, checkpoint: after }
      else yield* readChosen(options.choose, page, after)
      checkpoint = next === null && !after.isComplete ? toNextQuery(after) : after
      await onCheckpoint?.(checkpoint)
      if (next === null) return
    }
  }

  /** Whole records of the wanted studies of a page, a few at a time. */
  async function* readChosen(
    { isWanted }: StudyChoice,
    { studies }: PageBody,
    after: RegistryCheckpoint,
  ): AsyncGenerator<RegistryPage> {
    const wanted = studies
      .filter(isWanted)
      .flatMap((study) => study.protocolSection?.identificationModule?.nctId ?? [])
    for (let start = 0; start < wanted.length; start += chosenAtOnce) {
      const ids = wanted.slice(start, start + chosenAtOnce)
      const url = toStudiesUrl(window.baseUrl, ids)
      const { body, page } = await readStudies(url)
      const nctIds = page.studies.map(
        (study) => study.protocolSection?.identificationModule?.nctId ?? null,
      )
      const missing = ids.find((id) => !nctIds.includes(id))
      if (missing !== undefined) {
        throw new ChangedDataError(`${missing} was listed but is gone`, url)
      }
      yield { url, body, nctIds, checkpoint: after }
    }
  }

  async function readPage(): Promise<{ url: string; body: string; page: PageBody }> {
    const url = toPageUrl(window, {
      query: queries[checkpoint.part] ?? window.query,
      pageToken: checkpoint.pageToken,
      pageSize,
      fields: options.choose?.fields ?? [],
    })
    try {
      return { url, ...(await request(url, (body) => ({ body, page: parsePage(body) }))) }
    } catch (error) {
      if (error instanceof RefusedRequestError) {
        if (isChangedData(error, checkpoint.pageToken)) {
          throw new ChangedDataError(describeAnswer(error.body), url)
        }
        throw toRegistryError(`${describeHere()} was refused: ${error.message}`, url, error)
      }
      if (error instanceof FailedRequestError && pageSize > minPageSize && isTooMuch(error)) {
        pageSize = Math.max(minPageSize, Math.floor(pageSize / 4))
        return readPage()
      }
      throw toReadError(error, url)
    }
  }

  async function readStudies(url: string): Promise<{ body: string; page: PageBody }> {
    try {
      return await request(url, (body) => ({ body, page: parsePage(body) }))
    } catch (error) {
      throw toReadError(error, url)
    }
  }

  function toReadError(error: unknown, url: string): RegistryError {
    options.signal?.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    return toRegistryError(`${describeHere()} could not be read: ${reason}`, url, error)
  }

  /** The timestamp of the registry's data; `null` if it states none. */
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
    throw new ChangedDataError(`the data of ${then} were replaced by those of ${now}`, url)
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
      return `${countStudies(studies)} ${studies === 1 ? 'is' : 'are'} done. Run the same command again to continue from there.`
    }
    const status = cause instanceof RefusedRequestError ? cause.status : null
    if (status === 400) return 'Change the --query.'
    if (status === 404) return 'Check the address of --base-url.'
    return 'Nothing was read. Run the same command again later.'
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

/** The registry says so, or it refuses a page token that it issued itself. */
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

function checkCount({ studies, studiesBefore, totalCount }: RegistryCheckpoint, url: string): void {
  const came = studies - studiesBefore
  if (totalCount === null || came === totalCount) return
  throw new ChangedDataError(`the registry announced ${totalCount} studies but sent ${came}`, url)
}

function toNextQuery(checkpoint: RegistryCheckpoint): RegistryCheckpoint {
  return {
    ...checkpoint,
    part: checkpoint.part + 1,
    studiesBefore: checkpoint.studies,
    pageToken: null,
    totalCount: null,
  }
}

/**
 * Reads one page of the registry's answer.
 * @throws Error if the body is not a page of studies
 */
export function parsePage(body: string): PageBody {
  const parsed = pageSchema.safeParse(parseJson(body))
  if (parsed.success) return parsed.data
  const at = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new Error(`the answer is not a page of studies${at === '' ? '' : ` (at ${at})`}`)
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new Error(`the answer of ${body.length} characters is not JSON`)
  }
}

interface AskedPage {
  query: string
  pageToken: string | null
  pageSize: number
  /** All fields if empty. */
  fields: readonly string[]
}

function toPageUrl(
  window: RegistryWindow,
  { query, pageToken, pageSize, fields }: AskedPage,
): string {
  const parameters = new URLSearchParams({ format: 'json' })
  if (query !== '') parameters.set('query.term', query)
  if (fields.length > 0) parameters.set('fields', fields.join(','))
  if (window.since !== null) {
    parameters.set('filter.advanced', `AREA[LastUpdatePostDate]RANGE[${window.since},MAX]`)
  }
  parameters.set('pageSize', String(pageSize))
  if (pageToken === null) parameters.set('countTotal', 'true')
  else parameters.set('pageToken', pageToken)
  return `${window.baseUrl}/studies?${parameters.toString()}`
}

/** Address for the records with these numbers, whole or only some of their fields. */
export function toStudiesUrl(
  baseUrl: string,
  nctIds: readonly string[],
  fields: readonly string[] = [],
): string {
  const parameters = new URLSearchParams({
    format: 'json',
    'filter.ids': nctIds.join(','),
    pageSize: String(nctIds.length),
    ...(fields.length > 0 && { fields: fields.join(',') }),
  })
  return `${baseUrl}/studies?${parameters.toString()}`
}
