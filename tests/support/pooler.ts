import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from './free-port'

// pgbouncer in transaction mode: each transaction may get another session. Debian provides it.

export interface Pooler {
  /** Database addresses by name. */
  urlOf(name: string): string
  /** Reloads the addresses, like an operator's RELOAD. */
  lead(databases: PooledDatabases): void
  /** Ends it like a crash and starts it again. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** The address behind a name. */
export type PooledDatabases = Readonly<Record<string, { port: number; database: string }>>

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer'].find(
  existsSync,
)

export const hasPooler = program !== undefined

/** @throws Error that says what to install if there is no pgbouncer */
export async function startPooler(
  databases: PooledDatabases,
  /** How long a statement waits for a missing server. */
  { waitSeconds = 120 }: { waitSeconds?: number } = {},
): Promise<Pooler> {
  if (program === undefined) {
    throw new Error('There is no pgbouncer on this machine. Install it: apt-get install pgbouncer')
  }
  const folder = mkdtempSync(join(tmpdir(), 'trials-pgbouncer-'))
  chmodSync(folder, 0o755)
  const port = await findFreePort()
  const settingsPath = join(folder, 'pgbouncer.ini')
  const write = (given: PooledDatabases) => {
    const lines = Object.entries(given).map(
      ([name, { port: at, database }]) =>
        `${name} = host=127.0.0.1 port=${at} dbname=${database} user=postgres`,
    )
    writeFileSync(
      settingsPath,
      `[databases]\n${lines.join('\n')}\n[pgbouncer]\nlisten_addr=127.0.0.1\nlisten_port=${port}\n` +
        'unix_socket_dir=\nauth_type=any\npool_mode=transaction\nmax_client_conn=500\n' +
        'default_pool_size=40\nserver_login_retry=1\n' +
        `query_wait_timeout=${waitSeconds}\n`,
    )
  }
  write(databases)
  let child: ChildProcess | null = null
  const start = async () => {
    let said = ''
    const started = spawn(program, ['--quiet', settingsPath], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...ordinaryUser(),
    })
    child = started
    started.stderr.on('data', (text: Buffer) => (said += text.toString()))
    while (!(await canConnect(port))) {
      if (started.exitCode !== null) throw new Error(`pgbouncer does not start: ${said}`)
      await pause(20)
    }
  }
  const end = async () => {
    const running = child
    child = null
    if (running?.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    urlOf: (name) => `postgres://postgres:test@127.0.0.1:${port}/${name}`,
    lead(given) {
      write(given)
      child?.kill('SIGHUP')
    },
    async restart() {
      await end()
      await start()
    },
    async stop() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** Like PostgreSQL it refuses to run as a superuser. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const read = (option: string) =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: read('-u'), gid: read('-g') }
}
