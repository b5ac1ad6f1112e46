'use client' // completes the address of the link

import type { ReactNode } from 'react'
import { useOwnAddress } from './own-address'

interface OwnLinkProps {
  href: string
  className: string
  children: ReactNode
}

/** A link to the portal by its whole address, or a mail that names it. */
export function OwnLink({ href, className, children }: OwnLinkProps) {
  return (
    <a href={useOwnAddress(href)} className={className}>
      {children}
    </a>
  )
}
