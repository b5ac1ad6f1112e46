import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import { isOfType, isPage, neverKept, toProtection, toPublicHeaders } from './answer-headers'
import type { AnswerMaker } from './answer-maker'
import { isKnown, readAccepted, wantsPage, type Exchange } from './exchange'
import { giveWay } from './give-way'
import { toLogged, type Logger } from './log'
import {
  chooseEncoding,
  encode,
  hash,
  toGivenTag,
  type Encoding,
  type GivenTag,
  type KeptAnswer,
  type PageCache,
} from './page-cache'
import { missingPage, Refused, type Asked } from './read-request'
import { refusalStyleHash, writeRefusalPage } from './refusal-page'
import { NotRendered, type Rendered } from './render-pool'
import type { Renderer } from './renderer'

// How an answer goes out: with the headers of its kind, in an encoding that the client reads, whole or as it is made.

export interface SenderOptions {
  cache: PageCache
  maker: AnswerMaker
  renderer: Renderer
  /** Identifies the build that renders, because another build can make different bytes from the same data. */
  build: string
  isHttps: boolean
  /** Whether exports give way to other requests now. */
  isBusy: () => boolean
  log: Logger
}

/** An address in a state of the data, as the cache knows it. */
export interface Place {
  key: string
  state: string
}

export interface Sender {
  sendKept(exchange: Exchange, key: string, kept: KeptAnswer): Promise<void>
  /** The browser keeps the headers that it has, except for those that are sent again. */
  sendUnchanged(exchange: Exchange, given: GivenTag): void
  /** @param place where it is an answer of the data that may be asked for again */
  sendRendered(exchange: Exchange, asked: Asked, rendered: Rendered, place?: Place): Promise<void>
  /** A line of text, or for a browser the same sentence as a small page where it says what went wrong. */
  sendPlain(
    exchange: Exchange,
    status: number,
    text: string,
    headers?: Readonly<Record<string, string>>,
  ): void
  /** Says why a request was not answered, or breaks off an answer that has begun. */
  fail(exchange: Exchange, error: unknown): void
}

const compressible =
  /^(?:text\/|image\/svg|application\/(?:json|.*\+json|xml|.*\+xml|javascript|manifest))/
/** Shorter answers are not compressed. */
const minCompressedBytes = 1_000
/** What has come is passed on at once: the first lines of a file are wanted before the next ones are made. */
const streamed = { level: 4, flush: constants.Z_SYNC_FLUSH }
/** How Next begins a page that its script fills. */
const emptyPage = '<html id="__next_error__">'
const ownFault = 'Something went wrong on our side. Try again in a moment.'

