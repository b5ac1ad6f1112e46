import { TimeStamp } from '@/components/ui/time-stamp'
import type { DriftReport } from '@/lib/pages/data-report'
import { capitalise } from '@/lib/study/letter-case'

const shownEntries = 50

export function DriftTable({ drift }: { drift: DriftReport | undefined }) {
  if (drift === undefined) return <p>No run has ended yet, so nothing has been counted.</p>
  const { startedAt, entries } = drift
  if (entries.length === 0) {
    return (
      <p>
        The run of <TimeStamp value={startedAt} /> met no field and no value that is not known.
      </p>
    )
  }
  const more = entries.length - shownEntries
  return (
    <div className="space-y-3">
      <table className="data-table">
        <caption>
          Met by the run of <TimeStamp value={startedAt} />, with the number of records that have
          it.
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
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
        <p className="text-sm text-ink-3">And {more.toLocaleString('en')} rarer ones.</p>
      )}
    </div>
  )
}
