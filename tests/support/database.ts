import { createIndexFile, openIndexFile, type IndexDatabase } from '@/lib/index/index-file'
import { openIndexWriter, type IndexWriter } from '@/lib/index/writer'
import { removeDatabase } from '@/lib/sqlite/files'
import { openDatabase, type PortalDatabase } from '@/lib/store/sqlite/database'
import { migrate } from '@/lib/store/sqlite/migrate'
import { createSqliteStore } from '@/lib/store/sqlite/sqlite-store'
import type { Store } from '@/lib/store/store'
import { existsSync } from 'node:fs'

/** An empty, up-to-date store in memory (or in a file, if a test needs two connections). */
export function openTestDatabase(url = 'file::memory:'): PortalDatabase {
  const database = openDatabase(url)
  migrate(database, 'prisma/migrations/sqlite')
  return database
}

export const testRules = 'test'

/** The index of a store that is in a file. */
export const toTestIndexPath = (databasePath: string) => `${databasePath}.index`

const indexes = new WeakMap<PortalDatabase, IndexDatabase>()

/** The index of an open store, kept as long as the store: in memory too, or in a file beside it. */
export function indexOf(database: PortalDatabase): IndexDatabase {
  let index = indexes.get(database)
  if (index?.open !== true) {
    const path = database.memory ? ':memory:' : toTestIndexPath(database.name)
    index = existsSync(path) ? openIndexFile(path) : createIndexFile(path, testRules)
    indexes.set(database, index)
  }
  return index
}

/** Closes and removes the index. */
export function removeIndexOf(database: PortalDatabase): void {
  indexOf(database).close()
  if (!database.memory) removeDatabase(toTestIndexPath(database.name))
}

/** The store in an open database and its index, for an ingest. */
export function storageOf(database: PortalDatabase): { store: Store; index: IndexWriter } {
  const store = createSqliteStore(database)
  return { store, index: openIndexWriter(claim(indexOf(database), database)) }
}

/** An empty index belongs to the store from its beginning. */
function claim(index: IndexDatabase, database: PortalDatabase): IndexDatabase {
  const identity = database
    .prepare<[], string>('SELECT identity FROM store_state WHERE id = 1')
    .pluck()
    .get()
  index.prepare('UPDATE search_state SET store = ? WHERE store IS NULL').run(identity)
  return index
}
