import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { isIndexKept } from '@/lib/ingest/follow/keep-index'

// A running portal's index follows the store, whoever writes it: another process does the work, so that no visitor waits
// for it, and only when there is some. An ingest on this machine brings the index up to date by itself.

export interface Follower {
  stop(): Promise<void>
}

export interface FollowerOptions {
  /** Whether the index has in it all that the store has. */
  isCurrent: () => boolean
  indexPath: string
  log: Logger
  /** The program that brings the index up to date. */
  program?: string
  lookEveryMs?: number
  /** How often it is looked whether the files are still what was written. */
  checkEveryMs?: number
}

/** What is behind at so many looks one after the other is nobody's work just now. */
const looks = 2
/** After a failure, such as a full disk. */
const pauseLooks = 30
/** Of the program: what it found damaged it says. */
const damagedCode = 2
const followProgram = fileURLToPath(new URL('../follow.ts', import.meta.url))

export function startFollower(options: FollowerOptions): Follower {
  const { isCurrent, indexPath, log, program = followProgram } = options
  const { lookEveryMs = 1000, checkEveryMs = 600_000 } = options
  let checkedAt = Date.now()
  let child: ChildProcess | null = null
  let behind = 0

  const start = () => {
    const started = fork(program, [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    child = started
    let said = ''
    started.stderr?.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-2000)))
    // Of a process that cannot be started there is no other end.
    started.once('error', (error) => {
      if (started.pid === undefined) child = null
      behind = -pauseLooks
      log.error(error, 'The search index cannot be followed up')
    })
    started.once('exit', (code, signal) => {
      child = null
      checkedAt = Date.now()
      behind = code === 0 ? 0 : -pauseLooks
      const words = said.trim().replace(/\s+/g, ' ')
      if (code === 0) log.info(words === '' ? 'Search index looked after' : words)
      else if (code === damagedCode) log.error(words)
      else if (signal === null) log.error(`The search index is behind: ${words}`)
    })
  }

  const look = () => {
    if (child !== null) return
    try {
      behind = isCurrent() ? 0 : behind + 1
      const isDue = Date.now() - checkedAt >= checkEveryMs
      if ((behind >= looks || isDue) && !isIndexKept(indexPath)) start()
    } catch (error) {
      behind = -pauseLooks
      log.error(error, 'It cannot be told whether the search index is current')
    }
  }
  const timer = setInterval(look, lookEveryMs)

  return {
    stop() {
      clearInterval(timer)
      const running = child
      if (running === null) return Promise.resolve()
      return new Promise((resolve) => {
        running.once('exit', () => resolve())
        running.kill('SIGKILL')
      })
    },
  }
}
