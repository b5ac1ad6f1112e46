import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import * as z from 'zod'
import {
  isOfType,
  isPage,
  neverKept,
  pageCaching,
  toProtection,
  toPublicHeaders,
} from './answer-headers'
import type { ClientReader } from './client-address'
import { toLogged, type Logger } from './log'
import { createMetrics, type AnsweredFrom } from './metrics'
import {
  chooseEncoding,
  createPageCache,
  encode,
  hash,
  type Encoding,
  toGivenTag,
  type GivenTag,
  type KeptAnswer,
} from './page-cache'
import { joinScripts, pageBytes } from './page-scripts'
import { inlineStyles, leaveOutFonts, type StyleReader } from './page-styles'
import { createSiteReader } from './asked-site'
import { giveWay } from './give-way'
import { Counts } from './counts'
import { readRequest, Refused, type Asked } from './read-request'
import { refusalStyleHash, writeRefusalPage } from './refusal-page'
import { NotRendered, type Rendered, type RenderPool } from './render-pool'

// What stands between the network and the processes that render: it reads requests strictly, answers from kept pages,
// sends the rest to render in turns, and never does long work itself.

export interface PortalServerOptions {
  pool: RenderPool
  /** Tells states of the data apart that the answer at a path is made of; asked at each request. */
  readState: (path: string) => string
  /** Why nothing can be answered just now, see `DataState`. */
  findFault: () => string | null
  readClient: ClientReader['read']
  log: Logger
  /** Styles to put into pages. */
  readStyle: StyleReader
  /** Stands for the build that renders: another one may make other bytes of the same data. */
  build: string
  /** Public address, or where it listens. */
  siteUrl: string
  /** Whether that was set; see `createSiteReader`. */
  hasSiteUrl: boolean
  cacheBytes: number
  /** Connections that it holds at the same time. */
  mostConnections: number
  /** Those of one address, unless it is that of a proxy that is believed. */
  connectionsPerClient: number
  isProxy: (address: string) => boolean
}

export interface PortalServer {
  server: Server
  /** Takes no more connections and waits for what was accepted, so long at most. */
  close(timeoutMs: number): Promise<void>
}

/**
 * A connection stays open so long while nothing is asked. Node's own five seconds are shorter than what a program takes
 * for a page of 1,000 records, whose next request then meets a connection that is just being closed; proxies before
 * the portal commonly keep theirs for a minute.
 */
const keepAliveMs = 65_000
const headersTimeoutMs = 15_000
const requestTimeoutMs = 30_000
/** How often both are looked at; Node's own half a minute would add to them. */
const checkEveryMs = 5_000
/**
 * Requests of one connection that come before the earlier ones are answered. All of them are read in one go, without a
 * turn for anybody else: thousands fit into a packet.
 */
const mostUnanswered = 32
/** A client that neither sends nor reads. */
const idleTimeoutMs = 90_000
const mostBodyBytes = 1024 * 1024
/** While there is more to do than can be done, pages may be older than the data by so much. */
const staleMs = 10_000
const compressible =
  /^(?:text\/|image\/svg|application\/(?:json|.*\+json|xml|.*\+xml|javascript|manifest))/
const fewBytes = 1_000
/** What has come is passed on at once: the first lines of a file are wanted before the next ones are made. */
const streamed = { level: 4, flush: constants.Z_SYNC_FLUSH }
const figuresTimeoutMs = 2_000
/** When to ask again where the data cannot be read. */
const faultSeconds = 30
const figuresSchema = z.record(z.string(), z.number())
/** How Next begins a page that its script fills. */
const emptyPage = '<html id="__next_error__">'
/** Where Next has the page for addresses without one, whole. */
const missingPage = '/404'
const ownFault = 'Something went wrong on our side. Try again in a moment.'
/** What lies there is read by programs, in a browser too. */
const programFolders: ReadonlySet<string> = new Set([
  'api',
  'export',
  'feeds',
  'health',
  'mcp',
  'metrics',
])
/** Who asks has no part in an answer, but to an agent without a name Next sends a page before its title and status. */
const agentForNext = 'portal'

