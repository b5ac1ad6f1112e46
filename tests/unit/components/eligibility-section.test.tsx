import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EligibilitySection } from '@/components/trial/eligibility-section'
import type { Study } from '@/lib/study/schema'

const included = 'All of these must be true'
const excluded = 'None of these may be true'

function render(eligibilityCriteria: string): string {
  const study: Study = {
    protocolSection: {
      identificationModule: { nctId: 'NCT00000001', briefTitle: 'A trial' },
      eligibilityModule: {
        eligibilityCriteria,
        minimumAge: '18 Years',
        sex: 'ALL',
        healthyVolunteers: false,
      },
    },
  }
  return renderToStaticMarkup(
    <EligibilitySection trialId="NCT00000001" study={study} visit={{}} sites={[]} />,
  )
}

test('a heading that only introduces others makes no claim of its own', () => {
  const html = render(
    'Inclusion Criteria:\n\nSolid tumor Inclusion Criteria:\n\n* Adults\n\nBlood cancer Inclusion Criteria:\n\n* Children',
  )
  expect(html).not.toContain('None listed')
  // Nobody has both: which one applies depends on the part of the trial.
  expect(html).not.toContain(included)
  expect(html).toMatch(/Inclusion criteria<\/h3><\/div>/)
})

test('there is no claim above criteria of which one is enough', () => {
  expect(render('Inclusion Criteria (at least one of):\n\n* Adults\n* Fever')).not.toContain(
    included,
  )
  const parts = 'Inclusion Criteria:\n\n* Adults\n\nKey Inclusion Criteria for Part B:\n\n* Fever'
  expect(render(`${parts}\n\nExclusion Criteria:\n\n* Cough`)).toContain(excluded)
  expect(render(parts)).not.toContain(included)
})

test('a heading without criteria says that none are stated, and nothing about them', () => {
  const html = render('Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:')
  expect(html).toContain('None listed in this record')
  expect(html).not.toContain(excluded)
})

test.each([
  'Exclusion Criteria- none',
  'Exclusion Criteria:\n\n* None.',
  'Exclusion Criteria: N/A',
])('%j is what the record states, without a claim about each of them', (exclusion) => {
  const html = render(`Inclusion Criteria:\n\n* Adults\n\n${exclusion}`)
  expect(html).not.toContain('None listed')
  expect(html).toMatch(/none|n\/a/i)
  expect(html).toContain(included)
  expect(html).not.toContain(excluded)
})

test('there is no claim above criteria that may be of the other kind', () => {
  expect(render('Inclusion Criteria:\n\n* Adults')).toContain(included)
  const html = render('Inclusion Criteria:\n\n* Adults\n\nPatients are excluded if:\n\n* Fever')
  expect(html).toContain('Fever')
  expect(html).not.toContain(included)
})
