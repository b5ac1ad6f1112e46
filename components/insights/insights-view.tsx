import Link from 'next/link'
import { toSearchHref } from '@/components/search/search-href'
import type { Figure } from '@/lib/pages/figures'
import type { SearchInsights } from '@/lib/search/insights'
import { formatSearchRequest } from '@/lib/search/request/request'
import { withFilterValues, withView } from '@/lib/search/request/request-links'
import type { SearchRequest } from '@/lib/search/request/search-request'
import { filterIds } from '@/lib/search/filters/filter-ids'

interface InsightsViewProps {
  request: SearchRequest
  insights: SearchInsights
  figures: readonly Figure[]
}

/** Figures of all trials of a search: each is a table whose rows have bars. */
export function InsightsView({ request, insights, figures }: InsightsViewProps) {
  const list = withView(request, 'list')
  return (
    <section aria-labelledby="insights-title">
      <h2 id="insights-title" className="sr-only">
        Insights
      </h2>
      <div className="insights">
        <Freshness request={list} insights={insights} />
        {figures.map((figure) => (
          <FigurePanel key={figure.id} figure={figure} request={list} />
        ))}
      </div>
      <p className="mt-3 text-sm text-ink-3">One trial can count in several bars of a figure.</p>
    </section>
  )
}

const ages = [
  { key: 'withinYear', className: 'fresh', words: 'confirmed in the last year' },
  { key: 'withinTwoYears', className: 'ageing', words: '1 to 2 years ago' },
  { key: 'older', className: 'old', words: 'more than 2 years ago' },
  { key: 'undated', className: 'old', words: 'without a date' },
] as const

/** The headline: how much is out of date, if that is known. */
function describeFreshness(total: number, { older, undated }: SearchInsights['confirmed']): string {
  const of = `of ${total.toLocaleString('en')} ${total === 1 ? 'record' : 'records'}`
  if (older > 0) {
    return `${older.toLocaleString('en')} ${of} ${older === 1 ? 'has' : 'have'} not been confirmed for more than 2 years`
  }
  const recent = total - undated
  const were = recent === 1 ? 'was' : 'were'
  if (undated > 0)
    return `${recent.toLocaleString('en')} ${of} ${were} confirmed in the last 2 years`
  return total === 1
    ? 'The record was confirmed in the last 2 years'
    : `All ${total.toLocaleString('en')} records were confirmed in the last 2 years`
}

function Freshness({
  request,
  insights: { total, confirmed },
}: {
  request: SearchRequest
  insights: SearchInsights
}) {
  const shown = ages.filter(({ key }) => confirmed[key] > 0)
  const { withinYear } = confirmed
  return (
    <section aria-labelledby="freshness" className="insight insight-wide">
      <h3 id="freshness">{describeFreshness(total, confirmed)}</h3>
      <ul className="age-bar">
        {shown.map(({ key, className, words }) => (
          <li key={key} className={className} style={{ flexGrow: confirmed[key] }}>
            <b>{confirmed[key].toLocaleString('en')}</b> {words}
          </li>
        ))}
      </ul>
      {withinYear > 0 && withinYear < total && (
        <p>
          <Link
            href={toSearchHref(withFilterValues(request, 'confirmed', ['1_YEAR']))}
            prefetch={false}
            rel="nofollow"
          >
            Show only those confirmed in the last year
          </Link>
        </p>
      )}
    </section>
  )
}

/** Longer figures fold the remaining rows. */
const maxRows = 8

function FigurePanel({ figure, request }: { figure: Figure; request: SearchRequest }) {
  const { id, title, rows } = figure
  const query = formatSearchRequest({ ...request, page: 1 })
  const file = (ending: string) => `/figures/${id}.${ending}${query === '' ? '' : `?${query}`}`
  const most = Math.max(...rows.map(({ count }) => count))
  // Years are in order; in other figures the first rows are the most frequent.
  const cut = id === 'started' || rows.length <= maxRows + 2 ? rows.length : maxRows
  return (
    <section aria-labelledby={`figure-${id}`} className="insight">
      <h3 id={`figure-${id}`}>{title}</h3>
      <Bars figure={figure} rows={rows.slice(0, cut)} most={most} request={request} />
      {cut < rows.length && (
        <details className="disclosure">
          <summary>{rows.length - cut} more</summary>
          <Bars figure={figure} rows={rows.slice(cut)} most={most} request={request} />
        </details>
      )}
      <p className="no-print">
        Download{' '}
        <a href={file('svg')} download aria-label={`Download SVG: ${title}`}>
          SVG
        </a>{' '}
        <a href={file('csv')} download aria-label={`Download CSV: ${title}`}>
          CSV
        </a>
      </p>
    </section>
  )
}

interface BarsProps {
  figure: Figure
  rows: Figure['rows']
  most: number
  request: SearchRequest
}

function Bars({ figure, rows, most, request }: BarsProps) {
  return (
    <table className="bars">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{figure.column}</span>
          </th>
          <th scope="col">
            <span className="sr-only">Trials</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count, filters, isUnfinished }) => (
          <tr key={label}>
            <th scope="row">
              {filters ? (
                <Link href={toSearchHref(narrow(request, filters))} prefetch={false} rel="nofollow">
                  {label}
                </Link>
              ) : (
                label
              )}
              {isUnfinished && <small> so far or planned</small>}
            </th>
            <td>
              <i
                className={isUnfinished ? 'unfinished' : undefined}
                style={{ width: `${((80 * count) / most).toFixed(1)}%` }}
              />
              {count.toLocaleString('en')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function narrow(request: SearchRequest, values: NonNullable<Figure['rows'][number]['filters']>) {
  return filterIds.reduce(
    (narrowed, id) => (values[id] ? withFilterValues(narrowed, id, values[id]) : narrowed),
    request,
  )
}
