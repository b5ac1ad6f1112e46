import { Crumb } from '@/components/ui/crumb'
import {
  listEvents,
  listOutcomes,
  listResultsParts,
  paginate,
  type ResultsPart,
} from '@/lib/pages/results-parts'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { getNctId } from '@/lib/study/document'
import { labelOf } from '@/lib/study/labels'
import { toTrialPath } from '@/lib/study/trial-path'
import { AdverseEvents } from './adverse-events'
import { Baseline } from './baseline'
import { MeasuredOutcomes } from './measured-outcomes'
import { ParticipantFlow } from './participant-flow'
import { toResultsHref } from './results-href'
import { ResultsNotes } from './results-notes'
import { ResultsSummary } from './results-summary'
import { describePartCount, partTitles } from './results-words'
import { unwrapText } from '../unwrap-text'

interface ResultsViewProps {
  trial: TrialDetail
  /** Without a part: the summary and a list of the parts. */
  part?: ResultsPart | undefined
  /** Page of a long part, from 1; past the end, the last one. */
  page?: number
}

/** The posted results, a part at a time, because all of them are too much for a phone. */
export function ResultsView({ trial, part, page = 1 }: ResultsViewProps) {
  const { study, trialId } = trial
  const nctId = getNctId(study)
  const parts = listResultsParts(study)
  return (
    <article className="wrap">
      <Crumb label="Trial" href={toTrialPath(trialId)} isPlain>
        Back to the trial{nctId && ` ${nctId}`}
      </Crumb>
      <header className="trial-head">
        <h1 className="long">
          Results of: {unwrapText(study.protocolSection.identificationModule.briefTitle)}
        </h1>
        <p className="by">
          As the sponsor posted them in the registry. A dash means that no value was given.
        </p>
      </header>
      {parts.length === 0 ? (
        <p className="mt-8">This copy of the record has no posted results.</p>
      ) : (
        <div className="trial-body">
          <nav aria-label="Parts of the results" className="page-contents">
            <details>
              <summary>Parts of the results</summary>
              <p aria-hidden="true">Parts of the results</p>
              <ul>
                <li>
                  <a href={toResultsHref(trialId)} aria-current={part ? undefined : 'page'}>
                    Summary
                  </a>
                </li>
                {parts.map((each) => (
                  <li key={each.part}>
                    <a
                      href={toResultsHref(trialId, each.part)}
                      aria-current={each.part === part ? 'page' : undefined}
                    >
                      {partTitles[each.part]}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          </nav>
          <div className="space-y-6">
            {part ? (
              <Part trial={trial} part={part} page={page} />
            ) : (
              <Overview trial={trial} parts={parts} />
            )}
          </div>
        </div>
      )}
    </article>
  )
}

function Overview({
  trial: { study, trialId },
  parts,
}: {
  trial: TrialDetail
  parts: ReturnType<typeof listResultsParts>
}) {
  const pages = paginate(listOutcomes(study))
  return (
    <>
      <h2>Summary</h2>
      <ResultsSummary study={study} />
      <h2>What is posted</h2>
      <ul className="divide-y divide-line border-y border-line">
        {parts.map(({ part, count }) => (
          <li key={part} className="py-3">
            <a href={toResultsHref(trialId, part)}>{partTitles[part]}</a>{' '}
            <span className="text-sm text-ink-3">{describePartCount(part, count)}</span>
          </li>
        ))}
      </ul>
      {pages.flat().length > 0 && (
        <>
          <h2>Outcomes</h2>
          <ol className="list-decimal space-y-1 pl-6">
            {pages.flatMap((outcomes, at) =>
              outcomes.map(({ item, index }) => (
                <li key={index}>
                  <a href={`${toResultsHref(trialId, 'outcomes', at + 1)}#outcome-${index + 1}`}>
                    {item.title ?? 'Outcome without a title'}
                  </a>{' '}
                  <span className="text-sm text-ink-3">
                    {labelOf('OutcomeMeasureType', item.type)}
                  </span>
                </li>
              )),
            )}
          </ol>
        </>
      )}
    </>
  )
}

function Part({ trial, part, page }: { trial: TrialDetail; part: ResultsPart; page: number }) {
  const { study, trialId } = trial
  const results = study.resultsSection
  const events = results?.adverseEventsModule
  const outcomes = paginate(part === 'outcomes' ? listOutcomes(study) : [])
  const kinds = paginate(part === 'serious' || part === 'other' ? listEvents(study, part) : [])
  const pageCount = Math.max(outcomes.length, kinds.length)
  const shown = Math.min(page, pageCount)
  return (
    <>
      <h2>
        {partTitles[part]}
        {pageCount > 1 && `, page ${shown} of ${pageCount}`}
      </h2>
      {part === 'flow' && results?.participantFlowModule && (
        <ParticipantFlow flow={results.participantFlowModule} />
      )}
      {part === 'baseline' && results?.baselineCharacteristicsModule && (
        <Baseline baseline={results.baselineCharacteristicsModule} />
      )}
      {part === 'outcomes' && <MeasuredOutcomes measures={outcomes[shown - 1] ?? []} />}
      {(part === 'serious' || part === 'other') && events && (
        <AdverseEvents events={events} part={part} kinds={kinds[shown - 1] ?? []} />
      )}
      {part === 'notes' && results?.moreInfoModule && (
        <ResultsNotes notes={results.moreInfoModule} />
      )}
      {pageCount > 1 && (
        <nav aria-label="Pages" className="flex flex-wrap gap-3">
          {shown > 1 && (
            <a href={toResultsHref(trialId, part, shown - 1)} className="button button-quiet">
              Previous page
            </a>
          )}
          {shown < pageCount && (
            <a href={toResultsHref(trialId, part, shown + 1)} className="button button-quiet">
              Next page
            </a>
          )}
        </nav>
      )}
    </>
  )
}
