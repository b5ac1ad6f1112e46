import 'server-only'
import { parseTrialAddress } from '@/lib/study/trial-id'
import { describeFault } from './faults'
import { getPortal } from './portal'

/** Where a trial is found, or why it cannot be shown. */
export async function findTrialOrFault(
  text: string,
): Promise<{ address: string | null } | { fault: string }> {
  try {
    return { address: await findTrialAddress(text) }
  } catch (error) {
    const fault = describeFault(error)
    if (fault === null) throw error
    console.error(fault)
    return { fault }
  }
}

/**
 * The address under which a trial is found now: by its number in any spelling (`nct5828212`), another
 * registry's number, an alias or a former address. Null when the portal has no such trial.
 */
export async function findTrialAddress(text: string): Promise<string | null> {
  if (text === '' || text.length > 200) return null
  return getPortal().store.findAddress(parseTrialAddress(text) ?? text)
}
