import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StatusBadge } from '@/components/trial/status-badge'
import { parsePartialDate, toDateRange } from '@/lib/study/dates'
import { dateStatus } from '@/lib/study/status-age'
import { toReadText } from '@/tests/support/html-text'

const today = toDateRange(parsePartialDate('2026-11-29')!).first

test.each([
  ['2026-08', 'Recruiting' + 'confirmed August 2026', 'status status-open'],
  ['2025-08', 'Recruiting' + 'confirmed August 2025, 15 months ago', 'status-open status-ageing'],
  ['2023-08', 'Recruiting in August 2023' + 'not updated for 3 years', 'status-outdated'],
])('a status confirmed in %s', (verified, text, look) => {
  const dated = dateStatus({ overallStatus: 'RECRUITING', verified }, today)
  const html = renderToStaticMarkup(<StatusBadge {...dated} />)
  expect(toReadText(html)).toBe(text)
  expect(html).toContain(look)
})

test('a final status has no age', () => {
  const dated = dateStatus({ overallStatus: 'COMPLETED', verified: '2011-08' }, today)
  expect(toReadText(renderToStaticMarkup(<StatusBadge {...dated} />))).toBe('Completed')
})
