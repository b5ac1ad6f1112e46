import 'server-only'
import { connection } from 'next/server'
import { emptyRequest } from '@/lib/search/request/request'
import { getPortal } from './portal'

/**
 * Searches and reads a trial, as visitors do.
 * @returns how many trials can be searched
 * @throws Error when either cannot be done
 */
export async function checkPortal(): Promise<number> {
  await connection()
  const { engine, store } = getPortal()
  const { total, trials } = engine.search({ ...emptyRequest, pageSize: 1 }, { facets: [] })
  for (const { trialId } of trials) {
    if ((await store.getTrial(trialId)) === null) {
      throw new Error(`The trial ${trialId} is found and cannot be read.`)
    }
  }
  return total
}