export function createPortalServer(options: PortalServerOptions): PortalServer {
  const { pool, readState, readClient, findFault, log, siteUrl } = options
  const readSite = createSiteReader(options)
  const ownHost = new URL(siteUrl).host
  const isHttps = options.hasSiteUrl && siteUrl.startsWith('https:')
  const cache = createPageCache(options.cacheBytes, () => pool.getLoad().waiting > 0)
  const metrics = createMetrics(pool, cache)
  const making = new Map<string, Making>()
  const claimed = new WeakSet<Readable>()
  let missing: { id: string; page: Promise<Rendered> } | null = null
  let open = 0
  let closing = false
  let allAnswered = () => undefined as void

  const unanswered = new WeakMap<Socket, number>()
  const server = createServer(
    { connectionsCheckingInterval: checkEveryMs },
    (request, response) => {
      const { socket } = request
      const before = unanswered.get(socket) ?? 0
      if (before >= mostUnanswered) {
        socket.destroy()
        return
      }
      unanswered.set(socket, before + 1)
      const startedAt = performance.now()
      const exchange: Exchange = {
        request,
        response,
        id: readId(request),
        from: 'server',
        kind: 'other',
      }
      open++
      response.once('close', () => {
        open--
        unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1)
        if (closing && open === 0) allAnswered()
        finish(exchange, (performance.now() - startedAt) / 1000)
      })
      response.setHeader('x-request-id', exchange.id)
      if (closing) response.setHeader('connection', 'close')
      answer(exchange).catch((error: unknown) => fail(exchange, error))
    },
  )
  server.keepAliveTimeout = keepAliveMs
  server.headersTimeout = headersTimeoutMs
  server.requestTimeout = requestTimeoutMs
  server.setTimeout(idleTimeoutMs)
  server.maxConnections = options.mostConnections
  const connections = new Counts()
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? ''
    if (options.isProxy(address)) return
    connections.add(address, 1)
    socket.once('close', () => connections.add(address, -1))
    if (connections.of(address) > options.connectionsPerClient) socket.destroy()
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else socket.end(toRefusalOfBytes(error.code))
  })
  // What asks for another protocol or a tunnel is answered, or ended, as if it had not.
  server.on('connect', (_, socket: Socket) => {
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, OPTIONS\r\nConnection: close\r\n\r\n',
    )
  })

  async function answer(exchange: Exchange): Promise<void> {
    const { request } = exchange
    const asked = readRequest(request, readSite(request))
    exchange.kind = toKind(asked)
    exchange.asked = asked
    if (asked.path === '/health/live') return sendPlain(exchange, 200, 'The server runs.')
    const fault = asked.path.startsWith('/_next/static/') ? null : findFault()
    if (fault !== null) throw new NotRendered(503, fault, faultSeconds)
    if (asked.path === '/health/ready') return answerReady(exchange, asked)
    if (asked.path === '/metrics') return answerMetrics(exchange)
    if (asked.key === null) {
      const rendered = await render(exchange, asked, await readBody(request))
      return sendRendered(exchange, asked, rendered)
    }
    const state = readState(asked.path)
    const kept = cache.get(asked.key)
    if (kept && isCurrent(kept, state)) return sendKept(exchange, asked.key, kept)
    const given = cache.getTag(asked.key, state)
    if (given && isKnown(request, given.tag)) {
      exchange.from = 'validator'
      return sendUnchanged(exchange, given)
    }
    if (kept && isRecent(kept) && pool.getLoad().waiting > 0) {
      make(asked.key, state, asked, exchange).catch(() => undefined)
      return sendKept(exchange, asked.key, kept)
    }
    const made = await make(asked.key, state, asked, exchange)
    exchange.from = 'render'
    if ('bodies' in made) return sendKept(exchange, asked.key, made)
    const rendered = claim(made) ? made : await render(exchange, asked)
    if (rendered.status === 500) await refuseWhereNotReady(exchange)
    return sendRendered(exchange, asked, rendered, { key: asked.key, state })
  }

  /** Of a large answer there is only one, for whoever asks for it first: it ends with that client. */
  function claim({ body }: Rendered): boolean {
    if (!(body instanceof Readable)) return true
    if (claimed.has(body)) return false
    claimed.add(body)
    return true
  }

  /**
   * An error whose reason is that nothing can be searched or read, as while a damaged index is being made anew, is no
   * fault of the page.
   * @throws NotRendered with the reason
   */
  async function refuseWhereNotReady(exchange: Exchange): Promise<void> {
    const { id, request } = exchange
    const headers = { host: ownHost, 'user-agent': agentForNext, 'x-request-id': id }
    const said = await pool
      .render(
        { method: 'GET', target: '/health/ready', headers },
        {
          client: readClient(request),
          lane: 'small',
          signal: AbortSignal.timeout(figuresTimeoutMs),
        },
      )
      // Too busy to say so: the error is shown as it is.
      .catch(() => null)
    if (said?.status !== 503 || said.body instanceof Readable) return
    throw new NotRendered(503, said.body.toString('utf8').trim(), faultSeconds)
  }

  /** One answer for all who ask for the same at the same time; it is given up when all of them have left. */
  async function make(
    key: string,
    state: string,
    asked: Asked,
    exchange: Exchange,
  ): Promise<KeptAnswer | Rendered> {
    const id = `${state}\n${key}`
    let shared = making.get(id)
    if (!shared) {
      const leave = new AbortController()
      const made = renderWith(leave.signal, exchange, asked).then((rendered) =>
        keep(key, state, asked, rendered),
      )
      shared = { made, leave, waiting: 0 }
      making.set(id, shared)
      const over = () => making.delete(id)
      made.then(over, over)
    }
    const { made, leave } = shared
    const joined = shared
    joined.waiting++
    exchange.response.once('close', () => {
      if (--joined.waiting === 0) leave.abort()
    })
    return made
  }

  function keep(
    key: string,
    state: string,
    asked: Asked,
    rendered: Rendered,
  ): KeptAnswer | Rendered {
    const { status, body } = rendered
    const headers = toPublicHeaders(rendered.headers, asked.headers.host)
    const page = isPage(headers)
    const forbidden = !page && /no-store|private/.test(headers['cache-control'] ?? '')
    if (status !== 200 || body instanceof Readable || forbidden || 'set-cookie' in headers) {
      return rendered
    }
    const isStatic = asked.path.startsWith('/_next/static/')
    const ready = toReady(asked, headers, body)
    const kept: KeptAnswer = {
      headers: { ...ready.headers, ...(page && pageCaching) },
      tag: hash(ready.body),
      state: isStatic ? null : state,
      madeAt: Date.now(),
      bodies: new Map([['identity', Promise.resolve(ready.body)]]),
      length: ready.body.length,
      size: ready.body.length,
    }
    // Made while the data changed: nobody knows of which state it is.
    if (isStatic || readState(asked.path) === state) cache.keep(key, kept)
    return kept
  }

  /** The answer with the headers that protect a visitor, and a page's scripts and styles named in its policy. */
  function toReady(asked: Asked, headers: Record<string, string>, body: Buffer) {
    const html = isOfType(headers, 'text/html')
    const page = html ? joinScripts(body.toString(pageBytes)) : undefined
    const styled = page && inlineStyles(page.html, options.readStyle)
    return {
      headers: {
        ...headers,
        ...toProtection(asked.path, {
          isHttps,
          html,
          ...(page && { scriptHashes: page.hashes }),
          ...(styled && { styleHashes: styled.hashes }),
        }),
      },
      body: styled
        ? Buffer.from(styled.html, pageBytes)
        : isOfType(headers, 'text/css')
          ? leaveOutFonts(body)
          : body,
    }
  }

  function render(exchange: Exchange, asked: Asked, body?: Buffer): Promise<Rendered> {
    const leave = new AbortController()
    exchange.response.once('close', () => leave.abort())
    return renderWith(leave.signal, exchange, asked, body)
  }

  /** The page for addresses without one, which is the same at all of them until the data change. */
  function renderMissing(exchange: Exchange, asked: Asked): Promise<Rendered> {
    const id = [readState(missingPage), ...Object.entries(asked.headers).flat()].join('\n')
    if (missing?.id !== id) {
      const page = renderWith(new AbortController().signal, exchange, asked)
      const made = { id, page }
      missing = made
      const forget = () => {
        if (missing === made) missing = null
      }
      page.then(({ status, body }) => {
        if (status !== 404 || body instanceof Readable) forget()
      }, forget)
    }
    return missing.page
  }

  function renderWith(
    signal: AbortSignal,
    { request, id }: Exchange,
    { method, target, headers, lane }: Asked,
    body?: Buffer,
  ): Promise<Rendered> {
    return pool.render(
      {
        method,
        target,
        headers: { ...headers, 'user-agent': agentForNext, 'x-request-id': id },
        ...(body && { body }),
      },
      { client: readClient(request), lane, signal },
    )
  }

  async function sendKept(exchange: Exchange, key: string, kept: KeptAnswer): Promise<void> {
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
  }

  /** The browser keeps the headers that it has, except for those that are sent again. */
  function sendUnchanged({ request, response }: Exchange, given: GivenTag): void {
    const known = request.headers['if-none-match']?.split(',')
    setHeaders(response, given.headers)
    response.setHeader('etag', known?.find((each) => each.includes(given.tag))?.trim() ?? '')
    response.writeHead(304)
    response.end()
  }

  async function sendRendered(
    exchange: Exchange,
    asked: Asked,
    rendered: Rendered,
    place?: { key: string; state: string },
  ): Promise<void> {
    const { request, response } = exchange
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
      const forMissing = { ...asked, target: missingPage }
      return sendRendered(exchange, forMissing, await renderMissing(exchange, forMissing))
    }
    if (!(body instanceof Readable)) {
      const { headers: ready, body: whole } = toReady(asked, headers, body)
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
      return
    }
    if (place && status === 200) {
      // What an answer itself says of its data is the same on every server; our own state of them is not.
      const state = rendered.headers.etag ?? place.state
      const tag = hash(`${options.build}\n${state}\n${place.key}`)
      cache.remember(place.key, place.state, toGivenTag({ tag, headers }))
      headers.etag = `W/"${tag}"`
    }
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
    const isBusy = () => !closing && pool.getLoad().waiting > 0
    const parts = isFile ? giveWay<Buffer>(body, isBusy) : body
    if (isPacked) await pipeline(parts, createGzip(streamed), response)
    else await pipeline(parts, response)
  }

  function sendPlain(
    { request, response, id }: Exchange,
    status: number,
    text: string,
    headers: Readonly<Record<string, string>> = {},
  ): void {
    const html = status >= 400 && wantsPage(request)
    setHeaders(response, {
      ...toProtection('', { isHttps, html, styleHashes: [refusalStyleHash] }),
      ...neverKept,
      ...(status !== 204 && { 'content-type': 'text/plain; charset=utf-8' }),
      ...headers,
      ...(status >= 400 && { vary: 'Accept' }),
      ...(html && { 'content-type': 'text/html; charset=utf-8' }),
    })
    // A body that nobody reads would be taken for the next request.
    if (!request.complete && request.headers['transfer-encoding'] !== undefined) {
      response.setHeader('connection', 'close')
    }
    response.writeHead(status)
    const body = html ? writeRefusalPage(status, text, id) : `${text}\n`
    response.end(status === 204 || request.method === 'HEAD' ? undefined : body)
    request.resume()
  }

  function fail(exchange: Exchange, error: unknown): void {
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
  }

  async function answerReady(exchange: Exchange, asked: Asked): Promise<void> {
    if (closing) return sendPlain(exchange, 503, 'The portal is being stopped.')
    const rendered = await render(exchange, asked)
    return sendRendered(exchange, asked, rendered)
  }

  /** Of the data, from what renders; none while it is too busy to be asked. */
  async function readFigures({ request, id }: Exchange): Promise<Record<string, number>> {
    const headers = { host: ownHost, 'user-agent': agentForNext, 'x-request-id': id }
    try {
      const { body } = await pool.render(
        { method: 'GET', target: '/health/figures', headers },
        {
          client: readClient(request),
          lane: 'small',
          signal: AbortSignal.timeout(figuresTimeoutMs),
        },
      )
      return body instanceof Readable ? {} : figuresSchema.parse(JSON.parse(body.toString('utf8')))
    } catch {
      return {}
    }
  }

  async function answerMetrics(exchange: Exchange): Promise<void> {
    const text = await metrics.format(await readFigures(exchange))
    sendPlain(exchange, 200, text.trimEnd(), { 'content-type': metrics.contentType })
  }

  function finish({ request, response, id, kind, from }: Exchange, seconds: number): void {
    const { statusCode: status } = response
    metrics.countAnswer(kind, status, from, seconds)
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

  return {
    server,
    async close(timeoutMs) {
      closing = true
      const answered = new Promise<void>((resolve) => {
        allAnswered = resolve
        if (open === 0) resolve()
      })
      server.close()
      let late: NodeJS.Timeout | undefined
      await Promise.race([
        answered,
        new Promise<void>((resolve) => (late = setTimeout(resolve, timeoutMs))),
      ])
      clearTimeout(late)
      server.closeAllConnections()
    },
  }
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  id: string
  kind: string
  from: AnsweredFrom
  asked?: Asked
}

