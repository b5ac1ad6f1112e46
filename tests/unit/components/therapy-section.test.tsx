import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LabelsSection } from '@/components/trial/labels-section'
import { TherapySection } from '@/components/trial/therapy-section'
import type { Study } from '@/lib/study/schema'
import { classify } from '@/lib/therapy/classify'

const study: Study = {
  protocolSection: {
    identificationModule: { nctId: 'NCT00000001', briefTitle: 'CD19 CAR-T Cells for <Lupus>' },
    conditionsModule: { conditions: ['Lupus'] },
    armsInterventionsModule: { interventions: [{ name: 'CD19 CAR-T cells' }] },
  },
}
const url = 'http://portal.example/trials/NCT00000001'
const render = (of: Study, therapy = classify(of)) =>
  renderToStaticMarkup(<TherapySection trialId="NCT00000001" study={of} therapy={therapy} />)
const renderLabels = (of: Study, therapy = classify(of)) =>
  renderToStaticMarkup(<LabelsSection study={of} therapy={therapy} url={url} />)
const toText = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('each value links to the trials that share it and, if there is one, to its page', () => {
  const html = render(study)
  expect(html).toContain('href="/trials?cell=car-t"')
  expect(html).toContain('href="/cells/car-t"')
  expect(html).toContain('href="/trials?target=cd19"')
  expect(html).toContain('href="/targets/cd19"')
  expect(toText(html)).toMatch(/The record doesn’t say: .*donor/)
  expect(html).toContain('href="/trials/NCT00000001/labels"')
})

test('the page of labels quotes the words with field, place and rule', () => {
  expect(toText(renderLabels(study))).toMatch(
    /CAR-T\S* in “Title” \(names and titles, rule cell\.[a-z.-]+ ?\)/,
  )
})

test('what the record doesn’t say is shown in words, never as an id', () => {
  const text = toText(renderLabels(study))
  expect(text).toContain('Not stated: the record has no words')
  expect(text.replace(/\bLabel of .*?What is wrong/gs, '')).not.toContain('NOT_STATED')
  expect(text).toMatch(/Report this label : Not stated/)
})

test('a label can be reported by copying a text or by mail without an address', () => {
  const html = renderLabels(study)
  expect(html).toContain('href="mailto:?subject=Label%20of%20NCT00000001')
  expect(html).toContain('Page: http://portal.example/trials/NCT00000001')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a correction says that a person reviewed it and why', () => {
  const corrected = classify(study, {
    corrections: [
      {
        trialId: 'NCT00000001',
        facet: 'donorSource',
        action: 'add',
        value: 'ALLOGENEIC',
        reason: 'The sponsor’s protocol names healthy donors.',
        reviewedOn: '2026-01-31',
      },
    ],
  })
  const text = toText(renderLabels(study, corrected))
  expect(text).toContain('Corrected by a person')
  expect(text).toContain('Reviewed by a person: The sponsor’s protocol names healthy donors.')
})

test('a record without cells says so in one sentence', () => {
  const tablet: Study = {
    protocolSection: { identificationModule: { nctId: 'NCT00000002', briefTitle: 'A Tablet' } },
  }
  expect(toText(render(tablet)).trim()).toBe(
    'The record does not say that living cells are given in this trial.',
  )
})
