import * as z from 'zod'

/**
 * The one place that reads the environment. Everything has a default, so that a fresh machine needs
 * no setting; what is set wrongly stops the program with a sentence that says how to mend it.
 */
const environmentSchema = z.object({
  /** Where the trials are stored: `file:` and a path, relative to the working directory. */
  DATABASE_URL: z
    .string()
    .min(1)
    .default('file:.data/portal.db')
    .refine((url) => url.startsWith('file:'), {
      error: 'DATABASE_URL must look like file:.data/portal.db (a SQLite file)',
    }),
  PORT: z.coerce
    .number({ error: 'PORT must be a whole number from 1 to 65535' })
    .int({ error: 'PORT must be a whole number from 1 to 65535' })
    .min(1, { error: 'PORT must be a whole number from 1 to 65535' })
    .max(65_535, { error: 'PORT must be a whole number from 1 to 65535' })
    .default(3000),
  /** Public address of the portal, for canonical links and social cards. */
  SITE_URL: z
    .url({ error: 'SITE_URL must be a whole address such as https://trials.example.org' })
    .optional(),
  /** Where npm was called; set by npm. */
  INIT_CWD: z.string().optional(),
})

export interface Environment {
  databaseUrl: string
  port: number
  /** Without a trailing slash. */
  siteUrl: string
  /** Folder that paths on a command line are relative to. */
  startFolder: string
}

/**
 * Reads settings from `source`; empty values count as not set.
 * @throws Error that names every wrong setting and its remedy.
 */
function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'))
  }
  const { DATABASE_URL, PORT, SITE_URL, INIT_CWD } = parsed.data
  return {
    databaseUrl: DATABASE_URL,
    port: PORT,
    siteUrl: (SITE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
    startFolder: INIT_CWD ?? '.',
  }
}

let parsed: Environment | undefined
const getEnvironment = () => (parsed ??= parseEnvironment(process.env))

/** Read at the first use and not when imported: a command can then say what is wrong in its own way. */
export const env: Environment = {
  get databaseUrl() {
    return getEnvironment().databaseUrl
  },
  get port() {
    return getEnvironment().port
  },
  get siteUrl() {
    return getEnvironment().siteUrl
  },
  get startFolder() {
    return getEnvironment().startFolder
  },
}