interface Making {
  made: Promise<KeptAnswer | Rendered>
  leave: AbortController
  waiting: number
}

function isCurrent(kept: KeptAnswer, state: string): boolean {
  return kept.state === null || kept.state === state
}

function isRecent({ madeAt }: KeptAnswer): boolean {
  return Date.now() - madeAt < staleMs
}

/** Whether the client says that it has this content, in whatever encoding. */
function isKnown(request: IncomingMessage, tag: string): boolean {
  const known = request.headers['if-none-match']
  return known?.split(',').some((each) => each.includes(`"${tag}`)) ?? false
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
  const isWorthIt = length >= fewBytes && compressible.test(headers['content-type'] ?? '')
  return isWorthIt ? chooseEncoding(readAccepted(request), among) : 'identity'
}

/** A browser that shows the answer, and no program that reads it. */
function wantsPage({ method, headers, url = '' }: IncomingMessage): boolean {
  const [, folder = ''] = url.split(/[/?]/)
  return (
    (method === 'GET' || method === 'HEAD') &&
    (headers.accept?.includes('text/html') ?? false) &&
    headers.rsc === undefined &&
    !programFolders.has(folder)
  )
}

function describeEncoding(headers: Readonly<Record<string, string>>, encoding: Encoding) {
  const vary = [headers.vary, 'Accept-Encoding'].filter((each) => each !== undefined).join(', ')
  return { vary, ...(encoding !== 'identity' && { 'content-encoding': encoding }) }
}

