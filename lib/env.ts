import * as z from 'zod'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** A setting from `from` to `to`, both included. */
function wholeNumber(name: string, from: number, to: number) {
  const error = `${name} must be a whole number from ${from} to ${to}`
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error })
}

/**
 * The one place that reads the environment. Everything has a default, so a fresh machine needs no
 * setting. A wrong setting stops the program with a sentence that says how to correct it.
 */
const environmentSchema = z.object({
  /** Where the trials are stored: `file:` and a path, relative to the working directory, or a PostgreSQL database. */
  DATABASE_URL: z
    .string()
    .min(1)
    .default('file:.data/portal.db')
    .refine((url) => url.startsWith('file:') || isPostgresUrl(url), {
      error:
        'DATABASE_URL must look like file:.data/portal.db (a SQLite file) or postgres://user:password@host/database',
    }),
  /** Replicas of a PostgreSQL database that pages are read from, separated by commas or spaces. */
  DATABASE_READ_URLS: z
    .string()
    .default('')
    .refine((urls) => splitList(urls).every(isPostgresUrl), {
      error:
        'DATABASE_READ_URLS must be addresses such as postgres://user:password@replica/database',
    }),
  /** The most connections of each process to a PostgreSQL server. */
  DATABASE_CONNECTIONS: wholeNumber('DATABASE_CONNECTIONS', 2, 100).default(5),
  /** The file of the search index, built from the store. If not set: beside a SQLite store, otherwise `.data/index.db`. */
  INDEX_PATH: z.string().optional(),
  /** The version of the rules that the index must have; the program sets it for the processes that it starts. */
  INDEX_RULES: z.string().optional(),
  PORT: wholeNumber('PORT', 1, 65_535).default(3000),
  /** Public address of the portal, for links in pages, files and feeds. If not set, the host of the request. */
  SITE_URL: z
    .url({ error: 'SITE_URL must be a whole address such as https://trials.example.org' })
    .optional(),
  /** The network address that the portal listens on. If not set, all of them. */
  HOST: z.string().optional(),
  /** Proxies whose `X-Forwarded-For`, `-Host` and `-Proto` are trusted: addresses and networks, separated by commas. */
  TRUSTED_PROXIES: z.string().default('loopback'),
  /** Whether the requests that one client may have open at once are limited; off for measuring. */
  CLIENT_LIMITS: z.enum(['on', 'off'], { error: 'CLIENT_LIMITS must be on or off' }).default('on'),
  /** The number of processes that render pages and answer searches. If not set, by processors and memory. */
  RENDER_PROCESSES: wholeNumber('RENDER_PROCESSES', 1, 64).optional(),
  /** When the portal fetches from the registry automatically, see `parseSchedule`. If not set, never. */
  SYNC: z.string().optional(),
  /** Where it fetches from: another server with the registry's API. */
  SYNC_FROM: z
    .url({
      protocol: /^https?$/,
      error: 'SYNC_FROM must be a whole address such as https://clinicaltrials.gov/api/v2',
    })
    .optional(),
  LOG_LEVEL: z
    .enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(', ')}` })
    .default('info'),
  /** Where OpenTelemetry sends traces to (https://opentelemetry.io/docs/specs/otel/protocol/exporter/). */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.string().optional(),
  /** Where npm was called; set by npm. */
  INIT_CWD: z.string().optional(),
  /** The script that npm runs; set by npm. */
  npm_lifecycle_event: z.string().optional(),
})

export interface Environment {
  databaseUrl: string
  databaseReadUrls: string[]
  databaseConnections: number
  indexPath: string
  /** Undefined outside of the processes that answer visitors. */
  indexRules: string | undefined
  port: number
  /** Without a trailing slash. */
  siteUrl: string
  hasSiteUrl: boolean
  host: string | undefined
  trustedProxies: string[]
  clientLimits: boolean
  renderProcesses: number | undefined
  sync: string | undefined
  syncFrom: string | undefined
  logLevel: LogLevel
  isTraced: boolean
  /** The folder to which paths on a command line are relative. */
  startFolder: string
  isStartedByNpm: boolean
}

/**
 * Reads settings from `source`; empty values count as not set.
 * @throws Error that names every wrong setting and how to correct it
 */
function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'))
  }
  const {
    DATABASE_URL,
    DATABASE_READ_URLS,
    DATABASE_CONNECTIONS,
    INDEX_PATH,
    INDEX_RULES,
    PORT,
    SITE_URL,
    INIT_CWD,
    npm_lifecycle_event,
    ...server
  } = parsed.data
  return {
    databaseUrl: DATABASE_URL,
    databaseReadUrls: splitList(DATABASE_READ_URLS),
    databaseConnections: DATABASE_CONNECTIONS,
    indexPath: INDEX_PATH ?? toIndexPath(DATABASE_URL),
    indexRules: INDEX_RULES,
    port: PORT,
    hasSiteUrl: SITE_URL !== undefined,
    siteUrl: (SITE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
    host: server.HOST,
    trustedProxies: splitList(server.TRUSTED_PROXIES),
    clientLimits: server.CLIENT_LIMITS === 'on',
    renderProcesses: server.RENDER_PROCESSES,
    sync: server.SYNC,
    syncFrom: server.SYNC_FROM,
    logLevel: server.LOG_LEVEL,
    isTraced:
      server.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined ||
      server.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT !== undefined,
    startFolder: INIT_CWD ?? '.',
    isStartedByNpm: npm_lifecycle_event !== undefined,
  }
}

const splitList = (text: string) => text.split(/[\s,]+/).filter((each) => each !== '')

const isPostgresUrl = (url: string) => /^postgres(ql)?:\/\//.test(url)

/**
 * `index.db` beside the usual store `portal.db`. Other stores in a folder have separate indexes. For a store on a
 * server, `.data/index.db`.
 */
export function toIndexPath(databaseUrl: string): string {
  if (isPostgresUrl(databaseUrl)) return '.data/index.db'
  const path = databaseUrl.replace(/^file:(\/\/)?/, '')
  return path.replace(/[^/]*$/, (name) =>
    name === 'portal.db' ? 'index.db' : `${name.replace(/\.db$/, '')}-index.db`,
  )
}

let parsed: Environment | undefined
const getEnvironment = () => (parsed ??= parseEnvironment(process.env))

/** Read at the first use and not at import, so that a command can report problems in its own way. */
export const env: Environment = {
  get databaseUrl() {
    return getEnvironment().databaseUrl
  },
  get databaseReadUrls() {
    return getEnvironment().databaseReadUrls
  },
  get databaseConnections() {
    return getEnvironment().databaseConnections
  },
  get indexPath() {
    return getEnvironment().indexPath
  },
  get indexRules() {
    return getEnvironment().indexRules
  },
  get port() {
    return getEnvironment().port
  },
  /** Whether the portal's address is configured; otherwise `siteUrl` is a guess. */
  get hasSiteUrl() {
    return getEnvironment().hasSiteUrl
  },
  get siteUrl() {
    return getEnvironment().siteUrl
  },
  get host() {
    return getEnvironment().host
  },
  get trustedProxies() {
    return getEnvironment().trustedProxies
  },
  get clientLimits() {
    return getEnvironment().clientLimits
  },
  get renderProcesses() {
    return getEnvironment().renderProcesses
  },
  get sync() {
    return getEnvironment().sync
  },
  get syncFrom() {
    return getEnvironment().syncFrom
  },
  get logLevel() {
    return getEnvironment().logLevel
  },
  get isTraced() {
    return getEnvironment().isTraced
  },
  get startFolder() {
    return getEnvironment().startFolder
  },
  get isStartedByNpm() {
    return getEnvironment().isStartedByNpm
  },
}
