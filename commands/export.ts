import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { prepareClient } from './prepare'
import { reportFailure } from './terminal'

// `npm run export -- jsonl`: every trial's record on standard output, one JSON document a line, in the order
// in which they came: as received from its most trusted source, or with what other sources add.

const usage = `npm run -s export -- jsonl [--merged] > trials.jsonl

  --merged   where several sources know a trial, fill in what the first leaves out
  --help     this text
`

/**
 * Writes every trial to standard output.
 * @throws Error that names the file when it is not a database of this version of the portal
 */
async function writeTrials(merged: boolean): Promise<void> {
  const { openDatabase, toDatabasePath } = await import('@/lib/store/sqlite/database')
  const { readStudies } = await import('@/lib/store/sqlite/study-export')
  const database = openDatabase(env.databaseUrl, { readonly: true })
  try {
    for (const study of readStudies(database, { merged })) {
      if (!process.stdout.write(`${study}\n`)) await once(process.stdout, 'drain')
    }
  } catch (error) {
    // Errors of SQLite say what they miss and not where; only opening the file names it.
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'SQLITE_ERROR' && code !== 'SQLITE_NOTADB') throw error
    const path = toDatabasePath(env.databaseUrl)
    const reason = error instanceof Error ? error.message : ''
    throw new Error(
      `${path} is not a database of this version of the portal (${reason}). ` +
        "Set DATABASE_URL to the portal's own file; npm start makes it and brings it up to date.",
      { cause: error },
    )
  } finally {
    database.close()
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      merged: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
  } else {
    if (positionals.length !== 1 || positionals[0] !== 'jsonl') {
      throw new Error(`Name the format to export:\n\n${usage}`)
    }
    await prepareClient()
    await writeTrials(values.merged)
  }
} catch (error) {
  reportFailure(error)
}
