'use client' // asks the surrounding link whether its page is loading

import { useLinkStatus } from 'next/link'

/** A small spinner inside a link while its page is loading. Takes no room of its own. */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden="true"
      data-pending={pending ? '' : undefined}
      className="link-pending -mr-4 ml-1 inline-block size-3 rounded-full border-2 border-current border-r-transparent align-middle"
    />
  )
}
