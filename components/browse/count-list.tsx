import Link from 'next/link'
import { toSearchHref } from '@/components/search/search-href'
import { TrialCount } from '@/components/ui/trial-count'
import { withFilterValues } from '@/lib/search/request/request-links'
import type { FacetValue } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'
import type { SearchRequest } from '@/lib/search/request/search-request'

interface CountListProps {
  id: string
  title: string
  filter: FilterId
  values: readonly FacetValue[]
  request: SearchRequest
}

/** How many trials have each value: labels, numbers and bars, each linked to these trials. */
export function CountList({ id, title, filter, values, request }: CountListProps) {
  const shown = values.filter(({ count }) => count > 0)
  const most = Math.max(1, ...shown.map(({ count }) => count))
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className="mt-2 space-y-1">
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <Link
              href={toSearchHref(withFilterValues(request, filter, [value]))}
              prefetch={false}
              rel="nofollow"
              className="block py-1 text-ink no-underline hover:text-link"
            >
              <span className="flex justify-between gap-4 text-sm">
                <span className="underline decoration-line-2 underline-offset-4">{label}</span>
                <span className="text-ink-3 tabular-nums">
                  <TrialCount count={count} />
                </span>
              </span>
              <span aria-hidden="true" className="mt-1 block h-1.5 rounded-full bg-sunken">
                <span
                  className="block h-full min-w-1 rounded-full bg-plum-4"
                  style={{ width: `${((100 * count) / most).toFixed(1)}%` }}
                />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
