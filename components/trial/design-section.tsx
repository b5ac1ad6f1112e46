import { Fact, Facts } from '@/components/ui/facts'
import { Stated } from '@/components/ui/stated'
import { describeEnrollment } from '@/lib/study/enrollment'
import { describePhases, explainPhases, labelOf } from '@/lib/study/labels'
import type { ExpandedAccessTypes, Study } from '@/lib/study/schema'
import { SourceText } from './source-text'
import { TermFact } from './term-fact'

export function DesignSection({ study }: { study: Study }) {
  const design = study.protocolSection.designModule ?? {}
  const { designInfo = {}, bioSpec, phases } = design
  const { maskingInfo = {} } = designInfo
  const isObservational = design.studyType === 'OBSERVATIONAL'
  const isInterventional = !isObservational && design.studyType !== 'EXPANDED_ACCESS'
  return (
    <>
      <Facts>
        <TermFact label="Study type" vocabulary="StudyType" value={design.studyType} />
        {(isInterventional || phases) && (
          <Fact label="Phase" explanation={explainPhases(phases) ?? undefined}>
            <Stated text={describePhases(phases)} />
          </Fact>
        )}
        {(isInterventional || designInfo.primaryPurpose) && (
          <TermFact
            label="Primary purpose"
            vocabulary="PrimaryPurpose"
            value={designInfo.primaryPurpose}
          />
        )}
        {(isInterventional || designInfo.allocation) && (
          <TermFact
            label="Allocation"
            vocabulary="DesignAllocation"
            value={designInfo.allocation}
          />
        )}
        {(isInterventional || designInfo.interventionModel) && (
          <TermFact
            label="Interventional model"
            vocabulary="InterventionalAssignment"
            value={designInfo.interventionModel}
          />
        )}
        {(isInterventional || maskingInfo.masking) && (
          <TermFact label="Masking" vocabulary="DesignMasking" value={maskingInfo.masking} />
        )}
        {maskingInfo.whoMasked && maskingInfo.whoMasked.length > 0 && (
          <Fact label="Who does not know the treatment">
            {maskingInfo.whoMasked.map((role) => labelOf('WhoMasked', role)).join(', ')}
          </Fact>
        )}
        {(isObservational || designInfo.observationalModel) && (
          <TermFact
            label="Observational model"
            vocabulary="ObservationalModel"
            value={designInfo.observationalModel}
          />
        )}
        {(isObservational || designInfo.timePerspective) && (
          <TermFact
            label="Time perspective"
            vocabulary="DesignTimePerspective"
            value={designInfo.timePerspective}
          />
        )}
        <Fact label="Enrollment">
          <Stated text={describeEnrollment(design.enrollmentInfo)} />
        </Fact>
        {design.patientRegistry !== undefined && (
          <Fact label="Patient registry">{design.patientRegistry ? 'Yes' : 'No'}</Fact>
        )}
        {design.targetDuration && (
          <Fact label="Follow-up of each participant">{design.targetDuration}</Fact>
        )}
        {design.expandedAccessTypes && (
          <Fact label="Expanded access for">
            {describeExpandedAccess(design.expandedAccessTypes)}
          </Fact>
        )}
        {design.nPtrsToThisExpAccNctId !== undefined && (
          <Fact label="Trials that point to this programme">{design.nPtrsToThisExpAccNctId}</Fact>
        )}
        {bioSpec && (
          <TermFact label="Samples kept" vocabulary="BioSpecRetention" value={bioSpec.retention} />
        )}
      </Facts>
      <Notes title="About the model" text={designInfo.interventionModelDescription} />
      <Notes title="About the masking" text={maskingInfo.maskingDescription} />
      <Notes title="About the samples" text={bioSpec?.description} />
    </>
  )
}

function Notes({ title, text }: { title: string; text: string | undefined }) {
  if (!text) return null
  return (
    <div className="max-w-prose space-y-2">
      <h3>{title}</h3>
      <SourceText text={text} />
    </div>
  )
}

function describeExpandedAccess(types: ExpandedAccessTypes): string {
  const stated = [
    types.individual && 'Single patients, also in an emergency',
    types.intermediate && 'Groups of patients of medium size',
    types.treatment && 'Many patients, under a treatment protocol',
  ].filter((text) => typeof text === 'string')
  return stated.length > 0 ? stated.join('; ') : 'None of the three kinds'
}
