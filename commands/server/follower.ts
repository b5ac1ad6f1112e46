import { fork, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { isIndexKept } from '@/lib/ingest/follow/keep-index'

// A running portal's index follows the store, whoever writes it: another process does the work, so that no visitor waits
// for it, and only when there is some. That process stays for a while, so that it need not start for each of many changes;
// where servers share a store it is always there, since a busy machine takes seconds to start it.
// An ingest on this machine brings the index up to date by itself unless that process has it open.

export interface Follower {
  stop(): Promise<void>
}

export interface FollowerOptions {
  /** Whether the index has in it all that the store has. */
  isCurrent: () => boolean
  /** What differs whenever the store has changed. */
  readStore: () => string
  indexPath: string
  /** Whether the process is always there, since others write the store again and again. */
  isStanding?: boolean
  log: Logger
  /** The program that brings the index up to date: once when it starts, and again for each message. */
  program?: string
  lookEveryMs?: number
  /** How often it is looked whether the files are still what was written. */
  checkEveryMs?: number
  /** After a failure; longer after each further one. */
  pauseMs?: number
}

/** What the program says when it has done what it was asked for, or why it could not; it stays for the next time. */
export interface FollowReport {
  failed?: string
}

/** Of the program: what it found damaged it says. */
const damagedCode = 2
const maxPauseMs = 30_000
/** What the program has open it may close within this time when the portal is stopped. */
const stopTimeoutMs = 2_000
const followProgram = fileURLToPath(new URL('../follow.ts', import.meta.url))

export function startFollower(options: FollowerOptions): Follower {
  const { isCurrent, readStore, indexPath, log, program = followProgram } = options
  const { isStanding = false, lookEveryMs = 250, checkEveryMs = 600_000, pauseMs = 500 } = options
  let checkedAt = Date.now()
  let restsUntil = 0
  let restsIn = ''
  let failures = 0
  let child: { process: ChildProcess; isIdle: boolean } | null = null

  const tryReadStore = () => {
    try {
      return readStore()
    } catch {
      return ''
    }
  }
  const rest = () => {
    restsUntil = Date.now() + Math.min(maxPauseMs, pauseMs * 2 ** failures++)
    restsIn = tryReadStore()
  }
  // Whatever has failed, such as reading while there is no primary: a store that has gone on can be read again.
  const isResting = () => Date.now() < restsUntil && tryReadStore() === restsIn

  const fail = (words: string) => {
    rest()
    log.error(`The search index is behind: ${words}`)
  }

  const start = () => {
    const started = fork(program, [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    const present = { process: started, isIdle: false }
    child = present
    checkedAt = Date.now()
    let said = ''
    const takeWords = () => {
      const words = said.trim().replace(/\s+/g, ' ')
      said = ''
      return words
    }
    started.stderr?.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-2000)))
    started.on('message', ({ failed }: FollowReport) => {
      present.isIdle = true
      const words = takeWords()
      if (words !== '') log.info(words)
      if (failed === undefined) failures = 0
      else fail(failed)
    })
    // Of a process that cannot be started there is no other end.
    started.once('error', (error) => {
      if (started.pid === undefined) child = null
      rest()
      log.error(error, 'The search index cannot be brought up to date')
    })
    started.once('exit', (code, signal) => {
      child = null
      const words = takeWords()
      if (code === 0) {
        if (words !== '') log.info(words)
        return
      }
      if (signal !== null) return rest()
      if (code !== damagedCode) return fail(words)
      rest()
      log.error(words)
    })
  }

  const look = () => {
    if (child?.isIdle === false || isResting()) return
    try {
      const isDue = Date.now() - checkedAt >= checkEveryMs
      const isBehind = !isCurrent()
      if (child !== null) {
        if (!isDue && !isBehind) return
        child.isIdle = false
        // It looks at the files when it starts; the next look starts another one.
        child.process.send(isDue ? 'end' : 'follow')
      } else if ((isBehind || isDue || isStanding) && !isIndexKept(indexPath)) start()
    } catch (error) {
      rest()
      log.error(error, 'Cannot tell whether the search index is current')
    }
  }
  const timer = setInterval(look, lookEveryMs)

  return {
    async stop() {
      clearInterval(timer)
      if (child === null) return
      const { process: running, isIdle } = child
      const ended = new Promise((resolve) => running.once('exit', resolve))
      if (isIdle && running.connected) {
        running.send('end')
        await Promise.race([ended, pause(stopTimeoutMs, undefined, { ref: false })])
      }
      running.kill('SIGKILL')
      await ended
    },
  }
}
