import { toPlainLine } from '@/lib/study/markup'
import type { ParticipantFlowModule } from '@/lib/study/schema'
import { SourceText } from '../source-text'
import { GroupList } from './group-list'
import { ScrollTable } from './scroll-table'

interface Stats {
  groupId?: string
  numSubjects?: string
  numUnits?: string
  comment?: string
}

/** How many people began, completed and left each stage of the trial. */
export function ParticipantFlow({ flow }: { flow: ParticipantFlowModule }) {
  const { groups = [], periods = [], preAssignmentDetails, recruitmentDetails } = flow
  const columns = ['', ...groups.map((group) => group.title ?? group.id ?? '')]
  const row = (title: string | undefined, stats: readonly Stats[] = [], key: string) => (
    <tr key={key}>
      <th scope="row">{title}</th>
      {groups.map((group, index) => {
        const cell = stats.find((each) => each.groupId === group.id)
        return <td key={index}>{describeCell(cell, flow.typeUnitsAnalyzed)}</td>
      })}
    </tr>
  )
  return (
    <div className="space-y-3">
      {recruitmentDetails && (
        <div className="max-w-prose">
          <SourceText text={recruitmentDetails} />
        </div>
      )}
      {preAssignmentDetails && (
        <div className="max-w-prose">
          <SourceText text={preAssignmentDetails} />
        </div>
      )}
      <GroupList groups={groups} />
      {periods.map((period, index) => (
        <ScrollTable key={index} caption={period.title ?? `Period ${index + 1}`} columns={columns}>
          {period.milestones?.map((milestone, at) =>
            row(
              joinComment(toWords(milestone.type), milestone.comment),
              milestone.achievements,
              `m${at}`,
            ),
          )}
          {period.dropWithdraws?.map((reason, at) =>
            row(
              joinComment(`Left: ${reason.type ?? 'reason not stated'}`, reason.comment),
              reason.reasons,
              `d${at}`,
            ),
          )}
        </ScrollTable>
      ))}
    </div>
  )
}

/** The registry's own three milestones are in capitals; the sponsor's are not. */
function toWords(type: string | undefined): string | undefined {
  if (type === undefined || !/^[A-Z ]+$/.test(type)) return type
  return `${type.charAt(0)}${type.slice(1).toLowerCase()}`
}

function joinComment(title: string | undefined, comment: string | undefined) {
  return comment ? `${title ?? ''} (${toPlainLine(comment)})` : title
}

function describeCell(stats: Stats | undefined, units: string | undefined): string {
  if (!stats) return '–'
  const parts = [
    stats.numSubjects,
    stats.numUnits && `${stats.numUnits} ${units ?? 'units'}`,
    toPlainLine(stats.comment),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('; ') : '–'
}
