import Link from 'next/link'
import type { ReactNode } from 'react'
import { withPage } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { listPageNumbers } from './page-numbers'
import { toSearchHref } from './search-href'

interface PaginationProps {
  request: SearchRequest
  page: number
  pageCount: number
}

const shape =
  'inline-flex min-h-11 min-w-11 items-center justify-center rounded-control px-3 no-underline'

export function Pagination({ request, page, pageCount }: PaginationProps) {
  if (pageCount < 2) return null
  const link = (target: number, content: ReactNode, rel?: 'prev' | 'next') => (
    <Link
      href={toSearchHref(withPage(request, target))}
      prefetch={false}
      rel={rel}
      aria-current={target === page ? 'page' : undefined}
      className={`${shape} ${
        target === page
          ? 'border-2 border-accent bg-accent font-semibold text-on-accent'
          : 'border border-line bg-surface hover:border-accent hover:bg-tint'
      }`}
    >
      {content}
    </Link>
  )
  return (
    <nav aria-label="Pages of the list" className="mt-5 flex flex-wrap items-center gap-2">
      {page > 1 && link(page - 1, 'Previous', 'prev')}
      <ul className="flex flex-wrap items-center gap-2">
        {listPageNumbers(page, pageCount).map((target, index) => (
          <li key={index}>
            {target === null ? (
              <span className="px-1 text-ink-3">…</span>
            ) : (
              link(
                target,
                <>
                  <span className="sr-only">Page </span>
                  {target}
                </>,
              )
            )}
          </li>
        ))}
      </ul>
      {page < pageCount && link(page + 1, 'Next', 'next')}
    </nav>
  )
}
