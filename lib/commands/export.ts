import { once } from 'node:events'
import { env } from '@/lib/env'
import { prepareClient } from './prepare'
import { reportFailure } from './terminal'

// `npm run export -- jsonl`: every trial's record on standard output, one JSON document a line, as received
// (or as merged, where several sources know the trial), in the order in which they came.

const usage = `npm run -s export -- jsonl > trials.jsonl\n`

try {
  const [format, ...rest] = process.argv.slice(2)
  if (format !== 'jsonl' || rest.length > 0)
    throw new Error(`Name the format to export:\n\n${usage}`)
  await prepareClient()
  const { openDatabase } = await import('@/lib/db/database')
  const { readStudies } = await import('@/lib/db/study-export')
  const database = openDatabase(env.databaseUrl, { readonly: true })
  try {
    for (const study of readStudies(database)) {
      if (!process.stdout.write(`${study}\n`)) await once(process.stdout, 'drain')
    }
  } finally {
    database.close()
  }
} catch (error) {
  reportFailure(error)
}
