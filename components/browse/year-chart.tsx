import { Disclosure } from '@/components/ui/disclosure'
import type { YearCount } from '@/lib/search/insights'

interface YearChartProps {
  byYear: readonly YearCount[]
  /** All trials of the page; those beyond the chart's state no start. */
  total: number
}

const height = 120
const step = 24
const gap = 5
const labelHeight = 22

/** Trials by the year in which they began or are to begin: a picture, and the same as a table. */
export function YearChart({ byYear, total }: YearChartProps) {
  const first = byYear[0]
  const last = byYear.at(-1)
  if (first === undefined || last === undefined) return null
  const counts = new Map(byYear.map(({ year, count }) => [year, count]))
  const years = Array.from({ length: last.year - first.year + 1 }, (_, i) => first.year + i)
  const most = byYear.reduce((best, each) => (each.count > best.count ? each : best), first)
  const unknown = total - byYear.reduce((sum, { count }) => sum + count, 0)
  const width = Math.max(years.length, 8) * step
  // Years are written as often as there is room for them, the last one always.
  const isLabelled = (year: number) => (last.year - year) % (years.length > 12 ? 4 : 2) === 0
  const summary =
    first === last
      ? `All with a start date begin in ${first.year}.`
      : `From ${first.year} to ${last.year}, most in ${most.year} (${most.count.toLocaleString('en')}).`
  return (
    <figure>
      <svg
        role="img"
        aria-label={`Trials by the year of their start. ${summary}`}
        viewBox={`0 0 ${width} ${height + labelHeight + 14}`}
        className="w-full"
        style={{ maxWidth: `${width * 1.6}px` }}
      >
        {years.map((year, index) => {
          const count = counts.get(year) ?? 0
          const bar = (height * count) / most.count
          const x = index * step
          const middle = x + step / 2
          return (
            <g key={year}>
              {count > 0 && (
                <rect
                  x={x + gap / 2}
                  y={14 + height - Math.max(bar, 2)}
                  width={step - gap}
                  height={Math.max(bar, 2)}
                  rx="2"
                  className="fill-accent"
                />
              )}
              {year === most.year && (
                <text x={middle} y={14 + height - bar - 4} textAnchor="middle" className={label}>
                  {count}
                </text>
              )}
              {isLabelled(year) && (
                <text
                  x={middle}
                  y={14 + height + 16}
                  textAnchor={index === 0 ? 'start' : index === years.length - 1 ? 'end' : 'middle'}
                  className={label}
                >
                  {year}
                </text>
              )}
            </g>
          )
        })}
        <line x1="0" x2={width} y1={14 + height} y2={14 + height} className="stroke-edge" />
      </svg>
      <figcaption className="mt-2 text-sm text-ink-3">
        {summary}{' '}
        {unknown > 0 &&
          `${unknown.toLocaleString('en')} ${unknown === 1 ? 'record states' : 'records state'} no start. `}
        Planned starts are counted too.
      </figcaption>
      <div className="mt-2">
        <Disclosure summary="The numbers as a table">
          <table className="data-table max-w-xs">
            <caption>Trials by the year of their start</caption>
            <thead>
              <tr>
                <th scope="col">Year</th>
                <th scope="col">Trials</th>
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td className="tabular-nums">{counts.get(year) ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      </div>
    </figure>
  )
}

const label = 'fill-ink-3 text-xs tabular-nums'
