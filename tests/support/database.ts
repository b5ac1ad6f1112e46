import { openDatabase, type PortalDatabase } from '@/lib/store/sqlite/database'
import { migrate } from '@/lib/store/sqlite/migrate'

/** An empty, up-to-date database in memory (or in a file, when a test needs two connections). */
export function openTestDatabase(url = 'file::memory:'): PortalDatabase {
  const database = openDatabase(url)
  migrate(database, 'prisma/migrations/sqlite')
  return database
}
