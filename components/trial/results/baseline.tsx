import type { BaselineCharacteristicsModule } from '@/lib/study/schema'
import { SourceText } from '../source-text'
import { describeUnit } from './describe-unit'
import { GroupList } from './group-list'
import { MeasureTable } from './measure-table'

/** Characteristics of the participants when the trial began. */
export function Baseline({ baseline }: { baseline: BaselineCharacteristicsModule }) {
  const { groups = [], measures = [], denoms = [], populationDescription } = baseline
  return (
    <div className="space-y-3">
      {populationDescription && (
        <div className="max-w-prose">
          <SourceText text={populationDescription} />
        </div>
      )}
      <GroupList groups={groups} />
      {denoms.length > 0 && (
        <MeasureTable
          caption={describeUnit({
            title: 'Who was counted',
            ...(baseline.typeUnitsAnalyzed && { typeUnitsAnalyzed: baseline.typeUnitsAnalyzed }),
          })}
          groups={groups}
          classes={[]}
          denoms={denoms}
        />
      )}
      <div className="space-y-8">
        {measures.map((measure, index) => (
          <div key={index} className="space-y-2">
            <h3>{measure.title ?? 'Characteristic without a title'}</h3>
            {measure.description && <SourceText text={measure.description} />}
            {measure.populationDescription && <SourceText text={measure.populationDescription} />}
            <MeasureTable
              caption={describeUnit(measure)}
              groups={groups}
              classes={measure.classes ?? []}
              denoms={measure.denoms ?? []}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
