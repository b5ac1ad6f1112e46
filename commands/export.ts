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

/** Writes every trial to standard output. */
async function writeTrials(merged: boolean): Promise<void> {
  const { openStore } = await import('@/lib/store/open-store')
  const store = openStore(env.databaseUrl, { readonly: true })
  try {
    for await (const study of store.readStudies({ merged })) {
      if (!process.stdout.write(`${study}\n`)) await once(process.stdout, 'drain')
    }
  } finally {
    await store.close()
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
