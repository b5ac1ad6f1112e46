import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import {
  beginIndexFile,
  findIndexState,
  finishIndexFile,
  openIndexFile,
  replaceIndexFile,
  toNewPath,
  type IndexState,
} from '@/lib/index/index-file'
import { openIndexWriter, type IndexWriter } from '@/lib/index/writer'
import { isFileLocked, tryFileLock } from '@/lib/sqlite/file-lock'
import { checkPages, forgetPageSums, keepPageSums } from '@/lib/sqlite/page-sums'
import type { Store, StoreState } from '@/lib/store/store'
import { fillIndex, followStore, type FollowOptions } from './follow'

// Only one process at a time writes the index of a machine: an ingest, a start of the portal, or the follower of a
// running portal.

/** The index file, and the rules by which it is built. */
export interface IndexPlace {
  path: string
  rules: string
}

export interface KeptIndex {
  /** At the store's present revision when it was opened. */
  writer: IndexWriter
  /** How many trials were indexed; null if the index was current. */
  indexed: number | null
  isNew: boolean
  /** Whether the previous index was damaged, so that a new one was built. */
  wasDamaged: boolean
  /** Releases the lock. */
  close(): void
}

const pauseMs = 200

/**
 * Takes the lock, builds the index or brings it up to date, and opens it.
 * @returns null if another process holds the lock and a usable index is there, which that process keeps up to date
 */
export async function keepIndex(
  store: Store,
  place: IndexPlace,
  options: FollowOptions = {},
): Promise<KeptIndex | null> {
  for (;;) {
    const release = tryFileLock(toLockPath(place.path))
    if (release === null) {
      if (isOf(findIndexState(place.path), await store.getState(), place.rules)) return null
      // Another process is building it.
      await pause(pauseMs)
      continue
    }
    try {
      return await openKept(store, place, options, release)
    } catch (error) {
      release()
      throw error
    }
  }
}

/** Whether some process holds the lock at this moment. */
export function isIndexKept(path: string): boolean {
  return isFileLocked(toLockPath(path))
}

const toLockPath = (path: string) => `${path}-lock`

/** Whether an index belongs to the store and was built by these rules. */
function isOf(index: IndexState | null, store: StoreState, rules: string): boolean {
  return (
    index !== null &&
    index.rules === rules &&
    index.store === store.store &&
    (index.revision < store.revision ||
      (index.revision === store.revision && index.mark === store.mark))
  )
}

async function openKept(
  store: Store,
  place: IndexPlace,
  options: FollowOptions,
  release: () => void,
): Promise<KeptIndex> {
  const check = checkPages(place.path)
  const wasDamaged = check.kind === 'damaged' && existsSync(place.path)
  const isGood =
    !wasDamaged && isOf(findIndexState(place.path), await store.getState(), place.rules)
  let made = isGood ? null : await makeIndex(store, place, options)
  let { writer, wasWritten } = watchWriting(place.path)
  const close = () => {
    writer.close()
    if (wasWritten() || made !== null || check.kind === 'unknown') keepPageSums(place.path)
    release()
  }
  try {
    let followed = await followStore(store, writer, options)
    if (followed === null && made === null) {
      // The store went back to an earlier revision and continued differently.
      writer.close()
      made = await makeIndex(store, place, options)
      ;({ writer, wasWritten } = watchWriting(place.path))
      followed = await followStore(store, writer, options)
    }
    if (followed === null)
      throw new Error(
        `The search index ${place.path} belongs to another database. Set INDEX_PATH to another file.`,
      )
    const indexed = made ?? (followed === 0 ? null : followed)
    return { writer, indexed, isNew: made !== null, wasDamaged, close }
  } catch (error) {
    writer.close()
    throw error
  }
}

/** The writer of an index, which deletes the page checksums before its first write. */
function watchWriting(path: string): { writer: IndexWriter; wasWritten: () => boolean } {
  const writer = openIndexWriter(openIndexFile(path))
  let written = false
  const begin = () => {
    if (!written) forgetPageSums(path)
    written = true
  }
  return {
    writer: {
      ...writer,
      advance(...step) {
        begin()
        return writer.advance(...step)
      },
      fillGazetteer: (listTowns) =>
        writer.fillGazetteer(() => {
          begin()
          return listTowns()
        }),
    },
    wasWritten: () => written,
  }
}

async function makeIndex(
  store: Store,
  { path, rules }: IndexPlace,
  options: FollowOptions,
): Promise<number> {
  const newPath = toNewPath(path)
  const database = beginIndexFile(newPath, rules)
  const count = await fillIndex(store, openIndexWriter(database), options)
  finishIndexFile(database)
  forgetPageSums(path)
  replaceIndexFile(newPath, path)
  return count
}
