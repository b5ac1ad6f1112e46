import type { ReactNode } from 'react'

interface ScrollTableProps {
  /** Names the table and, since it can be scrolled by keyboard, the region around it. */
  caption: string
  columns: readonly ReactNode[]
  children: ReactNode
}

/** A table of numbers, one column per group: wider than a phone, so that it scrolls within its frame. */
export function ScrollTable({ caption, columns, children }: ScrollTableProps) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="data-table tabular-nums">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" className="min-w-32">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
