import { describeAnswer } from './answer-text'
import { parseRetryAfter } from './retry-after'

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after `ms`; rejects with the signal's reason when it is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const abort = () => {
        clearTimeout(timer)
        reject(signal?.reason as Error)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort)
        resolve()
      }, ms)
      signal?.addEventListener('abort', abort, { once: true })
    }),
}

export interface RequestOptions {
  fetch: typeof fetch
  clock: Clock
  /** From 0 to 1, as `Math.random`. */
  random: () => number
  /** Minimum time between the starts of two requests. */
  minIntervalMs: number
  timeoutMs: number
  maxAttempts: number
  /** Shortest and longest pause between attempts. Each is twice the one before, minus up to half at random. */
  firstWaitMs: number
  maxWaitMs: number
  /** If a server asks for a longer pause than this, the request fails. */
  maxRetryAfterMs: number
  maxBodyBytes: number
  signal?: AbortSignal
  /** Called before each pause between two attempts. */
  onRetry?: (retry: Retry) => void
}

export interface Retry {
  url: string
  /** The number of the failed attempt, from 1 to `maxAttempts`. */
  attempt: number
  maxAttempts: number
  /** Why it failed, in words. */
  reason: string
  waitMs: number
  /** The server asked for this pause. */
  isAsked: boolean
}

/** The server refused for good: asking again would give the same answer. */
export class RefusedRequestError extends Error {
  override readonly name = 'RefusedRequestError'
  constructor(
    readonly status: number,
    readonly body: string,
  ) {
    const text = describeAnswer(body)
    super(`the server answered ${status}${text === '' ? '' : `: ${text}`}`)
  }
}

/** Every attempt failed; `reason` describes the last failure. */
export class FailedRequestError extends Error {
  override readonly name = 'FailedRequestError'
  constructor(
    readonly attempts: number,
    readonly reason: string,
  ) {
    super(
      `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} failed, the last because ${reason}`,
    )
  }
}

/** A failure that may pass when the request is repeated. */
class PassingTrouble extends Error {
  constructor(
    message: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(message)
  }
}

/** An answer over the size limit; it would be as large the next time. */
class TooLongAnswer extends Error {}

/** Sends one request, as often as it takes, and reads its answer. */
export type SendRequest = ReturnType<typeof buildRequester>

/**
 * Sends requests politely: one at a time with a pause between two, and again with growing pauses after temporary
 * failures (429, 5xx, an incomplete or invalid body, a time-out, a broken connection).
 */
export function buildRequester(options: RequestOptions) {
  let lastStart = Number.NEGATIVE_INFINITY

  /**
   * @param read turns the body into the answer; if it throws, the body counts as invalid and the request is repeated
   * @throws RefusedRequestError for any other 4xx, FailedRequestError if every attempt failed
   */
  return async function request<Answer>(
    url: string,
    read: (body: string) => Answer,
  ): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      await keepInterval()
      try {
        return read(await attemptOnce(url, options))
      } catch (error) {
        options.signal?.throwIfAborted()
        if (error instanceof RefusedRequestError) throw error
        const reason = error instanceof Error ? error.message : String(error)
        const asked = error instanceof PassingTrouble ? error.retryAfterMs : null
        if (attempt >= options.maxAttempts || error instanceof TooLongAnswer)
          throw new FailedRequestError(attempt, reason)
        if (asked !== null && asked > options.maxRetryAfterMs) {
          const seconds = Math.ceil(asked / 1000)
          throw new FailedRequestError(attempt, `${reason} and asked us to wait ${seconds} seconds`)
        }
        const waitMs = Math.max(asked ?? 0, toOwnWait(attempt))
        const { maxAttempts } = options
        const isAsked = waitMs === asked
        options.onRetry?.({ url, attempt, maxAttempts, reason, waitMs, isAsked })
        await options.clock.sleep(waitMs, options.signal)
      }
    }
  }

  async function keepInterval(): Promise<void> {
    const waitMs = lastStart + options.minIntervalMs - options.clock.now()
    if (waitMs > 0) await options.clock.sleep(waitMs, options.signal)
    options.signal?.throwIfAborted()
    lastStart = options.clock.now()
  }

  function toOwnWait(attempt: number): number {
    const full = Math.min(options.maxWaitMs, options.firstWaitMs * 2 ** (attempt - 1))
    return Math.round(full * (1 - options.random() / 2))
  }
}

async function attemptOnce(url: string, options: RequestOptions): Promise<string> {
  // The time-out covers the body as well: a server may answer at once and then send nothing.
  const timeout = AbortSignal.timeout(options.timeoutMs)
  const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal])
  try {
    const response = await options.fetch(url, {
      signal,
      headers: { accept: 'application/json', 'user-agent': 'cell-therapy-trials/0.1' },
    })
    const body = await readBody(response, options.maxBodyBytes)
    checkResponse(response, body, options.clock.now())
    return body
  } catch (error) {
    if (timeout.aborted && options.signal?.aborted !== true) {
      throw new PassingTrouble(`no complete answer came within ${options.timeoutMs / 1000} seconds`)
    }
    throw toPassingTrouble(error)
  }
}

function checkResponse(response: Response, body: string, nowMs: number): void {
  const { status } = response
  if (status === 429 || status === 408 || status === 425 || status >= 500) {
    const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), nowMs)
    throw new PassingTrouble(`the server answered ${status}`, retryAfterMs)
  }
  if (!response.ok) throw new RefusedRequestError(status, body.trim())
  const type = response.headers.get('content-type') ?? ''
  if (!/\bjson\b/i.test(type)) {
    throw new PassingTrouble(`the answer is ${type === '' ? 'of no stated type' : type}, not JSON`)
  }
}

async function readBody(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let length = 0
  let text = ''
  const reader = response.body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      length += value.length
      if (length > maxBytes) throw new TooLongAnswer(`the answer is longer than ${maxBytes} bytes`)
      text += decoder.decode(value, { stream: true })
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function toPassingTrouble(error: unknown): Error {
  if (error instanceof PassingTrouble || error instanceof RefusedRequestError) return error
  if (error instanceof TooLongAnswer) return error
  if (!(error instanceof Error)) return new PassingTrouble(String(error))
  // `fetch failed` and `terminated` explain nothing; their cause does.
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return new PassingTrouble(`the connection failed: ${error.message}${cause}`)
}
