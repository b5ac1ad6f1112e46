import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { UnreadableTrial } from '@/components/trial/unreadable-trial'

test.each([
  ['NCT05828212', 'href="https://clinicaltrials.gov/study/NCT05828212"'],
  ['nct05828212', 'See NCT05828212 at ClinicalTrials.gov'],
  ['ChiCTR2000029990', 'at its registry'],
  ['<script>', 'This trial is in our'],
])('a trial that cannot be read: %s', (asked, part) => {
  const html = renderToStaticMarkup(<UnreadableTrial asked={asked} />)
  expect(html).toContain(part)
  expect(html).toContain('href="/trials"')
  expect(html).not.toContain('<script>')
})
