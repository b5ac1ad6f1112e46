import { TimeStamp } from '@/components/ui/time-stamp'
import { labelOf } from '@/lib/study/labels'
import type { OutcomeMeasure } from '@/lib/study/schema'
import { SourceText } from '../source-text'
import { ResultsHeading } from './results-heading'
import { Analyses } from './analyses'
import { describeUnit } from './describe-unit'
import { GroupList } from './group-list'
import { MeasureTable } from './measure-table'

/** What was found, one folded table per outcome. */
export function MeasuredOutcomes({ measures }: { measures: readonly OutcomeMeasure[] }) {
  return (
    <div className="space-y-3">
      <ResultsHeading>What was found ({measures.length})</ResultsHeading>
      <ul className="divide-y divide-line border-y border-line">
        {measures.map((measure, index) => (
          <li key={index} className="py-2">
            <details className="disclosure">
              <summary>
                <span>
                  <span className="text-sm font-normal text-ink-3">
                    {labelOf('OutcomeMeasureType', measure.type)}
                    {': '}
                  </span>
                  {measure.title ?? 'Outcome without a title'}
                </span>
              </summary>
              <MeasuredOutcome measure={measure} />
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}

function MeasuredOutcome({ measure }: { measure: OutcomeMeasure }) {
  const groups = measure.groups ?? []
  return (
    <div className="mt-3 space-y-3 pb-4">
      {measure.timeFrame && (
        <p>
          <span className="text-ink-3">Over what time: </span>
          {measure.timeFrame}
        </p>
      )}
      {measure.description && (
        <div className="max-w-prose">
          <SourceText text={measure.description} />
        </div>
      )}
      {measure.populationDescription && (
        <div className="max-w-prose">
          <h3>Who was analysed</h3>
          <SourceText text={measure.populationDescription} />
        </div>
      )}
      {measure.reportingStatus === 'NOT_POSTED' && (
        <p>
          {labelOf('ReportingStatus', measure.reportingStatus)}
          {measure.anticipatedPostingDate && (
            <>
              {', expected '}
              <TimeStamp value={measure.anticipatedPostingDate} />
            </>
          )}
        </p>
      )}
      <GroupList groups={groups} />
      {measure.classes && measure.classes.length > 0 && (
        <MeasureTable
          caption={describeUnit(measure)}
          groups={groups}
          classes={measure.classes}
          denoms={measure.denoms ?? []}
        />
      )}
      {measure.analyses && <Analyses analyses={measure.analyses} groups={groups} />}
    </div>
  )
}
