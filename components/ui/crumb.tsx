import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from './icon'

interface CrumbProps<Path extends string> {
  /** Accessible name of where the link leads. */
  label: string
  href: Route<Path>
  /** Whether a plain link leads there, which needs no script. */
  isPlain?: boolean
  children: ReactNode
}

/** The link back above the heading of a page. */
export function Crumb<Path extends string>({
  label,
  href,
  isPlain = false,
  children,
}: CrumbProps<Path>) {
  const content = (
    <>
      <Icon name="arrow-left" />
      {children}
    </>
  )
  return (
    <nav aria-label={label} className="crumb">
      {isPlain ? (
        <a href={href}>{content}</a>
      ) : (
        <Link href={href} prefetch={false}>
          {content}
        </Link>
      )}
    </nav>
  )
}
