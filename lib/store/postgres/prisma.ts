import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import type { TrialClient } from '../prisma/trial-client'
import { PrismaClient } from './generated/client'

/** A Prisma client on a pool, which stays the caller's. */
export function openPrisma(pool: Pool): TrialClient {
  const client: unknown = new PrismaClient({ adapter: new PrismaPg(pool) })
  // Of the same models as the other client; TypeScript cannot compare the generic methods of two generated modules.
  return client as TrialClient
}
