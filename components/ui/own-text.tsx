'use client' // completes the addresses in the text

import { useOwnAddress } from './own-address'

/** Text that names the portal's own address. */
export function OwnText({ text }: { text: string }) {
  return useOwnAddress(text)
}
