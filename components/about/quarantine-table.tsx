import type { QuarantineReport } from '@/lib/pages/data-report'

export function QuarantineTable({ quarantine }: { quarantine: QuarantineReport }) {
  const { total, reasons } = quarantine
  if (total === 0) return <p>The quarantine is empty. We could read every record.</p>
  return (
    <table className="data-table">
      <caption>
        {total === 1 ? 'One is' : `${total.toLocaleString('en')} are`} in quarantine now. Similar
        reasons are counted together.
      </caption>
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col">Number</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map(({ reason, count }) => (
          <tr key={reason}>
            <th scope="row" className="font-normal wrap-anywhere">
              {reason}
            </th>
            <td className="tabular-nums">{count.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
