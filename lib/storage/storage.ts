import { openSqliteEngine } from '@/lib/index/engine'
import { openIndexWriter, type IndexWriter } from '@/lib/index/writer'
import type { SearchEngine } from '@/lib/search/engine'
import { unpackStudy } from '@/lib/store/documents'
import { openDatabase } from '@/lib/store/sqlite/database'
import { openPackedReader } from '@/lib/store/sqlite/packed-studies'
import { createSqliteStore } from '@/lib/store/sqlite/sqlite-store'
import type { Store } from '@/lib/store/store'

// The one place that knows what stands behind the interfaces of store, index and search engine.

export interface Storage {
  store: Store
  /** To be opened once the tables are up to date. */
  openIndex(): IndexWriter
  openEngine(): SearchEngine
  /** Closes the store and all that was opened here. */
  close(): Promise<void>
}

/**
 * Opens what a setting names, see `openStore`.
 * @throws Error that names the file when it cannot be opened
 */
export function openStorage(url: string, options: { readonly?: boolean } = {}): Storage {
  const database = openDatabase(url, options)
  const store = createSqliteStore(database)
  return {
    store,
    openIndex: () => openIndexWriter(database),
    openEngine() {
      const readPacked = openPackedReader(database)
      return openSqliteEngine(database, {
        readPacked,
        readStudy(id) {
          const stored = readPacked(id)
          return stored === undefined ? null : { study: unpackStudy(stored.packed) }
        },
      })
    },
    close: () => store.close(),
  }
}
