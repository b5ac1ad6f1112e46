import type { EventGroup, OutcomeMeasure, Study } from '@/lib/study/schema'
import { listOutcomes } from '@/lib/pages/results-parts'
import { describeMeasurement } from './describe-measurement'
import { describeUnit } from './describe-unit'

/** The three main questions: how many took part, what was found, how many were harmed. */
export function ResultsSummary({ study }: { study: Study }) {
  const flow = describeFlow(study)
  const primary = listOutcomes(study).find(({ type }) => type === 'PRIMARY')
  const events = study.resultsSection?.adverseEventsModule
  const groups = (events?.eventGroups ?? []).filter(isCounted)
  return (
    <>
      {flow.length > 0 && (
        <dl className="key-facts">
          {flow.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {primary && <PrimaryOutcome measure={primary} />}
      {groups.length > 0 && <SeriousEvents groups={groups} timeFrame={events?.timeFrame} />}
    </>
  )
}

/** People who began and finished, over all groups; deaths if they were counted. */
function describeFlow(study: Study): [label: string, value: string][] {
  const { resultsSection } = study
  const { started, completed } = countFlow(study)
  const groups = resultsSection?.adverseEventsModule?.eventGroups ?? []
  const deaths = groups.flatMap((group) => group.deathsNumAffected ?? [])
  const facts: [string, number | null][] = [
    ['Participants who started', started],
    ['Participants who completed', completed],
    ['Deaths, from any cause', deaths.length > 0 ? sum(deaths) : null],
  ]
  return facts.flatMap(([label, count]): [string, string][] =>
    count === null ? [] : [[label, count.toLocaleString('en')]],
  )
}

const unknownFlow = { started: null, completed: null }

/**
 * A later period may have the same people again or a different group; the trial's number of participants decides. If
 * more people would finish than began, neither number can be labelled as such.
 */
function countFlow({ protocolSection, resultsSection }: Study) {
  const periods = resultsSection?.participantFlowModule?.periods ?? []
  const inSequence = {
    started: countPeople(periods.slice(0, 1), 'STARTED'),
    completed: countPeople(periods.slice(-1), 'COMPLETED'),
  }
  const apart = {
    started: countPeople(periods, 'STARTED'),
    completed: countPeople(periods.toReversed(), 'COMPLETED'),
  }
  const participants = protocolSection.designModule?.enrollmentInfo?.count
  const flow =
    inSequence.started !== participants && apart.started === participants ? apart : inSequence
  return (flow.completed ?? 0) > (flow.started ?? Infinity) ? unknownFlow : flow
}

interface Period {
  milestones?: {
    type?: string
    achievements?: { groupId?: string; numSubjects?: string }[]
  }[]
}

/**
 * Each group's number in the first of `periods` in which it has participants: groups may take part in only some
 * periods. `null` if a number is missing or invalid, because a partial sum would be wrong.
 */
function countPeople(periods: readonly Period[], type: string): number | null {
  const counts = new Map<string | undefined, number>()
  for (const { milestones } of periods) {
    const milestone = milestones?.find((each) => each.type === type)
    if (!milestone?.achievements?.length) return null
    for (const { groupId, numSubjects } of milestone.achievements) {
      const count = Number(numSubjects ?? NaN)
      if (!Number.isInteger(count)) return null
      if (!counts.get(groupId)) counts.set(groupId, count)
    }
  }
  return counts.size > 0 ? sum([...counts.values()]) : null
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

const maxRows = 4
const maxGroups = 4

/** The first primary outcome, if it is small enough to read at a glance. */
function PrimaryOutcome({ measure }: { measure: OutcomeMeasure }) {
  const groups = measure.groups ?? []
  const rows = (measure.classes ?? []).flatMap((each) =>
    (each.categories ?? []).map((category) => ({
      title: [each.title, category.title].filter(Boolean).join(': '),
      measurements: category.measurements ?? [],
    })),
  )
  const isShort = rows.length > 0 && rows.length <= maxRows && groups.length <= maxGroups
  return (
    <div>
      <h3>Primary outcome: {measure.title ?? 'without a title'}</h3>
      {measure.timeFrame && <p className="text-sm text-ink-3">{measure.timeFrame}</p>}
      {isShort ? (
        <div
          className="mt-2 overflow-x-auto"
          // A scrolling region must be reachable by keyboard.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label="Primary outcome"
        >
          <table className="data-table tabular-nums">
            <caption>{describeUnit(measure)}</caption>
            <thead>
              <tr>
                <th scope="col">Group</th>
                {rows.map(({ title }, index) => (
                  <th key={index} scope="col">
                    {title || 'Result'}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map((group, index) => (
                <tr key={index}>
                  <th scope="row">{group.title ?? group.id}</th>
                  {rows.map(({ measurements }, at) => (
                    <td key={at}>
                      {measurements
                        .filter(({ groupId }) => groupId === group.id)
                        .map(describeMeasurement)
                        .join('; ') || '–'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="text-sm text-ink-2">
          {rows.length === 0
            ? 'No values are posted for it.'
            : `${rows.length} rows for ${groups.length} groups: see the measured outcomes.`}
        </p>
      )}
    </div>
  )
}

type CountedGroup = EventGroup &
  Required<Pick<EventGroup, 'seriousNumAffected' | 'seriousNumAtRisk'>>

function isCounted(group: EventGroup): group is CountedGroup {
  return group.seriousNumAffected !== undefined && (group.seriousNumAtRisk ?? 0) > 0
}

const maxBars = 8

function SeriousEvents({
  groups,
  timeFrame,
}: {
  groups: readonly CountedGroup[]
  timeFrame: string | undefined
}) {
  return (
    <div>
      <h3>People with a serious adverse event</h3>
      {timeFrame && timeFrame.length <= 300 && <p className="text-sm text-ink-3">{timeFrame}</p>}
      <dl className="shares mt-2">
        {groups.slice(0, maxBars).map((group, index) => {
          const share = group.seriousNumAffected / group.seriousNumAtRisk
          return (
            <div key={index} className="contents">
              <dt>{group.title ?? group.id}</dt>
              <dd>
                <i style={{ width: `${Math.round(Math.min(1, share) * 55)}%` }} />
                {group.seriousNumAffected.toLocaleString('en')} of{' '}
                {group.seriousNumAtRisk.toLocaleString('en')} ({Math.round(share * 100)}%)
              </dd>
            </div>
          )
        })}
      </dl>
      {groups.length > maxBars && (
        <p className="mt-2 text-sm text-ink-3">
          {groups.length - maxBars} more groups in the tables.
        </p>
      )}
    </div>
  )
}
