import { openStore } from '@/lib/store/open-store'
import type { RunCounts } from '@/lib/store/store'
import { ingest } from '@/lib/ingest/ingest'
import { keepIndex } from '@/lib/ingest/follow/keep-index'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { testRules, toTestIndexPath } from './database'

// An ingest in a process of its own, which takes orders from the one that started it and kills itself where it is
// told to. The database is there and migrated.

export interface ChildOrder {
  databasePath: string
  /** Of a store that is not the file at that path, which then names the place of the index alone. */
  databaseUrl?: string
  source: string
  threads: number
  batchRecords: number
  /** Ends here as by `kill -9`: after so many batches were written, or in the middle of one. */
  killAt?: { batches: number } | { clockReadings: number }
  /** Takes nothing in, and only brings the index to where the store is. */
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
    // The clock is read for each record that is written, inside its transaction.
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
