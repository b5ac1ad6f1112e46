import { openStore } from '@/lib/store/open-store'
import type { RunCounts } from '@/lib/store/store'
import { ingest } from '@/lib/ingest/ingest'
import { keepIndex } from '@/lib/ingest/follow/keep-index'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { testRules, toTestIndexPath } from './database'

// An ingest in a separate process, which takes orders from its parent and kills itself at a given point. The database
// must exist and be migrated.

export interface ChildOrder {
  databasePath: string
  /** The address of a store that is not the file at `path`, which then only names the place of the index. */
  databaseUrl?: string
  source: string
  threads: number
  batchRecords: number
  /** Ends here like `kill -9`: after this many written batches, or in the middle of one. */
  killAt?: { batches: number } | { clockReadings: number }
  /** Imports nothing, and only brings the index up to date. */
  followsOnly?: boolean
}

export type ChildAnswer =
  | { kind: 'ready' }
  | { kind: 'started' }
  | { kind: 'batch'; read: number }
  | { kind: 'done'; counts: RunCounts; batches: number; clockReadings: number }
  | { kind: 'followed'; indexed: number | null }
  | { kind: 'refused'; message: string }

const say = (answer: ChildAnswer) => process.send?.(answer)

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

async function run(order: ChildOrder): Promise<void> {
  const store = openStore(order.databaseUrl ?? `file:${order.databasePath}`)
  const path = toTestIndexPath(order.databasePath)
  if (order.followsOnly) {
    say({ kind: 'started' })
    const index = await keepIndex(store, { path, rules: testRules }, { threads: 1 })
    index?.close()
    await store.close()
    say({ kind: 'followed', indexed: index?.indexed ?? null })
    return
  }
  const release = await store.takeIngestLock()
  const index = await keepIndex(store, { path, rules: testRules }, { threads: 1 })
  const { killAt = { batches: Infinity } } = order
  let batches = 0
  let clockReadings = 0
  say({ kind: 'started' })
  const counts = await ingest(cutSources([order.source]), {
    store,
    index: index?.writer,
    request: { sources: ['test'] },
    threads: order.threads,
    batchRecords: order.batchRecords,
    // The clock is read for each written record, inside its transaction.
    now: () => {
      clockReadings++
      if ('clockReadings' in killAt && clockReadings >= killAt.clockReadings) die()
      return new Date()
    },
    onProgress: ({ read }) => {
      batches++
      if ('batches' in killAt && batches >= killAt.batches) die()
      say({ kind: 'batch', read })
    },
  })
  index?.close()
  await store.close()
  await release()
  say({ kind: 'done', counts, batches, clockReadings })
}

process.on('message', (order: ChildOrder) => {
  run(order).catch((error: unknown) => {
    say({ kind: 'refused', message: error instanceof Error ? error.message : String(error) })
  })
})
say({ kind: 'ready' })
