import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PortalDatabase } from '@/lib/store/sqlite/database'
import { openPrisma, type PrismaClient } from '@/lib/store/sqlite/prisma'
import { openTestDatabase } from './database'

/** A store that is written by the one and read by the other, as the ingest and the pages do. */
export interface PrismaStore {
  database: PortalDatabase
  prisma: PrismaClient
  /** Closes both and takes the file away. */
  remove: () => Promise<void>
}

/** An empty, up-to-date store in a file of its own. */
export function openPrismaStore(): PrismaStore {
  const folder = mkdtempSync(join(tmpdir(), 'trials-store-'))
  const url = `file:${join(folder, 'portal.db')}`
  const database = openTestDatabase(url)
  const prisma = openPrisma(url)
  return {
    database,
    prisma,
    async remove() {
      await prisma.$disconnect()
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
