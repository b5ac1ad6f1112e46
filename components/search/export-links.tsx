import { allColumns, usualColumns } from '@/lib/exports/columns'
import { formatLinks } from '@/lib/exports/formats'
import { describeTrialCount } from '@/lib/pages/trial-count'
import { formatSearchRequest } from '@/lib/search/request/request'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { DownloadOrFollow } from '@/components/ui/download-or-follow'
import { KeptFields } from './kept-fields'

interface ExportLinksProps {
  request: SearchRequest
  total: number
}

/** All trials of the search as a file, in each available format. */
export function ExportLinks({ request, total }: ExportLinksProps) {
  const query = formatSearchRequest({ ...request, page: 1 })
  return (
    <DownloadOrFollow
      what={describeTrialCount(total)}
      query={query}
      formats={formatLinks}
      more={<ColumnsForm query={query} />}
    >
      <p className="mt-3">
        <a href={`/embed${query === '' ? '' : `?${query}`}`} rel="nofollow">
          Embed this list
        </a>{' '}
        on your own website
      </p>
    </DownloadOrFollow>
  )
}

const usualNames: ReadonlySet<string> = new Set(usualColumns.map(({ name }) => name))

/** A table of selected columns, through a plain form. */
function ColumnsForm({ query }: { query: string }) {
  return (
    <details className="disclosure column-chooser">
      <summary>Choose the columns of a table</summary>
      <form method="get" action="/export/trials.csv">
        <KeptFields search={query} />
        {allColumns.map(({ name }) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              name="fields"
              value={name}
              defaultChecked={usualNames.has(name)}
            />
            {name}
          </label>
        ))}
        <p className="button-row">
          {formatLinks
            .filter(({ isTable }) => isTable)
            .map(({ id }) => (
              <button
                key={id}
                type="submit"
                formAction={`/export/trials.${id}`}
                className="button button-small"
              >
                Download {id.toUpperCase()}
              </button>
            ))}
        </p>
      </form>
    </details>
  )
}
