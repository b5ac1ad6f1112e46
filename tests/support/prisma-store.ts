import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { createSqliteStore } from '@/lib/store/sqlite/sqlite-store'
import type { Store } from '@/lib/store/store'
import { openTestDatabase } from './database'

/** A store in a file, which Prisma can read too. */
export interface PrismaStore {
  database: PortalDatabase
  store: Store
  /** Closes it and removes the file. */
  remove: () => Promise<void>
}

/** An empty, up-to-date store in a file of its own. */
export function openPrismaStore(): PrismaStore {
  const folder = mkdtempSync(join(tmpdir(), 'trials-store-'))
  const url = `file:${join(folder, 'portal.db')}`
  const database = openTestDatabase(url)
  const store = createSqliteStore(database)
  return {
    database,
    store,
    async remove() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
