import { Disclosure } from '@/components/ui/disclosure'
import { listYears } from '@/lib/pages/figures'
import type { YearCount } from '@/lib/search/insights'

interface YearChartProps {
  byYear: readonly YearCount[]
  /** This year and later ones are not over, so their bars are striped. */
  thisYear: number
  /** All trials of the page; those that are not in the chart state no start. */
  total?: number
}

const height = 150
const top = 20
const foot = 22
/** Wide enough for a number above each bar; with more years only some are labelled. */
const wideStep = 36
const narrowStep = 22
const maxWide = 14

/** Trials by the year when they began or will begin: a picture, and the same as a table. */
export function YearChart({ byYear, thisYear, total }: YearChartProps) {
  const first = byYear[0]
  const last = byYear.at(-1)
  if (first === undefined || last === undefined) return null
  const counts = new Map(byYear.map(({ year, count }) => [year, count]))
  const years = listYears(byYear, first.year, thisYear)
  const most = byYear.reduce((best, each) => (each.count > best.count ? each : best), first)
  const counted = byYear.reduce((sum, { count }) => sum + count, 0)
  const unknown = (total ?? counted) - counted
  const isWide = years.length <= maxWide
  const step = isWide ? wideStep : narrowStep
  const width = Math.max(years.length, 8) * step
  const isNamed = (year: number) => isWide || (last.year - year) % 2 === 0
  const hasNumber = (year: number) => isWide || year === most.year || year === last.year
  const summary =
    first === last
      ? `All with a start date begin in ${first.year}.`
      : `From ${first.year} to ${last.year}, most in ${most.year} (${most.count.toLocaleString('en')}).`
  return (
    <figure className="year-chart">
      <svg
        role="img"
        aria-label={`Trials by the year of their start. ${summary}`}
        viewBox={`0 0 ${width} ${top + height + foot}`}
        style={{ maxWidth: `${width * 1.2}px` }}
      >
        <pattern id="unfinished" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" />
        </pattern>
        {years.map((year, index) => {
          const count = counts.get(year) ?? 0
          const bar = count === 0 ? 0 : Math.max(2, (height * count) / most.count)
          const middle = index * step + step / 2
          return (
            <g key={year}>
              {count > 0 && (
                <rect
                  x={index * step + step / 10}
                  y={top + height - bar}
                  width={step * 0.8}
                  height={bar}
                  rx="2"
                  className={year >= thisYear ? 'unfinished' : undefined}
                />
              )}
              {count > 0 && hasNumber(year) && (
                <text x={middle} y={top + height - bar - 5} className="number">
                  {count.toLocaleString('en')}
                </text>
              )}
              {isNamed(year) && (
                <text x={middle} y={top + height + 16}>
                  ’{String(year).slice(2)}
                </text>
              )}
            </g>
          )
        })}
        <line x2={width} y1={top + height} y2={top + height} />
      </svg>
      <figcaption className="mt-2 text-sm text-ink-3">
        {last.year >= thisYear && `Striped: ${thisYear} so far, and planned starts. `}
        {unknown > 0 &&
          `${unknown.toLocaleString('en')} ${unknown === 1 ? 'record states' : 'records state'} no start. `}
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
