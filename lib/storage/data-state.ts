import { findIndexState, openIndexFile, type IndexState } from '@/lib/index/index-file'
import { identifyFile } from '@/lib/sqlite/files'
import { createVersionReader } from '@/lib/sqlite/data-version'
import { findStoreFile } from '@/lib/store/open-store'
import { openStoreWatch } from '@/lib/store/watch-store'
import type { StorageSettings } from './storage'

export interface DataState {
  /**
   * What differs whenever anything has changed that the answer at this path may show: trials, the index, the day, and
   * where it tells of them, runs of the ingest.
   */
  read: (path: string) => string
  /**
   * Why nothing can be answered just now, a sentence: the store's file was taken away or exchanged while it is open, and
   * what is read from the old one would be mixed with what is read from the new. Null as long as all is well.
   */
  findFault: () => string | null
  /** What differs whenever trials in the store have changed. */
  readStore: () => string
  /** Whether the index has in it all that the store has, by the rules that are asked for. */
  isIndexCurrent: () => boolean
  close: () => Promise<void>
}

/** Answers that tell of more than trials: what is made of a run that brings nothing new is the same as before. */
const pathsWithRuns: ReadonlySet<string> = new Set(['/about/data'])

/**
 * Opens what tells states of the data apart, asked at each request. Everything that answers are made from must have a
 * part in it.
 * @throws Error that names the file or the database when it cannot be opened
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

/** What a store says, and what an index holds of it. */
const toText = ({ store, revision, mark }: Pick<IndexState, 'store' | 'revision' | 'mark'>) =>
  `${store}.${revision}.${mark}`

/** Tells states of the index apart, whichever file stands at the path. */
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
        // Replaced just now, or damaged: what is answered meanwhile is told apart from all else by this.
        return `${file.replace(' ', '.')}.unreadable`
      }
    },
    close: () => open?.close(),
  }
}
