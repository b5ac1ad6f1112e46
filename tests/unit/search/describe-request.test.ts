import { expect, test } from 'vitest'
import { describeRequest } from '@/lib/search/request/describe-request'
import { parseSearchRequest } from '@/lib/search/request/request'

test.each([
  ['', 'All trials'],
  ['q=car-t', 'Trials matching “car-t”'],
  [
    'status=recruiting&phase=1&phase=2&condition=multiple+sclerosis&country=germany&updated=2025..',
    'Recruiting phase 1 or 2 trials of Multiple Sclerosis in Germany, updated since 2025',
  ],
  ['phase=early-1', 'Early phase 1 trials'],
  ['phase=2&phase=none', 'Phase 2 or not stated trials'],
  [
    'type=observational&age=45&sex=female',
    'Observational trials, open to a person 45 years old, for female participants',
  ],
  [
    'started=2020-05..2021&enrollment=10..',
    'Trials, started from May 2020 to 2021, with at least 10 participants',
  ],
  ['primary-completion=2024..', 'Trials, main outcome measured since 2024'],
  ['completion=2024-05-31&results=yes', 'Trials, with posted results, completed on 31 May 2024'],
  ['condition=a&condition=b&condition=c', 'Trials of a, b or c'],
  [
    'sponsor=a&sponsor=b&sponsor=c&sponsor=d&sponsor=e&sponsor=f',
    'Trials sponsored by a, b, c or one of 3 others',
  ],
  ['country=germany', 'Trials in Germany'],
  ['country=uk', 'Trials in the United Kingdom'],
  ['country=germany&country=usa', 'Trials in Germany or the United States'],
  ['country=south+korea&country=korea,+republic+of', 'Trials in South Korea'],
  ['cell=msc&cell=car-t', 'Trials with CAR-T cells or mesenchymal stem or stromal cells'],
  ['funder=nih&funder=industry', 'Trials, funded by NIH or industry'],
])('%s', (query, expected) => {
  const labels: Record<string, string> = {
    'multiple sclerosis': 'Multiple Sclerosis',
  }
  const { request } = parseSearchRequest(new URLSearchParams(query))
  expect(describeRequest(request, (_, value) => labels[value])).toBe(expected)
})

test('of a pasted letter only the beginning is shown', () => {
  const letter = `Dear colleague, ${'thank you for seeing my patient. '.repeat(100)}`
  const sentence = describeRequest(parseSearchRequest(new URLSearchParams({ q: letter })).request)
  expect(sentence).toMatch(/^Trials matching “Dear colleague, thank you .*…”$/)
  expect(sentence.length).toBeLessThan(150)
})
