import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ResultsView } from '@/components/trial/results/results-view'
import { describeTrial } from '@/components/trial/describe-trial'
import { StructuredData } from '@/components/trial/structured-data'
import { TrialPartView } from '@/components/trial/trial-part-view'
import { TrialView } from '@/components/trial/trial-view'
import type { TrialDetail } from '@/lib/pages/trial-detail'
import { trialParts } from '@/lib/pages/trial-parts'
import { buildIndexDocument } from '@/lib/search/document/document'
import { boundStudy, boundValue, cutText } from '@/lib/study/bounded'
import type { Study } from '@/lib/study/schema'

// Records that no registry would publish: each text and list far longer than any real one.

const million = 1_000_000
const many = <Item,>(count: number, make: (number: number) => Item): Item[] =>
  Array.from({ length: count }, (_, number) => make(number))

const huge: Record<string, Study['protocolSection']> = {
  'a title of 5 MB': {
    identificationModule: { briefTitle: 'Cells '.repeat((5 * million) / 6) },
  },
  '20,000 sites': {
    identificationModule: { briefTitle: 'Cells' },
    contactsLocationsModule: {
      locations: many(20_000, (number) => ({
        facility: `Hospital of the town with the number ${number}`,
        city: `Town ${number}`,
        country: `Country ${number % 60}`,
        status: 'RECRUITING',
        contacts: [{ name: `Person ${number}`, phone: '+1 555 0100', email: 'a@example.org' }],
        geoPoint: { lat: number % 80, lon: number % 170 },
      })),
    },
  },
  'a description and criteria of 5 MB': {
    identificationModule: { briefTitle: 'Cells' },
    descriptionModule: {
      briefSummary: 'Cells are given. '.repeat(300_000),
      detailedDescription: '* A rule\n'.repeat(500_000),
    },
    eligibilityModule: { eligibilityCriteria: '* A rule\n'.repeat(500_000) },
  },
  'a hundred thousand outcomes, conditions and treatments': {
    identificationModule: { briefTitle: 'Cells' },
    conditionsModule: { conditions: many(100_000, (number) => `Condition ${number}`) },
    outcomesModule: {
      primaryOutcomes: many(100_000, (number) => ({ measure: `Outcome ${number}` })),
    },
    armsInterventionsModule: {
      armGroups: many(3_000, (number) => ({ label: `Group ${number}` })),
      interventions: many(3_000, (number) => ({ name: `Treatment ${number}` })),
    },
    referencesModule: {
      references: many(100_000, (number) => ({ citation: `Article ${number}` })),
    },
  },
}

const toDetail = (protocolSection: Study['protocolSection']): TrialDetail => {
  const { study, cut } = boundStudy({ protocolSection })
  return { trialId: 'NCT00000001', study, cut, today: 20_000, extent: undefined, sources: [] }
}
const url = 'https://trials.example.org/trials/NCT00000001'
const visit = {}
const maxCharacters = 1_500_000

describe.each(Object.entries(huge))('%s', (_, protocolSection) => {
  const trial = toDetail(protocolSection)
  const sizeOf = (view: React.ReactElement) => renderToStaticMarkup(view).length

  test('make no page that a browser cannot open', () => {
    expect(sizeOf(<TrialView trial={trial} visit={visit} url={url} />)).toBeLessThan(maxCharacters)
    expect(sizeOf(<StructuredData trial={trial} url={url} />)).toBeLessThan(maxCharacters)
    expect(sizeOf(<ResultsView trial={trial} part={undefined} />)).toBeLessThan(maxCharacters)
    expect(describeTrial(trial).title.length).toBeLessThan(200)
    for (const part of trialParts) {
      const view = <TrialPartView trial={trial} part={part} visit={visit} url={url} />
      expect([part, sizeOf(view) < maxCharacters]).toEqual([part, true])
    }
  })

  test('make no list that is too long to be useful', () => {
    const { summary, values } = buildIndexDocument({ study: { protocolSection } })
    expect(JSON.stringify(summary).length).toBeLessThan(70_000)
    for (const value of Object.values(values)) {
      if (!Array.isArray(value)) continue
      expect(Math.max(0, ...value.map((each) => each.length))).toBeLessThanOrEqual(501)
    }
  })
})

test('show what is left out, with a link to all of it', () => {
  const trial = toDetail(huge['a title of 5 MB']!)
  const html = renderToStaticMarkup(<TrialView trial={trial} visit={visit} url={url} />)
  expect(html).toContain('too long for a page')
  expect(html).toContain('href="/api/v2/studies/NCT00000001"')
})

test.each([
  ['sites', '20,000 sites', /with the number (\d+)/g, 40, 500],
  ['outcomes', 'a hundred thousand outcomes, conditions and treatments', /Outcome (\d+)/g, 3, 400],
  [
    'publications',
    'a hundred thousand outcomes, conditions and treatments',
    /Article (\d+)/g,
    4,
    250,
  ],
] as const)('all %s are in pages', (part, name, item, pages, itemsOfPage) => {
  const trial = toDetail(huge[name]!)
  const numbersOf = (listPage: number) => {
    const html = renderToStaticMarkup(
      <TrialPartView trial={trial} part={part} visit={visit} url={url} listPage={listPage} />,
    )
    if (listPage < pages) expect(html).toContain(`part-page=${listPage + 1}`)
    return new Set([...html.matchAll(item)].map(([, number]) => number))
  }
  const [first, last, past] = [numbersOf(1), numbersOf(pages), numbersOf(99)]
  expect(first.size).toBe(itemsOfPage)
  expect(last.size).toBeGreaterThan(0)
  expect([...first].filter((number) => last.has(number))).toEqual([])
  expect(past).toEqual(last)
})

test('a text is cut between characters, and what is within the bounds stays the same object', () => {
  expect(cutText('ab😀c', 3)).toBe('ab…')
  const value = { a: ['x'], b: { c: 'y' } }
  expect(boundValue(value, { text: 10, list: 10, total: 100 })).toBe(value)
  expect(boundValue(['abc', 'def', 'ghi'], { text: 10, list: 2, total: 100 })).toEqual([
    'abc',
    'def',
  ])
})
