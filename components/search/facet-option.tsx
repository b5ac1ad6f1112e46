import Link from 'next/link'
import { LinkPending } from '@/components/ui/link-pending'

export interface FacetOptionProps {
  /** The search with this value added, or removed if it is selected. */
  href: '/trials' | `/trials?${string}`
  label: string
  /** Trials; absent for a value that is left out. */
  count?: number
  selected: boolean
}

/**
 * Looks like a checkbox and is a link: it works without script and can be opened in a new tab. A page has hundreds of
 * these, so the style sheet draws the box.
 */
export function FacetOption({ href, label, count, selected }: FacetOptionProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      rel="nofollow"
      aria-current={selected ? 'true' : undefined}
      className="facet-link"
    >
      <span>
        {label}
        {selected && <span className="sr-only"> (chosen; follow the link to remove it)</span>}
        <LinkPending />
      </span>{' '}
      {count?.toLocaleString('en')}
    </Link>
  )
}
