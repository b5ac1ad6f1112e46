import { describeDateTime, parseDateTime } from '@/lib/study/dates'
import { describeMessage } from '@/lib/study/describe-place'
import type { RunReport, RunReportState } from '@/lib/pages/data-report'

const stateLabels: Record<RunReportState, string> = {
  running: 'Running',
  completed: 'Completed',
  failed: 'Failed',
  interrupted: 'Interrupted',
  unknown: 'Unknown',
}

const stateLooks: Record<RunReportState, string> = {
  running: 'text-soon-fg',
  completed: 'text-open-fg',
  failed: 'text-stop-fg',
  interrupted: 'text-warn-fg',
  unknown: 'text-ink-3',
}

interface RunsTableProps {
  runs: readonly RunReport[]
  runCount: number
}

const columns = ['Started', 'Source', 'Read', 'New', 'Changed', 'Unchanged', 'Quarantined'] as const

export function RunsTable({ runs, runCount }: RunsTableProps) {
  if (runs.length === 0) {
    return <p>No import has run yet.</p>
  }
  return (
    <div className="space-y-3">
      <table className="data-table stacking-table">
        <caption>
          {runCount > runs.length
            ? `The last ${runs.length} of ${runCount.toLocaleString('en')} imports, latest first. Times are in UTC.`
            : 'Latest first. Times are in UTC.'}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Run key={run.id} run={run} />
          ))}
        </tbody>
      </table>
      {runs.some(({ state }) => state === 'interrupted' || state === 'failed') && (
        <p className="max-w-prose text-sm text-ink-3">
          When an import stops early, we keep the records that it had read. The next import
          continues.
        </p>
      )}
    </div>
  )
}

function Run({ run }: { run: RunReport }) {
  const counts = [run.read, run.added, run.updated, run.unchanged, run.quarantined]
  return (
    <tr>
      <th scope="row" className="lg:whitespace-nowrap">
        <time dateTime={run.startedAt}>{describeMoment(run.startedAt)}</time>
        <span className={`block ${stateLooks[run.state]}`}>
          {stateLabels[run.state]}
          {describeDuration(run)}
        </span>
      </th>
      <td data-label={columns[1]} className="break-words max-lg:wrap-anywhere">
        {run.request}
        {run.message !== undefined && (
          <span className="mt-1 block text-sm text-ink-3">{describeMessage(run.message)}</span>
        )}
      </td>
      {counts.map((count, index) => (
        <td key={index} data-label={columns[index + 2]} className="tabular-nums">
          {count.toLocaleString('en')}
        </td>
      ))}
    </tr>
  )
}

/** "22 August 2026, 04:52" from an ISO moment in UTC. */
function describeMoment(moment: string): string {
  const time = parseDateTime(moment.slice(0, 16))
  return time === null ? moment : describeDateTime(time)
}

/** " in 5 s"; empty for a run that has not ended. */
function describeDuration({ startedAt, finishedAt }: RunReport): string {
  if (finishedAt === undefined) return ''
  const seconds = Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)
  if (!(seconds >= 0)) return ''
  if (seconds < 120) return ` in ${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? ` in ${minutes} min` : ` in ${Math.round(minutes / 60)} h`
}