function readAccepted(request: IncomingMessage): string | undefined {
  const accepted = request.headers['accept-encoding']
  return Array.isArray(accepted) ? accepted.join(',') : accepted
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** The proxy's number of the request, or one of our own. */
function readId(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/** All of a request's body. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (request.method !== 'POST') return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > mostBodyBytes) {
      throw new Refused(413, 'The body is larger than 1 MB.', { connection: 'close' })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Kinds of addresses, for figures: few, whatever is asked for. */
function toKind({ path, headers }: Asked): string {
  const [, folder = '', , part = ''] = path.split('/')
  if (folder === '') return 'home'
  if (folder === '_next') return 'static'
  if (folder === 'trials' && path === '/trials') return headers.rsc ? 'search-data' : 'search'
  if (folder === 'trials') return part === '' ? 'trial' : 'trial-part'
  return [
    'api',
    'suggest',
    'health',
    'metrics',
    'cells',
    'targets',
    'indications',
    'help',
    'about',
    'export',
    'feeds',
    'mcp',
  ].includes(folder)
    ? folder
    : 'other'
}

/** What is no HTTP is answered before there is a request. */
function toRefusalOfBytes(code: string | undefined): string {
  const [status, text] =
    code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'The address and headers are larger than 16 KB.']
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', 'The request took too long to arrive.']
        : ['400 Bad Request', 'This is not a valid HTTP request.']
  return `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text) + 1}\r\n\r\n${text}\n`
}
