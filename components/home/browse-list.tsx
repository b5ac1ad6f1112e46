import Link from 'next/link'
import { TrialCount } from '@/components/ui/trial-count'
import { toBrowsePath } from '@/lib/pages/browse'
import { filters } from '@/lib/search/filters/filters'
import type { OverviewCount } from '@/lib/search/result'
import type { FilterId } from '@/lib/search/filters/filter-ids'

interface BrowseListProps {
  filter: FilterId
  counts: readonly OverviewCount[]
  /** Where all values are listed; the search if not given. */
  all?: '/cells' | '/trials'
}

const shownValues = 8

/** Links into the search by one filter, with how many trials wait behind each. */
export function BrowseList({ filter, counts, all = '/trials' }: BrowseListProps) {
  const definition = filters[filter]
  const { key, label } = definition
  const toHref = (value: string) =>
    toBrowsePath(filter, definition.parseValue(value) ?? value) ??
    (`/trials?${new URLSearchParams({ [key]: value }).toString()}` as const)
  const more = counts.length - shownValues
  return (
    <section aria-labelledby={`browse-${filter}`}>
      <h3 id={`browse-${filter}`}>By {label.toLowerCase()}</h3>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {counts.slice(0, shownValues).map(({ value, label: name, count }) => (
          <li key={value}>
            <Link
              href={toHref(value)}
              prefetch={false}
              className="flex min-h-10 items-center justify-between gap-4 py-1.5 no-underline hover:underline"
            >
              <span className="min-w-0">{name}</span>
              <span className="text-sm text-ink-3 tabular-nums">
                <TrialCount count={count} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {(more > 0 || all === '/cells') && (
        <p className="mt-2 text-sm">
          <Link href={all} prefetch={false} className="inline-block py-1">
            {all === '/cells'
              ? 'All cell types, targets and disease groups'
              : `${more} more in the search`}
          </Link>
        </p>
      )}
    </section>
  )
}
