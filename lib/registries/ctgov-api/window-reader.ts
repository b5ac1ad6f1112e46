import { z } from 'zod'
import { describeAnswer } from './answer-text'
import { buildFirstCheckpoint, type RegistryCheckpoint, type RegistryWindow } from './checkpoint'
import { listNctIds, parseJson, parsePage, toPageUrl, toStudiesUrl, type PageBody } from './page'
import { FailedRequestError, RefusedRequestError, type SendRequest } from './request'

// Reads one window of the registry, page by page, and notices if the data change meanwhile.

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

/** The data changed while it was read, so the window has to be read again. */
export class ChangedDataError extends Error {
  constructor(
    message: string,
    readonly url: string,
  ) {
    super(message)
  }
}

const versionSchema = z.object({ dataTimestamp: z.string().optional() })

/** The registry's own limit. */
export const maxPageSize = 1000
/** Page sizes are reduced to this if larger pages fail. */
const minPageSize = 50
const maxEmptyPages = 3
/** The most numbers in one address, and so the most whole records in its answer. */
const chosenAtOnce = 100

/** What a window is read from. */
interface WindowSource {
  request: SendRequest
  queries: readonly string[]
  choose: StudyChoice | undefined
  pageSize: number
  signal: AbortSignal | undefined
  onCheckpoint: ((checkpoint: RegistryCheckpoint) => void | Promise<void>) | undefined
}

export class WindowReader {
  private readonly window: RegistryWindow
  private pageSize: number

  constructor(
    private readonly source: WindowSource,
    /** Where the window is read from, and how far it has been read. */
    public checkpoint: RegistryCheckpoint,
  ) {
    this.window = checkpoint.window
    this.pageSize = Math.max(1, Math.min(maxPageSize, Math.floor(source.pageSize)))
  }

  /** Goes back to the first study and counts the restart. */
  restart(): void {
    const { restarts } = this.checkpoint
    this.checkpoint = { ...buildFirstCheckpoint(this.window), restarts: restarts + 1 }
  }

  /**
   * The pages from the checkpoint on.
   * @throws RegistryError if the registry refuses or stays unreachable, and ChangedDataError
   */
  async *readWindow(): AsyncGenerator<RegistryPage> {
    const timestamp = await this.readTimestamp()
    if (this.checkpoint.pages > 0) this.checkTimestamp(timestamp)
    else this.checkpoint = { ...this.checkpoint, dataTimestamp: timestamp }
    for (;;) {
      yield* this.readQuery()
      if (this.checkpoint.isComplete) return
    }
  }

  /** The pages of one query; afterwards the checkpoint is at the start of the next one, or is complete. */
  private async *readQuery(): AsyncGenerator<RegistryPage> {
    const progress = new Progress(this.checkpoint.pageToken)
    for (;;) {
      const { url, body, page } = await this.readPage()
      const nctIds = listNctIds(page)
      const next = page.nextPageToken ?? null
      if (next !== null) progress.passPage(next, nctIds.length, url)
      progress.passStudies(nctIds, url)
      const after: RegistryCheckpoint = {
        ...this.checkpoint,
        pageToken: next,
        pages: this.checkpoint.pages + 1,
        studies: this.checkpoint.studies + nctIds.length,
        totalCount: page.totalCount ?? this.checkpoint.totalCount,
        isComplete: next === null && this.checkpoint.part + 1 >= this.source.queries.length,
      }
      if (next === null) {
        // Checked before the last page is yielded: after that the run would count as complete.
        checkCount(after, url)
        this.checkTimestamp(await this.readTimestamp())
      }
      if (this.source.choose === undefined) yield { url, body, nctIds, checkpoint: after }
      else yield* this.readChosen(this.source.choose, page, after)
      this.checkpoint = next === null && !after.isComplete ? toNextQuery(after) : after
      await this.source.onCheckpoint?.(this.checkpoint)
      if (next === null) return
    }
  }

  /** Whole records of the wanted studies of a page, a few at a time. */
  private async *readChosen(
    { isWanted }: StudyChoice,
    { studies }: PageBody,
    after: RegistryCheckpoint,
  ): AsyncGenerator<RegistryPage> {
    const wanted = listNctIds({ studies: studies.filter(isWanted) }).filter((id) => id !== null)
    for (let start = 0; start < wanted.length; start += chosenAtOnce) {
      const ids = wanted.slice(start, start + chosenAtOnce)
      const url = toStudiesUrl(this.window.baseUrl, ids)
      const { body, page } = await this.readStudies(url)
      const nctIds = listNctIds(page)
      const missing = ids.find((id) => !nctIds.includes(id))
      if (missing !== undefined) {
        throw new ChangedDataError(`${missing} was listed but is gone`, url)
      }
      yield { url, body, nctIds, checkpoint: after }
    }
  }

