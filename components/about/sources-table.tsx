import type { SourceCount } from '@/lib/pages/data-report'

export function SourcesTable({ sources }: { sources: readonly SourceCount[] }) {
  if (sources.length === 0) {
    return <p>No import has run yet, so there are no sources.</p>
  }
  return (
    <table className="data-table stacking-table">
      <caption className="sr-only">Records and versions by source</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Trials described</th>
          <th scope="col">Versions kept</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ format, label, records, versions }) => (
          <tr key={format}>
            <th scope="row">{label}</th>
            <td data-label="Trials described" className="tabular-nums">
              {records.toLocaleString('en')}
            </td>
            <td data-label="Versions kept" className="tabular-nums">
              {versions.toLocaleString('en')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
