'use client' // knows by which name the reader reached the portal

import { useSyncExternalStore } from 'react'
import { ownSite } from '@/lib/pages/own-site'

const never = () => () => {
  // A page keeps its site while it is open.
}

/**
 * A text or link with the portal's own address in it, where the portal was not told its name: the reader's browser
 * knows it. Until then, and without script, the address has no host.
 */
export function useOwnAddress(text: string): string {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  )
  return text
    .replaceAll(ownSite, origin)
    .replaceAll(encodeURIComponent(ownSite), encodeURIComponent(origin))
}
