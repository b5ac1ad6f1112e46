import 'server-only'
import { openDatabase, type PortalDatabase } from '@/lib/store/sqlite/database'
import { openPackedReader, type PackedStudy } from '@/lib/store/sqlite/packed-studies'
import { openPrisma, type PrismaClient } from '@/lib/store/sqlite/prisma'
import { openSearchEngine } from '@/lib/store/sqlite/search-engine'
import { env } from '@/lib/env'
import type { SearchEngine } from '@/lib/search/engine'

interface Portal {
  database: PortalDatabase
  prisma: PrismaClient
  engine: SearchEngine
  /** See `openPackedReader`. */
  readPacked: (id: number) => PackedStudy | undefined
}

declare global {
  var __portal: Portal | undefined
}

/**
 * The open database, once per process: opened at the first request and kept over development reloads.
 * @throws Error that names the file when it cannot be opened.
 */
export function getPortal(): Portal {
  return (globalThis.__portal ??= openPortal())
}

function openPortal(): Portal {
  const database = openDatabase(env.databaseUrl)
  return {
    database,
    prisma: openPrisma(env.databaseUrl),
    engine: openSearchEngine(database),
    readPacked: openPackedReader(database),
  }
}
