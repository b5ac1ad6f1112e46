import { Readable } from 'node:stream'
import { isOfType, isPage, pageCaching, toProtection, toPublicHeaders } from './answer-headers'
import type { Exchange } from './exchange'
import { hash, type KeptAnswer, type PageCache } from './page-cache'
import { joinScripts, pageBytes } from './page-scripts'
import { inlineStyles, leaveOutFonts, type StyleReader } from './page-styles'
import type { Asked } from './read-request'
import type { Rendered } from './render-pool'
import type { Renderer } from './renderer'

// Answers that are the same for everybody: made once for all who ask at the same time, made ready to be sent, and kept.

export interface AnswerMakerOptions {
  renderer: Renderer
  cache: PageCache
  readState: (path: string) => string
  readStyle: StyleReader
  isHttps: boolean
}

/** An answer as it is sent, without compression. */
export interface ReadyAnswer {
  headers: Record<string, string>
  body: Buffer
}

export interface AnswerMaker {
  /**
   * One answer for all who ask for the same at the same time; it is given up when all of them have left. What can be
   * kept is kept.
   * @throws NotRendered, see `RenderPool`
   */
  make(key: string, state: string, asked: Asked, exchange: Exchange): Promise<KeptAnswer | Rendered>
  /** Only one client can have a large answer, the first to claim it, and the answer ends when this client leaves. */
  claim(rendered: Rendered): boolean
  /** The answer with the headers that protect a visitor, and a page's scripts and styles named in its policy. */
  toReady(asked: Asked, headers: Record<string, string>, body: Buffer): ReadyAnswer
}

interface Making {
  made: Promise<KeptAnswer | Rendered>
  leave: AbortController
  waiting: number
  /** Nothing is left to be given up. */
  isOver: boolean
}

export function createAnswerMaker(options: AnswerMakerOptions): AnswerMaker {
  const { renderer, cache, readState, readStyle, isHttps } = options
  const making = new Map<string, Making>()
  const claimed = new WeakSet<Readable>()

  const toReady: AnswerMaker['toReady'] = (asked, headers, body) => {
    const html = isOfType(headers, 'text/html')
    const page = html ? joinScripts(body.toString(pageBytes)) : undefined
    const styled = page && inlineStyles(page.html, readStyle)
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

  /** Keeps an answer that is the same for everybody; any other stays as it was rendered. */
  const keep = (
    key: string,
    state: string,
    asked: Asked,
    rendered: Rendered,
  ): KeptAnswer | Rendered => {
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
    // The data changed meanwhile, so the state of this answer is unknown.
    if (isStatic || readState(asked.path) === state) cache.keep(key, kept)
    return kept
  }

  const start = (key: string, state: string, asked: Asked, exchange: Exchange): Making => {
    const leave = new AbortController()
    const made = renderer
      .renderUntil(leave.signal, exchange, asked)
      .then((rendered) => keep(key, state, asked, rendered))
    return { made, leave, waiting: 0, isOver: false }
  }

  return {
    toReady,
    claim({ body }) {
      if (!(body instanceof Readable)) return true
      if (claimed.has(body)) return false
      claimed.add(body)
      return true
    },
    make(key, state, asked, exchange) {
      const id = `${state}\n${key}`
      let shared = making.get(id)
      if (!shared) {
        const started = start(key, state, asked, exchange)
        shared = started
        making.set(id, started)
        const over = (made?: KeptAnswer | Rendered) => {
          started.isOver = !(made && 'body' in made && made.body instanceof Readable)
          making.delete(id)
        }
        started.made.then(over, () => over())
      }
      const joined = shared
      joined.waiting++
      exchange.response.once('close', () => {
        if (--joined.waiting === 0 && !joined.isOver) joined.leave.abort()
      })
      return joined.made
    },
  }
}
