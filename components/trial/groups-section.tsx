import { NotStated } from '@/components/ui/not-stated'
import { explainValue, labelOf } from '@/lib/study/labels'
import type { ArmGroup, Intervention, Study } from '@/lib/study/schema'
import type { PageStatements } from '@/lib/study/source'
import { SourceText } from './source-text'
import { SubHeading } from './sub-heading'
import { describeGroups } from './describe-groups'

interface GroupsSectionProps {
  study: Study
  page: PageStatements | undefined
}

export function GroupsSection({ study, page }: GroupsSectionProps) {
  const { armGroups = [], interventions = [] } = study.protocolSection.armsInterventionsModule ?? {}
  const sentence = page?.participantGroupsText ?? describeGroups(study)
  return (
    <>
      {sentence && <p className="text-lg font-medium">{sentence}</p>}
      {armGroups.length === 0 ? (
        <p className="text-ink-3">The record describes no groups.</p>
      ) : (
        <ul className="grid gap-4">
          {armGroups.map((arm, index) => (
            <ArmCard key={index} arm={arm} interventions={interventions} />
          ))}
        </ul>
      )}
      <div className="space-y-3">
        <SubHeading>Treatments</SubHeading>
        {interventions.length === 0 ? (
          <p>
            <NotStated />
          </p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {interventions.map((intervention, index) => (
              <InterventionEntry key={index} intervention={intervention} />
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

function ArmCard({ arm, interventions }: { arm: ArmGroup; interventions: Intervention[] }) {
  const explanation = explainValue('ArmGroupType', arm.type)
  const treatments = arm.interventionNames ?? findTreatmentsOfArm(arm, interventions)
  return (
    <li className="min-w-0 rounded-card border border-line bg-surface p-4 sm:p-5">
      <h3 className="text-lg">{arm.label ?? <NotStated />}</h3>
      <p className="mt-0.5 text-sm text-ink-3">
        <span className="font-semibold">
          {arm.type ? `${labelOf('ArmGroupType', arm.type)} group` : 'Kind of group not stated'}
        </span>
        {explanation && ` – ${explanation}`}
      </p>
      {arm.description && (
        <div className="mt-3 max-w-prose">
          <SourceText text={arm.description} />
        </div>
      )}
      <p className="mt-4 text-sm text-ink-3">Treatment in this group</p>
      {treatments.length === 0 ? (
        <p className="text-sm">
          <NotStated />
        </p>
      ) : (
        <ul className="mt-1 flex flex-wrap gap-2">
          {treatments.map((name, index) => (
            <li key={index} className="min-w-0 rounded-tag bg-sunken px-2 py-0.5 text-sm">
              {name}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Some sources say it the other way round: the treatment names its groups. */
function findTreatmentsOfArm(arm: ArmGroup, interventions: Intervention[]): string[] {
  const { label } = arm
  if (label === undefined) return []
  return interventions
    .filter((intervention) => intervention.armGroupLabels?.includes(label))
    .map(({ type, name = 'Name not stated' }) =>
      type ? `${labelOf('InterventionType', type)}: ${name}` : name,
    )
}

function InterventionEntry({ intervention }: { intervention: Intervention }) {
  const { type, name, description, otherNames = [], armGroupLabels = [] } = intervention
  const explanation = explainValue('InterventionType', type)
  return (
    <li className="space-y-2 py-4">
      <h4>{name ?? <NotStated />}</h4>
      <p className="text-sm text-ink-3">
        <span className="font-semibold">
          {type ? labelOf('InterventionType', type) : 'Kind not stated'}
        </span>
        {explanation && ` – ${explanation}`}
      </p>
      {description && (
        <div className="max-w-prose">
          <SourceText text={description} />
        </div>
      )}
      {otherNames.length > 0 && (
        <p className="text-sm">
          <span className="text-ink-3">Also called </span>
          {otherNames.join(', ')}
        </p>
      )}
      {armGroupLabels.length > 0 && (
        <p className="text-sm">
          <span className="text-ink-3">Given to </span>
          {armGroupLabels.join('; ')}
        </p>
      )}
    </li>
  )
}
