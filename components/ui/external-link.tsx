import type { ReactNode } from 'react'

interface ExternalLinkProps {
  /** From a record, so anything: only web addresses become links, the rest stays text. */
  href: string
  children: ReactNode
  className?: string
}

/** A link that leaves the portal: marked for eye and ear by the styles, and it tells the other site nothing. */
export function ExternalLink({ href, children, className }: ExternalLinkProps) {
  if (!/^https?:\/\//i.test(href)) return <>{children}</>
  return (
    <a href={href} rel="external noreferrer" {...(className && { className })}>
      {children}
    </a>
  )
}
