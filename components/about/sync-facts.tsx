import { Fact, Facts } from '@/components/ui/facts'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { SyncReport } from '@/lib/pages/data-report'

/** When the portal last fetched from the registry automatically, when the next fetch is due, and what failed. */
export function SyncFacts({ sync }: { sync: SyncReport | undefined }) {
  if (sync === undefined) {
    return <p>This portal does not update itself. Its imports are listed below.</p>
  }
  const { schedule, nextAt, succeededAt, failedAt, failure, failures } = sync
  return (
    <Facts>
      <Fact label="Schedule">
        {schedule === 'daily' ? 'Every day' : <code translate="no">{schedule}</code>}
      </Fact>
      <Fact label="Last success">
        {succeededAt === undefined ? 'None yet' : <TimeStamp value={succeededAt} />}
      </Fact>
      <Fact label="Next update">
        {nextAt === undefined ? 'None planned' : <TimeStamp value={nextAt} />}
      </Fact>
      {failedAt !== undefined && (
        <Fact label="Last failure">
          <TimeStamp value={failedAt} />
          {failures > 1 && ` (${failures} in a row)`}: {failure}
        </Fact>
      )}
    </Facts>
  )
}
