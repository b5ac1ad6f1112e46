import Link from 'next/link'
import { defaultFilters } from '@/lib/search/request/default-filters'
import { withFilterValues, withoutFilter } from '@/lib/search/request/request-links'
import type { SearchPage } from '@/lib/search/result'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { toSearchHref } from './search-href'

interface LeftOutNoteProps {
  request: SearchRequest
  page: SearchPage
}

/** How many trials the list leaves out by itself, and the way to them; or the way back. */
export function LeftOutNote({ request, page: { leftOut = 0 } }: LeftOutNoteProps) {
  if (request.filters.role === undefined) {
    return (
      <p className="text-sm text-ink-3">
        Trials that do not test cells are listed too.{' '}
        <Link
          href={toSearchHref(withFilterValues(request, 'role', defaultFilters.role ?? []))}
          prefetch={false}
          rel="nofollow"
        >
          Hide them
        </Link>
      </p>
    )
  }
  if (leftOut === 0) return null
  return (
    <p className="text-sm text-ink-3">
      {leftOut.toLocaleString('en')}{' '}
      {leftOut === 1 ? 'trial that does not test cells is' : 'trials that do not test cells are'}{' '}
      hidden.{' '}
      <Link href={toSearchHref(withoutFilter(request, 'role'))} prefetch={false} rel="nofollow">
        Show {leftOut === 1 ? 'it' : 'them'}
      </Link>
    </p>
  )
}
