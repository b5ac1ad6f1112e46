import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestDatabase } from './database'
import { findFreePort } from './free-port'

export interface RunningServer {
  baseUrl: string
  port: number
  databaseUrl: string
  child: ChildProcess
  /** All its output. */
  read: () => string
  /** Resolves to the exit code or the signal. */
  ended: Promise<number | NodeJS.Signals | null>
  /** Stops it if it still runs, and removes its files. */
  remove: () => Promise<void>
}

/** Starts the server in front with a fake renderer and waits until it answers or ends. */
export async function startServer(
  settings: Record<string, string> = {},
  renderer = 'stand-in-renderer.mjs',
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'server-test-'))
  const databaseUrl = `file:${join(folder, 'portal.db')}`
  openTestDatabase(databaseUrl).close()
  const port = await findFreePort()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/support/serve-stand-in.ts', renderer],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        HOST: '127.0.0.1',
        RENDER_PROCESSES: '2',
        ...settings,
      },
    },
  )
  let output = ''
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  )
  await new Promise<void>((resolve) => {
    const take = (text: string) => {
      output += text
      if (output.includes('is ready: http://')) resolve()
    }
    child.stdout.setEncoding('utf8').on('data', take)
    child.stderr.setEncoding('utf8').on('data', take)
    void ended.then(() => resolve())
  })
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    port,
    databaseUrl,
    child,
    read: () => output,
    ended,
    async remove() {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ids of the child processes of a process, on Linux. */
export function listChildren(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((each) => each !== '')
    .map(Number)
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Sends bytes unchanged and reads the answer until the connection ends. */
export function sendBytes(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    socket.setEncoding('latin1').on('data', (text: string) => (answer += text))
    socket.once('close', () => resolve(answer))
    socket.once('error', reject)
  })
}
