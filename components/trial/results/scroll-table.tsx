import type { ReactNode } from 'react'

interface ScrollTableProps {
  /** Accessible name of the table and of its scrolling frame. */
  caption: string
  /** Column headers; the first may be empty, because rows have their own headers. */
  columns: readonly string[]
  children: ReactNode
}

/** A table of numbers, one column per group: wider than a phone, so it scrolls within its frame. */
export function ScrollTable({ caption, columns, children }: ScrollTableProps) {
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="data-table tabular-nums">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) =>
              column === '' ? (
                <td key={index} className="min-w-32" />
              ) : (
                <th key={index} scope="col" className="min-w-32">
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
