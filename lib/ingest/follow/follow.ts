import type { IndexChanges, IndexWriter } from '@/lib/index/writer'
import type { Store, StoreSnapshot } from '@/lib/store/store'
import { openStudyPreparer } from './prepare-studies'

// How an index gets at what its store says. It is at one revision of one store, and goes from there to the present one
// in one step, which reads one state of the store: what is searched is always what the store said at some revision.

export interface FollowOptions {
  /** Threads to prepare on; as many as the machine can run at once if not given. */
  threads?: number
  onProgress?: (done: number, all: number) => void
}

/**
 * Brings an index up to date.
 * @returns how many trials had changed; null when the index is not one of this store, or has what the store does not
 * have, as after the store was restored from a copy or its replica was promoted: then it must be made anew
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
 * Fills an empty index, which nobody reads yet, with all that a store has.
 * @returns how many trials there are
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

/** Trials that are held in memory at a time. */
const batchTrials = 400

/** What the index is to hold of the listed trials, some at a time; the next are prepared while some are written. */
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
      // An error of the next batch is met when it is awaited.
      next?.catch(() => undefined)
      done += changes.size
      if (changes.size > 0) yield changes
      onProgress?.(done, all)
    }
  } finally {
    await preparer.close()
  }
}
