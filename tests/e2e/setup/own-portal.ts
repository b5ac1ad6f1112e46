import { inject } from 'vitest'
import type { PortalAddress } from './portal'

/** The portal of the worker that runs this file. */
export function getOwnPortal(): PortalAddress {
  const portal = inject('portals')[Number(process.env.VITEST_POOL_ID) - 1]
  if (portal === undefined) throw new Error('There are more workers than portals.')
  return portal
}
