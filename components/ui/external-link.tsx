import type { ReactNode } from 'react'

interface ExternalLinkProps {
  /** From a record, so it can be anything: only web addresses become links, other text stays text. */
  href: string
  children: ReactNode
  className?: string
}

/** A link to another site: styles mark it for eye and ear, and it sends no referrer. */
export function ExternalLink({ href, children, className }: ExternalLinkProps) {
  if (!/^https?:\/\//i.test(href)) return <>{children}</>
  return (
    <a href={href} rel="external noreferrer" {...(className && { className })}>
      {children}
    </a>
  )
}
