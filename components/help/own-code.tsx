'use client' // completes the addresses in the lines

import { useOwnAddress } from '@/components/ui/own-address'

/** Lines of a program that name the portal's own address. */
export function OwnCode({ code }: { code: string }) {
  return <code>{useOwnAddress(code)}</code>
}
