import type { ReactNode } from 'react'

interface ExternalLinkProps {
  /** From a record, so anything: only web addresses become links, the rest stays text. */
  href: string
  children: ReactNode
  className?: string
}

/** A link that leaves the portal: marked for the eye and in words, and it tells the other site nothing. */
export function ExternalLink({ href, children, className }: ExternalLinkProps) {
  if (!/^https?:\/\//i.test(href)) return <>{children}</>
  return (
    <a href={href} rel="external noreferrer" className={className}>
      {children}
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className="no-print ml-1 inline-block size-[0.65em] align-baseline"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        <path d="M3 9 9.5 2.5M4.5 2h5.5v5.5" />
      </svg>
      <span className="sr-only"> (another website)</span>
    </a>
  )
}
