import { Fact, Facts } from '@/components/ui/facts'
import { describeEnrollment } from '@/lib/study/enrollment'
import {
  describePhases,
  explainPhases,
  explainValue,
  labelOf,
  notStatedLabel,
} from '@/lib/study/labels'
import type { ExpandedAccessTypes, Study } from '@/lib/study/schema'
import type { VocabularyName } from '@/lib/study/vocabularies/vocabularies'
import { SourceText } from './source-text'

/** The study design, which decides how far results can be trusted; only what the record states. */
export function DesignSection({ study }: { study: Study }) {
  const design = study.protocolSection.designModule ?? {}
  const { designInfo = {}, bioSpec, phases, patientRegistry, nPtrsToThisExpAccNctId } = design
  const { maskingInfo = {} } = designInfo
  const enrollment = describeEnrollment(design.enrollmentInfo)
  return (
    <>
      <Facts>
        <Term label="Study type" vocabulary="StudyType" value={design.studyType} />
        {describePhases(phases) !== notStatedLabel && (
          <Fact label="Phase" explanation={explainPhases(phases) ?? undefined}>
            {describePhases(phases)}
          </Fact>
        )}
        {enrollment !== notStatedLabel && <Fact label="Enrollment">{enrollment}</Fact>}
        <Term
          label="Primary purpose"
          vocabulary="PrimaryPurpose"
          value={designInfo.primaryPurpose}
        />
        <Term label="Allocation" vocabulary="DesignAllocation" value={designInfo.allocation} />
        <Term
          label="Interventional model"
          vocabulary="InterventionalAssignment"
          value={designInfo.interventionModel}
        />
        <Term label="Masking" vocabulary="DesignMasking" value={maskingInfo.masking} />
        {maskingInfo.whoMasked && maskingInfo.whoMasked.length > 0 && (
          <Fact label="Who does not know the treatment">
            {maskingInfo.whoMasked.map((role) => labelOf('WhoMasked', role)).join(', ')}
          </Fact>
        )}
        <Term
          label="Observational model"
          vocabulary="ObservationalModel"
          value={designInfo.observationalModel}
        />
        <Term
          label="Time perspective"
          vocabulary="DesignTimePerspective"
          value={designInfo.timePerspective}
        />
        {patientRegistry !== undefined && (
          <Fact label="Patient registry">{patientRegistry ? 'Yes' : 'No'}</Fact>
        )}
        {design.targetDuration && (
          <Fact label="Follow-up of each participant">{design.targetDuration}</Fact>
        )}
        {design.expandedAccessTypes && (
          <Fact label="Expanded access for">
            {describeExpandedAccess(design.expandedAccessTypes)}
          </Fact>
        )}
        {nPtrsToThisExpAccNctId !== undefined && (
          <Fact label="Trials that point to this programme">{nPtrsToThisExpAccNctId}</Fact>
        )}
        <Term label="Samples kept" vocabulary="BioSpecRetention" value={bioSpec?.retention} />
      </Facts>
      <Notes title="About the model" text={designInfo.interventionModelDescription} />
      <Notes title="About the masking" text={maskingInfo.maskingDescription} />
      <Notes title="About the samples" text={bioSpec?.description} />
    </>
  )
}

/** Whether there is anything to show. */
export function hasDesign(study: Study): boolean {
  const { designModule } = study.protocolSection
  return designModule !== undefined && Object.keys(designModule).length > 0
}

interface TermProps {
  label: string
  vocabulary: VocabularyName
  value: string | undefined
}

/** A fact whose value belongs to one of the registry's vocabularies, with an explanation of the value. */
function Term({ label, vocabulary, value }: TermProps) {
  if (value === undefined || value.trim() === '') return null
  return (
    <Fact label={label} explanation={explainValue(vocabulary, value) ?? undefined}>
      {labelOf(vocabulary, value)}
    </Fact>
  )
}

function Notes({ title, text }: { title: string; text: string | undefined }) {
  if (!text) return null
  return (
    <div className="prose">
      <h3>{title}</h3>
      <SourceText text={text} />
    </div>
  )
}

function describeExpandedAccess(types: ExpandedAccessTypes): string {
  const stated = [
    types.individual && 'Single patients, also in an emergency',
    types.intermediate && 'Intermediate-size groups of patients',
    types.treatment && 'Many patients, under a treatment protocol',
  ].filter((text) => typeof text === 'string')
  return stated.length > 0 ? stated.join('; ') : 'None of the three kinds'
}
