import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import type { TrialClient } from '../prisma/trial-client'
import { PrismaClient } from './generated/client'

/** A Prisma client on a pool that the caller closes. */
export function openPrisma(pool: Pool): TrialClient {
  const client: unknown = new PrismaClient({ adapter: new PrismaPg(pool) })
  // Both clients are generated from the same models, but TypeScript cannot compare the generic methods of two
  // generated modules.
  return client as TrialClient
}
