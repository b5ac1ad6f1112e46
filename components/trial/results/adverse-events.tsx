import type { Numbered } from '@/lib/pages/results-parts'
import { labelOf } from '@/lib/study/labels'
import { toPlainLine } from '@/lib/study/markup'
import type { AdverseEvent, AdverseEventsModule, EventGroup } from '@/lib/study/schema'
import { SourceText } from '../source-text'
import { GroupList } from './group-list'
import { ScrollTable } from './scroll-table'

interface AdverseEventsProps {
  events: AdverseEventsModule
  part: 'serious' | 'other'
  /** Those of the page. */
  kinds: readonly Numbered<AdverseEvent>[]
}

/** Recorded harm: totals first, then each kind of event. */
export function AdverseEvents({ events, part, kinds }: AdverseEventsProps) {
  const { eventGroups = [] } = events
  return (
    <div className="space-y-3">
      {part === 'other' && events.frequencyThreshold && (
        <p>Events in more than {events.frequencyThreshold} % of a group.</p>
      )}
      {events.timeFrame && (
        <p>
          <span className="text-ink-3">Recorded over: </span>
          {events.timeFrame}
        </p>
      )}
      {events.description && (
        <div className="prose">
          <SourceText text={events.description} />
        </div>
      )}
      {events.allCauseMortalityComment && (
        <p className="max-w-prose">
          <span className="text-ink-3">About the deaths: </span>
          {toPlainLine(events.allCauseMortalityComment)}
        </p>
      )}
      <GroupList groups={eventGroups} />
      <ScrollTable
        caption="Participants affected, of participants at risk"
        columns={['', ...eventGroups.map(titleOf)]}
      >
        <TotalRow title="Died, from any cause" groups={eventGroups} counts={countDeaths} />
        <TotalRow title="Had a serious event" groups={eventGroups} counts={countSerious} />
        <TotalRow title="Had another event" groups={eventGroups} counts={countOther} />
      </ScrollTable>
      {kinds.length > 0 && <EventTable kinds={kinds} groups={eventGroups} />}
    </div>
  )
}

type Counts = [affected: number | undefined, atRisk: number | undefined]

const countDeaths = (group: EventGroup): Counts => [group.deathsNumAffected, group.deathsNumAtRisk]
const countSerious = (group: EventGroup): Counts => [
  group.seriousNumAffected,
  group.seriousNumAtRisk,
]
const countOther = (group: EventGroup): Counts => [group.otherNumAffected, group.otherNumAtRisk]

const titleOf = (group: EventGroup) => group.title ?? group.id ?? ''

interface TotalRowProps {
  title: string
  groups: readonly EventGroup[]
  counts: (group: EventGroup) => Counts
}

function TotalRow({ title, groups, counts }: TotalRowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {groups.map((group, index) => (
        <td key={index}>{describeCounts(...counts(group))}</td>
      ))}
    </tr>
  )
}

interface EventTableProps {
  kinds: readonly Numbered<AdverseEvent>[]
  groups: readonly EventGroup[]
}

function EventTable({ kinds, groups }: EventTableProps) {
  return (
    <ScrollTable caption="Each kind of event" columns={['Event', ...groups.map(titleOf)]}>
      {kinds.map(({ item: event, index }) => (
        <tr key={index}>
          <th scope="row">
            {event.term ?? 'Event without a name'}
            <span className="block text-xs font-normal text-ink-3">{describeEvent(event)}</span>
          </th>
          {groups.map((group, at) => {
            const stats = event.stats?.find((each) => each.groupId === group.id)
            return (
              <td key={at}>
                {stats ? describeCounts(stats.numAffected, stats.numAtRisk) : '–'}
                {stats?.numEvents !== undefined && (
                  <span className="block text-xs text-ink-3">
                    {stats.numEvents} {stats.numEvents === 1 ? 'event' : 'events'}
                  </span>
                )}
              </td>
            )
          })}
        </tr>
      ))}
    </ScrollTable>
  )
}

function describeEvent({ organSystem, sourceVocabulary, assessmentType, notes }: AdverseEvent) {
  const assessed = assessmentType ? labelOf('EventAssessment', assessmentType) : undefined
  return [organSystem, sourceVocabulary, assessed, toPlainLine(notes)].filter(Boolean).join(' · ')
}

function describeCounts(affected: number | undefined, atRisk: number | undefined): string {
  if (affected === undefined && atRisk === undefined) return '–'
  const people = affected?.toLocaleString('en') ?? '–'
  return atRisk === undefined ? people : `${people} of ${atRisk.toLocaleString('en')}`
}
