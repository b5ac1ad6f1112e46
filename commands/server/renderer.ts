import { Readable } from 'node:stream'
import type { ClientReader } from './client-address'
import type { Exchange } from './exchange'
import { missingPage, type Asked } from './read-request'
import type { Rendered, RenderPool } from './render-pool'

// What is asked of the processes that render, for a visitor or for the portal itself.

export interface RendererOptions {
  pool: RenderPool
  readClient: ClientReader['read']
  readState: (path: string) => string
  /** The host under which the portal asks itself. */
  ownHost: string
}

export interface Renderer {
  /**
   * Renders for one client; given up when it leaves.
   * @throws NotRendered, as the others, see `RenderPool`
   */
  render(exchange: Exchange, asked: Asked, body?: Buffer): Promise<Rendered>
  /** Renders until `signal` says that the answer is no longer wanted. */
  renderUntil(
    signal: AbortSignal,
    exchange: Exchange,
    asked: Asked,
    body?: Buffer,
  ): Promise<Rendered>
  /** The page for addresses without one, which is the same at all of them until the data change. */
  renderMissing(exchange: Exchange, asked: Asked): Promise<Rendered>
  /** A small answer about the portal itself, soon or not at all. */
  askOwn(exchange: Exchange, target: string): Promise<Rendered>
}

const ownTimeoutMs = 2_000
/** Who asks has no part in an answer, but to an agent without a name Next sends a page before its title and status. */
const agentForNext = 'portal'
/**
 * Tells Next to leave out `proxy.ts` for a request. The proxy finds out whether a trial exists, and where, before its page
 * begins; at an address as the portal itself writes it, the page finds the same, without the cost of the proxy.
 */
const withoutProxy = { 'x-skip-proxy': '1' }
const ownTrialPage = /^\/trials\/NCT\d{8}(?:\/[a-z]+)?(?:\?|$)/

export function createRenderer({
  pool,
  readClient,
  readState,
  ownHost,
}: RendererOptions): Renderer {
  let missing: { id: string; page: Promise<Rendered> } | null = null

  const renderUntil: Renderer['renderUntil'] = async (signal, { request, id }, asked, body) => {
    const { method, target, headers, lane } = asked
    const render = (more: Readonly<Record<string, string>>) =>
      pool.render(
        {
          method,
          target,
          headers: { ...headers, 'user-agent': agentForNext, 'x-request-id': id, ...more },
          ...(body && { body }),
        },
        { client: readClient(request), lane, signal },
      )
    if (!ownTrialPage.test(target) || headers.rsc !== undefined) return render({})
    const rendered = await render(withoutProxy)
    if (rendered.status === 200) return rendered
    // No such trial, one that has moved or cannot be read: the proxy says so in words.
    if (rendered.body instanceof Readable) rendered.body.destroy()
    return render({})
  }

  return {
    renderUntil,
    render(exchange, asked, body) {
      const leave = new AbortController()
      exchange.response.once('close', () => leave.abort())
      return renderUntil(leave.signal, exchange, asked, body)
    },
    renderMissing(exchange, given) {
      const asked = { ...given, target: missingPage }
      const id = [readState(missingPage), ...Object.entries(asked.headers).flat()].join('\n')
      if (missing?.id !== id) {
        const page = renderUntil(new AbortController().signal, exchange, asked)
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
    },
    askOwn({ request, id }, target) {
      const headers = { host: ownHost, 'user-agent': agentForNext, 'x-request-id': id }
      return pool.render(
        { method: 'GET', target, headers },
        {
          client: readClient(request),
          lane: 'small',
          signal: AbortSignal.timeout(ownTimeoutMs),
        },
      )
    },
  }
}
