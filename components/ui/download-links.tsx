import type { FormatLink } from '@/lib/exports/formats'

interface DownloadLinksProps {
  /** The query string: a search, or `ids`. */
  query: string
  formats: readonly FormatLink[]
}

/** The same trials as a file in each available format. */
export function DownloadLinks({ query, formats }: DownloadLinksProps) {
  const search = query === '' ? '' : `?${query}`
  const all = `${search === '' ? '?' : `${search}&`}fields=all`
  return (
    <ul className="mt-2 space-y-1">
      {formats.map(({ id, label, isTable }) => (
        <li key={id}>
          <a href={`/export/trials.${id}${search}`} download>
            {label}
          </a>
          {isTable && (
            <>
              {' · '}
              <a
                href={`/export/trials.${id}${all}`}
                download
                aria-label={`${id.toUpperCase()} with every column`}
              >
                with every column
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
