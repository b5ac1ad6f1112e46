import { expect, test } from 'vitest'
import { parseEmbedOptions, writeEmbed } from '@/components/embed/embed-document'
import { defaultRequest } from '@/lib/search/request/request'
import type { TrialSummary } from '@/lib/search/result'
import { toTrialId } from '@/lib/study/trial-id'

const trial: TrialSummary = {
  trialId: toTrialId({
    protocolSection: { identificationModule: { nctId: 'NCT00000001', briefTitle: 'x' } },
  }),
  briefTitle: 'Cells <script>alert(1)</script> & more',
  status: { age: 'fresh', label: 'Recruiting', note: '' },
  rules: { hasAgeGroups: false, isGenderBased: false },
  phases: [],
  conditions: [],
  interventions: [],
  countries: [],
  locationCount: 0,
}

test('an embedded list escapes texts of records, and has its own colour', () => {
  const { options } = parseEmbedOptions(new URLSearchParams('accent=0a5a3a'))
  const html = writeEmbed(defaultRequest, 'All trials', { total: 7, trials: [trial] }, options)
  expect(html).toContain('Cells &lt;script&gt;alert(1)&lt;/script&gt; &amp; more')
  expect(html).toContain('style="--accent:#0a5a3a"')
  expect(html).toContain('7 trials')
  expect(html).toContain('href="/trials/NCT00000001" target="_blank"')
})

test('unknown options are named, and never reach the page', () => {
  const params = new URLSearchParams({ accent: 'red;}', show: 'all', limit: '0' })
  const { options, problems } = parseEmbedOptions(params)
  expect(problems.map(({ key }) => key)).toEqual(['show', 'accent', 'limit'])
  expect(options).toEqual({ show: 'list', limit: 5 })
})
