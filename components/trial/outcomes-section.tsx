import type { Outcome, Study } from '@/lib/study/schema'
import { SourceText } from './source-text'
import { toTrialPartHref } from './trial-part-href'

/** Characters of the record on the trial's page; a trial with more has a page for its outcomes. */
const mostCharacters = 12_000
const mostBareRows = 12

const kinds = [
  { key: 'primaryOutcomes', title: 'Primary outcomes' },
  { key: 'secondaryOutcomes', title: 'Secondary outcomes' },
  { key: 'otherOutcomes', title: 'Other outcomes' },
] as const

interface OutcomesSectionProps {
  trialId: string
  study: Study
  /** Shows every outcome; the trial's own page shows the first of many. */
  whole?: boolean
}

/** What the trial set out to measure: the primary outcomes open, the others folded. */
export function OutcomesSection({ trialId, study, whole = false }: OutcomesSectionProps) {
  const outcomes = study.protocolSection.outcomesModule ?? {}
  const total = kinds.reduce((sum, { key }) => sum + (outcomes[key]?.length ?? 0), 0)
  const isCut = !whole && JSON.stringify(outcomes).length > mostCharacters
  return (
    <>
      {kinds.map(({ key, title }) => {
        const rows = outcomes[key] ?? []
        if (rows.length === 0) return null
        if (key === 'primaryOutcomes') {
          return <OutcomeTable key={key} title={title} rows={rows} bare={isCut} />
        }
        if (isCut) return null
        return (
          <details key={key} className="fold" open={whole}>
            <summary>
              {title}
              <small>{describeRows(rows)}</small>
            </summary>
            <OutcomeTable title={title} rows={rows} />
          </details>
        )
      })}
      {isCut && (
        <p>
          <a href={toTrialPartHref(trialId, 'outcomes')}>
            See all {total} outcomes and what they mean
          </a>
        </p>
      )}
      {total === 0 && <p>This record does not say what is measured.</p>}
    </>
  )
}

/** "10, among them overall survival": what is folded. */
function describeRows(rows: readonly Outcome[]): string {
  const [first] = rows
  const measure = first?.measure
  return rows.length > 1 && measure && measure.length <= 60
    ? `${rows.length}, among them: ${measure}`
    : String(rows.length)
}

interface OutcomeTableProps {
  title: string
  rows: readonly Outcome[]
  /** Names alone, and not too many of them. */
  bare?: boolean
}

function OutcomeTable({ title, rows, bare = false }: OutcomeTableProps) {
  const hasTimes = rows.some(({ timeFrame }) => timeFrame)
  const shown = bare ? rows.slice(0, mostBareRows) : rows
  return (
    <table className="data-table stacking-table">
      <thead>
        <tr>
          <th scope="col">
            {title} ({rows.length})
          </th>
          {hasTimes && (
            <th scope="col" className="w-1/3">
              When
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.map((outcome, index) => (
          <tr key={index}>
            <td>
              <b>{outcome.measure ?? 'Outcome without a name'}</b>
              {outcome.description && !bare && (
                <div className="mt-1 text-sm text-ink-3">
                  <SourceText text={outcome.description} />
                </div>
              )}
            </td>
            {hasTimes && <td data-label="When">{outcome.timeFrame ?? '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
