import type { Server } from 'node:http'
import { Readable } from 'node:stream'
import * as z from 'zod'
import { createAnswerMaker } from './answer-maker'
import { createSiteReader } from './asked-site'
import type { ClientReader } from './client-address'
import { createExchange, isKnown, readBody, toKind, type Exchange } from './exchange'
import { createHttpServer, type HttpServerOptions } from './http-server'
import type { Logger } from './log'
import { createMetrics } from './metrics'
import { createPageCache, type KeptAnswer } from './page-cache'
import type { StyleReader } from './page-styles'
import { readRequest, type Asked } from './read-request'
import { NotRendered, type RenderPool } from './render-pool'
import { createRenderer } from './renderer'
import { createSender, logAnswer } from './sender'

// What stands between the network and the processes that render: it reads requests strictly, answers from kept pages,
// sends the rest to render in turns, and never does long work itself.

export interface PortalServerOptions extends HttpServerOptions {
  pool: RenderPool
  /** Tells states of the data apart that the answer at a path is made of; asked at each request. */
  readState: (path: string) => string
  /** Why nothing can be answered just now, see `DataState`. */
  findFault: () => string | null
  readClient: ClientReader['read']
  log: Logger
  /** Styles to put into pages. */
  readStyle: StyleReader
  /** Identifies the build that renders, because another build can make different bytes from the same data. */
  build: string
  /** Public address, or where it listens. */
  siteUrl: string
  /** Whether that was set; see `createSiteReader`. */
  hasSiteUrl: boolean
  cacheBytes: number
}

export interface PortalServer {
  server: Server
  /** Takes no more connections and waits for what was accepted, so long at most. */
  close(timeoutMs: number): Promise<void>
}

/** While there is more to do than can be done, pages may be older than the data by so much. */
const maxStaleMs = 10_000
/** When to ask again where the data cannot be read. */
const faultSeconds = 30
const figuresSchema = z.record(z.string(), z.number())

export function createPortalServer(options: PortalServerOptions): PortalServer {
  const { log } = options
  let open = 0
  let closing = false
  let allAnswered = () => undefined as void
  const answering = createAnswering(options, () => closing)

  const server = createHttpServer(options, (request, response) => {
    const startedAt = performance.now()
    const exchange = createExchange(request, response)
    open++
    response.once('close', () => {
      open--
      if (closing && open === 0) allAnswered()
      const seconds = (performance.now() - startedAt) / 1000
      answering.count(exchange, seconds)
      logAnswer(log, exchange, seconds)
    })
    response.setHeader('x-request-id', exchange.id)
    if (closing) response.setHeader('connection', 'close')
    answering.answer(exchange)
  })

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

/** Decides where the answer to a request comes from. */
function createAnswering(options: PortalServerOptions, isClosing: () => boolean) {
  const { pool, readState, readClient, readStyle, findFault, build, siteUrl, log } = options
  const readSite = createSiteReader(options)
  const isHttps = options.hasSiteUrl && siteUrl.startsWith('https:')
  const cache = createPageCache(options.cacheBytes, pool.isBusy)
  const metrics = createMetrics(pool, cache)
  const ownHost = new URL(siteUrl).host
  const renderer = createRenderer({ pool, readClient, readState, ownHost })
  const maker = createAnswerMaker({ renderer, cache, readState, readStyle, isHttps })
  const sender = createSender({
    ...{ cache, maker, renderer, build, isHttps, log },
    isBusy: () => !isClosing() && pool.isBusy(),
  })

  async function answer(exchange: Exchange): Promise<void> {
    const { request } = exchange
    const asked = readRequest(request, readSite(request))
    exchange.kind = toKind(asked)
    exchange.asked = asked
    if (asked.path === '/health/live')
      return sender.sendPlain(exchange, 200, 'The server is running.')
    const fault = asked.path.startsWith('/_next/static/') ? null : findFault()
    if (fault !== null) throw new NotRendered(503, fault, faultSeconds)
    if (asked.path === '/health/ready') return answerReady(exchange, asked)
    if (asked.path === '/metrics') return answerMetrics(exchange)
    if (asked.key !== null) return answerAlike(exchange, asked, asked.key)
    const rendered = await renderer.render(exchange, asked, await readBody(request))
    return sender.sendRendered(exchange, asked, rendered)
  }

  /** An answer that is the same for everybody: not at all where the client has it, kept, or made. */
  async function answerAlike(exchange: Exchange, asked: Asked, key: string): Promise<void> {
    const state = readState(asked.path)
    const kept = cache.get(key)
    if (kept && isCurrent(kept, state)) return sender.sendKept(exchange, key, kept)
    const given = cache.getTag(key, state)
    if (given && isKnown(exchange.request, given.tag)) {
      exchange.from = 'validator'
      return sender.sendUnchanged(exchange, given)
    }
    if (kept && isRecent(kept) && pool.isBusy()) {
      maker.make(key, state, asked, exchange).catch(() => undefined)
      return sender.sendKept(exchange, key, kept)
    }
    const made = await maker.make(key, state, asked, exchange)
    exchange.from = 'render'
    if ('bodies' in made) return sender.sendKept(exchange, key, made)
    const rendered = maker.claim(made) ? made : await renderer.render(exchange, asked)
    if (rendered.status === 500) await refuseWhereNotReady(exchange)
    return sender.sendRendered(exchange, asked, rendered, { key, state })
  }

  /**
   * An error whose reason is that nothing can be searched or read, as while a damaged index is being made anew, is no
   * fault of the page.
   * @throws NotRendered with the reason
   */
  async function refuseWhereNotReady(exchange: Exchange): Promise<void> {
    // Too busy to say so: the error is shown as it is.
    const said = await renderer.askOwn(exchange, '/health/ready').catch(() => null)
    if (said?.status !== 503 || said.body instanceof Readable) return
    throw new NotRendered(503, said.body.toString('utf8').trim(), faultSeconds)
  }

  async function answerReady(exchange: Exchange, asked: Asked): Promise<void> {
    if (isClosing()) return sender.sendPlain(exchange, 503, 'The portal is being stopped.')
    return sender.sendRendered(exchange, asked, await renderer.render(exchange, asked))
  }

  /** Of the data, from what renders; none while it is too busy to be asked. */
  async function readFigures(exchange: Exchange): Promise<Record<string, number>> {
    try {
      const { body } = await renderer.askOwn(exchange, '/health/figures')
      return body instanceof Readable ? {} : figuresSchema.parse(JSON.parse(body.toString('utf8')))
    } catch {
      return {}
    }
  }

  async function answerMetrics(exchange: Exchange): Promise<void> {
    const text = await metrics.format(await readFigures(exchange))
    sender.sendPlain(exchange, 200, text.trimEnd(), { 'content-type': metrics.contentType })
  }

  return {
    answer(exchange: Exchange): void {
      answer(exchange).catch((error: unknown) => sender.fail(exchange, error))
    },
    count({ kind, response, from }: Exchange, seconds: number): void {
      metrics.countAnswer(kind, response.statusCode, from, seconds)
    },
  }
}

function isCurrent(kept: KeptAnswer, state: string): boolean {
  return kept.state === null || kept.state === state
}

function isRecent({ madeAt }: KeptAnswer): boolean {
  return Date.now() - madeAt < maxStaleMs
}
