import { findIndexState, openIndexFile, type IndexState } from '@/lib/index/index-file'
import { identifyFile } from '@/lib/sqlite/files'
import { createVersionReader } from '@/lib/sqlite/data-version'
import { findStoreFile } from '@/lib/store/open-store'
import { openStoreWatch } from '@/lib/store/watch-store'
import type { StorageSettings } from './storage'

export interface DataState {
  /**
   * Changes whenever anything has changed that the answer at this path may show: trials, the index, the day, and for
   * some paths the runs of the ingest.
   */
  read: (path: string) => string
  /**
   * Why nothing can be answered at the moment, a sentence: the store's file was removed or replaced while it is open,
   * so data of the old and the new file would be mixed. Null while all is well.
   */
  findFault: () => string | null
  /** Changes whenever trials in the store have changed. */
  readStore: () => string
  /** Whether the index contains everything in the store, by the required rules. */
  isIndexCurrent: () => boolean
  close: () => Promise<void>
}

/** Paths whose answers show more than trials. Other answers stay the same if a run brings nothing new. */
const pathsWithRuns: ReadonlySet<string> = new Set(['/about/data'])

/**
 * Opens what identifies the state of the data, which is asked at each request. Everything that answers are made from
 * must be part of it.
 * @throws Error that names the file or the database if it cannot be opened
 */
export async function openDataState({
  databaseUrl,
  databaseReadUrls,
  indexPath,
  rules,
}: StorageSettings): Promise<DataState> {
  const watch = await openStoreWatch(databaseUrl, { readUrls: databaseReadUrls })
  const index = openIndexVersion(indexPath)
  const path = findStoreFile(databaseUrl)
  const file = path === null ? null : identifyFile(path)
  return {
    findFault() {
      const present = path === null ? file : identifyFile(path)
      if (present === file) return null
      const change = present === null ? 'removed' : 'replaced'
      return (
        `The database file ${path} was ${change} while the portal was running. ` +
        'Stop the portal, put the right file there with npm run restore -- FILE, and start it again.'
      )
    },
    read(path) {
      const store = pathsWithRuns.has(path) ? watch.readRuns() : watch.read()
      return `${store}-${index.read()}-${new Date().toISOString().slice(0, 10)}`
    },
    readStore: () => toText(watch.getState()),
    isIndexCurrent() {
      const held = findIndexState(indexPath)
      if (held === null || (rules !== undefined && held.rules !== rules)) return false
      return toText(held) === toText(watch.getState())
    },
    async close() {
      index.close()
      await watch.close()
    },
  }
}

/** The state of a store, or the store's state that an index has. */
const toText = ({ store, revision, mark }: Pick<IndexState, 'store' | 'revision' | 'mark'>) =>
  `${store}.${revision}.${mark}`

/** Identifies the state of the index, whichever file is at the path. */
function openIndexVersion(path: string) {
  let open: { file: string; read: () => string; close: () => void } | null = null
  const reopen = (file: string) => {
    open?.close()
    open = null
    const database = openIndexFile(path, { readonly: true })
    open = { file, read: createVersionReader(database), close: () => database.close() }
    return open
  }
  return {
    read(): string {
      const file = identifyFile(path)
      if (file === null) return 'none'
      try {
        const { read } = open?.file === file ? open : reopen(file)
        return `${file.replace(' ', '.')}.${read()}`
      } catch {
        // Just replaced, or damaged: a value of its own keeps answers of this moment apart from all others.
        return `${file.replace(' ', '.')}.unreadable`
      }
    },
    close: () => open?.close(),
  }
}
