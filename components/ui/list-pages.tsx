interface ListPagesProps {
  /** "Pages of sites" */
  label: string
  page: number
  pageCount: number
  toHref: (page: number) => string
}

/** Links to the pages before and after; nothing if there is only one page. */
export function ListPages({ label, page, pageCount, toHref }: ListPagesProps) {
  if (pageCount === 1) return null
  return (
    <nav aria-label={label} className="no-print mt-3 flex flex-wrap gap-4">
      {page > 1 && <a href={toHref(page - 1)}>Previous page</a>}
      <span className="text-ink-3">
        Page {page} of {pageCount}
      </span>
      {page < pageCount && <a href={toHref(page + 1)}>Next page</a>}
    </nav>
  )
}
