import Link from 'next/link'
import type { ReactNode } from 'react'
import { filters } from '@/lib/search/filters/filters'
import { describeNear } from '@/lib/search/place/near'
import {
  listChosenValues,
  withFilterToggled,
  withoutFilters,
  withoutNear,
} from '@/lib/search/request/request-links'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'

interface FilterChipsProps {
  request: SearchRequest
  /** The same in people's words for its place. */
  spoken: SearchRequest
  labelOf: (id: FilterId, value: string) => string
}

/** What narrows the list at the moment, each with a way to take it off. */
export function FilterChips({ request, spoken, labelOf }: FilterChipsProps) {
  const chosen = listChosenValues(request.filters)
  const count = chosen.length + (request.near ? 1 : 0)
  if (count === 0) return null
  return (
    <nav aria-label="Chosen filters">
      <ul className="flex flex-wrap items-center gap-2">
        {request.near && (
          <Chip href={toSearchHref(withoutNear(request))} label="Place">
            {describeNear(spoken.near ?? request.near)}
          </Chip>
        )}
        {chosen.map(({ filter, value }) => (
          <Chip
            key={`${filter} ${value}`}
            href={toSearchHref(withFilterToggled(request, filter, value))}
            label={filters[filter].label}
          >
            {labelOf(filter, value)}
          </Chip>
        ))}
        {count > 1 && (
          <li>
            <Link
              href={toSearchHref(withoutFilters(request))}
              prefetch={false}
              scroll={false}
              rel="nofollow"
              className="text-link inline-flex min-h-8 items-center px-1 text-[0.9375rem]"
            >
              Clear all filters
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Chip({
  href,
  label,
  children,
}: {
  /** The search without it. */
  href: ReturnType<typeof toSearchHref>
  label: string
  children: ReactNode
}) {
  return (
    <li className="max-w-full">
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        rel="nofollow"
        className="inline-flex min-h-8 max-w-full items-center gap-2 rounded-full border border-accent bg-accent-soft py-0.5 pr-2 pl-3 text-[0.9375rem] hover:bg-surface"
      >
        <span className="sr-only">Remove </span>
        <span className="min-w-0 truncate">
          <span className="text-muted">{label}: </span>
          {children}
        </span>
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className="size-3 shrink-0 text-accent"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        >
          <path d="m2 2 8 8M10 2l-8 8" />
        </svg>
      </Link>
    </li>
  )
}
