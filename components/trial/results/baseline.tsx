import { labelOf } from '@/lib/study/labels'
import type { BaselineCharacteristicsModule } from '@/lib/study/schema'
import { SourceText } from '../source-text'
import { ResultsHeading } from './results-heading'
import { describeUnit } from './describe-unit'
import { GroupList } from './group-list'
import { MeasureTable } from './measure-table'

/** Who the participants were when the trial began. */
export function Baseline({ baseline }: { baseline: BaselineCharacteristicsModule }) {
  const { groups = [], measures = [], denoms = [], populationDescription } = baseline
  return (
    <div className="space-y-3">
      <ResultsHeading>Participants at the start</ResultsHeading>
      {populationDescription && (
        <div className="max-w-prose">
          <SourceText text={populationDescription} />
        </div>
      )}
      <GroupList groups={groups} />
      <details className="disclosure">
        <summary>
          {measures.length} {measures.length === 1 ? 'characteristic' : 'characteristics'}
        </summary>
        <div className="mt-4 space-y-8">
          {measures.map((measure, index) => (
            <div key={index} className="space-y-2">
              <h3 className="font-semibold">
                {measure.title ?? labelOf('MeasureParam', undefined)}
              </h3>
              {measure.description && <SourceText text={measure.description} />}
              {measure.populationDescription && <SourceText text={measure.populationDescription} />}
              <MeasureTable
                caption={describeUnit(measure)}
                groups={groups}
                classes={measure.classes ?? []}
                denoms={measure.denoms ?? denoms}
              />
            </div>
          ))}
        </div>
      </details>
    </div>
  )
}
