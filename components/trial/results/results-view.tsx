import Link from 'next/link'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { getNctId } from '@/lib/study/document'
import { AdverseEvents } from './adverse-events'
import { Baseline } from './baseline'
import { MeasuredOutcomes } from './measured-outcomes'
import { ParticipantFlow } from './participant-flow'
import { ResultsNotes } from './results-notes'

/**
 * The posted results, whole. A page of their own, because their tables are ten times as long as everything
 * else that a record says.
 */
export function ResultsView({ trial }: { trial: TrialDetail }) {
  const { study, trialId } = trial
  const results = study.resultsSection
  const outcomes = results?.outcomeMeasuresModule?.outcomeMeasures
  const nctId = getNctId(study)
  return (
    <article className="mx-auto max-w-page px-4 pt-8 sm:px-6">
      <header>
        <p>
          <Link
            href={`/trials/${encodeURIComponent(trialId)}`}
            prefetch={false}
            className="inline-block py-1"
          >
            Back to the trial{nctId && ` ${nctId}`}
          </Link>
        </p>
        <h1 className="mt-2 max-w-4xl">
          Results of: {study.protocolSection.identificationModule.briefTitle}
        </h1>
        <p className="mt-3 max-w-prose text-ink-3">
          As the sponsor posted them in the registry. Numbers stand as they were given; a dash means
          that nothing was given.
        </p>
      </header>
      <div className="mt-10 space-y-12">
        {!results && <p>This copy of the record has no posted results.</p>}
        {results?.participantFlowModule && <ParticipantFlow flow={results.participantFlowModule} />}
        {results?.baselineCharacteristicsModule && (
          <Baseline baseline={results.baselineCharacteristicsModule} />
        )}
        {outcomes && outcomes.length > 0 && <MeasuredOutcomes measures={outcomes} />}
        {results?.adverseEventsModule && <AdverseEvents events={results.adverseEventsModule} />}
        {results?.moreInfoModule && <ResultsNotes notes={results.moreInfoModule} />}
      </div>
    </article>
  )
}
