import type { PrismaClient } from '../sqlite/generated/client'

/** Reads the models from either kind of database: the clients differ only in their transactions. */
export type TrialClient = Omit<PrismaClient, '$transaction'>
