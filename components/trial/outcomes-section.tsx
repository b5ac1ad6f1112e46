import { Disclosure } from '@/components/ui/disclosure'
import { NotStated } from '@/components/ui/not-stated'
import type { Outcome, Study } from '@/lib/study/schema'
import { SourceText } from './source-text'
import { SubHeading } from './sub-heading'

// Longer lists are folded after their first rows, so that the sections below stay within reach.
const shownRows = 12

const kinds = [
  {
    key: 'primaryOutcomes',
    title: 'Primary outcomes',
    caption: 'The results that the trial was designed to find.',
  },
  {
    key: 'secondaryOutcomes',
    title: 'Secondary outcomes',
    caption: 'Further results of interest.',
  },
  { key: 'otherOutcomes', title: 'Other outcomes', caption: 'Everything else that is measured.' },
] as const

export function OutcomesSection({ study }: { study: Study }) {
  const outcomes = study.protocolSection.outcomesModule ?? {}
  return kinds.map(({ key, title, caption }) => {
    const rows = outcomes[key] ?? []
    if (rows.length === 0 && key === 'otherOutcomes') return null
    return (
      <div key={key} className="space-y-3">
        <SubHeading>{rows.length > 0 ? `${title} (${rows.length})` : title}</SubHeading>
        {rows.length === 0 ? (
          <p>
            <NotStated />
          </p>
        ) : (
          <>
            <OutcomeTable rows={rows.slice(0, shownRows)} caption={caption} />
            {rows.length > shownRows && (
              <Disclosure summary={`Show ${rows.length - shownRows} more`}>
                <OutcomeTable rows={rows.slice(shownRows)} caption={`${title}, continued`} />
              </Disclosure>
            )}
          </>
        )}
      </div>
    )
  })
}

function OutcomeTable({ rows, caption }: { rows: readonly Outcome[]; caption: string }) {
  return (
    <table className="data-table stacking-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What is measured</th>
          <th scope="col" className="w-1/4">
            Over what time
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((outcome, index) => (
          <tr key={index}>
            <th scope="row">
              {outcome.measure ?? <NotStated />}
              {outcome.description && (
                <div className="mt-1 font-normal text-ink-3">
                  <SourceText text={outcome.description} />
                </div>
              )}
            </th>
            <td data-label="Over what time">{outcome.timeFrame ?? <NotStated />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
