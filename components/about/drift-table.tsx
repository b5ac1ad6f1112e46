import { TimeStamp } from '@/components/ui/time-stamp'
import type { DriftReport } from '@/lib/pages/data-report'
import { capitalise } from '@/lib/study/letter-case'

const shownEntries = 50

export function DriftTable({ drift }: { drift: DriftReport | undefined }) {
  if (drift === undefined) return <p>No import has finished yet.</p>
  const { startedAt, entries } = drift
  if (entries.length === 0) {
    return (
      <p>
        The import of <TimeStamp value={startedAt} /> found no unknown fields or values.
      </p>
    )
  }
  const more = entries.length - shownEntries
  return (
    <div className="space-y-3">
      <table className="data-table">
        <caption>
          Found by the import of <TimeStamp value={startedAt} />, with the number of records.
        </caption>
        <thead>
          <tr>
            <th scope="col">Field or value</th>
            <th scope="col">Records</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, shownEntries).map(({ what, records }) => (
            <tr key={what}>
              <th scope="row" className="font-normal wrap-anywhere">
                {capitalise(what)}
              </th>
              <td className="tabular-nums">{records.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className="text-sm text-ink-3">{more.toLocaleString('en')} rarer ones are not listed.</p>
      )}
    </div>
  )
}