  private async readPage(): Promise<{ url: string; body: string; page: PageBody }> {
    const url = toPageUrl(this.window, {
      query: this.source.queries[this.checkpoint.part] ?? this.window.query,
      pageToken: this.checkpoint.pageToken,
      pageSize: this.pageSize,
      fields: this.source.choose?.fields ?? [],
    })
    try {
      return {
        url,
        ...(await this.source.request(url, (body) => ({ body, page: parsePage(body) }))),
      }
    } catch (error) {
      if (error instanceof RefusedRequestError) {
        if (isChangedData(error, this.checkpoint.pageToken)) {
          throw new ChangedDataError(describeAnswer(error.body), url)
        }
        throw this.toRegistryError(
          `${this.describeHere()} was refused: ${error.message}`,
          url,
          error,
        )
      }
      if (error instanceof FailedRequestError && this.pageSize > minPageSize && isTooMuch(error)) {
        this.pageSize = Math.max(minPageSize, Math.floor(this.pageSize / 4))
        return this.readPage()
      }
      throw this.toReadError(error, url)
    }
  }

  private async readStudies(url: string): Promise<{ body: string; page: PageBody }> {
    try {
      return await this.source.request(url, (body) => ({ body, page: parsePage(body) }))
    } catch (error) {
      throw this.toReadError(error, url)
    }
  }

  private toReadError(error: unknown, url: string): RegistryError {
    this.source.signal?.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    return this.toRegistryError(`${this.describeHere()} could not be read: ${reason}`, url, error)
  }

  /** The timestamp of the registry's data; `null` if it states none. */
  private async readTimestamp(): Promise<string | null> {
    const url = `${this.window.baseUrl}/version`
    try {
      return await this.source.request(
        url,
        (body) => versionSchema.parse(parseJson(body)).dataTimestamp ?? null,
      )
    } catch (error) {
      if (error instanceof RefusedRequestError) return null
      this.source.signal?.throwIfAborted()
      const reason = error instanceof Error ? error.message : String(error)
      throw this.toRegistryError(`the version of the data could not be read: ${reason}`, url, error)
    }
  }

  private checkTimestamp(now: string | null): void {
    const then = this.checkpoint.dataTimestamp
    if (then === null || now === null || then === now) return
    const url = `${this.window.baseUrl}/version`
    throw new ChangedDataError(`the data of ${then} were replaced by those of ${now}`, url)
  }

  private describeHere(): string {
    return `page ${this.checkpoint.pages + 1} (after ${countStudies(this.checkpoint.studies)})`
  }

  private toRegistryError(message: string, url: string, cause: unknown): RegistryError {
    return new RegistryError(
      `${this.window.baseUrl}: ${message}. ${this.describeRemedy(cause)}`,
      url,
      this.checkpoint,
      cause,
    )
  }

  private describeRemedy(cause: unknown): string {
    const { pages, studies } = this.checkpoint
    if (pages > 0) {
      return `${countStudies(studies)} ${studies === 1 ? 'is' : 'are'} done. Run the same command again to continue from there.`
    }
    const status = cause instanceof RefusedRequestError ? cause.status : null
    if (status === 400) return 'Change the --query.'
    if (status === 404) return 'Check the address of --base-url.'
    return 'Nothing was read. Run the same command again later.'
  }
}

/** What one query has brought so far. Anything that comes twice shows that the data have changed. */
class Progress {
  private readonly tokens: Set<string | null>
  private readonly seen = new Set<string>()
  private emptyPages = 0

  constructor(pageToken: string | null) {
    this.tokens = new Set([pageToken])
  }

  passPage(next: string, count: number, url: string): void {
    if (this.tokens.has(next)) {
      throw new ChangedDataError('a page gives an earlier page as the next one', url)
    }
    this.tokens.add(next)
    this.emptyPages = count === 0 ? this.emptyPages + 1 : 0
    if (this.emptyPages > maxEmptyPages) {
      throw new ChangedDataError(`${this.emptyPages} pages in a row were empty`, url)
    }
  }

  passStudies(nctIds: readonly (string | null)[], url: string): void {
    for (const nctId of nctIds) {
      if (nctId === null) continue
      if (this.seen.has(nctId)) throw new ChangedDataError(`${nctId} appeared twice`, url)
      this.seen.add(nctId)
    }
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
