import 'server-only'
import { findAddress } from '@/lib/storage/find-addresses'
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

/** See `findAddress`. */
export function findTrialAddress(text: string): Promise<string | null> {
  return findAddress(getPortal().store, text)
}
