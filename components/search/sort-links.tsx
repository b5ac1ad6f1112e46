import Link from 'next/link'
import { withSort } from '@/lib/search/request/request-links'
import { sortKeys, type SearchRequest, type SortKey } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'

const labels: Record<SortKey, string> = {
  relevance: 'Best match',
  distance: 'Nearest',
  updated: 'Last update',
  started: 'Start date',
  enrollment: 'Enrollment',
  title: 'Title',
}

export function SortLinks({ request }: { request: SearchRequest }) {
  const keys = sortKeys.filter((key) => key !== 'distance' || request.near !== undefined)
  return (
    <nav aria-label="Sort the list" className="flex flex-wrap items-center gap-x-1 text-sm">
      <span aria-hidden="true" className="mr-1 text-ink-3">
        Sort by
      </span>
      <ul className="flex flex-wrap gap-x-1">
        {keys.map((key) => {
          const isCurrent = key === request.sort
          return (
            <li key={key}>
              <Link
                href={toSearchHref(withSort(request, key))}
                prefetch={false}
                scroll={false}
                rel="nofollow"
                aria-current={isCurrent ? 'true' : undefined}
                className={`inline-flex min-h-8 items-center rounded-tag px-2 ${
                  isCurrent ? 'bg-tint font-semibold text-ink no-underline' : ''
                }`}
              >
                {labels[key]}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
