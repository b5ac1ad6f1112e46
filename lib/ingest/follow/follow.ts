import type { IndexChanges, IndexWriter } from '@/lib/index/writer'
import type { Store, StoreSnapshot } from '@/lib/store/store'
import { openStudyPreparer } from './prepare-studies'

// Brings an index up to date with its store. The index goes from its revision to the store's present one in one step,
// which reads one state of the store. So searches always see the store as it was at some revision.

export interface FollowOptions {
  /** Threads for preparing; as many as the machine can run at once if not given. */
  threads?: number
  onProgress?: (done: number, all: number) => void
}

/**
 * Brings an index up to date.
 * @returns how many trials had changed; null if the index doesn't belong to this store or is ahead of it, as after
 * the store was restored from a backup or its replica was promoted: then it must be built again
 */
export async function followStore(
  store: Store,
  index: IndexWriter,
  options: FollowOptions = {},
): Promise<number | null> {
  const held = index.readState()
  const present = await store.getState()
  if (held.store !== present.store || held.revision > present.revision) return null
  if (held.revision === present.revision) return held.mark === present.mark ? 0 : null
  const snapshot = await store.openSnapshot()
  try {
    if ((await snapshot.getMark(held.revision)) !== held.mark) return null
    const changed = await snapshot.countChanged(held.revision)
    const list = (last: number, count: number) =>
      snapshot.listChangedIds(held.revision, last, count)
    await index.advance(held.revision, snapshot.state, async (write) => {
      for await (const changes of readChanges(snapshot, list, changed, options)) write(changes)
    })
    return changed
  } finally {
    await snapshot.close()
  }
}

/**
 * Fills an empty index that nobody reads yet with everything in a store.
 * @returns the number of trials
 */
export async function fillIndex(
  store: Store,
  index: IndexWriter,
  options: FollowOptions = {},
): Promise<number> {
  const snapshot = await store.openSnapshot()
  try {
    const all = await store.countTrials()
    const list = (last: number, count: number) => snapshot.listTrialIds(last, count)
    await index.advance(0, snapshot.state, async (write) => {
      for await (const changes of readChanges(snapshot, list, all, options)) write(changes)
    })
    return all
  } finally {
    await snapshot.close()
  }
}

/** Trials held in memory at a time. */
const batchTrials = 400

/** The index rows of the listed trials, in batches; the next batch is prepared while one is written. */
async function* readChanges(
  snapshot: StoreSnapshot,
  list: (last: number, count: number) => Promise<number[]>,
  all: number,
  { threads, onProgress }: FollowOptions,
): AsyncGenerator<IndexChanges> {
  const preparer = openStudyPreparer(all, threads)
  const read = async (last: number) => {
    const ids = await list(last, batchTrials)
    const studies = await snapshot.loadTrials(ids)
    const rows = await preparer.toRows(studies)
    const changes: IndexChanges = new Map(ids.map((id) => [id, null]))
    studies.forEach(({ id, study }, index) => {
      const row = rows[index]
      if (row) changes.set(id, { row, document: study })
    })
    return { last: ids.at(-1), changes }
  }
  try {
    let done = 0
    let next: ReturnType<typeof read> | null = read(0)
    while (next !== null) {
      const { last, changes }: Awaited<ReturnType<typeof read>> = await next
      next = last === undefined ? null : read(last)
      // If the next batch fails, its error is thrown when it is awaited.
      next?.catch(() => undefined)
      done += changes.size
      if (changes.size > 0) yield changes
      onProgress?.(done, all)
    }
  } finally {
    await preparer.close()
  }
}
