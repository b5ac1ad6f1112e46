import { env } from '@/lib/env'
import type { SyncOutcome } from '@/lib/ingest/sync/keep-current'
import { IngestLockedError } from '@/lib/store/store'
import { parseIngestArguments } from './ingest-arguments'
import { endWithPortal } from './project'
import { runIngest } from './run-ingest'

// Does what `npm run ingest -- ctgov` does, for a running portal, which starts it on schedule and gets the result.

// Without the portal there is no need for data. What was imported is kept, and the next run continues from there.
await endWithPortal()

async function fetchOnce(): Promise<SyncOutcome> {
  const from = env.syncFrom === undefined ? [] : ['--base-url', env.syncFrom]
  try {
    await runIngest(parseIngestArguments(['ctgov', ...from]), env.databaseUrl)
    return { kind: 'done' }
  } catch (error) {
    if (error instanceof IngestLockedError) return { kind: 'busy' }
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

const outcome = await fetchOnce()
process.send?.(outcome, () => process.disconnect())
