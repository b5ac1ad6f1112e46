import { fork, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { Agent, request as sendRequest, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { defer } from './defer'
import { openSocketFolder } from './socket-folder'
import { createTurns, type Lane, type TurnLimits } from './turns'

// The processes that render, and which request each of them works on. Rendering keeps a processor busy, so each
// process gets one request at a time, and the process in front, which accepts and refuses, is never kept waiting.

export interface RenderRequest {
  method: string
  /** Path and query. */
  target: string
  headers: Readonly<Record<string, string>>
  body?: Buffer
}

export interface Rendered {
  status: number
  headers: IncomingHttpHeaders
  /** Whole where it is small; else as it comes, and it must be read or destroyed. */
  body: Buffer | Readable
}

export interface Turn {
  client: string
  lane: Lane
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal
}

/** Why a request is not worked on, with the status that says so. */
export class NotRendered extends Error {
  constructor(
    readonly status: 429 | 503,
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message)
  }
}

export interface RenderPool {
  /**
   * The answer to one request, when its turn has come.
   * @throws NotRendered when there is too much to do, or the process that rendered it ended.
   */
  render(request: RenderRequest, turn: Turn): Promise<Rendered>
  /** Fulfilled when the first process answers. */
  readonly ready: Promise<void>
  /** Rejected when no process can be kept running. */
  readonly failed: Promise<never>
  /** Whether requests wait for their turn. */
  readonly isBusy: () => boolean
  getLoad(): PoolLoad
  /** Ends the processes, whatever they are doing. */
  stop(): Promise<void>
}

export interface PoolLoad {
  waiting: number
  rendering: number
  streaming: number
  processes: number
  restarts: number
  pids: number[]
}

export interface RenderPoolOptions {
  /** The project's folder, where the build is. */
  root: string
  /** The program that renders: it gets a socket's path, listens there and says so; the built portal if not given. */
  program?: string
  /** How many render at the same time. */
  processes: number
  /** MB of memory for JavaScript in each process. */
  heapMegabytes: number
  /** Where the server listens, for what asks for whole addresses. */
  hostname: string
  port: number
  limits: TurnLimits
  log: Logger
  /** Asks each process for answers before it gets requests of visitors; it may end early when some wait. */
  warmUp: (ask: (target: string) => Promise<string>, isAwaited: () => boolean) => Promise<void>
  /** Without an answer after this time, the process is taken to be stuck. */
  renderTimeoutMs?: number
  /** After this time in the line, the answer is that there is too much to do. */
  turnTimeoutMs?: number
}

/** A larger answer is passed on while it is made, and the process takes the next request besides. */
const wholeBytes = 4 * 1024 * 1024
/** A process that ends again and again before it has answered once will not do better the next time. */
const maxFailedStarts = 3
const startTimeoutMs = 60_000
/** What a process reads before it answers grows with the index: 60 µs a trial, and many times that on a busy machine. */
const warmUpTimeoutMs = 15 * 60_000
/** The end of a process is known within this time after its connections are. */
const doubtMs = 250
const portalProgram = fileURLToPath(new URL('render-process.mjs', import.meta.url))

interface Job {
  client: string
  lane: Lane
  request: RenderRequest
  signal: AbortSignal
  /** A process that ended under it is no reason to give up yet. */
  mayRetry: boolean
  fulfil: (rendered: Rendered) => void
  refuse: (error: unknown) => void
}

interface RenderProcess {
  child: ChildProcess
  agent: Agent
  socketPath: string
  /** `doubted` when it has broken off an answer: it may be about to end. */
  state: 'starting' | 'idle' | 'rendering' | 'doubted' | 'gone'
  streams: number
}

export function startRenderPool(options: RenderPoolOptions): RenderPool {
  const { log, program = portalProgram, renderTimeoutMs = 60_000, turnTimeoutMs = 20_000 } = options
  const folder = openSocketFolder()
  const turns = createTurns<Job>(options.limits)
  const isBusy = () => turns.waiting > 0
  const processes = new Set<RenderProcess>()
  const ready = defer<void>()
  const failed = defer<never>()
  // Whoever is interested waits for it; a rejection that nobody waits for must not end the program.
  failed.promise.catch(() => undefined)
  let stopping = false
  let started = 0
  let restarts = 0
  let failedStarts = 0
  /** Seconds that rendering takes, of late. */
  let usualSeconds = 0.1

  const start = (): void => {
    const socketPath = join(folder.path, String(++started))
    const child = fork(program, [socketPath, options.hostname, String(options.port)], {
      cwd: options.root,
      execArgv: [`--max-old-space-size=${options.heapMegabytes}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const agent = new Agent({ keepAlive: true })
    const process: RenderProcess = { child, agent, socketPath, state: 'starting', streams: 0 }
    processes.add(process)
    child.stdout?.on('data', (text: Buffer) => log.debug({ process: child.pid }, toLine(text)))
    child.stderr?.on('data', (text: Buffer) => log.error({ process: child.pid }, toLine(text)))
    const kill = () => child.kill('SIGKILL')
    let stuck = setTimeout(kill, startTimeoutMs)
    child.once('message', () => {
      clearTimeout(stuck)
      stuck = setTimeout(kill, warmUpTimeoutMs)
      warmUp(process)
        // A process that has ended has no part in what follows.
        .catch(() => pause(doubtMs))
        .finally(() => {
          clearTimeout(stuck)
          if (process.state !== 'starting') return
          process.state = 'idle'
          failedStarts = 0
          ready.resolve()
          dispatch()
        })
    })
    child.once('error', (error) => log.error(error, 'A render process cannot be started'))
    child.once('exit', (code, signal) => {
      clearTimeout(stuck)
      const wasStarting = process.state === 'starting'
      process.state = 'gone'
      processes.delete(process)
      agent.destroy()
      rmSync(socketPath, { force: true })
      if (stopping) return
      const reason = signal ?? `code ${code}`
      log.error({ process: child.pid }, `A render process ended by itself (${reason})`)
      if (wasStarting && ++failedStarts >= maxFailedStarts) {
        failed.reject(
          new Error(
            `The render processes end as soon as they start (${reason}). See their messages above.`,
          ),
        )
        return
      }
      restarts++
      start()
    })
  }

  const warmUp = (process: RenderProcess): Promise<void> =>
    options.warmUp(async (target) => {
      const request = { method: 'GET', target, headers: {} }
      const { body } = await send(process, request, new AbortController().signal)
      return (body instanceof Readable ? await buffer(body) : body).toString('utf8')
    }, isBusy)

  /** Sends one request to a process and reads the answer as far as it is kept whole. */
  const send = (
    process: RenderProcess,
    { method, target, headers, body }: RenderRequest,
    signal: AbortSignal,
  ): Promise<Rendered> =>
    new Promise((resolve, reject) => {
      const sent = sendRequest({
        socketPath: process.socketPath,
        agent: process.agent,
        method,
        path: target,
        headers: { ...headers, ...(body && { 'content-length': String(body.length) }) },
      })
      // Node's own option `signal` would listen for the end of each stream besides.
      const leave = () => sent.destroy(new Error('The answer is no longer wanted.'))
      if (signal.aborted) leave()
      else signal.addEventListener('abort', leave, { once: true })
      sent.once('error', reject)
      sent.once('response', (answer) => {
        const { statusCode: status = 500, headers } = answer
        readWhole(answer, toWholeBytes(headers))
          .then((body) => resolve({ status, headers, body }))
          .catch(reject)
      })
      sent.end(body)
    })

  const dispatch = (): void => {
    while (!stopping) {
      const free = [...processes].filter(({ state }) => state === 'idle')
      const process = free.toSorted((a, b) => a.streams - b.streams)[0]
      const job = process && turns.next()
      if (!process || !job) return
      work(process, job)
    }
  }

  const work = (process: RenderProcess, job: Job): void => {
    process.state = 'rendering'
    const startedAt = performance.now()
    const stuck = setTimeout(() => {
      log.error({ process: process.child.pid, target: job.request.target }, 'Rendering got stuck')
      job.mayRetry = false
      process.child.kill('SIGKILL')
    }, renderTimeoutMs)
    const over = () => {
      clearTimeout(stuck)
      turns.done(job)
      if (process.state === 'rendering') process.state = 'idle'
    }
    send(process, job.request, job.signal)
      .then((rendered) => {
        usualSeconds += ((performance.now() - startedAt) / 1000 - usualSeconds) / 20
        if (rendered.body instanceof Readable) {
          process.streams++
          rendered.body.once('close', () => {
            process.streams--
          })
        }
        over()
        job.fulfil(rendered)
      })
      .catch((error: unknown) => {
        if (!job.signal.aborted) doubt(process)
        over()
        if (job.signal.aborted) job.refuse(error)
        else if (job.mayRetry && !stopping) {
          // Not this request's fault, as far as anybody knows; a second time it would be.
          job.mayRetry = false
          if (turns.add(job) !== 'added') job.refuse(endedUnder())
        } else job.refuse(endedUnder())
      })
      .finally(dispatch)
  }

  /** Gives a process that has broken off an answer no other request until it is sure that it has not ended. */
  const doubt = (process: RenderProcess): void => {
    if (process.state !== 'rendering') return
    process.state = 'doubted'
    setTimeout(() => {
      if (process.state !== 'doubted') return
      process.state = 'idle'
      dispatch()
    }, doubtMs)
  }

  const secondsToWait = () =>
    Math.max(1, Math.ceil((turns.waiting * usualSeconds) / Math.max(1, processes.size)))
  const endedUnder = () => new NotRendered(503, 'We could not load this page. Try again.', 1)

  for (let i = 0; i < options.processes; i++) start()

  return {
    ready: ready.promise,
    failed: failed.promise,
    render(request, { client, lane, signal }) {
      const { promise, resolve, reject } = defer<Rendered>()
      const mayRetry = request.method === 'GET'
      const job: Job = { client, lane, request, signal, mayRetry, fulfil: resolve, refuse: reject }
      if (stopping) {
        reject(new NotRendered(503, 'The portal is stopping. Try again in a moment.', 5))
        return promise
      }
      const added = turns.add(job)
      if (added === 'added') {
        const leave = (error: unknown) => turns.remove(job) && reject(error)
        signal.addEventListener('abort', () => leave(signal.reason), { once: true })
        const late = setTimeout(
          () =>
            leave(
              new NotRendered(503, 'The portal is busy. Try again in a moment.', secondsToWait()),
            ),
          turnTimeoutMs,
        )
        promise.catch(() => undefined).finally(() => clearTimeout(late))
        dispatch()
      } else if (added === 'full') {
        reject(new NotRendered(503, 'The portal is busy. Try again in a moment.', secondsToWait()))
      } else {
        reject(
          new NotRendered(
            429,
            'Too many requests at once from your address. Wait for the answers before you ask for more.',
            secondsToWait(),
          ),
        )
      }
      return promise
    },
    isBusy,
    getLoad: () => ({
      waiting: turns.waiting,
      rendering: [...processes].filter(({ state }) => state === 'rendering').length,
      streaming: [...processes].reduce((sum, { streams }) => sum + streams, 0),
      processes: [...processes].filter(({ state }) => state !== 'starting').length,
      restarts,
      pids: [...processes].flatMap(({ child }) => child.pid ?? []),
    }),
    async stop() {
      stopping = true
      await Promise.all(
        [...processes].map(async ({ child }) => {
          const ended = new Promise((resolve) => child.once('exit', resolve))
          // Without the server a process ends by itself, unless it is in the middle of a page.
          if (child.connected) child.disconnect()
          const late = setTimeout(() => child.kill('SIGKILL'), 1_000)
          await ended
          clearTimeout(late)
        }),
      )
      folder.close()
    },
  }
}

/**
 * A page is always whole, so that its scripts can be named; what never ends cannot be waited for, and a file is wanted
 * from its beginning on, however long the rest takes.
 */
function toWholeBytes(headers: IncomingHttpHeaders): number {
  const type = headers['content-type'] ?? ''
  if (type.startsWith('text/html')) return Infinity
  const isFile = headers['content-disposition']?.startsWith('attachment') ?? false
  return isFile || type.startsWith('text/event-stream') ? 0 : wholeBytes
}

/** All of an answer, or the answer as a stream when it has more than `maxBytes`. */
async function readWhole(answer: Readable, maxBytes: number): Promise<Buffer | Readable> {
  const chunks: Buffer[] = []
  let length = 0
  const rest: AsyncIterator<Buffer, undefined> = answer[Symbol.asyncIterator]()
  while (length <= maxBytes) {
    const next = await rest.next()
    if (next.done) return Buffer.concat(chunks)
    chunks.push(next.value)
    length += next.value.length
  }
  const all = async function* () {
    try {
      yield* chunks
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
    } finally {
      answer.destroy()
    }
  }
  return Readable.from(all(), { objectMode: false })
}

function toLine(text: Buffer): string {
  return text.toString('utf8').trim()
}
