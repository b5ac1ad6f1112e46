import type { PrismaClient } from '../sqlite/generated/client'

/** Reads what the models say, in whichever database: the clients differ in their transactions alone. */
export type TrialClient = Omit<PrismaClient, '$transaction'>
