import Link from 'next/link'
import { filters } from '@/lib/search/filters'
import { listChosenValues, withFilterToggled, withoutFilters } from '@/lib/search/request-links'
import type { FilterId, SearchRequest } from '@/lib/search/types'
import { toSearchHref } from './search-href'

interface FilterChipsProps {
  request: SearchRequest
  labelOf: (id: FilterId, value: string) => string
}

/** What narrows the list at the moment, each with a way to take it off. */
export function FilterChips({ request, labelOf }: FilterChipsProps) {
  const chosen = listChosenValues(request.filters)
  if (chosen.length === 0) return null
  return (
    <nav aria-label="Chosen filters">
      <ul className="flex flex-wrap items-center gap-2">
        {chosen.map(({ filter, value }) => (
          <li key={`${filter} ${value}`} className="max-w-full">
            <Link
              href={toSearchHref(withFilterToggled(request, filter, value))}
              prefetch={false}
              scroll={false}
              rel="nofollow"
              className="inline-flex min-h-8 max-w-full items-center gap-2 rounded-full border border-accent bg-accent-soft py-0.5 pr-2 pl-3 text-[0.9375rem] hover:bg-surface"
            >
              <span className="sr-only">Remove </span>
              <span className="min-w-0 truncate">
                <span className="text-muted">{filters[filter].label}: </span>
                {labelOf(filter, value)}
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
        ))}
        {chosen.length > 1 && (
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
