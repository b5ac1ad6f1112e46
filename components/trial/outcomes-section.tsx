import { ListPages } from '@/components/ui/list-pages'
import { toListPage } from '@/lib/pages/list-page'
import type { Outcome, Study } from '@/lib/study/schema'
import { SourceText } from './source-text'
import { toTrialPartHref } from './trial-part-href'

/** Characters of the record on the trial's page; a trial with more has a separate page for its outcomes. */
const maxCharacters = 12_000
const maxBareRows = 12
/** Per page of the list of all outcomes: a record may have a thousand of each kind. */
const outcomesOfPage = 400

const kinds = [
  { key: 'primaryOutcomes', title: 'Primary outcomes' },
  { key: 'secondaryOutcomes', title: 'Secondary outcomes' },
  { key: 'otherOutcomes', title: 'Other outcomes' },
] as const

interface OutcomesSectionProps {
  trialId: string
  study: Study
  /** Shows every outcome; the trial's own page shows only the first ones. */
  whole?: boolean
  /** Page of the whole list, from 1. */
  listPage?: number
}

/** What the trial set out to measure: the primary outcomes open, the others folded. */
export function OutcomesSection({
  trialId,
  study,
  whole = false,
  listPage = 1,
}: OutcomesSectionProps) {
  const outcomes = study.protocolSection.outcomesModule ?? {}
  const all = kinds.flatMap(({ key }) => (outcomes[key] ?? []).map((row) => ({ key, row })))
  const { items, page, pageCount } = toListPage(all, outcomesOfPage, listPage)
  const isCut = !whole && JSON.stringify(outcomes).length > maxCharacters
  return (
    <>
      {kinds.map(({ key, title }) => {
        const ofKind = outcomes[key] ?? []
        const rows = whole ? items.filter((each) => each.key === key).map(({ row }) => row) : ofKind
        if (rows.length === 0) return null
        const table = { title, rows, total: ofKind.length }
        if (key === 'primaryOutcomes') return <OutcomeTable key={key} {...table} bare={isCut} />
        if (isCut) return null
        return (
          <details key={key} className="fold" open={whole}>
            <summary>
              {title}
              <small>{describeRows(ofKind)}</small>
            </summary>
            <OutcomeTable {...table} />
          </details>
        )
      })}
      {isCut && (
        <p>
          <a href={toTrialPartHref(trialId, 'outcomes')}>
            See all {all.length} outcomes and what they mean
          </a>
        </p>
      )}
      {whole && (
        <ListPages
          label="Pages of outcomes"
          page={page}
          pageCount={pageCount}
          toHref={(number) => toTrialPartHref(trialId, 'outcomes', undefined, number)}
        />
      )}
      {all.length === 0 && <p>This record does not say what is measured.</p>}
    </>
  )
}

/** "10, among them overall survival": a summary of the folded ones. */
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
  /** How many there are, on all pages. */
  total: number
  /** Only names, and not too many of them. */
  bare?: boolean
}

function OutcomeTable({ title, rows, total, bare = false }: OutcomeTableProps) {
  const hasTimes = rows.some(({ timeFrame }) => timeFrame)
  const shown = bare ? rows.slice(0, maxBareRows) : rows
  return (
    <table className="data-table stacking-table">
      <thead>
        <tr>
          <th scope="col">
            {title} ({total})
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
