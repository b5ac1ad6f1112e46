import { TimeStamp } from '@/components/ui/time-stamp'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { getCopyDate } from '@/lib/study/copy-date'
import { formatPartialDate, parsePartialDate, toDateRange } from '@/lib/study/dates'
import { labelOf } from '@/lib/study/labels'
import type { Study } from '@/lib/study/schema'

/** The main past and planned dates on one line, then all dates of the record. */
export function DatesSection({ trial: { study, page, sources, today } }: { trial: TrialDetail }) {
  const dates = listDates(study)
  const copied = getCopyDate(study, page)
  const events = listEvents(study, { copied, read: sources[0]?.seenAt }, today)
  return (
    <>
      {events.length > 1 && (
        <ol className="timeline">
          {events.map(({ label, date, look }) => (
            <li key={label} className={look}>
              <b>
                <TimeStamp value={date} />
              </b>
              {label}
            </li>
          ))}
        </ol>
      )}
      {dates.length === 0 ? (
        <p>This record states no dates.</p>
      ) : (
        <details className="fold">
          <summary>
            All dates of the record<small>{dates.length}</small>
          </summary>
          <table className="data-table max-w-prose table-fixed wrap-anywhere">
            <tbody>
              {dates.map(({ label, date, type }) => (
                <tr key={label}>
                  <th scope="row" className="w-1/2 font-normal! text-ink-3">
                    {label}
                  </th>
                  <td>
                    <TimeStamp value={date} />
                    {type && ` (${labelOf('DateType', type).toLowerCase()})`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

interface TimelineEvent {
  label: string
  date: string
  look: 'ahead' | 'read' | undefined
}

/** The few dates that people ask about, including the day of our copy, or else the day on which we read it. */
function listEvents(
  study: Study,
  { copied, read }: { copied: string | undefined; read: string | undefined },
  today: number,
): TimelineEvent[] {
  const status = study.protocolSection.statusModule ?? {}
  const stated: [string, { date?: string; type?: string } | undefined][] = [
    ['first posted', status.studyFirstPostDateStruct],
    ['start', status.startDateStruct],
    ['primary completion', status.primaryCompletionDateStruct],
    ['completion', status.completionDateStruct],
    ['results posted', status.resultsFirstPostDateStruct],
    ['record updated', status.lastUpdatePostDateStruct],
  ]
  const events = stated.flatMap(([label, struct]): (TimelineEvent & { day: number })[] => {
    const date = parsePartialDate(struct?.date ?? '')
    if (!date) return []
    const isAhead = toDateRange(date).first > today
    const isPlan = struct?.type === 'ESTIMATED'
    // A posting is never planned; for old ones the registry only has an estimated day.
    const isPosting = /posted|updated/.test(label)
    const plan = isAhead ? 'estimated' : 'estimated, not confirmed'
    const words = isPlan ? `${label}, ${isPosting ? 'about this day' : plan}` : label
    return [
      {
        label: words,
        date: formatPartialDate(date),
        look: isAhead || (isPlan && !isPosting) ? 'ahead' : undefined,
        day: toDateRange(date).first,
      },
    ]
  })
  const readDate = parsePartialDate((copied ?? read)?.slice(0, 10) ?? '')
  const all = readDate
    ? [
        ...events,
        {
          label: copied === undefined ? 'we took in our copy' : 'our copy was made',
          date: formatPartialDate(readDate),
          look: 'read' as const,
          day: toDateRange(readDate).first,
        },
      ]
    : events
  return all.sort((a, b) => a.day - b.day)
}

interface StatedDate {
  label: string
  date: string
  type?: string | undefined
}

function listDates(study: Study): StatedDate[] {
  const status = study.protocolSection.statusModule ?? {}
  const struct = (of: { date?: string; type?: string } | undefined) => ({
    date: of?.date,
    type: of?.type,
  })
  const { versionHolder, submissionTracking: tracking } = study.derivedSection?.miscInfoModule ?? {}
  const dates = [
    { label: 'First submitted', date: status.studyFirstSubmitDate },
    { label: 'First submission passed quality control', date: status.studyFirstSubmitQcDate },
    { label: 'First posted', ...struct(status.studyFirstPostDateStruct) },
    { label: 'Start', ...struct(status.startDateStruct) },
    { label: 'Primary completion', ...struct(status.primaryCompletionDateStruct) },
    { label: 'Completion', ...struct(status.completionDateStruct) },
    { label: 'Delay of results certified', date: status.dispFirstSubmitDate },
    {
      label: 'Delay of results: certificate passed quality control',
      date: status.dispFirstSubmitQcDate,
    },
    { label: 'Delay of results posted', ...struct(status.dispFirstPostDateStruct) },
    { label: 'Results expected', date: tracking?.estimatedResultsFirstSubmitDate },
    { label: 'Results first submitted', date: status.resultsFirstSubmitDate },
    { label: 'Results passed quality control', date: status.resultsFirstSubmitQcDate },
    {
      label: 'Comments on the first version of the results posted',
      ...struct(tracking?.firstMcpInfo?.postDateStruct),
    },
    { label: 'Results first posted', ...struct(status.resultsFirstPostDateStruct) },
    { label: 'Record last confirmed', date: status.statusVerifiedDate },
    { label: 'Last update submitted', date: status.lastUpdateSubmitDate },
    { label: 'Last update posted', ...struct(status.lastUpdatePostDateStruct) },
    { label: 'Version of the registry’s data', date: versionHolder },
  ]
  return dates.flatMap(({ date, ...rest }) => (date === undefined ? [] : [{ date, ...rest }]))
}
