import { openDatabase } from '@/lib/store/sqlite/database'
import type { RunCounts } from '@/lib/store/store'
import { ingest } from '@/lib/ingest/ingest'
import { takeIngestLock } from '@/lib/store/sqlite/ingest-lock'
import { cutSources } from '@/lib/ingest/read/read-sources'
import { storageOf } from './database'

// An ingest in a process of its own, which takes orders from the one that started it and kills itself where it is
// told to. The database is there and migrated.

export interface ChildOrder {
  databasePath: string
  source: string
  threads: number
  batchRecords: number
  /** Ends here as by `kill -9`: after so many batches were written, or in the middle of one. */
  killAt?: { batches: number } | { clockReadings: number }
}

export type ChildAnswer =
  | { kind: 'ready' }
  | { kind: 'started' }
  | { kind: 'batch'; read: number }
  | { kind: 'done'; counts: RunCounts; batches: number; clockReadings: number }
  | { kind: 'refused'; message: string }

const say = (answer: ChildAnswer) => process.send?.(answer)

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

async function run(order: ChildOrder): Promise<void> {
  const release = takeIngestLock(order.databasePath)
  const database = openDatabase(`file:${order.databasePath}`)
  const { killAt = { batches: Infinity } } = order
  let batches = 0
  let clockReadings = 0
  say({ kind: 'started' })
  const counts = await ingest(cutSources([order.source]), {
    ...storageOf(database),
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
  database.close()
  release()
  say({ kind: 'done', counts, batches, clockReadings })
}

process.on('message', (order: ChildOrder) => {
  run(order).catch((error: unknown) => {
    say({ kind: 'refused', message: error instanceof Error ? error.message : String(error) })
  })
})
say({ kind: 'ready' })
