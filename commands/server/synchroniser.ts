import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import * as z from 'zod'
import { keepCurrent, stopPromising, type SyncOutcome } from '@/lib/ingest/sync/keep-current'
import type { Schedule } from '@/lib/ingest/sync/schedule'
import { systemClock } from '@/lib/registries/ctgov-api/request'
import { openStore } from '@/lib/store/open-store'
import type { SyncLog } from '@/lib/store/store'
import { givingWay } from '../project'

// A running portal fetches from the registry at the times that it was given. A process of its own does the work and ends
// with it; this one only waits.

export interface Synchroniser {
  stop(): Promise<void>
}

export interface SynchroniserOptions {
  /** Null where nobody wants it. */
  schedule: Schedule | null
  databaseUrl: string
  log: Logger
  /** The program that fetches. */
  program?: string
}

const syncProgram = fileURLToPath(new URL('../sync.ts', import.meta.url))
/** After trouble with the store itself, such as a full disk. */
const pauseMs = 5 * 60_000

export function startSynchroniser(options: SynchroniserOptions): Synchroniser {
  const { schedule, databaseUrl, log, program = syncProgram } = options
  const stopped = new AbortController()
  const { signal } = stopped
  let child: ChildProcess | null = null

  const withStore = async <Result>(work: (store: SyncLog) => Promise<Result>) => {
    const store = openStore(databaseUrl)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }

  const run = () =>
    new Promise<SyncOutcome>((resolve) => {
      const started = fork(program, [], {
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: [...givingWay, ...process.execArgv],
      })
      child = started
      log.info('Fetching from the registry')
      let said = ''
      let outcome: SyncOutcome | null = null
      started.stderr?.on('data', (text: Buffer) => {
        said = `${said}${text.toString()}`.slice(-2000)
      })
      started.once('message', (message) => {
        outcome = outcomeSchema.parse(message)
      })
      started.once('error', (error) => {
        if (started.pid === undefined) child = null
        resolve({ kind: 'failed', reason: error.message })
      })
      started.once('exit', (code, killedBy) => {
        child = null
        const end = killedBy === null ? `ended with code ${code}` : `was ended by ${killedBy}`
        resolve(outcome ?? { kind: 'failed', reason: `The fetching process ${end}. ${said}` })
      })
    })

  const keepOn = async (schedule: Schedule) => {
    while (!signal.aborted) {
      await keepCurrent({
        ...{ schedule, withStore, run, clock: systemClock, random: Math.random, signal },
        onPlanned: (nextAt) => log.info(`Next fetch from the registry: ${nextAt.toISOString()}`),
        onOutcome: (outcome) => {
          if (outcome.kind === 'failed') log.error(`Fetching failed: ${outcome.reason}`)
          else if (outcome.kind === 'busy') log.info('Waiting to fetch: an ingest is running')
          else log.info('Fetched from the registry')
        },
      }).catch(async (error: unknown) => {
        log.error(error, 'Cannot tell when to fetch from the registry')
        await systemClock.sleep(pauseMs, signal).catch(() => undefined)
      })
    }
  }

  const working =
    schedule === null
      ? withStore(stopPromising).catch((error: unknown) => {
          log.error(error, 'Cannot record that nothing is fetched')
        })
      : keepOn(schedule)

  return {
    async stop() {
      stopped.abort()
      child?.kill('SIGKILL')
      await working
    },
  }
}

const outcomeSchema: z.ZodType<SyncOutcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('busy') }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
])
