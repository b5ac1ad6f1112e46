import Link from 'next/link'
import { Fact, Facts } from '@/components/ui/facts'
import { NotStated } from '@/components/ui/not-stated'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import type { Study } from '@/lib/study/schema'

/** Whether there are results, and the way to them. */
export function ResultsSection({ trial: { study, page, trialId } }: { trial: TrialDetail }) {
  const status = study.protocolSection.statusModule ?? {}
  const posted = status.resultsFirstPostDateStruct?.date
  return (
    <>
      <Facts>
        <Fact label="State of the results">
          {page?.resultsText ?? describeResults(study) ?? <NotStated />}
        </Fact>
        {posted && (
          <Fact label="Results first posted">
            <TimeStamp value={posted} />
          </Fact>
        )}
        {status.resultsFirstSubmitDate && (
          <Fact label="Results first submitted">
            <TimeStamp value={status.resultsFirstSubmitDate} />
          </Fact>
        )}
        {status.resultsWaived !== undefined && (
          <Fact label="Results waived by the registry">{status.resultsWaived ? 'Yes' : 'No'}</Fact>
        )}
      </Facts>
      {study.resultsSection && (
        <div className="space-y-3">
          <p className="max-w-prose">{listContents(study)}</p>
          <Link
            href={`/trials/${encodeURIComponent(trialId)}/results`}
            prefetch={false}
            className="button"
          >
            Read the results
          </Link>
        </div>
      )}
    </>
  )
}

function describeResults(study: Study): string | null {
  if (study.resultsSection) return 'Posted in the registry'
  if (study.hasResults === true) return 'Posted in the registry; this copy of the record has none'
  if (study.hasResults === false) return 'No results posted'
  return null
}

/** "The record has 54 measured outcomes and 378 kinds of adverse events." */
function listContents({ resultsSection }: Study): string {
  const outcomes = resultsSection?.outcomeMeasuresModule?.outcomeMeasures?.length ?? 0
  const { seriousEvents = [], otherEvents = [] } = resultsSection?.adverseEventsModule ?? {}
  const events = seriousEvents.length + otherEvents.length
  const parts = [
    resultsSection?.participantFlowModule && 'how many participants began and finished',
    resultsSection?.baselineCharacteristicsModule && 'who they were',
    outcomes > 0 && (outcomes === 1 ? 'one measured outcome' : `${outcomes} measured outcomes`),
    events > 0 && (events === 1 ? 'one adverse event' : `${events} kinds of adverse events`),
  ].filter((part) => typeof part === 'string')
  return parts.length > 0 ? `The results say: ${parts.join(', ')}.` : ''
}
