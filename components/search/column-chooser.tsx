import Form from 'next/form'
import { Icon } from '@/components/ui/icon'
import { defaultColumns, tableColumns } from '@/lib/search/request/result-views'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withView } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { KeptFields } from './kept-fields'
import { columns } from './trial-table'

/** Which columns the table has, as a plain form. */
export function ColumnChooser({ request }: { request: SearchRequest }) {
  const chosen = request.columns ?? defaultColumns
  const kept = formatSearchRequest({ ...withView(request, 'table') })
  return (
    <details className="column-chooser" key={chosen.join()}>
      <summary className="button button-quiet button-small">
        <Icon name="table" />
        Columns ({chosen.length} of {tableColumns.length})
      </summary>
      <Form action="/trials" prefetch={false} scroll={false}>
        <KeptFields search={kept} />
        {tableColumns.map((id) => (
          <label key={id} className="check">
            <input type="checkbox" name="columns" value={id} defaultChecked={chosen.includes(id)} />
            {columns[id].label}
          </label>
        ))}
        <button type="submit" className="button button-small">
          Show columns
        </button>
      </Form>
    </details>
  )
}
