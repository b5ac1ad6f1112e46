import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { ingestUsage, parseIngestArguments } from './ingest-arguments'
import { prepareClient, prepareStore } from './prepare'
import { answerQuarantine } from './quarantine'
import { runIngest } from './run-ingest'
import { print, reportFailure, say } from './terminal'

// `npm run ingest -- <source…>`: see `ingestUsage`. Words for people go to standard error, results to
// standard output.

/** Gives `work` an empty, up-to-date database, which is deleted afterwards. */
async function withEmptyDatabase(work: (databaseUrl: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-dry-run-'))
  try {
    const databaseUrl = `file:${join(folder, 'empty.db')}`
    await prepareStore(databaseUrl)
    await work(databaseUrl)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

try {
  const args = parseIngestArguments(process.argv.slice(2), env.startFolder)
  if (args.help) {
    print(ingestUsage.trimEnd())
  } else {
    await prepareClient()
    const { describeStore, hasStore } = await import('@/lib/store/open-store')
    const place = describeStore(env.databaseUrl)
    const { quarantine } = args
    if (!(quarantine !== null || args.dryRun) || (await hasStore(env.databaseUrl))) {
      await prepareStore(env.databaseUrl)
      if (quarantine !== null) await answerQuarantine(quarantine, env.databaseUrl, args.json)
      else await runIngest(args, env.databaseUrl)
    } else if (quarantine !== null) {
      throw new Error(`There is no database at ${place} yet, so nothing is in quarantine.`)
    } else {
      say(`There is no database at ${place} yet: comparing with an empty one.`)
      await withEmptyDatabase((databaseUrl) => runIngest(args, databaseUrl))
    }
  }
} catch (error) {
  reportFailure(error)
}
