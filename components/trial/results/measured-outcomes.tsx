import { TimeStamp } from '@/components/ui/time-stamp'
import { labelOf } from '@/lib/study/labels'
import type { Numbered } from '@/lib/pages/results-parts'
import type { OutcomeMeasure } from '@/lib/study/schema'
import { SourceText } from '../source-text'
import { Analyses } from './analyses'
import { describeUnit } from './describe-unit'
import { GroupList } from './group-list'
import { MeasureTable } from './measure-table'

/** The measured results: an open table for each outcome of the page. */
export function MeasuredOutcomes({ measures }: { measures: readonly Numbered<OutcomeMeasure>[] }) {
  return measures.map(({ item, index }) => (
    <section
      key={index}
      id={`outcome-${index + 1}`}
      aria-labelledby={`outcome-${index + 1}-title`}
      className="scroll-mt-4 border-t border-line pt-4"
    >
      <h3 id={`outcome-${index + 1}-title`}>
        <small className="block text-sm font-normal text-ink-3">
          {labelOf('OutcomeMeasureType', item.type)} outcome {index + 1}
        </small>
        {item.title ?? 'Outcome without a title'}
      </h3>
      <MeasuredOutcome measure={item} />
    </section>
  ))
}

function MeasuredOutcome({ measure }: { measure: OutcomeMeasure }) {
  const groups = measure.groups ?? []
  return (
    <div className="mt-3 space-y-3 pb-4">
      {measure.timeFrame && (
        <p>
          <span className="text-ink-3">Time frame: </span>
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
          <h4>Who was analysed</h4>
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
