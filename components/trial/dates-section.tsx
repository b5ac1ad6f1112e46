import { NotStated } from '@/components/ui/not-stated'
import { TimeStamp } from '@/components/ui/time-stamp'
import { labelOf } from '@/lib/study/labels'
import type { Study } from '@/lib/study/schema'

interface StatedDate {
  label: string
  date: string | undefined
  type?: string | undefined
  /** Listed as "not stated" when it is missing. */
  always?: boolean
}

/** Every date of the record in the order in which things happen. */
export function DatesSection({ study }: { study: Study }) {
  const dates = listDates(study).filter(({ date, always }) => date !== undefined || always)
  return (
    <table className="data-table max-w-prose table-fixed wrap-anywhere">
      <caption className="sr-only">Dates of the trial and of its record</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">What</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {dates.map(({ label, date, type }) => (
          <tr key={label}>
            <th scope="row" className="w-1/2 !font-normal text-ink-3">
              {label}
            </th>
            <td>
              {date ? <TimeStamp value={date} /> : <NotStated />}
              {date && type && (
                <span className="text-ink-3"> ({labelOf('DateType', type).toLowerCase()})</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function listDates(study: Study): StatedDate[] {
  const status = study.protocolSection.statusModule ?? {}
  const struct = (of: { date?: string; type?: string } | undefined) => ({
    date: of?.date,
    type: of?.type,
  })
  const { versionHolder, submissionTracking: tracking } = study.derivedSection?.miscInfoModule ?? {}
  return [
    { label: 'First submitted', date: status.studyFirstSubmitDate },
    { label: 'First submitted in good order', date: status.studyFirstSubmitQcDate },
    { label: 'First posted', ...struct(status.studyFirstPostDateStruct) },
    { label: 'Start of the trial', ...struct(status.startDateStruct), always: true },
    {
      label: 'Primary completion',
      ...struct(status.primaryCompletionDateStruct),
      always: true,
    },
    { label: 'Completion of the trial', ...struct(status.completionDateStruct), always: true },
    { label: 'Delay of results certified', date: status.dispFirstSubmitDate },
    { label: 'Delay certified in good order', date: status.dispFirstSubmitQcDate },
    { label: 'Delay of results posted', ...struct(status.dispFirstPostDateStruct) },
    { label: 'Results expected', date: tracking?.estimatedResultsFirstSubmitDate },
    { label: 'Results first submitted', date: status.resultsFirstSubmitDate },
    { label: 'Results submitted in good order', date: status.resultsFirstSubmitQcDate },
    {
      label: 'Comments of the first review of the results posted',
      ...struct(tracking?.firstMcpInfo?.postDateStruct),
    },
    { label: 'Results first posted', ...struct(status.resultsFirstPostDateStruct) },
    { label: 'Record last confirmed', date: status.statusVerifiedDate },
    { label: 'Last update submitted', date: status.lastUpdateSubmitDate },
    { label: 'Last update posted', ...struct(status.lastUpdatePostDateStruct), always: true },
    { label: 'State of the registry’s data', date: versionHolder },
  ]
}
