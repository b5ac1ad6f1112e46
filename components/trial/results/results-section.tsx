import { Fact, Facts } from '@/components/ui/facts'
import { NotStated } from '@/components/ui/not-stated'
import { TimeStamp } from '@/components/ui/time-stamp'
import type { PageStatements } from '@/lib/registries/source-format'
import type { Study } from '@/lib/study/schema'
import { AdverseEvents } from './adverse-events'
import { Baseline } from './baseline'
import { MeasuredOutcomes } from './measured-outcomes'
import { ParticipantFlow } from './participant-flow'
import { ResultsNotes } from './results-notes'

interface ResultsSectionProps {
  study: Study
  page: PageStatements | undefined
}

export function ResultsSection({ study, page }: ResultsSectionProps) {
  const results = study.resultsSection
  const status = study.protocolSection.statusModule ?? {}
  const posted = status.resultsFirstPostDateStruct?.date
  const submitted = status.resultsFirstSubmitDate
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
        {submitted && (
          <Fact label="Results first submitted">
            <TimeStamp value={submitted} />
          </Fact>
        )}
        {status.resultsWaived !== undefined && (
          <Fact label="Results waived by the registry">{status.resultsWaived ? 'Yes' : 'No'}</Fact>
        )}
      </Facts>
      {results?.participantFlowModule && <ParticipantFlow flow={results.participantFlowModule} />}
      {results?.baselineCharacteristicsModule && (
        <Baseline baseline={results.baselineCharacteristicsModule} />
      )}
      {results?.outcomeMeasuresModule?.outcomeMeasures && (
        <MeasuredOutcomes measures={results.outcomeMeasuresModule.outcomeMeasures} />
      )}
      {results?.adverseEventsModule && <AdverseEvents events={results.adverseEventsModule} />}
      {results?.moreInfoModule && <ResultsNotes notes={results.moreInfoModule} />}
    </>
  )
}

function describeResults(study: Study): string | null {
  if (study.resultsSection) return 'Results are posted in the registry and shown below'
  if (study.hasResults === true)
    return 'Results are posted in the registry; this copy of the record has none'
  if (study.hasResults === false) return 'No results posted'
  return null
}