export function createSender(options: SenderOptions): Sender {
  const { cache, maker, renderer, build, isHttps, isBusy, log } = options

  const sendPlain: Sender['sendPlain'] = ({ request, response, id }, status, text, headers) => {
    const html = status >= 400 && wantsPage(request)
    setHeaders(response, {
      ...toProtection('', { isHttps, html, styleHashes: [refusalStyleHash] }),
      ...neverKept,
      ...(status !== 204 && { 'content-type': 'text/plain; charset=utf-8' }),
      ...headers,
      ...(status >= 400 && { vary: 'Accept' }),
      ...(html && { 'content-type': 'text/html; charset=utf-8' }),
    })
    // The rest of an unread body would be taken for the next request.
    if (!request.complete && request.headers['transfer-encoding'] !== undefined) {
      response.setHeader('connection', 'close')
    }
    response.writeHead(status)
    const body = html ? writeRefusalPage(status, text, id) : `${text}\n`
    response.end(status === 204 || request.method === 'HEAD' ? undefined : body)
    request.resume()
  }

  const sendUnchanged: Sender['sendUnchanged'] = ({ request, response }, given) => {
    const known = request.headers['if-none-match']?.split(',')
    setHeaders(response, given.headers)
    response.setHeader('etag', known?.find((each) => each.includes(given.tag))?.trim() ?? '')
    response.writeHead(304)
    response.end()
  }

  /** An answer that is not kept, whole. */
  const sendWhole = async (
    { request, response }: Exchange,
    asked: Asked,
    status: number,
    headers: Record<string, string>,
    body: Buffer,
  ): Promise<void> => {
    const { headers: ready, body: whole } = maker.toReady(asked, headers, body)
    const bodies: KeptAnswer['bodies'] = new Map([['identity', Promise.resolve(whole)]])
    const encoding = chooseEncodingOf(ready, whole.length, request)
    const packed = await encode(bodies, encoding)
    setHeaders(response, {
      ...ready,
      ...describeEncoding(ready, encoding),
      'content-length': String(packed.length),
    })
    response.writeHead(status)
    response.end(asked.headOnly ? undefined : packed)
  }

  /** An answer that is passed on while it is made. */
  const sendStream = async (
    { request, response }: Exchange,
    asked: Asked,
    status: number,
    headers: Record<string, string>,
    body: Readable,
  ): Promise<void> => {
    // Brotli takes longer than gzip for what is packed once for each request.
    const isPacked =
      chooseEncodingOf(headers, Infinity, request, ['gzip', 'identity']) === 'gzip' &&
      !isOfType(headers, 'text/event-stream')
    setHeaders(response, {
      ...headers,
      ...describeEncoding(headers, isPacked ? 'gzip' : 'identity'),
      ...toProtection(asked.path, { isHttps, html: false }),
    })
    response.writeHead(status)
    if (asked.headOnly) {
      body.destroy()
      response.end()
      return
    }
    const isFile = headers['content-disposition']?.startsWith('attachment') ?? false
    const parts = isFile ? giveWay<Buffer>(body, isBusy) : body
    if (isPacked) await pipeline(parts, createGzip(streamed), response)
    else await pipeline(parts, response)
  }

  /** Gives a stream, which is not kept, a validator that is remembered. */
  const nameStream = (
    place: Place,
    rendered: Rendered,
    headers: Readonly<Record<string, string>>,
  ): string => {
    // What an answer itself says of its data is the same on every server; our own state of them is not.
    const state = rendered.headers.etag ?? place.state
    const tag = hash(`${build}\n${state}\n${place.key}`)
    cache.remember(place.key, place.state, toGivenTag({ tag, headers }))
    return `W/"${tag}"`
  }

  const sendRendered: Sender['sendRendered'] = async (exchange, asked, rendered, place) => {
    exchange.from = 'render'
    const { status, body } = rendered
    const headers = toPublicHeaders(rendered.headers, asked.headers.host)
    if (isPage(headers) || status >= 300) Object.assign(headers, neverKept)
    // Next makes an error 500 of a page with such a status.
    if (status > 500 && !(body instanceof Readable) && isOfType(headers, 'text/plain')) {
      return sendPlain(exchange, status, body.toString('utf8').trim(), headers)
    }
    // Next's own page for an error is empty until its script has run.
    if (status === 500 && isOfType(headers, 'text/html')) {
      if (body instanceof Readable) body.destroy()
      return sendPlain(exchange, status, ownFault)
    }
    // So is the one of a page that finds out itself that there is none.
    const isEmpty = status === 404 && !(body instanceof Readable) && body.includes(emptyPage)
    if (isEmpty && asked.target !== missingPage) {
      const missing = await renderer.renderMissing(exchange, asked)
      return sendRendered(exchange, { ...asked, target: missingPage }, missing)
    }
    if (!(body instanceof Readable)) return sendWhole(exchange, asked, status, headers, body)
    if (place && status === 200) headers.etag = nameStream(place, rendered, headers)
    return sendStream(exchange, asked, status, headers, body)
  }

  return {
    sendPlain,
    sendUnchanged,
    sendRendered,
    async sendKept(exchange, key, kept) {
      const { request, response, asked } = exchange
      if (exchange.from === 'server') exchange.from = 'cache'
      if (isKnown(request, kept.tag)) return sendUnchanged(exchange, toGivenTag(kept))
      const encoding = chooseEncodingOf(kept.headers, kept.length, request)
      const body = await cache.getBody(key, kept, encoding)
      setHeaders(response, {
        ...kept.headers,
        ...describeEncoding(kept.headers, encoding),
        etag: toEtag(kept.tag, encoding),
        'content-length': String(body.length),
      })
      response.writeHead(200)
      response.end(asked?.headOnly ? undefined : body)
    },
    fail(exchange, error) {
      const { response } = exchange
      if (response.destroyed) return
      if (response.headersSent) {
        response.destroy()
        return
      }
      if (error instanceof Refused) {
        sendPlain(exchange, error.status, error.message, error.headers)
      } else if (error instanceof NotRendered) {
        const after = { 'retry-after': String(error.retryAfterSeconds) }
        sendPlain(exchange, error.status, error.message, after)
      } else {
        log.error({ id: exchange.id, err: error }, 'A request could not be answered')
        sendPlain(exchange, 500, ownFault)
      }
    },
  }
}

/** Writes a line about an answer that is over. */
export function logAnswer(
  log: Logger,
  { request, response, id, from }: Exchange,
  seconds: number,
): void {
  const { statusCode: status } = response
  const level = status >= 500 ? 'warn' : from === 'server' && status >= 400 ? 'debug' : 'info'
  if (!log.isLevelEnabled(level)) return
  const path = toLogged((request.url ?? '').split('?', 1)[0] ?? '')
  const ms = Math.round(seconds * 1000)
  log[level](
    {
      id,
      method: request.method,
      path,
      status,
      ms,
      from,
      ...(!response.writableFinished && { left: true }),
    },
    `${request.method} ${path} ${status} ${ms} ms`,
  )
}

function toEtag(tag: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`
}

function chooseEncodingOf(
  headers: Readonly<Record<string, string>>,
  length: number,
  request: IncomingMessage,
  among?: readonly Encoding[],
): Encoding {
  const isWorthIt = length >= minCompressedBytes && compressible.test(headers['content-type'] ?? '')
  return isWorthIt ? chooseEncoding(readAccepted(request), among) : 'identity'
}

function describeEncoding(headers: Readonly<Record<string, string>>, encoding: Encoding) {
  const vary = [headers.vary, 'Accept-Encoding'].filter((each) => each !== undefined).join(', ')
  return { vary, ...(encoding !== 'identity' && { 'content-encoding': encoding }) }
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
