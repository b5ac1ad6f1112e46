import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { YearChart } from '@/components/browse/year-chart'

test('a year far in the future adds one bar, not thousands of empty ones', () => {
  const html = renderToStaticMarkup(
    <YearChart
      byYear={[
        { year: 2024, count: 3 },
        { year: 9999, count: 1 },
      ]}
      thisYear={2026}
    />,
  )
  const years = [...html.matchAll(/<th scope="row">(\d+)<\/th>/g)].map(([, year]) => year)
  expect(years).toEqual(['2024', '2025', '2026', '9999'])
})
