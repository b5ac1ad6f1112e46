import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaClient } from './generated/client'
import { toDatabasePath } from './database'

/** Opens a Prisma client on the database that a `file:` address names. For tests and commands. */
export function openPrisma(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url: `file:${toDatabasePath(url)}` }),
  })
}

export type { PrismaClient }
