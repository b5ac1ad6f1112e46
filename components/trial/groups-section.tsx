import { Icon } from '@/components/ui/icon'
import { explainValue, labelOf } from '@/lib/study/labels'
import { lowerFirst } from '@/lib/study/letter-case'
import type { ArmGroup, Intervention, Study } from '@/lib/study/schema'
import type { PageStatements } from '@/lib/study/source'
import { describeGroups } from './describe-groups'
import { SourceText } from './source-text'
import { toTrialPartHref } from './trial-part-href'

interface GroupsSectionProps {
  trialId: string
  study: Study
  page: PageStatements | undefined
  /** Shows all texts; the trial's own page leaves long ones to a separate page. */
  whole?: boolean
}

/** Characters of the record on the trial's page. */
const maxCharacters = 8_000

/** With more groups than this the matrix only shows who gets what, and the texts of the groups follow below. */
const maxColumns = 4

/** A larger matrix is not an overview. */
const maxCells = 2_000

/** Who gets what: one matrix, then each treatment and each group in the record's own words. */
export function GroupsSection({ trialId, study, page, whole = false }: GroupsSectionProps) {
  const isCut =
    !whole &&
    JSON.stringify(study.protocolSection.armsInterventionsModule ?? {}).length > maxCharacters
  const { armGroups = [], interventions = [] } = study.protocolSection.armsInterventionsModule ?? {}
  const sentence = [page?.participantGroupsText ?? describeGroups(study), ...describeDesign(study)]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      {sentence && <p className="text-ink-2">{sentence}</p>}
      {armGroups.length > 1 && armGroups.length * interventions.length <= maxCells && (
        <Matrix groups={armGroups} interventions={interventions} bare={isCut} />
      )}
      {!isCut && (armGroups.length === 1 || armGroups.length > maxColumns) && (
        <dl className="space-y-4">
          {armGroups.map((group, index) => (
            <GroupText key={index} group={group} interventions={interventions} />
          ))}
        </dl>
      )}
      {!isCut && interventions.length > 0 && (
        <div>
          <h3>{interventions.length === 1 ? 'The treatment' : 'The treatments'}</h3>
          <dl className="mt-2 space-y-4">
            {interventions.map((intervention, index) => (
              <Treatment
                key={index}
                intervention={intervention}
                others={armGroups.length > 1 ? armGroups.map(({ label }) => label) : []}
              />
            ))}
          </dl>
        </div>
      )}
      {isCut && (
        <p>
          <a href={toTrialPartHref(trialId, 'groups')}>Read what each group and treatment is</a>
        </p>
      )}
      {armGroups.length === 0 && interventions.length === 0 && (
        <p>This record names no groups and no treatments.</p>
      )}
    </>
  )
}

/** "randomised", "open label": how people are assigned to groups, in few words. */
function describeDesign(study: Study): string[] {
  const { allocation, maskingInfo } = study.protocolSection.designModule?.designInfo ?? {}
  return [
    allocation && allocation !== 'NA' && lowerFirst(labelOf('DesignAllocation', allocation)),
    maskingInfo?.masking && `masking: ${lowerFirst(labelOf('DesignMasking', maskingInfo.masking))}`,
  ].flatMap((words) => (words ? [words] : []))
}

interface MatrixProps {
  groups: readonly ArmGroup[]
  interventions: readonly Intervention[]
  /** Without the groups' descriptions. */
  bare: boolean
}

function Matrix({ groups, interventions, bare }: MatrixProps) {
  const hasTexts =
    !bare && groups.length <= maxColumns && groups.some(({ description }) => description)
  const rows = listTreatmentNames(groups, interventions)
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Groups and treatments">
      <table className="data-table matrix">
        <thead>
          <tr>
            <td />
            {groups.map((group, index) => (
              <th key={index} scope="col">
                <small>
                  {group.type ? labelOf('ArmGroupType', group.type) : `Group ${index + 1}`}
                </small>
                {group.label ?? `Group ${index + 1}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {groups.map((group, index) => (
                <td key={index} className="given">
                  {isGiven(name, group, interventions) && (
                    <>
                      <Icon name="check" /> Given
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
          {hasTexts && (
            <tr>
              <th scope="row">What happens</th>
              {groups.map(({ description }, index) => (
                <td key={index}>{description && <SourceText text={description} />}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

/** "Biological: NK cells", as groups name their treatments. */
function nameTreatment({ type, name = 'Name not stated' }: Intervention): string {
  return type ? `${labelOf('InterventionType', type)}: ${name}` : name
}

const bareName = (name: string) =>
  name
    .replace(/^[^:]*: /, '')
    .trim()
    .toLowerCase()

/** Every treatment once, including those that only a group names. */
function listTreatmentNames(
  groups: readonly ArmGroup[],
  interventions: readonly Intervention[],
): string[] {
  const names = interventions.map(nameTreatment)
  const known = new Set(names.map(bareName))
  const others = groups.flatMap(({ interventionNames = [] }) => interventionNames)
  return [...new Set([...names, ...others.filter((name) => !known.has(bareName(name)))])]
}

/** Some sources state it the other way round: the treatment names its groups. */
function isGiven(name: string, group: ArmGroup, interventions: readonly Intervention[]): boolean {
  const wanted = bareName(name)
  if (group.interventionNames) {
    return group.interventionNames.some((each) => bareName(each) === wanted)
  }
  const { label } = group
  return interventions.some(
    (each) =>
      nameTreatment(each) === name &&
      label !== undefined &&
      (each.armGroupLabels?.includes(label) ?? false),
  )
}

function GroupText({
  group,
  interventions,
}: {
  group: ArmGroup
  interventions: readonly Intervention[]
}) {
  const treatments = listTreatmentNames([group], interventions).filter((name) =>
    isGiven(name, group, interventions),
  )
  const explanation = explainValue('ArmGroupType', group.type)
  return (
    <div className="max-w-prose">
      <dt className="font-semibold">{group.label ?? 'Group without a name'}</dt>
      {group.type && (
        <dd className="text-sm text-ink-3">
          {labelOf('ArmGroupType', group.type)} group{explanation && `. ${explanation}`}
        </dd>
      )}
      {treatments.length > 0 && <dd>Given: {treatments.join(', ')}</dd>}
      {group.description && (
        <dd className="space-y-2">
          <SourceText text={group.description} />
        </dd>
      )}
    </div>
  )
}

interface TreatmentProps {
  intervention: Intervention
  /** Labels of the groups for which the matrix shows whether they get it. */
  others: readonly (string | undefined)[]
}

function Treatment({ intervention, others }: TreatmentProps) {
  const { type, name, description, otherNames = [] } = intervention
  const labels = (intervention.armGroupLabels ?? []).filter((label) => !others.includes(label))
  const explanation = explainValue('InterventionType', type)
  return (
    <div className="max-w-prose">
      <dt className="font-semibold">{name ?? 'Name not stated'}</dt>
      {type && (
        <dd className="text-sm text-ink-3">
          {labelOf('InterventionType', type)}
          {explanation && `: ${lowerFirst(explanation)}`}
        </dd>
      )}
      {description && (
        <dd className="space-y-2">
          <SourceText text={description} />
        </dd>
      )}
      {otherNames.length > 0 && <dd className="text-sm">Also called {otherNames.join(', ')}</dd>}
      {labels.length > 0 && <dd className="text-sm">Given to {labels.join('; ')}</dd>}
    </div>
  )
}
