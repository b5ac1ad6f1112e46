interface ListPage<Item> {
  items: Item[]
  /** 1-based. */
  page: number
  pageCount: number
}

/** One page of a list that may be too long for one; a page past the end is the last one. */
export function toListPage<Item>(
  all: readonly Item[],
  itemsOfPage: number,
  asked: number,
): ListPage<Item> {
  const pageCount = Math.max(1, Math.ceil(all.length / itemsOfPage))
  const page = Math.min(asked, pageCount)
  return { items: all.slice((page - 1) * itemsOfPage, page * itemsOfPage), page, pageCount }
}

interface ListPagesProps {
  /** "Pages of sites" */
  label: string
  page: number
  pageCount: number
  toHref: (page: number) => string
}

/** The ways to the pages before and after; nothing where there is only one. */
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
