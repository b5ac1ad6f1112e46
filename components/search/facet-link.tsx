import Link from 'next/link'
import { LinkPending } from '@/components/ui/link-pending'
import { withFilterToggled } from '@/lib/search/request-links'
import type { FacetValue, FilterId, SearchRequest } from '@/lib/search/types'
import { toSearchHref } from './search-href'

interface FacetLinkProps {
  filter: FilterId
  value: FacetValue
  request: SearchRequest
}

/** Looks like a box to tick and is a link: it works without script and can be opened in a new tab. */
export function FacetLink({
  filter,
  value: { value, label, count, selected },
  request,
}: FacetLinkProps) {
  return (
    <Link
      href={toSearchHref(withFilterToggled(request, filter, value))}
      prefetch={false}
      scroll={false}
      rel="nofollow"
      aria-current={selected ? 'true' : undefined}
      className="group/value -mx-2 grid min-h-8 grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-2.5 rounded px-2 py-1 text-[0.9375rem] leading-snug hover:bg-accent-soft"
    >
      <span
        aria-hidden="true"
        className={`mt-0.5 grid size-4 place-items-center rounded-[3px] border ${
          selected ? 'border-accent bg-accent text-on-accent' : 'border-control bg-surface'
        }`}
      >
        {selected && (
          <svg
            viewBox="0 0 12 12"
            className="size-3"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.2"
          >
            <path d="m2 6.5 2.7 2.7L10 3.4" />
          </svg>
        )}
      </span>
      <span className={selected ? 'font-semibold' : undefined}>
        {label}
        <LinkPending />
      </span>
      <span className="text-muted tabular-nums">
        <span className="sr-only">, </span>
        {count}
        <span className="sr-only">
          {count === 1 ? ' trial' : ' trials'}
          {selected && ', chosen, remove'}
        </span>
      </span>
    </Link>
  )
}
