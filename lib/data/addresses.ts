import 'server-only'
import { parseTrialAddress } from '@/lib/study/trial-id'
import { getPortal } from './portal'

/**
 * The address under which a trial is found now: by its number in any spelling (`nct5828212`), another
 * registry's number, an alias or a former address. Null when the portal has no such trial.
 */
export async function findTrialAddress(text: string): Promise<string | null> {
  if (text === '' || text.length > 200) return null
  return getPortal().store.findAddress(parseTrialAddress(text) ?? text)
}
