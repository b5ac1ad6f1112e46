import { updateAges, type SourceCount } from '@/lib/pages/data-report'

/** How long ago the records of each source were last updated. */
export function AgesTable({ sources }: { sources: readonly SourceCount[] }) {
  if (sources.length === 0) return <p>No import has run yet.</p>
  return (
    <table className="data-table stacking-table">
      <caption className="sr-only">Records by the age of their last update, per source</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          {updateAges.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map(({ format, label, byAge }) => (
          <tr key={format}>
            <th scope="row">{label}</th>
            {updateAges.map((age, index) => (
              <td key={age.label} data-label={age.label} className="tabular-nums">
                {(byAge[index] ?? 0).toLocaleString('en')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
