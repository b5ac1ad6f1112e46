import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listResultsParts, paginate } from '@/lib/pages/results-parts'

test('pages hold every item once and in order, with its number', () => {
  const texts = fc.array(fc.string({ minLength: 0, maxLength: 40_000, size: 'max' }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(texts, (items) => {
      const pages = paginate(items)
      expect(pages.flat()).toEqual(items.map((item, index) => ({ item, index })))
      for (const page of pages) {
        const length = page.reduce((sum, { item }) => sum + JSON.stringify(item).length, 0)
        expect(page.length <= 1 || length <= 60_000).toBe(true)
      }
    }),
    { numRuns: 50 },
  )
})

test('only parts that a record has are listed', () => {
  const study = {
    protocolSection: { identificationModule: { briefTitle: 'A title' } },
    resultsSection: {
      outcomeMeasuresModule: { outcomeMeasures: [{ title: 'one' }, { title: 'two' }] },
      adverseEventsModule: { otherEvents: [{ term: 'Fever' }] },
    },
  }
  expect(listResultsParts(study)).toEqual([
    { part: 'outcomes', count: 2 },
    { part: 'serious', count: 1 },
    { part: 'other', count: 1 },
  ])
  expect(listResultsParts({ protocolSection: study.protocolSection })).toEqual([])
})
