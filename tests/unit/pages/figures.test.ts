import { expect, test } from 'vitest'
import { toFigures } from '@/lib/pages/figures'
import { parseSearchRequest, formatSearchRequest, emptyRequest } from '@/lib/search/request/request'
import { enrollmentBands, type SearchInsights } from '@/lib/search/insights'

const insights: SearchInsights = {
  total: 10,
  facets: [
    {
      filter: 'phase',
      distinct: 2,
      values: [
        { value: 'PHASE1', label: 'Phase 1', count: 2, selected: false },
        { value: 'PHASE2', label: 'Phase 2', count: 5, selected: false },
        { value: 'PHASE4', label: 'Phase 4', count: 0, selected: false },
      ],
    },
  ],
  byYear: [
    { year: 2003, count: 2 },
    { year: 2024, count: 3 },
    { year: 2026, count: 4 },
  ],
  byEnrollment: enrollmentBands.map((_, index) => (index < 2 ? 4 : 0)),
  confirmed: { withinYear: 5, withinTwoYears: 2, older: 2, undated: 1 },
}
const figures = toFigures(insights, 2026)
const rowsOf = (id: string) =>
  figures.find((each) => each.id === id)?.rows.map(({ label, count }) => [label, count])

test('years are complete: early ones grouped, empty ones included', () => {
  const years = rowsOf('started') ?? []
  expect(years[0]).toEqual(['Before 2015', 2])
  expect(years).toContainEqual(['2025', 0])
  expect(years.slice(-2)).toEqual([
    ['2026', 4],
    ['Not stated', 1],
  ])
  const sum = figures[0]?.rows.reduce((total, { count }) => total + count, 0)
  expect(sum).toBe(insights.total)
})

test('a year far from now is one row, not the last of thousands', () => {
  const far = toFigures(
    { ...insights, byYear: [...insights.byYear, { year: 9999, count: 1 }] },
    2026,
  )
  const labels = far[0]?.rows.map(({ label }) => label)
  expect(labels?.slice(-2)).toEqual(['2026', '9999'])
  expect(labels).toHaveLength(14)
})

test('phases keep their order, without empty ones', () => {
  expect(rowsOf('phase')).toEqual([
    ['Phase 1', 2],
    ['Phase 2', 5],
  ])
})

test('each row links to a search whose address can be read back', () => {
  for (const { rows } of figures) {
    for (const { filters } of rows) {
      if (!filters) continue
      const query = formatSearchRequest({ ...emptyRequest, filters })
      const { request, problems } = parseSearchRequest(
        Object.fromEntries(new URLSearchParams(query)),
      )
      expect(problems).toEqual([])
      expect(request.filters).toMatchObject(filters)
    }
  }
})
