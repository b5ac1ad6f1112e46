import { openIndexWriter, type IndexWriter } from '@/lib/index/writer'
import { openDatabase, type PortalDatabase } from '@/lib/store/sqlite/database'
import { migrate } from '@/lib/store/sqlite/migrate'
import { createSqliteStore } from '@/lib/store/sqlite/sqlite-store'
import type { Store } from '@/lib/store/store'

/** An empty, up-to-date database in memory (or in a file, when a test needs two connections). */
export function openTestDatabase(url = 'file::memory:'): PortalDatabase {
  const database = openDatabase(url)
  migrate(database, 'prisma/migrations/sqlite')
  return database
}

/** The store and the index in an open database, for an ingest. */
export function storageOf(database: PortalDatabase): { store: Store; index: IndexWriter } {
  return { store: createSqliteStore(database), index: openIndexWriter(database) }
}
