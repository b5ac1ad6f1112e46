import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { describeChoice } from '@/lib/search/filters/exclusions'
import { describeNear } from '@/lib/search/place/near'
import {
  listChosenValues,
  withFilterToggled,
  withoutFilters,
  withoutNear,
} from '@/lib/search/request/request-links'
import type { ChoiceId } from '@/lib/search/filters/filter-ids'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'

interface FilterChipsProps {
  request: SearchRequest
  /** A readable form of the value. */
  spoken: SearchRequest
  labelOf: (id: ChoiceId, value: string) => string
}

/** The active filters, each with a link that removes it. */
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
        {chosen.map(({ filter, value }) => {
          const { name, words } = describeChoice(filter, [labelOf(filter, value)])
          return (
            <Chip
              key={`${filter} ${value}`}
              href={toSearchHref(withFilterToggled(request, filter, value))}
              label={name}
            >
              {words}
            </Chip>
          )
        })}
        {count > 1 && (
          <li>
            <Link
              href={toSearchHref(withoutFilters(request))}
              prefetch={false}
              scroll={false}
              rel="nofollow"
              className="inline-flex min-h-8 items-center px-1 text-sm"
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
      <Link href={href} prefetch={false} scroll={false} rel="nofollow" className="chip">
        <span className="sr-only">Remove </span>
        <span className="min-w-0">
          <span className="text-ink-3">{label}: </span>
          {children}
        </span>
        <Icon name="cross" />
      </Link>
    </li>
  )
}
